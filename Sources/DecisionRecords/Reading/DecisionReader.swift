import Diagnostics
import Syntax

/// Fills in what was decided and what became of each option.
enum DecisionReader {
    static func read(into record: inout DecisionRecord, _ options: [OptionMerge.Merged]) {
        let reader = ChoiceSentence(options, title: record.title.value)
        let places = DecisionPlaces(record, questions: Set(options.compactMap(\.question)))
        var choice: ChoiceSentence.Choice?
        var name: Written<String>?
        var isOpen = false
        var isNoneOfThem = false
        for text in [places.texts, places.labelled].lazy.joined() {
            guard let stated = stated(text, places, reader) else { continue }
            name = name ?? stated.name
            isOpen = isOpen || stated.isOpen
            if stated.options.isEmpty, let name = stated.name, reader.isUnlikeAll(name) { isNoneOfThem = true }
            guard let first = choice else {
                choice = stated.options.isEmpty ? nil : stated
                continue
            }
            // A record may choose once for each of its questions.
            choice?.options = first.options + stated.options.filter { !first.options.contains($0) }
        }
        if let first = places.first, Placeholder.isPlaceholder(first.value) || Placeholder.isLeftOpen(first.value) {
            isOpen = true
        }
        if choice == nil, let heading = places.headingValue {
            let named = reader.options(named: heading.text, heading.range)
            if !named.isEmpty {
                name = name ?? heading.text.written(heading.range)
                choice = ChoiceSentence.Choice(
                    options: named, source: heading.text.written(heading.text.all), name: name, isStated: true)
            }
        }
        for part in places.partValues {
            let named = reader.options(named: part.text, part.range)
            guard !named.isEmpty else { continue }
            let source = part.text.written(part.text.all)
            let known = choice?.options ?? []
            if choice == nil {
                choice = ChoiceSentence.Choice(options: [], source: source, name: nil, isStated: true)
            }
            choice?.options = known + named.filter { !known.contains($0) }
        }
        if choice == nil, let index = headedByOption(record) ?? headedByLabel(record, options) {
            choice = ChoiceSentence.Choice(
                options: [index], source: record.options[index].title, name: nil, isStated: false)
        }
        let marked = record.options.indices.filter { record.options[$0].outcome == .chosen && !options[$0].isFavoured }
        if choice == nil, marked.isEmpty, let index = ownProposal(options) {
            choice = ChoiceSentence.Choice(
                options: [index], source: record.options[index].title, name: nil, isStated: false)
        }
        if choice == nil, marked.isEmpty, !options.isEmpty, !isOpen {
            if places.texts.prefix(3).contains(where: { OptionLabels.refusesAll($0.bytes[...]) }) {
                isNoneOfThem = true
            } else {
                choice = sentence(places, reader, record, options)
            }
        }
        if choice == nil, marked.isEmpty, let text = places.texts.first {
            isNoneOfThem = isNoneOfThem || isUnlisted(text, reader)
        }
        if let choice { takeName(of: choice, in: &record) }
        settle(&record, options, choice, marked, isNoneOfThem && choice == nil && !isOpen)
        if !isOpen, !record.options.isEmpty, !record.options.contains(where: { $0.outcome == .chosen }),
            record.options.contains(where: { $0.outcome == .rejected }), let derived = DerivedChoice.option(places)
        {
            record.options.append(derived)
        }
        let chosen = record.options.indices.filter {
            record.options[$0].outcome == .chosen && record.options[$0].isExplicit
        }
        // Where no section decides, the chosen option's own place does.
        guard let text = places.first ?? chosen.first.map({ record.options[$0].title }) else { return }
        record.decision = Decision(text: text, chosen: chosen, chosenName: name)
    }

    /// Takes what “Chosen option: "Structural ids"” calls an option for its name, where the list describes it behind a colon:
    /// “Structural ids: derived from the place in the source”.
    private static func takeName(of choice: ChoiceSentence.Choice, in record: inout DecisionRecord) {
        guard choice.isStated, choice.options.count == 1, let name = choice.name?.value else { return }
        let title = record.options[choice.options[0]].title
        let short = name.trimmingASCII(["\"", " ", ".", "`", "*"])
        let count = short.utf8.count
        guard count > 2, title.value.utf8.count > count + 2, title.value.hasPrefix(short),
            title.value.utf8.dropFirst(count).starts(with: ": ".utf8)
        else { return }
        let range =
            title.range.length == title.value.utf8.count
            ? SourceRange(title.range.start, title.range.start + count) : title.range
        record.options[choice.options[0]].title = Written(short, at: range)
    }

