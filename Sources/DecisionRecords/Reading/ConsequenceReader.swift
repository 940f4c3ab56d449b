import Diagnostics
import Syntax

/// Fills in the consequences by sign.
///
/// Only what carries a sign counts: an item below “Positive”, or one that begins with “Good, because” or ✅. A paragraph of
/// Nygard's “Consequences” states none.
enum ConsequenceReader {
    static func read(into record: inout DecisionRecord) {
        let sections = record.sections
        var found = Arguments()
        var end = 0
        for index in sections.indices {
            // A section within one already read.
            if sections[index].headingIndex < end { continue }
            guard let sign = sign(of: index, in: sections) ?? signOfPart(index, record) else { continue }
            let arguments = ArgumentReader.read(
                record.document, sections[index].body, sign: sign.sign,
                signs: { heading in
                    switch sections.first(where: { $0.headingIndex == heading })?.role {
                    case .positiveConsequences: .positive
                    case .negativeConsequences: .negative
                    case .neutralConsequences: .neutral
                    default: nil
                    }
                },
                skips: { heading in
                    guard let inner = sections.first(where: { $0.headingIndex == heading }) else { return nil }
                    switch inner.role {
                    case .options, .analysis, .option, .decision, .history, .implementation:
                        return inner.body.upperBound
                    default: return nil
                    }
                })
            found.append(arguments)
            end = sections[index].body.upperBound
        }
        if found.isEmpty, let inline = withinDecision(record) { found = inline }
        record.consequences.positive = found.positive
        record.consequences.negative = found.against
        record.consequences.neutral = found.neutral
        // Beside ticks a warning sign stands for what speaks against, where nothing else does.
        if !found.warnings.isEmpty, found.against.isEmpty, !found.positive.isEmpty {
            let isWarning = { (words: Written<String>) in found.warnings.contains(words.range.start) }
            record.consequences.negative = found.neutral.filter(isWarning)
            record.consequences.neutral = found.neutral.filter { !isWarning($0) }
        }
    }

    /// The consequences that stand in the decision's own text, below “Positive Consequences:” or “Negative consequences:”.
    private static func withinDecision(_ record: DecisionRecord) -> Arguments? {
        let document = record.document
        for (index, section) in record.sections.enumerated() where section.role == .decision {
            let isParent = index + 1 < record.sections.count && record.sections[index + 1].parent == index
            let end = isParent ? record.sections[index + 1].headingIndex : section.body.upperBound
            var next = section.body.isEmpty ? nil : document.node(at: section.body.lowerBound)
            while let node = next, node.index < end {
                next = node.nextSibling
                guard node.kind == .paragraph, node.range.length < 48, next?.kind == .list,
                    isConsequences(FoldedWords.fold(node.plainText))
                else { continue }
                return ArgumentReader.read(document, node.index..<end)
            }
        }
        return nil
    }

    /// Whether words name the consequences of a sign, and not only “positive”.
    private static func isConsequences(_ folded: String) -> Bool {
        switch HeadingRoles.role(exactly: folded) {
        case .positiveConsequences, .negativeConsequences: folded.utf8.contains(0x20)
        default: false
        }
    }

    /// Whether a section holds consequences, and the sign that its heading gives them.
    private static func sign(of index: Int, in sections: [RecordSection]) -> (sign: Sign?, Void)? {
        let sign: Sign?
        switch sections[index].role {
        case .consequences, .positiveConsequences, .negativeConsequences, .neutralConsequences: break
        case .other where isNamedConsequences(sections[index].folded): break
        case .other where namedSign(sections[index].folded) != nil: break
        default: return nil
        }
        // “Pros and cons” of options; within the consequences the labels below tell the signs.
        let isMixed = SignLabel(Array(sections[index].title.value.utf8)[...]) == .mixed
        if isMixed, sections[index].role != .consequences,
            sections[index].parent.map({ sections[$0].role != .consequences }) ?? true
        {
            return nil
        }
        switch sections[index].role {
        case .positiveConsequences where isMixed, .negativeConsequences where isMixed: sign = nil
        case .consequences: sign = nil
        case .positiveConsequences: sign = .positive
        case .negativeConsequences: sign = .negative
        case .neutralConsequences: sign = .neutral
        default: sign = namedSign(sections[index].folded)
        }
        // “Limitations” of what is described are none of the decision's consequences, unless they stand among those.
        if sections[index].parent.map({ sections[$0].role != .consequences }) ?? true, sign != nil,
            SignLabel(Array(sections[index].title.value.utf8)[...]) == nil
        {
            return nil
        }
        guard let parent = sections[index].parent else { return (sign, ()) }
        switch sections[parent].role {
        case .positiveConsequences, .negativeConsequences:
            // “Pros” below “Pros and cons of X”, which is an option.
            let isOption =
                !sections[parent].folded.hasSuffix("decision")
                && SignLabel(Array(sections[parent].title.value.utf8)[...]) == .mixed
                && sections[parent].parent.map({ sections[$0].role != .consequences }) ?? true
            return isOption ? nil : (sign, ())
        case .consequences, .decision, .neutralConsequences:
            return (sign, ())
        // “Considered options” over “Decision outcome” and “Positive consequences”: an author's slip in the levels.
        case .options where isConsequences(sections[index].folded):
            return sections.contains { $0.parent == parent && $0.role == .decision } ? (sign, ()) : nil
        case .other where sections[parent].parent == nil:
            return sections[index].role == .consequences ? (sign, ()) : nil
        default: return nil
        }
    }

    /// The sign of “Positive consequences” below a part of the decision that is no option.
    private static func signOfPart(_ index: Int, _ record: DecisionRecord) -> (sign: Sign?, Void)? {
        let section = record.sections[index]
        let sign: Sign
        switch section.role {
        case .positiveConsequences: sign = .positive
        case .negativeConsequences: sign = .negative
        default: return nil
        }
        guard isConsequences(section.folded), let parent = section.parent, record.sections[parent].role == .other,
            let decision = record.sections[parent].parent, record.sections[decision].role == .decision,
            SignLabel(Array(section.title.value.utf8)[...]) != .mixed,
            !record.options.contains(where: { option in
                option.analysed.map { $0.start <= section.range.start && section.range.start < $0.end } ?? false
            })
        else { return nil }
        return (sign, ())
    }

    /// The sign of “Positive consequences of X”.
    private static func namedSign(_ folded: String) -> Sign? {
        if folded.hasPrefix("positive consequences ") { return .positive }
        return folded.hasPrefix("negative consequences ") ? .negative : nil
    }

    /// “Consequences of embedding X”, “Architectural consequences”.
    private static func isNamedConsequences(_ folded: String) -> Bool {
        folded.hasPrefix("consequences ") || folded.hasPrefix("consequence ")
            || folded.hasPrefix("conséquences ") || folded.hasSuffix(" consequences")
    }
}
