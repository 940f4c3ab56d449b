import Diagnostics
import Syntax

/// Where no section is for options: headings that compare, and what a sentence announces.
extension OptionFinder {
    /// Headings beside each other, each with “Pros” and “Cons” below.
    mutating func findCompared() {
        var indices: [Int] = []
        for index in sections.indices where !done[index] {
            switch sections[index].role {
            case .other, .context, .implementation, .option: break
            default: continue
            }
            if let parent = sections[index].parent, sections[parent].role == .consequences { continue }
            let hasHeadings =
                children[index].contains { signOfHeading($0) == .positive }
                && children[index].contains { signOfHeading($0) == .negative }
            guard hasHeadings || hasLabels(directNodes(index)) else { continue }
            markDone(index)
            indices.append(index)
        }
        guard indices.count > 1 else { return }
        indices = withNumbered(indices)
        places.append(
            Place(drafts: headings(indices), addsOptions: true, isAnalysis: false, isLeftOut: false, isRejected: false))
    }

    /// Numbered headings with the one beside them that has a number, too, and is not weighed itself.
    private mutating func withNumbered(_ indices: [Int]) -> [Int] {
        let parent = sections[indices[0]].parent
        func isNumbered(_ index: Int) -> Bool {
            let text = InlineText(document.node(at: sections[index].headingIndex))
            return OptionTitle.prefix(text.bytes, text.all, allowsCode: false)?.label != nil
        }
        guard indices.allSatisfy({ sections[$0].parent == parent && isNumbered($0) }) else { return indices }
        let all = sections.indices.filter { index in
            indices.contains(index)
                || sections[index].parent == parent && sections[index].role == .other && !done[index]
                    && isNumbered(index)
        }
        guard all.count == indices.count + 1 else { return indices }
        for index in all { markDone(index) }
        return all
    }

    /// Whether “Decision 1: where to keep it” is a question: each heading below has words for and against what it names.
    func isNumberedQuestion(_ index: Int) -> Bool {
        let title = Array(sections[index].title.value.utf8)
        guard children[index].count > 1, Words.hasPrefix(title, 0, "decision "), title.contains(0x3A),
            title[9...].first.map({ $0 <= 0x39 }) ?? false,
            children[index].allSatisfy({ sections[$0].role == .other && children[$0].isEmpty })
        else { return false }
        return children[index].allSatisfy { child in
            let found = ArgumentReader.read(document, sections[child].body)
            return !found.positive.isEmpty && !found.against.isEmpty
        }
    }

    /// Whether a section of options has a decision beside it, and so has another one elsewhere.
    func isOneOfSeveral(_ index: Int) -> Bool {
        guard let parent = sections[index].parent, hasDecision(parent) else { return false }
        return sections.contains { section in
            section.role == .options && section.parent != parent && section.parent.map(hasDecision) ?? false
        }
    }

    /// What is rejected below headings that each name a topic: “**Rejected:** Own servers”, “**Reason:** …”; nil for others.
    func rejectedTopics(_ headings: [Int]) -> [OptionDraft]? {
        guard headings.count > 1 else { return nil }
        var drafts: [OptionDraft] = []
        for heading in headings {
            let body = sections[heading].body
            // A cheap look: the text below begins with a label in bold type.
            guard let first = body.first, case let node = document.node(at: body.lowerBound), node.kind == .paragraph,
                node.firstChild?.kind == .strong, document.source.slice(node.range).prefix(12).contains(0x52)
            else { return nil }
            let text = InlineText(node)
            guard let line = text.firstLine, let label = LineLabel(text, line), label.isStrong,
                Words.normalised(text.bytes[label.label]) == "rejected", let capital = label.rest.first,
                text.bytes[capital] &- 0x41 < 26,
                let next = text.lines.dropFirst().first.flatMap({ LineLabel(text, $0) }),
                OptionLabels.isReason(text.bytes[next.label])
            else { return nil }
            let name = Words.trimmed(label.rest.lowerBound..<line.upperBound, in: text.bytes)
            drafts.append(
                OptionDraft(
                    text, OptionTitle(text, name), .heading, body: first..<body.upperBound,
                    rest: text.bytes.count..<text.bytes.count, range: sections[heading].range))
        }
        return drafts
    }

