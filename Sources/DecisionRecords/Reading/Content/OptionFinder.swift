import Diagnostics
import Syntax

/// Finds the places of a record that write its options: what lists them, and what analyses them.
struct OptionFinder {
    /// The options of one section, in order.
    struct Place {
        /// The options.
        var drafts: [OptionDraft]
        /// Whether an option that stands only here counts as one.
        var addsOptions: Bool
        /// Whether the section compares options, rather than lists them.
        var isAnalysis: Bool
        /// Whether the heading says that what stands below was not taken.
        var isLeftOut: Bool
        /// Whether the heading says that what stands below was rejected.
        var isRejected: Bool
        /// The section whose question the options answer, where the record asks several.
        var question: Int?
    }

    let document: Document
    let sections: [RecordSection]
    /// The record's title.
    let title: String
    let children: [[Int]]
    var places: [Place] = []
    var done: [Bool]
    /// The headings of the questions met so far, which the analysis may repeat.
    private var questionTitles: Set<String> = []

    init(_ record: borrowing DecisionRecord) {
        document = record.document
        sections = record.sections
        title = record.title.value
        var children = [[Int]](repeating: [], count: record.sections.count)
        for (index, section) in record.sections.enumerated() {
            if let parent = section.parent { children[parent].append(index) }
        }
        self.children = children
        done = [Bool](repeating: false, count: record.sections.count)
        findSections()
        if places.allSatisfy({ $0.drafts.isEmpty || $0.isRejected }) { findCompared() }
        if places.allSatisfy({ $0.drafts.allSatisfy { $0.isBare && $0.form == .heading } }) { findAnnounced() }
        if places.allSatisfy(\.drafts.isEmpty) { findRejecting() }
        if places.allSatisfy(\.drafts.isEmpty) { findRunIn() }
        if places.allSatisfy(\.drafts.isEmpty) { findAnnounced(inParts: true) }
        if places.allSatisfy(\.drafts.isEmpty) { findTold() }
        if places.allSatisfy(\.drafts.isEmpty) { findNamed() }
        if places.allSatisfy(\.drafts.isEmpty) { findCounted() } else { findTaken() }
    }

    // MARK: Sections

    private mutating func findSections() {
        var index = 0
        while index < sections.count {
            defer { index += 1 }
            if done[index] { continue }
            switch sections[index].role {
            case .options: readOptions(index)
            case .analysis: readAnalysis(index)
            case .option: readLooseOptions(index)
            case .decision where isNumberedQuestion(index), .other where isNumberedQuestion(index):
                readOptions(index, question: index)
            case .history, .links, .implementation, .status, .date, .people: break
            case .decision where !children[index].isEmpty: readVerdicts(index)
            default:
                let title = Array(sections[index].title.value.utf8)
                if sections[index].role != .consequences, SignLabel(title[...]) == .mixed { readAnalysis(index) }
                if sections[index].role == .other, isAlternative(title) { readOptions(index) }
            }
        }
    }

    /// Headings below the decision that each end in what became of an option: “Fork it (rejected)”.
    private mutating func readVerdicts(_ index: Int) {
        // The cheaper question first: a verdict stands in brackets, behind a dash or before the name.
        let marked = children[index].count { child in
            document.source.slice(sections[child].range).prefix(200).prefix { $0 != 0x0A }.contains {
                $0 == 0x29 || $0 == 0x2D || $0 == 0x3A || $0 >= 0x80
            }
        }
        guard marked > 1 else { return }
        let drafts = headings(children[index])
        guard drafts.count > 1, drafts.count(where: { $0.title.verdict != nil }) * 2 > drafts.count,
            drafts.contains(where: { $0.title.verdict?.outcome == .rejected })
        else { return }
        for child in children[index] { markDone(child) }
        places.append(
            Place(drafts: drafts, addsOptions: true, isAnalysis: true, isLeftOut: false, isRejected: false))
    }

    /// A heading that nobody knows but that speaks of alternatives: “Rejected alternative”, “Alternatives to X”.
    private func isAlternative(_ title: [UInt8]) -> Bool {
        guard title.count < 60, Words.count(title[...], upTo: 7) <= 6 else { return false }
        return OptionLabels.saysLeftOut(title[...]) && OptionLabels.mentionsOptions(title[...])
            && !OptionLabels.usesAsAdjective(title[...])
            && !OptionFinder.unconsidered.contains(title[...])
    }

