import Diagnostics
import Syntax

/// Choices that stand beside the sentences of a decision: in its headings, in an option's own words, in and behind lists.
extension DecisionReader {
    // MARK: Headings and names

    /// The one option whose name stands as a heading below the decision, where no other's does.
    static func headedByOption(_ record: DecisionRecord) -> Int? {
        guard record.options.count > 1, record.status?.value != .rejected else { return nil }
        var found: Int?
        for section in record.sections {
            guard let parent = section.parent, record.sections[parent].role == .decision else { continue }
            let title = Words.normalised(Array(section.title.value.utf8)[...])
            let named = record.options.indices.filter {
                Words.normalised(Array(record.options[$0].title.value.utf8)[...]) == title
                    && !section.range.contains(record.options[$0].title.range)
            }
            guard named.count == 1 else { continue }
            if found != nil { return nil }
            found = named[0]
        }
        return found
    }

    /// The one option whose letter or number stands in the heading with which the decision begins, with a word of its name:
    /// “### A) No prefixes” for “A) no prefix index”.
    static func headedByLabel(_ record: DecisionRecord, _ options: [OptionMerge.Merged]) -> Int? {
        guard record.options.count > 1, record.status?.value != .rejected else { return nil }
        for section in record.sections {
            guard let parent = section.parent, record.sections[parent].role == .decision,
                record.sections[parent].body.lowerBound == section.headingIndex
            else { continue }
            // A decision may go through all options and say what became of each.
            let hasOthers = record.sections.contains { other in
                other.parent == parent && other.headingIndex != section.headingIndex
                    && self.label(of: other, record) != nil
            }
            if hasOthers { return nil }
            let heading = InlineText(record.document.node(at: section.headingIndex))
            let title = OptionTitle(heading: heading, allowsCode: true)
            // “1.” counts the parts of the decision.
            guard let label = title.label, title.verdict == nil,
                title.isNamedOption || !label.utf8.allSatisfy(FoldedWords.isDigit)
            else { return nil }
            let words = TitleTokens(heading.bytes[title.name])
            let named = options.indices.filter { index in
                options[index].isLabelled && options[index].label == label && !options[index].isLeftOut
                    && !section.range.contains(record.options[index].title.range)
                    && (words.tokens.isEmpty || options[index].tokens.tokens.contains(where: words.said.contains))
            }
            return named.count == 1 ? named[0] : nil
        }
        return nil
    }

    private static func label(of section: RecordSection, _ record: DecisionRecord) -> String? {
        OptionTitle(heading: InlineText(record.document.node(at: section.headingIndex)), allowsCode: true).label
    }

    /// The one option that says of itself that the record proposes it: “Use the plain format, which is proposed in this
    /// ADR”.
    static func ownProposal(_ options: [OptionMerge.Merged]) -> Int? {
        guard options.count > 1 else { return nil }
        let found = options.indices.filter { proposals.contains(options[$0].title.text.bytes[...]) }
        return found.count == 1 && !options[found[0]].isLeftOut ? found[0] : nil
    }

    private static let proposals = StemSearch(
        ["proposed in this adr", "proposed in this record", "proposed by this adr", "proposed in this document"],
        ignoresCase: true)

    // MARK: Lists

    /// What a sentence behind the list says in the section of the options itself: “We decided to build it ourselves.”
    static func behindList(_ reader: ChoiceSentence, _ record: DecisionRecord) -> ChoiceSentence.Choice? {
        for text in textsBehindList(record, in: [.options]) {
            for sentence in ChoiceClause.sentences(text.bytes, text.all) {
                if let option = reader.decided(text, sentence) {
                    return ChoiceSentence.Choice(
                        options: [option], source: text.written(sentence), name: nil, isStated: false)
                }
            }
        }
        return nil
    }

    /// The paragraphs between the list of the options and the next heading, in a section of some roles.
    private static func textsBehindList(_ record: DecisionRecord, in roles: Set<SectionRole>) -> [InlineText] {
        guard let list = record.options.last?.listed,
            let section = record.sections.lastIndex(where: { $0.range.start <= list.start && list.end <= $0.range.end }
            ), roles.contains(record.sections[section].role)
        else { return [] }
        var texts: [InlineText] = []
        var index = record.sections[section].body.lowerBound
        let end = record.sections[section].body.upperBound
        while index < end {
            let node = record.document.node(at: index)
            index = max(node.endIndex, index + 1)
            if node.kind == .heading { break }
            if node.kind == .paragraph, node.range.start >= list.end { texts.append(InlineText(node)) }
        }
        return texts
    }

    /// The options with whose first words several items of a decision begin, which is nothing but a list: each takes one.
    static func ledItems(_ places: DecisionPlaces, _ reader: ChoiceSentence, _ record: DecisionRecord)
        -> ChoiceSentence.Choice?
    {
        guard record.options.count > 2, let first = places.texts.first else { return nil }
        var led: [Int] = []
        for text in places.texts {
            guard let sentence = ChoiceClause.sentences(text.bytes, text.all).first,
                !ChoiceClause.denies(Words.lowercased(text.bytes[sentence])),
                let index = reader.ledAlike(TitleTokens(text.bytes[sentence])) ?? reader.ledWord(text.bytes[sentence]),
                record.options[index].outcome != .rejected, !led.contains(index)
            else { continue }
            led.append(index)
        }
        guard led.count > 1, led.count < record.options.count else { return nil }
        return ChoiceSentence.Choice(
            options: led.sorted(), source: first.written(first.all), name: nil, isStated: false)
    }

    /// The one option that the items of a decision choose, which is nothing but a list.
    static func item(_ places: DecisionPlaces, _ reader: ChoiceSentence, _ record: DecisionRecord)
        -> ChoiceSentence.Choice?
    {
        var found: ChoiceSentence.Choice?
        for text in places.texts {
            guard let next = reader.choice(in: text, text.all, isFirst: true),
                next.options.allSatisfy({ record.options[$0].outcome != .rejected && reader.isSaid($0, by: text) })
            else { continue }
            if let found, found.options != next.options { return nil }
            found = found ?? next
        }
        return found
    }

    /// What a sentence behind the list of the options says before the decision does: “The project chose option 2.”
    static func besideList(_ reader: ChoiceSentence, _ record: DecisionRecord) -> ChoiceSentence.Choice? {
        for text in textsBehindList(record, in: [.context, .other]) {
            // “**Decision:** Option C.”
            if let line = text.firstLine, let label = LineLabel(text, line),
                ChoiceLabel.isChoice(text.bytes[label.label]),
                case let named = reader.numbered(text.bytes, label.rest, []), named.count == 1
            {
                return ChoiceSentence.Choice(options: named, source: text.written(line), name: nil, isStated: false)
            }
            for sentence in ChoiceClause.sentences(text.bytes, text.all) {
                if let option = reader.taken(text, sentence) {
                    return ChoiceSentence.Choice(
                        options: [option], source: text.written(sentence), name: nil, isStated: false)
                }
            }
        }
        return nil
    }

    /// The one item of a list whose name is bold where no other's is.
    static func setOff(_ options: [OptionMerge.Merged]) -> Int? {
        guard options.count > 1, options.allSatisfy({ $0.listed?.form == .item }) else { return nil }
        let bold = options.indices.filter { index in
            let (text, name) = (options[index].title.text, options[index].title.title.name)
            return text.strong.contains { $0.lowerBound <= name.lowerBound && $0.upperBound >= name.upperBound }
        }
        return bold.count == 1 ? bold[0] : nil
    }
}
