import Diagnostics
import Syntax

/// Options that nothing lists, and a sentence names one after the other.
extension OptionFinder {
    /// A quick look: a paragraph that tells of options has one of these.
    private static let hints = StemSearch(
        ["consider", "option", "alternative", "evaluat", "compar", "looked at", "candidates"], ignoresCase: true)

    /// Finds the options that sentences tell, where no other place writes any.
    mutating func findTold() {
        for index in sections.indices {
            let isForOptions: Bool
            switch sections[index].role {
            case .options: isForOptions = children[index].isEmpty
            case .context, .decision, .rationale: isForOptions = false
            default: continue
            }
            if !isForOptions, !hasHint(directNodes(index)) { continue }
            let isLeftOut = isForOptions && OptionLabels.saysLeftOut(Array(sections[index].title.value.utf8)[...])
            let blocks = OptionBlocks.blocks(document, directNodes(index)).filter { $0.kind == .paragraph }
            if isForOptions, blocks.count < 9 {
                let texts = blocks.map { InlineText($0) }
                var drafts = texts.flatMap(ToldOptions.alternatives)
                if drafts.isEmpty, isLeftOut { drafts = ToldOptions.demands(texts) }
                // A sentence that lists several says more than each by itself.
                let isListed = drafts.isEmpty && texts.contains { ToldOptions.list($0) != nil }
                if !isListed, case let told = ToldOptions.told(texts), told.count > drafts.count { drafts = told }
                if drafts.isEmpty, !isListed { drafts = ToldOptions.enumerated(texts) }
                if !drafts.isEmpty { return tell(drafts, isLeftOut: isLeftOut) }
            }
            var apart: [OptionDraft] = []
            var passing: [OptionDraft] = []
            for block in blocks where isForOptions || hasHint(block) {
                let text = InlineText(block)
                let isPassive = isPassive(block)
                if let told = ToldOptions.list(text) ?? (isPassive ? ToldOptions.passive(text) : nil) {
                    return tell(told.drafts, isLeftOut: isLeftOut || told.isLeftOut)
                }
                if isPassive, !isForOptions { passing += ToldOptions.weighedOnly(text) }
                // “One option is to …” and “Another option is to …” may stand in paragraphs of their own.
                if isApart(block) { apart += ToldOptions.alternatives(text) }
            }
            if !passing.isEmpty { return tell(passing, isLeftOut: true) }
            // “The main alternative would have been X”
            if apart.count == 1, blocks.contains(where: { hasMainAlternative($0) }) {
                return tell(apart, isLeftOut: true)
            }
            // What a decision tells of so it did not take.
            if apart.count > 1 {
                let isDecision = sections[index].role == .decision
                return tell(apart, isLeftOut: isLeftOut || isDecision, isRejected: isDecision)
            }
        }
        findStatement()
    }

    /// The options that the words before some headings tell, where most of what stands below the headings names two of them
    /// and no heading does.
    func comparedBelow(_ index: Int, _ headings: [Int]) -> [OptionDraft]? {
        guard hasHint(directNodes(index)) else { return nil }
        let blocks = OptionBlocks.blocks(document, directNodes(index)).filter { $0.kind == .paragraph }
        guard let told = blocks.lazy.compactMap({ ToldOptions.list(InlineText($0)) }).first, !told.isLeftOut else {
            return nil
        }
        let names = told.drafts.map { Array($0.text.bytes[$0.title.name]) }
        func namesTwo(_ section: Int) -> Bool {
            let text = document.source.slice(sections[section].range)
            return names.count { ByteSearch.contains($0, in: text) } > 1
        }
        let compared = children[index].count(where: namesTwo)
        guard compared * 2 > children[index].count, !OptionMerge.overlap(told.drafts, self.headings(headings)) else {
            return nil
        }
        return told.drafts
    }

    /// Finds the options of a Y-statement: “… we decided for X and against Y, to achieve …”.
    private mutating func findStatement() {
        let all = document.source.bytes
        guard OptionFinder.statements.contains(all[...]) else { return }
        for node in document.root.children where node.kind == .paragraph {
            guard OptionFinder.statements.contains(document.source.slice(node.range)) else { continue }
            let drafts = ToldOptions.statement(InlineText(node))
            if !drafts.isEmpty { return tell(drafts, isLeftOut: false) }
        }
    }

    private static let statements = StemSearch(["we decided for"], ignoresCase: true)

    /// A quick look: what was done with options in passing.
    private static let passives = StemSearch([
        " considered", " evaluated", " rejected", " dismissed", " discarded", " ruled out", " compared",
        " investigated",
    ])

    private func isPassive(_ block: Node) -> Bool {
        OptionFinder.passives.contains(document.source.slice(block.range))
    }

    /// A quick look: what an option told by itself is called.
    private static let apart = StemSearch(
        [
            "alternative", "one option", "another option", "other option", "first option", "second option",
            "third option", "fourth option", "final option", "last option", "only option", "main option",
            "possible option", "option that", "option would",
            "one approach", "another approach", "other approach", "approach would", "first approach",
            "second approach", "one solution", "another solution", "possible solution", "one possibility",
            "another possibility",
        ], ignoresCase: true)

    private func isApart(_ block: Node) -> Bool {
        OptionFinder.apart.contains(document.source.slice(block.range))
    }

    private static let mains = StemSearch(
        [
            "main alternative", "only alternative", "obvious alternative", "primary alternative",
            "alternative would have been",
        ],
        ignoresCase: true)

    private func hasMainAlternative(_ block: Node) -> Bool {
        OptionFinder.mains.contains(document.source.slice(block.range))
    }

    private func hasHint(_ block: Node) -> Bool {
        document.source.slice(block.range).withUnsafeBufferPointer(OptionFinder.hints.contains)
    }

    /// The same for all that stands in a range of nodes.
    private func hasHint(_ nodes: Range<Int>) -> Bool {
        if nodes.isEmpty { return false }
        let end =
            nodes.upperBound < document.nodeCount
            ? document.range(at: nodes.upperBound).start : document.source.bytes.count
        let range = SourceRange(document.range(at: nodes.lowerBound).start, end)
        return document.source.withBytes(of: range, OptionFinder.hints.contains)
    }

    private mutating func tell(_ drafts: [OptionDraft], isLeftOut: Bool, isRejected: Bool = false) {
        places.append(
            Place(drafts: drafts, addsOptions: true, isAnalysis: false, isLeftOut: isLeftOut, isRejected: isRejected))
    }
}