    /// “Alternatives not considered”, and “Why X over alternatives?”, which has the reasons for X below it.
    private static let unconsidered = StemSearch(
        [
            "not considered", "alternative usage", "alternative use", "alternative workflow", "over alternatives",
            "over the alternatives", "over other", "over the other", "vs alternatives", "vs the alternatives",
            "vs. the alternatives",
            "versus the alternatives",
            "than alternatives", "than the alternatives", "than other", "than the other",
        ], ignoresCase: true)

    mutating func markDone(_ index: Int) {
        var stack = [index]
        while let next = stack.popLast() {
            done[next] = true
            stack.append(contentsOf: children[next])
        }
    }

    func directNodes(_ index: Int) -> Range<Int> {
        let body = sections[index].body
        let end = children[index].first.map { sections[$0].headingIndex } ?? body.upperBound
        return body.lowerBound..<max(body.lowerBound, end)
    }

    private mutating func readOptions(_ index: Int, question: Int? = nil) {
        let title = Array(sections[index].title.value.utf8)
        let isOne = HeadingPhrase.isOfOneQuestion(sections[index].title.value) || isOneOfSeveral(index)
        let question = question ?? (isOne ? index : nil)
        let isRejected = OptionLabels.saysRejected(title[...])
        let isLeftOut = isRejected || OptionLabels.saysLeftOut(title[...])
        let headings = optionHeadings(index)
        markDone(index)
        let areGroups = !headings.isEmpty && headings.allSatisfy(namesGroup)
        // Groups of what was not taken part no questions.
        let questions = areGroups ? (isLeftOut ? [] : headings) : self.questions(headings)
        for child in questions {
            questionTitles.insert(sections[child].title.value)
            markUndone(child)
            readOptions(child, question: child)
        }
        var own = withoutAsides(headings, questions)
        if headings.isEmpty, question == nil {
            own = namedBeside(index)
            for next in own { markDone(next) }
        }
        // What stands before several questions lists the questions.
        var direct =
            questions.count > 1
            ? [] : OptionBlocks.read(document, directNodes(index), wantsTables: own.isEmpty)
        if direct.isEmpty, isLeftOut, headings.isEmpty { direct = OptionBlocks.nameLines(document, directNodes(index)) }
        // “Any suggestions?” is what a template or an author asks for.
        if direct.count == 1, direct[0].text.bytes[direct[0].title.name].last == UInt8(ascii: "?") { direct = [] }
        // “We considered two frameworks: A and B”, over headings that each hold both against a measure.
        if direct.isEmpty, own.count > 1, questions.isEmpty, let told = comparedBelow(index, own) {
            direct = told
            own = []
        }
        if areGroups, isLeftOut, direct.isEmpty {
            direct = own.flatMap { OptionBlocks.read(document, directNodes($0), wantsTables: false) }
            own = []
        }
        var drafts = announcesReasons(index) ? [] : rejectedTopics(own) ?? self.headings(own)
        // What is to be taken if the choice fails is one of the options, where they are known.
        let isSpare = OptionLabels.saysSpare(title[...]) && places.contains { !$0.drafts.isEmpty }
        var place = Place(
            drafts: direct, addsOptions: !isSpare, isAnalysis: false, isLeftOut: isLeftOut, isRejected: isRejected,
            question: question)
        // Beside a list of several, a heading that names none of them is no option.
        if drafts.count == 1, direct.count > 1, drafts[0].title.label == nil, !OptionMerge.overlap(direct, drafts) {
            drafts = []
        }
        if drafts.isEmpty {
            if !direct.isEmpty { places.append(place) } else if headings.isEmpty { readBeside(index) }
        } else if direct.isEmpty || !OptionMerge.overlap(direct, drafts) {
            place.drafts = drafts
            places.append(place)
        } else {
            places.append(place)
            place.drafts = drafts
            place.isAnalysis = true
            places.append(place)
        }
        drafts = []
        for child in children[index] where sections[child].role == .analysis || sections[child].role == .options {
            if headings.contains(child) { continue }
            if sections[child].role == .analysis { readAnalysis(child) } else { readOptions(child) }
        }
    }

    private mutating func markUndone(_ index: Int) { done[index] = false }

    /// The headings below which the options stand, rather than naming options themselves.
    private func questions(_ headings: [Int]) -> [Int] {
        let groups = headings.filter(isGroup)
        if !groups.isEmpty || headings.count < 2 { return groups }
        // Several headings that each have headings of their own, none of them said twice and none a part of an option.
        var seen: Set<String> = []
        for heading in headings {
            guard children[heading].count > 1 else { return [] }
            for child in children[heading] {
                let title = Array(sections[child].title.value.utf8)
                guard sections[child].role == .other || sections[child].role == .option, SignLabel(title[...]) == nil,
                    !OptionLabels.isDetail(title[...]), seen.insert(sections[child].title.value).inserted,
                    children[child].isEmpty
                else { return [] }
            }
        }
        return headings
    }

