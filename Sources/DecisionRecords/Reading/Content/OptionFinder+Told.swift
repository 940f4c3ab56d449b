import Diagnostics
import Syntax

/// Options that nothing lists, and a sentence names one after the other.
extension OptionFinder {
    /// A quick look: a paragraph that tells of options has one of these.
    private static let hints = StemSearch(
        ["consider", "option", "alternative", "evaluat", "compar", "looked at"], ignoresCase: true)

    /// Finds the options that sentences tell, where no other place writes any.
    mutating func findTold() {
        for index in sections.indices {
            let title = Array(sections[index].title.value.utf8)
            let isForOptions: Bool
            switch sections[index].role {
            case .options: isForOptions = children[index].isEmpty
            case .context, .decision, .rationale: isForOptions = false
            default: continue
            }
            let isLeftOut = isForOptions && OptionLabels.saysLeftOut(title[...])
            let blocks = OptionBlocks.blocks(document, directNodes(index)).filter { $0.kind == .paragraph }
            if isForOptions, blocks.count < 5 {
                let texts = blocks.map { InlineText($0) }
                var drafts = texts.flatMap(ToldOptions.alternatives)
                if drafts.isEmpty, isLeftOut { drafts = ToldOptions.demands(texts) }
                if !drafts.isEmpty { return tell(drafts, isLeftOut: isLeftOut) }
            }
            var apart: [OptionDraft] = []
            for block in blocks where isForOptions || hasHint(block) {
                let text = InlineText(block)
                if let told = ToldOptions.list(text) ?? ToldOptions.passive(text) {
                    return tell(told.drafts, isLeftOut: isLeftOut || told.isLeftOut)
                }
                // “One option is to …” and “Another option is to …” may stand in paragraphs of their own.
                apart += ToldOptions.alternatives(text)
            }
            // What a decision tells of so it did not take.
            if apart.count > 1 { return tell(apart, isLeftOut: isLeftOut || sections[index].role == .decision) }
        }
        findStatement()
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

    private func hasHint(_ block: Node) -> Bool {
        document.source.slice(block.range).withUnsafeBufferPointer(OptionFinder.hints.contains)
    }

    private mutating func tell(_ drafts: [OptionDraft], isLeftOut: Bool) {
        places.append(
            Place(drafts: drafts, addsOptions: true, isAnalysis: false, isLeftOut: isLeftOut, isRejected: false))
    }
}
