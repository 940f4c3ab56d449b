/// All rules there are. Codes of rules that went are never given to others.
public enum RuleCatalog {
    /// The rules that look at one record.
    public static let recordRules: [any RecordRule] = [
        // Reading.
        NotUTF8(), NULByte(), UnclosedFence(), BrokenFrontMatter(),
        // Structure.
        MissingTitle(), MissingSection(), EmptySection(), DuplicateSection(),
        // Metadata.
        MissingStatus(), UnknownStatus(), MissingDate(), ImpossibleDate(), ConflictingStatus(), AmbiguousDate(),
        FutureDate(), MissingDeciders(), BotDecider(), NumberMismatch(), DateUnlikeCommit(),
        // Relations.
        BrokenLink(), BrokenAnchor(), DeadCitation(), MissingPath(),
        // Content.
        PlaceholderLeft(), SingleOption(), NoNegativeConsequence(), ChosenOptionNotConsidered(), UnanalysedOption(),
        UnconsideredOption(), RestartedList(), ParameterDisagreementInRecord(), CostArithmetic(), TodoInAccepted(),
        // Lifecycle.
        ChangedAfterAcceptance(), ReviewOverdue(), ProvisionalTooLong(),
        // House.
        RequiredSectionMissing(), RequiredMetadataMissing(), ForbiddenPhrase(), StatusNotAllowed(), FileNamePattern(),
        RecordTooLong(), TransitionNotAllowed(),
    ]

    /// The rules that look at a log.
    public static let logRules: [any LogRule] = [
        UnreadableFile(), EmptyRecord(), MisplacedSection(),
        UnansweredSupersession(), OneSidedSupersession(), SupersededWithoutSuccessor(), DeadSuccessor(),
        SupersessionCycle(), TwoSuccessors(), DependsOnRetired(),
        DuplicateNumber(), NumberGap(), DuplicateTitle(), NumberOnOtherBranch(), StaleIndex(), StaleCitation(),
        UnknownRequirement(), AmbiguousRequirement(), SuspectRequirement(),
        ContradictingDecision(),
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