    /// The headings that name options themselves: beside questions, and before the first “Option 1”, a heading without a
    /// number tells what all of them have in common.
    private func withoutAsides(_ headings: [Int], _ questions: [Int]) -> [Int] {
        let own = headings.filter { !questions.contains($0) }
        let isNamed = own.map { child in
            let title = Array(sections[child].title.value.utf8)
            return OptionTitle.prefix(title, 0..<title.count, allowsCode: false)?.isNamed ?? false
        }
        guard let first = isNamed.firstIndex(of: true), isNamed.count(where: { $0 }) > 1 else {
            return questions.count > 1 ? [] : own
        }
        if questions.count > 1 { return zip(own, isNamed).filter(\.1).map(\.0) }
        // Behind it, one without a number is an option where it is weighed.
        return own.indices[first...].filter { place in
            isNamed[place] || !ArgumentReader.read(document, sections[own[place]].body).isEmpty
        }.map { own[$0] }
    }

    /// The headings directly below a section that name options.
    private func optionHeadings(_ index: Int) -> [Int] {
        let isKnown = sections[index].role == .options || sections[index].role == .analysis
        return children[index].filter { child in
            let title = Array(sections[child].title.value.utf8)
            if let prefix = OptionTitle.prefix(title, 0..<title.count, allowsCode: false), prefix.isNamed {
                return true
            }
            guard sections[child].role == .option || !isKnown && sections[child].role == .other else { return false }
            if SignLabel(title[...]) != nil && Words.count(title[...], upTo: 5) <= 4 { return false }
            // “Why not X?” asks; it names nothing, unless options stand below.
            if title.last == 0x3F, !OptionTitle.asksWhyNot(title), !isGroup(child) { return false }
            if OptionLabels.isComparison(title[...]) { return false }
            return !OptionLabels.isDetail(title[...]) && !Placeholder.isPlaceholder(sections[child].title.value)
        }
    }

    /// Whether a heading is the question of which what stands below are the options.
    private func isGroup(_ index: Int) -> Bool {
        let below = children[index]
        let title = Array(sections[index].title.value.utf8)
        let isOption = OptionTitle.prefix(title, 0..<title.count, allowsCode: false)?.isNamed ?? false
        let named = below.count { child in
            let title = Array(sections[child].title.value.utf8)
            return OptionTitle.prefix(title, 0..<title.count, allowsCode: true).map { $0.isNamed || !isOption } ?? false
        }
        if named >= 2 { return true }
        if isOption { return below.isEmpty && hasLetteredOptions(index) }
        if below.isEmpty, isDecidedApart(sections[index].title.value) {
            return OptionBlocks.read(document, directNodes(index), wantsTables: false).count > 1
        }
        let weighed = below.count { child in
            children[child].contains { signOfHeading($0) == .positive }
                && children[child].contains { signOfHeading($0) == .negative }
        }
        if weighed >= 2 { return true }
        if below.count >= 2, OptionLabels.mentionsOptions(title[...]) { return true }
        let isQuestion = title.last == 0x3F || OptionLabels.isQuestion(title[...])
        if isQuestion, below.isEmpty {
            return OptionBlocks.read(document, directNodes(index), wantsTables: false).count > 1
        }
        guard below.isEmpty || isQuestion else { return false }
        if below.isEmpty, sections[index].role == .option, listsMarked(index) || listsAnnounced(index) { return true }
        // Mostly nothing below names an option by its number, and its items are not read for that.
        let nodes = directNodes(index)
        guard OptionTitle.mayName(in: document, nodes) else { return false }
        return OptionBlocks.read(document, nodes, wantsTables: false).count { $0.title.isNamedOption } >= 2
    }

    /// Whether a heading stands over words and one list, of which one item is marked as taken: “← chosen”.
    private func listsMarked(_ index: Int) -> Bool {
        let lists = OptionBlocks.blocks(document, directNodes(index)).filter { $0.kind != .paragraph }
        guard lists.count == 1, lists[0].kind == .list,
            OptionFinder.marks.contains(document.source.slice(lists[0].range))
        else { return false }
        return OptionBlocks.marksOne(
            OptionBlocks.read(document, lists[0].index..<lists[0].endIndex, wantsTables: false))
    }