    /// Whether the title and the first sentence of the decision name what no option is called.
    private static func isUnlisted(_ text: InlineText, _ reader: ChoiceSentence) -> Bool {
        guard !reader.tokens.isEmpty, let sentence = ChoiceClause.sentences(text.bytes, text.all).first else {
            return false
        }
        if Words.hasPrefix(text.bytes, sentence.lowerBound, "none of the")
            || Words.hasPrefix(text.bytes, sentence.lowerBound, "rejected in fav")
            || reader.makesAnother(text.bytes[sentence])
        {
            return true
        }
        return !reader.title.names.words.isEmpty && reader.isUnlisted(TitleTokens(text.bytes[sentence]))
    }

    /// The choice of a line such as `Chosen option: "X", because …`; its options are empty where none matches.
    private static func stated(
        _ text: InlineText, _ places: DecisionPlaces, _ reader: ChoiceSentence
    ) -> ChoiceSentence.Choice? {
        for line in text.lines {
            let marked = LineLabel(text, line).map { (label: $0.label, rest: $0.rest) }
            guard let label = marked ?? ChoiceLabel.unmarked(text, line), ChoiceLabel.isChoice(text.bytes[label.label])
            else { continue }
            let isExplicit = ChoiceLabel.isExplicit(text.bytes[label.label])
            let behind = label.rest.isEmpty ? line.upperBound : label.rest.lowerBound
            let rest = Words.trimmed(behind..<text.bytes.count, in: text.bytes)
            var named: [Int] = []
            var words: (text: InlineText, range: Range<Int>) = (text, ChoiceLabel.name(text, rest))
            if rest.isEmpty {
                // “Chosen options:” is followed by a list of them, “Chosen option:” by one.
                let several = text.bytes[label.label].last == 0x73
                for (place, next) in places.following(text).prefix(several || isExplicit ? 6 : 1).enumerated() {
                    // Behind “Chosen option:” what follows the first is chosen, too, where it repeats another in whole.
                    if place > 0, !several, !reader.isWhole(next, beside: named) { break }
                    let name = ChoiceLabel.name(next, next.all)
                    if place == 0 { words = (next, name) }
                    var found = reader.options(named: next, name)
                    // Further items may tell how it is done; one that names an option says its first word.
                    if place > 0, !named.isEmpty {
                        let words = TitleTokens(next.bytes[name])
                        found.removeAll { index in !(reader.tokens[index].tokens.first.map(words.said.contains) ?? true)
                        }
                    }
                    if place > 0, found.isEmpty { break }
                    named += found.filter { !named.contains($0) }
                }
            } else {
                // “{title of option 1}” names none, whatever number stands in it.
                let bare = OptionTitle.unquoted(text.bytes, words.range)
                if text.bytes[bare].first != 0x7B { named = reader.options(named: text, words.range) }
            }
            let written = words.text.written(words.range)
            // “Decision:” may begin any sentence; what it names is a choice only where it is an option.
            if written.value.isEmpty || named.isEmpty && !isExplicit { continue }
            let isOpen =
                named.isEmpty
                && Placeholder.isPlaceholder(String(written.value.filter { $0 != "\"" && $0 != "“" && $0 != "”" }))
            return ChoiceSentence.Choice(
                options: named.sorted(),
                source: text.written(line.lowerBound..<max(line.upperBound, rest.upperBound)),
                name: isOpen ? nil : written, isStated: true, isOpen: isOpen)
        }
        return nil
    }