    /// Tables of tools below the parts of a decision, each with a column that says why the others were turned down.
    mutating func findRejecting() {
        for index in sections.indices {
            guard sections[index].role == .other, let parent = sections[index].parent,
                sections[parent].role == .decision || sections[parent].role == .rationale
            else { continue }
            for block in OptionBlocks.blocks(document, directNodes(index))
            where block.kind == .table && OptionTable.rejects(block) {
                let drafts = OptionTable.read(block)
                guard drafts.count > 1 else { continue }
                places.append(
                    Place(
                        drafts: drafts, addsOptions: true, isAnalysis: false,
                        isLeftOut: !OptionFinder.takesOne(drafts), isRejected: false, question: index))
            }
        }
    }

    /// Whether one of a table's options is told to have been taken.
    static func takesOne(_ drafts: [OptionDraft]) -> Bool {
        drafts.contains { $0.arguments.verdict?.verdict.outcome == .chosen }
    }

    /// Whether a section of no known kind is a part of one of a known kind.
    private func isPart(_ index: Int, of role: SectionRole) -> Bool {
        guard sections[index].role == .other, let parent = sections[index].parent else { return false }
        return sections[parent].role == role
    }

    private func hasDecision(_ parent: Int) -> Bool { children[parent].contains { sections[$0].role == .decision } }

    func signOfHeading(_ index: Int) -> Sign? {
        let title = Array(sections[index].title.value.utf8)
        guard case .sign(let sign) = SignLabel(title[...]) else { return nil }
        return sign
    }

    private func hasLabels(_ nodes: Range<Int>) -> Bool {
        guard nodes.count > 8 else { return false }
        var hasPositive = false
        var hasNegative = false
        for block in OptionBlocks.blocks(document, nodes) where block.kind == .paragraph && block.range.length < 60 {
            let text = InlineText(block)
            guard let line = text.lines.last, case .sign(let sign) = SignLabel(text.bytes[line]) else { continue }
            if sign == .positive { hasPositive = true } else if sign == .negative { hasNegative = true }
        }
        return hasPositive && hasNegative
    }