    /// Whether a heading stands over a sentence that announces a number of options, and over as many: “We have identified two
    /// approaches for telling it.”
    private func listsAnnounced(_ index: Int) -> Bool {
        let blocks = OptionBlocks.blocks(document, directNodes(index))
        guard blocks.count > 1, blocks[0].kind == .paragraph, blocks[0].range.length < 400, blocks[1].kind == .list,
            case let text = InlineText(blocks[0]),
            let last = ChoiceClause.sentences(text.bytes, text.all).last,
            let count = OptionLabels.announcedCount(text.bytes[last]), OptionLabels.announcesOptions(text.bytes[last])
        else { return false }
        return OptionBlocks.read(document, blocks[1].index..<directNodes(index).upperBound, wantsTables: false).count
            == count
    }

    /// A quick look: words of a mark.
    private static let marks = StemSearch(
        ["chosen", "selected", "picked", "gewählt", "retenu", "elegid"], ignoresCase: true)

    /// Whether a heading such as “Polling based alternatives” stands over a list of those.
    private func namesGroup(_ index: Int) -> Bool {
        let title = Array(sections[index].title.value.utf8)
        guard children[index].isEmpty, OptionLabels.isGroup(title[...]) else { return false }
        let nodes = directNodes(index)
        return !nodes.isEmpty && document.node(at: nodes.lowerBound).kind == .list
    }

    /// Whether “Option 2” is the question of which “Option 2A” and “Option 2B” below are the options.
    private func hasLetteredOptions(_ index: Int) -> Bool {
        let title = Array(sections[index].title.value.utf8)
        guard let own = OptionTitle.prefix(title, 0..<title.count, allowsCode: false)?.label else { return false }
        let nodes = directNodes(index)
        guard OptionTitle.mayName(in: document, nodes) else { return false }
        return OptionBlocks.read(document, nodes, wantsTables: false).count { draft in
            draft.title.isNamedOption
                && draft.title.label.map { $0.hasPrefix(own) && $0.utf8.count > own.utf8.count } ?? false
        } > 1
    }

    /// Whether the words before a section's headings say that reasons follow.
    private func announcesReasons(_ index: Int) -> Bool {
        guard let last = OptionBlocks.blocks(document, directNodes(index)).last, last.kind == .paragraph else {
            return false
        }
        return OptionLabels.announcesReasons(InlineText(last).bytes[...])
    }

    /// Whether the decision has a heading of its own for what a heading names.
    private func isDecidedApart(_ title: String) -> Bool {
        sections.contains { section in
            section.title.value == title && section.parent.map { sections[$0].role == .decision } ?? false
        }
    }

    /// “Option 1”, “Option 2” in sections right behind the one that announces them, where they should stand below it.
    private func namedBeside(_ index: Int) -> [Int] {
        var found: [Int] = []
        for next in sections.indices.dropFirst(index + 1) where sections[next].level <= sections[index].level {
            let title = Array(sections[next].title.value.utf8)
            guard sections[next].level == sections[index].level,
                OptionTitle.prefix(title, 0..<title.count, allowsCode: false)?.isNamed ?? false
            else { break }
            found.append(next)
        }
        // “Option 1 – Code example”, “Option 2 – Code example” name none.
        let names = Set(headings(found).map { Array($0.text.bytes[$0.title.name]) })
        return found.count > 1 && names.count == found.count ? found : []
    }

    /// Sections beside an empty section of options that weigh something each: an author's slip in the levels.
    private mutating func readBeside(_ index: Int) {
        var indices: [Int] = []
        var next = index + 1
        while next < sections.count, sections[next].level > sections[index].level { next += 1 }
        while next < sections.count, sections[next].parent == sections[index].parent {
            guard sections[next].role == .other || sections[next].role == .option,
                // What has an analysis of its own is a question, and that analysis names its options.
                !children[next].contains(where: { sections[$0].role == .analysis }),
                !ArgumentReader.read(document, sections[next].body).isEmpty
            else { break }
            indices.append(next)
            markDone(next)
            let level = sections[next].level
            next += 1
            while next < sections.count, sections[next].level > level { next += 1 }
        }
        guard indices.count > 1 else { return }
        places.append(
            Place(drafts: headings(indices), addsOptions: true, isAnalysis: false, isLeftOut: false, isRejected: false))
    }