    /// The choice that a sentence of the decision makes, or the record's title.
    private static func sentence(
        _ places: DecisionPlaces, _ reader: ChoiceSentence, _ record: DecisionRecord, _ options: [OptionMerge.Merged]
    ) -> ChoiceSentence.Choice? {
        var questions: [Int] = []
        for case let question? in options.map(\.question) where !questions.contains(question) {
            questions.append(question)
        }
        if questions.count > 1, let choice = answers(questions, places, reader, record, options) { return choice }
        if let choice = besideList(reader, record) { return choice }
        // “Option A” that is none of the alternatives below is written nowhere else.
        if options.allSatisfy(\.isLeftOut), let text = places.texts.first,
            let first = ChoiceClause.sentences(text.bytes, text.all).first, reader.callsUnknown(text.bytes, first)
        {
            return nil
        }
        // “We will build our own” chooses nothing that is there to be had.
        if let text = places.texts.first, let first = ChoiceClause.sentences(text.bytes, text.all).first,
            reader.makesAnother(text.bytes[first])
        {
            return nil
        }
        // Beside a decision for another thing, what stands under “Alternatives considered” was not taken.
        if options.allSatisfy(\.isLeftOut), let text = places.texts.first, isUnlisted(text, reader),
            let first = ChoiceClause.sentences(text.bytes, text.all).first,
            reader.numbered(text.bytes, first, []).isEmpty, reader.opened(text.bytes, first) == nil,
            reader.alike(TitleTokens(text.bytes[first])) == nil
        {
            return nil
        }
        let lines = options.filter { $0.title.form == .boldLine && $0.title.title.isNamedOption }
        let hasOwnList = lines.count > 1 ? lines.map(\.title.text.range) : []
        if places.isList, let several = ledItems(places, reader, record) { return several }
        // The items of a decision may each answer the question of one list: “A1: At the mill”, “B2: Our neighbours”.
        let hasSeveralLists = places.isList && Set(options.map(\.group)).count > 1
        var found: ChoiceSentence.Choice?
        var part: Int?
        for (index, text) in places.texts.enumerated() {
            if found != nil, hasSeveralLists {
                let chosen = found?.options.map { options[$0].group } ?? []
                let next = reader.choice(in: text, text.all, isFirst: true)?.options ?? []
                found?.options += next.filter { !chosen.contains(options[$0].group) }
                continue
            }
            if found != nil, places.parts[index] == part { continue }
            // “Option C: Keep both.” in the decision lists it, and chooses nothing.
            if !hasOwnList.isEmpty, hasOwnList.contains(where: { $0 == text.range }) { continue }
            let isFirst = index == 0 || places.parts[index] != places.parts[index - 1]
            guard let next = reader.choice(in: text, text.all, isFirst: isFirst),
                // What its own place turns down, no mere sentence chooses.
                next.options.contains(where: { record.options[$0].outcome != .rejected })
            else { continue }
            part = places.parts[index]
            if part == nil, !hasSeveralLists {
                return found ?? reader.repeated(next, in: text, places.texts.dropFirst(index + 1))
            }
            if let choice = found {
                found?.options = choice.options + next.options.filter { !choice.options.contains($0) }
            } else {
                found = next
            }
        }
        if let found { return found }
        if let first = places.texts.first, first.bytes.last == 0x3A {
            let items = reader.begun(by: places.texts.dropFirst())
            if !items.isEmpty {
                return ChoiceSentence.Choice(
                    options: items, source: first.written(first.all), name: nil, isStated: false)
            }
        }
        if places.isList, let item = item(places, reader, record) { return item }
        if let left = remaining(places, reader, record, options) { return left }
        if let first = places.texts.first, let index = reader.undenied(in: first) {
            return ChoiceSentence.Choice(
                options: [index], source: first.written(first.all), name: nil, isStated: false)
        }
        if let first = places.texts.first, let index = reader.spared(by: first) {
            return ChoiceSentence.Choice(
                options: [index], source: first.written(first.all), name: nil, isStated: false)
        }
        guard places.first != nil, options.contains(where: { !$0.isLeftOut }) else { return nil }
        // The title of what was rejected names no choice.
        if record.status?.value == .rejected { return nil }
        if let index = reader.alike(reader.title) ?? reader.unbracketed(reader.title), !options[index].isLeftOut,
            !reader.title.isNegated || reader.tokens[index].isNegated
        {
            return ChoiceSentence.Choice(options: [index], source: record.title, name: nil, isStated: false)
        }
        if let index = setOff(options) {
            return ChoiceSentence.Choice(
                options: [index], source: record.options[index].title, name: nil, isStated: false)
        }
        return behindList(reader, record)
    }

