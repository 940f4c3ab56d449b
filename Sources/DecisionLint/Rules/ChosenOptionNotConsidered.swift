import DecisionRecords
import Diagnostics

/// A chosen option that is none of those considered.
struct ChosenOptionNotConsidered: RecordRule {
    static let description = RuleDescription(
        code: "ADR404", name: "chosen-option-not-considered", severity: .error,
        summary: "The chosen option is none of those considered.",
        rationale: "The reader sees what was weighed, and then a choice that was not.",
        examples: [
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                * Tea
                * Water

                ## Decision Outcome

                Chosen option: ↓"Coffee", because it wakes us.
                """),
            RuleExample(
                """
                # Drink tea

                ## Considered Options

                * Tea
                * Water

                ## Decision Outcome

                Chosen option: ↓"Coffee", because tea was sold out.
                """),
            RuleExample(
                """
                # Let calls pass

                ## Considered Options

                * The gateway executes calls
                * The gateway passes calls on

                ## Decision Outcome

                Chosen option: "Pass-through", because it is simple.
                """),
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                * Tea
                * Water

                ## Decision Outcome

                Chosen option: "Tea", because it warms us.
                """),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let decision = record.decision, let name = decision.chosenName,
            record.options.count(where: { $0.isExplicit && $0.listed != nil }) >= 2
        else { return }
        // A name may be several options together, or a letter or number of a list; then nothing can be said.
        let words = name.value
        if record.options.contains(where: { $0.title.value == words }) { return }
        guard words.utf8.count >= 3, !ChosenOptionNotConsidered.joinsLabels(words) else { return }
        let meant = OptionNames.words(words)
        if record.options.contains(where: { !meant.isDisjoint(with: OptionNames.words($0.title.value)) }) { return }
        // Where title or reasons point to an option all the same, only a name in quotes that resembles none is another.
        if !decision.chosen.isEmpty {
            guard ChosenOptionNotConsidered.isQuoted(name, in: record.source),
                !record.options.contains(where: { OptionNames.resemble(words, $0.title.value) })
            else { return }
        }
        // A kind of one of the options may be named below it, or in what is said of it; asked last, since all of it is read.
        let lists = record.options.compactMap(\.listed)
        if let first = lists.map(\.start).min(), let end = lists.map(\.end).max(),
            meant.isSubset(of: OptionNames.words(record.source.text(SourceRange(first, end))))
        {
            return
        }
        findings.append(
            Self.finding(
                "the chosen option “\(words)” is none of those considered", at: name.range, in: record.source,
                notes: record.options.first(where: { $0.listed != nil }).map {
                    [
                        Diagnostic.Note(
                            source: record.source, range: $0.title.range, message: "the options begin here")
                    ]
                } ?? []))
    }

    /// Whether a name joins letters or numbers of a list, as in “A + C”.
    private static func joinsLabels(_ name: String) -> Bool {
        let parts = name.utf8.split { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "/") }
        guard parts.count > 1 else { return false }
        return parts.contains { part in
            let words = part.split(separator: 0x20)
            return words.count == 1 && Substring(words[0]).count <= 2
        }
    }

    private static func isQuoted(_ name: Written<String>, in source: SourceText) -> Bool {
        let marks: [Unicode.Scalar] = ["\"", "“", "”", "„", "«", "»"]
        let before = source.text(SourceRange(max(0, name.range.start - 3), name.range.start))
        return marks.contains { before.unicodeScalars.last == $0 || name.value.unicodeScalars.first == $0 }
    }
}
