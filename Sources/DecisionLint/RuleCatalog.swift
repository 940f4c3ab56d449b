/// All rules there are. Codes of rules that went are never given to others.
public enum RuleCatalog {
    /// The rules that look at one record.
    public static let recordRules: [any RecordRule] = [
        NotUTF8(), NULByte(), UnclosedFence(), BrokenFrontMatter(), EmptyRecord(),
        MissingTitle(),
        MissingStatus(), UnknownStatus(), MissingDate(), ImpossibleDate(),
        BrokenLink(),
        PlaceholderLeft(), ChosenOptionNotConsidered(), UnanalysedOption(), UnconsideredOption(), RestartedList(),
        ParameterDisagreementInRecord(),
    ]

    /// The rules that look at a log.
    public static let logRules: [any LogRule] = [
        UnreadableFile(),
        UnansweredSupersession(), OneSidedSupersession(), SupersededWithoutSuccessor(),
        DuplicateNumber(),
    ]

    /// The rules that the linter itself and the settings' reader speak for.
    static let engineRules: [any Rule.Type] = [
        UnusedSuppression.self, UnknownSuppression.self, SuppressionWithoutReason.self, SettingsMistake.self,
    ]

    /// What there is to say of every rule, ordered by code.
    public static let all: [RuleDescription] = {
        var all = recordRules.map { type(of: $0).description }
        all += logRules.map { type(of: $0).description }
        all += engineRules.map { $0.description }
        return all.sorted { $0.code < $1.code }
    }()

    /// The rule with a code, letter case aside, or a name.
    public static func rule(named word: String) -> RuleDescription? {
        let code = word.uppercased()
        return all.first { $0.code == code || $0.name == word }
    }
}