    /// The one option that is left when all others are turned down in so many words, where the decision speaks of it.
    private static func remaining(
        _ places: DecisionPlaces, _ reader: ChoiceSentence, _ record: DecisionRecord, _ options: [OptionMerge.Merged]
    ) -> ChoiceSentence.Choice? {
        guard options.count > 1, let text = places.texts.first else { return nil }
        let left = record.options.indices.filter { record.options[$0].outcomeSource == nil }
        guard left.count == 1, !options[left[0]].isLeftOut, !options[left[0]].isRejected,
            record.options[left[0]].outcome == .considered,
            record.options.allSatisfy({ $0.outcome == .rejected || $0.outcomeSource == nil }),
            places.texts.prefix(8).contains(where: { reader.saysOwnWord(of: left[0], TitleTokens($0.bytes[...])) })
        else { return nil }
        return ChoiceSentence.Choice(options: left, source: text.written(text.all), name: nil, isStated: false)
    }

    /// The choices of a record that asks several questions: the first for each of them.
    private static func answers(
        _ questions: [Int], _ places: DecisionPlaces, _ reader: ChoiceSentence, _ record: DecisionRecord,
        _ options: [OptionMerge.Merged]
    ) -> ChoiceSentence.Choice? {
        var found: ChoiceSentence.Choice?
        var open = questions
        for (index, text) in places.texts.enumerated() {
            // A decision beside the options of one question answers that question and no other.
            let owner = places.owners[index]
            let own = questions.filter { question in
                owner != nil && record.sections[question].role == .options && record.sections[question].parent == owner
            }
            for sentence in ChoiceClause.sentences(text.bytes, text.all) where !open.isEmpty {
                let asked = own.isEmpty ? open : own.filter(open.contains)
                if asked.isEmpty { break }
                guard let next = reader.choice(in: text, sentence, isFirst: true, open: asked) else { continue }
                let chosen = next.options.filter { option in
                    record.options[option].outcome != .rejected
                        && options[option].question.map(asked.contains) ?? false
                }
                guard !chosen.isEmpty else { continue }
                let known = found?.options ?? []
                if found == nil { found = next }
                found?.options = known + chosen.filter { !known.contains($0) }
                open.removeAll { question in chosen.contains { options[$0].question == question } }
            }
        }
        return found
    }

    /// Gives each option its outcome: what its own place says, what the decision says, and by implication.
    private static func settle(
        _ record: inout DecisionRecord, _ options: [OptionMerge.Merged], _ choice: ChoiceSentence.Choice?,
        _ marked: [Int], _ isNoneOfThem: Bool
    ) {
        let favoured = record.options.indices.filter { record.options[$0].outcome == .chosen && options[$0].isFavoured }
        if let choice {
            for index in favoured where !choice.options.contains(index) {
                record.options[index].outcome = .considered
                record.options[index].outcomeSource = nil
            }
            if choice.isStated {
                let groups = Set(choice.options.map { options[$0].group })
                for index in marked where !choice.options.contains(index) && groups.contains(options[index].group) {
                    record.options[index].outcome = .rejected
                }
            }
            for index in choice.options {
                record.options[index].outcome = .chosen
                record.options[index].outcomeSource = choice.source
            }
        } else {
            // Each question may have the option that its own place favours.
            for index in favoured {
                let rivals = favoured + marked
                guard rivals.contains(where: { $0 != index && options[$0].question == options[index].question })
                else { continue }
                record.options[index].outcome = .considered
                record.options[index].outcomeSource = nil
            }
        }
        let hasChoice = record.options.contains { $0.outcome == .chosen }
        for index in record.options.indices where record.options[index].outcome == .considered {
            if record.options[index].outcomeSource != nil { continue }
            if hasChoice || isNoneOfThem || options[index].isRejected || options[index].isLeftOut {
                record.options[index].outcome = .rejected
            }
        }
    }
}