    /// The drafts of headings; a letter with a number (“A1”) is a label where two of them have one.
    func headings(_ indices: [Int]) -> [OptionDraft] {
        let texts = indices.map { InlineText(document.node(at: sections[$0].headingIndex)) }
        let coded = texts.count { text in
            let label = OptionTitle.prefix(text.bytes, text.all, allowsCode: true)?.label
            return (label?.utf8.count ?? 0) > 1
        }
        return zip(indices, texts).map { index, text in
            OptionDraft(
                text, OptionTitle(heading: text, allowsCode: coded > 1), .heading, body: sections[index].body,
                rest: text.bytes.count..<text.bytes.count, range: sections[index].range)
        }
    }

    private mutating func readAnalysis(_ index: Int) {
        let title = Array(sections[index].title.value.utf8)
        let speaks = OptionLabels.mentionsOptions(title[...]) || SignLabel(title[...]) == .mixed
        var headings = optionHeadings(index)
        markDone(index)
        for child in children[index] where questionTitles.contains(sections[child].title.value) {
            headings.removeAll { $0 == child }
            readAnalysis(child)
        }
        var drafts = self.headings(headings)
        if drafts.isEmpty {
            drafts = OptionBlocks.read(document, directNodes(index), wantsTables: true)
            // “Pros and cons” over plain sentences weighs what was decided.
            if places.isEmpty, !OptionLabels.mentionsOptions(title[...]),
                drafts.allSatisfy({ $0.form == .item && $0.isSentence })
            {
                return
            }
        }
        guard !drafts.isEmpty else { return }
        places.append(
            Place(
                drafts: drafts, addsOptions: speaks && (!headings.isEmpty || places.isEmpty), isAnalysis: true,
                isLeftOut: OptionLabels.saysLeftOut(title[...]) && !OptionLabels.isAnalysisOfAll(title[...]),
                isRejected: false))
    }

    /// “Option 1: X” as a heading outside any section of options, with those beside it.
    private mutating func readLooseOptions(_ index: Int) {
        let parent = sections[index].parent
        let title = Array(sections[index].title.value.utf8)
        // The variants of what was decided are no options.
        let isDecided = parent.map { sections[$0].role == .decision || sections[$0].role == .implementation } ?? false
        if isDecided, title.starts(with: "Variant".utf8) { return markDone(index) }
        let siblings = sections.indices.filter {
            sections[$0].parent == parent && sections[$0].role == .option && !done[$0]
        }
        for sibling in siblings { markDone(sibling) }
        for run in runs(siblings) {
            let drafts = headings(run)
            var place = Place(
                drafts: drafts,
                addsOptions: places.isEmpty || run.count > 1 || continues(drafts[0]) || isPlainAlternative(run[0]),
                isAnalysis: !places.isEmpty,
                isLeftOut: run.allSatisfy(isPlainAlternative), isRejected: false)
            // Where nothing that is known is named again, another question is asked; “Option 1: example” and
            // “Option 2: example” name parts.
            let names = Set(drafts.map { Words.normalised($0.text.bytes[$0.title.name]) })
            if names.count > 1, !places.contains(where: { OptionMerge.overlap($0.drafts, drafts) }) {
                place.question = run[0]
                place.isAnalysis = false
            }
            places.append(place)
        }
    }

    /// Whether a heading is “Alternative: X”, without a number: another than what was taken.
    private func isPlainAlternative(_ index: Int) -> Bool {
        let title = Array(sections[index].title.value.utf8)
        return Words.hasPrefix(title, 0, "alternative:") || OptionTitle.leadEnd(title, 0) != nil
    }

    /// Whether “Option 2” stands apart from the “Option 1” found before it.
    private func continues(_ draft: OptionDraft) -> Bool {
        guard draft.title.isNamedOption, !draft.isBare, let label = draft.title.label else { return false }
        let known = places.flatMap(\.drafts).filter(\.title.isNamedOption)
        return !known.isEmpty && known.allSatisfy { $0.title.label != nil && $0.title.label != label }
    }

    /// Headings of options, parted where a number comes a second time.
    private func runs(_ headings: [Int]) -> [[Int]] {
        var result: [[Int]] = []
        var seen: Set<String> = []
        for heading in headings {
            let title = Array(sections[heading].title.value.utf8)
            let label = OptionTitle.prefix(title, 0..<title.count, allowsCode: false)?.label
            if result.isEmpty || label.map({ !seen.insert($0).inserted }) ?? false {
                seen = label.map { [$0] } ?? []
                result.append([])
            }
            result[result.count - 1].append(heading)
        }
        return result
    }
}