    /// “We also considered:” with a list or headings, or a table of pros and cons, in the decision or the context.
    ///
    /// - Parameter inParts: whether it is looked for in the parts of the decision, asked last: each may have its own.
    mutating func findAnnounced(inParts: Bool = false) {
        for index in sections.indices
        where inParts
            ? isPart(index, of: .decision)
            : sections[index].role == .decision || sections[index].role == .context
                || sections[index].role == .rationale || sections[index].role == .consequences
                || isPart(index, of: .context)
        {
            let isAfterwards = sections[index].role == .consequences
            let isPart = sections[index].role == .other
            let blocks = OptionBlocks.blocks(document, directNodes(index))
            if !isPart, let table = blocks.first(where: { $0.kind == .table && OptionTable.weighs($0) }) {
                let drafts = OptionTable.read(table)
                if drafts.count > 1 { return announce(drafts, isLeftOut: false) }
            }
            if let table = blocks.first(where: { $0.kind == .table && OptionTable.rejects($0) }) {
                let drafts = OptionTable.read(table)
                if !drafts.isEmpty { return announce(drafts, isLeftOut: !OptionFinder.takesOne(drafts)) }
            }
            if let table = blocks.first(where: { $0.kind == .table && OptionTable.judges($0) }) {
                let drafts = OptionTable.read(table)
                let isJudged = drafts.contains { $0.arguments.verdict?.verdict.outcome == .rejected }
                if drafts.count > 1, isJudged { return announce(drafts, isLeftOut: false) }
            }
            for (place, block) in blocks.enumerated() where block.kind == .paragraph {
                let isLast = place + 1 == blocks.count
                let next = isLast ? nil : blocks[place + 1]
                if !isPart, let next, next.kind == .paragraph, case let drafts = paragraphs(blocks[place...]),
                    drafts.count > 1
                {
                    return announce(drafts, isLeftOut: false)
                }
                guard isLast ? !isPart && children[index].count > 1 : next?.kind == .list || next?.kind == .table,
                    let announced = announcement(InlineText(block), next)
                else { continue }
                // A part of the decision tells what to do in lists, too; only what stands for a heading is heard there.
                if inParts, !announced.isLabel { continue }
                // Among the consequences only what was considered is looked back at.
                if isAfterwards, !announced.isLabel,
                    isLast || !OptionLabels.looksBack(InlineText(block).bytes[...])
                {
                    continue
                }
                if let next, next.kind == .table {
                    let drafts = announced.isTable || announced.isHeading ? OptionTable.rows(next) : []
                    if drafts.count > 1 { return announce(drafts, isLeftOut: announced.isLeftOut) }
                    continue
                }
                var drafts =
                    isLast
                    ? headings(announcedHeadings(index, announced.count))
                    : listed(blocks[(place + 1)...], announced.isHeading)
                // A list that a paragraph cuts in two is read on, if all of it has as many as announced.
                if !isLast, drafts.count == 1, let count = announced.count, count > 1 {
                    drafts = listed(blocks[(place + 1)...], true)
                    if drafts.count != count { continue }
                }
                if !isLast, !drafts.isEmpty { drafts += further(blocks[(place + 2)...]) }
                guard drafts.count > (isLast ? 1 : 0), !announced.isExact || drafts.count == announced.count else {
                    continue
                }
                return announce(drafts, isLeftOut: announced.isLeftOut)
            }
        }
    }

    /// The options of lists further on: “We also considered:”
    private func further(_ blocks: ArraySlice<Node>) -> [OptionDraft] {
        zip(blocks, blocks.dropFirst()).flatMap { block, next -> [OptionDraft] in
            guard block.kind == .paragraph, next.kind == .list, block.range.length < 80 else { return [] }
            let text = InlineText(block)
            guard text.bytes.last == 0x3A, OptionLabels.announcesFurther(text.bytes[...]) else { return [] }
            return OptionBlocks.read(document, next.index..<next.endIndex, wantsTables: false)
        }
    }

    mutating func announce(_ drafts: [OptionDraft], isLeftOut: Bool) {
        // Headings that only say “Option 1” write of what is listed here.
        for known in places.indices { places[known].isAnalysis = true }
        let isAll = !places.allSatisfy(\.drafts.isEmpty)
        places.append(
            Place(
                drafts: drafts, addsOptions: true, isAnalysis: false, isLeftOut: !isAll && isLeftOut, isRejected: false)
        )
    }

    /// The options of the list that follows an announcement; behind a line that stands for a heading, of all that follows.
    private func listed(_ blocks: ArraySlice<Node>, _ isHeading: Bool) -> [OptionDraft] {
        guard let first = blocks.first, let last = blocks.last else { return [] }
        if isHeading {
            let all = OptionBlocks.read(document, first.index..<last.endIndex, wantsTables: false)
            if !all.isEmpty { return all }
        }
        return OptionBlocks.read(document, first.index..<first.endIndex, wantsTables: false)
    }

    /// The options of the paragraphs behind one that may announce them: each begins with “Option 1:” or the like, or, where
    /// options are announced indeed, with bold words that have a number.
    private func paragraphs(_ blocks: ArraySlice<Node>) -> [OptionDraft] {
        guard let lead = blocks.first, let last = blocks.last, let next = blocks.dropFirst().first else { return [] }
        let head = document.source.slice(next.range).prefix(3)
        guard let first = head.first, first == 0x2A || first | 0x20 == 0x6F || first | 0x20 == 0x61 || first == 0x5B,
            let isNamed = OptionBlocks.namedStart(InlineText(next)),
            isNamed || announcement(InlineText(lead)) != nil
        else { return [] }
        let named = blocks.dropFirst().filter { block in
            block.kind == .paragraph && OptionBlocks.namedStart(InlineText(block)) == isNamed
        }
        guard named.count > 1 else { return [] }
        return OptionBlocks.read(document, next.index..<last.endIndex, wantsTables: false)
    }

    /// The headings below a section that begin with a number, else all of them where they are as many as announced.
    private func announcedHeadings(_ index: Int, _ count: Int?) -> [Int] {
        let numbered = children[index].filter { heading in
            let text = InlineText(document.node(at: sections[heading].headingIndex))
            return OptionTitle.prefix(text.bytes, text.all, allowsCode: false)?.label != nil
        }
        if !numbered.isEmpty { return numbered }
        let plain = children[index].filter { sections[$0].role == .other }
        return plain.count == count && plain.count == children[index].count ? plain : []
    }

    /// What a paragraph that announces options says of them.
    private struct Announcement {
        /// Whether they were not taken.
        var isLeftOut: Bool
        /// Whether the paragraph is a heading in all but its form.
        var isHeading = false
        /// Whether it is all bold besides.
        var isLabel = false
        /// Whether a table is to show them.
        var isTable = false
        /// Whether there must be as many as it says.
        var isExact = false
        /// How many there are.
        var count: Int?
    }

    /// What a paragraph announces: its last sentence does, or it is a heading in all but its form.
    private func announcement(_ text: InlineText, _ next: Node? = nil) -> Announcement? {
        let isLabel = text.strong.contains { $0.lowerBound == 0 && $0.upperBound + 1 >= text.bytes.count }
        if text.bytes.count < (isLabel ? 72 : 32),
            HeadingRoles.role(of: String(decoding: text.bytes, as: UTF8.self)) == .options
        {
            return Announcement(
                isLeftOut: OptionLabels.saysLeftOut(text.bytes[...]), isHeading: true, isLabel: isLabel)
        }
        // “There are two ways to do so.” before as many items
        if text.bytes.last == 0x2E, let next, next.kind == .list,
            let last = ChoiceClause.sentences(text.bytes, text.all).last, last.count < 120,
            let count = OptionLabels.announcedCount(text.bytes[last]), OptionLabels.announcesOptions(text.bytes[last])
        {
            return Announcement(
                isLeftOut: OptionLabels.announcesLeftOut(text.bytes[last]), isHeading: true, isExact: true, count: count
            )
        }
        // “リポジトリ構成の選択肢：” before a list
        if let next, next.kind == .list, text.bytes.count < 90, text.bytes.suffix(3).elementsEqual("：".utf8),
            OptionLabels.namesOptions(text.bytes[...])
        {
            return Announcement(isLeftOut: OptionLabels.saysLeftOut(text.bytes[...]))
        }
        let isOpen = text.bytes.last == 0x3A || next?.kind == .list && OptionLabels.breaksOff(text.bytes[...])
        guard isOpen, let last = ChoiceClause.sentences(text.bytes, text.all).last, last.count < 200
        else { return nil }
        let words = text.bytes[last]
        // “We evaluated several ways to do so:” before a table
        let isTable =
            OptionLabels.announcesTable(words)
            || next?.kind == .table && OptionLabels.looksBack(words) && OptionLabels.announcesOptions(words)
        guard isTable || OptionLabels.announcesOptions(words) else { return nil }
        return Announcement(
            isLeftOut: OptionLabels.announcesLeftOut(words), isTable: isTable,
            count: OptionLabels.announcedCount(words))
    }
}
