import Diagnostics
import Syntax

/// Where bold words stand for headings.
extension OptionFinder {
    /// “**Options considered.**” with a list behind it, before the first heading, or “**Alternatives:** A, B and C” anywhere.
    mutating func findRunIn() {
        let end = sections.first?.headingIndex ?? document.nodeCount
        let blocks = OptionBlocks.blocks(document, 1..<max(1, end))
        for (block, next) in zip(blocks, blocks.dropFirst()) where block.kind == .paragraph && next.kind == .list {
            guard block.range.length < 48, let strong = block.firstChild, strong.kind == .strong else { continue }
            let text = InlineText(block)
            guard HeadingRoles.role(of: String(decoding: text.bytes, as: UTF8.self)) == .options else { continue }
            let drafts = OptionBlocks.read(document, next.index..<next.endIndex, wantsTables: false)
            if drafts.isEmpty { continue }
            return announce(drafts, isLeftOut: OptionLabels.saysLeftOut(text.bytes[...]))
        }
        for list in blocks where list.kind == .list {
            if readsItem(list) || readsSetOff(list) { return }
        }
        guard OptionFinder.lines.contains(document.source.bytes[...]) else { return }
        if let found = runIn(blocks) { return announce(found.drafts, isLeftOut: found.isLeftOut) }
        // Each part of a decision may have what was turned down for it.
        var drafts: [OptionDraft] = []
        var isLeftOut = true
        for index in sections.indices {
            switch sections[index].role {
            case .decision, .context, .rationale, .consequences, .other:
                guard let found = runIn(OptionBlocks.blocks(document, directNodes(index))) else { continue }
                if !drafts.isEmpty, !(isLeftOut && found.isLeftOut) { continue }
                drafts += found.drafts
                isLeftOut = found.isLeftOut
            default: continue
            }
        }
        if !drafts.isEmpty { announce(drafts, isLeftOut: isLeftOut) }
    }

    /// Reads the options below “- **Alternatives considered**:” in a record whose sections are the items of a list.
    private mutating func readsItem(_ list: Node) -> Bool {
        for item in list.children {
            guard let words = item.firstChild, words.kind == .paragraph, let strong = words.firstChild,
                strong.kind == .strong, strong.range.length < 64, words.nextSibling.map({ $0.kind == .list }) ?? true
            else { continue }
            let text = InlineText(words)
            guard let label = LineLabel(text, text.all), label.isStrong,
                HeadingRoles.role(of: String(decoding: text.bytes[label.label], as: UTF8.self)) == .options
            else { continue }
            let drafts =
                label.rest.isEmpty
                ? OptionBlocks.read(document, words.endIndex..<item.endIndex, wantsTables: false)
                : OptionBlocks.named(text, label.rest.lowerBound..<text.bytes.count)
            if drafts.isEmpty { continue }
            announce(drafts, isLeftOut: OptionLabels.saysLeftOut(text.bytes[label.label]))
            return true
        }
        return false
    }

    /// Reads a list before any heading whose items are a name and what speaks for and against it, one name in bold: the one
    /// that the title tells of.
    private mutating func readsSetOff(_ list: Node) -> Bool {
        let bold = list.children.filter { item in
            item.firstChild.map { $0.kind == .paragraph && $0.firstChild?.kind == .strong } ?? false
        }
        guard bold.count == 1 else { return false }
        var drafts = OptionBlocks.read(document, list.index..<list.endIndex, wantsTables: false)
        guard drafts.count > 1, drafts.allSatisfy({ !$0.rest.isEmpty && $0.tokens.tokens.count < 7 }),
            let favoured = drafts.firstIndex(where: { draft in
                draft.text.strong.contains {
                    $0.lowerBound <= draft.title.name.lowerBound && $0.upperBound >= draft.title.name.upperBound
                }
            }), case let named = TitleTokens(Array(title.utf8)[...]).said,
            drafts[favoured].tokens.tokens.contains(where: { named.index(of: $0) != nil })
        else { return false }
        if drafts[favoured].title.verdict == nil {
            drafts[favoured].title.verdict = Verdict(Array("recommended".utf8)[...], isMarked: true)
            drafts[favoured].title.verdictRange = drafts[favoured].title.name
        }
        announce(drafts, isLeftOut: false)
        return true
    }

    /// What the first line names that begins with bold words for options: behind them, or in the list or table that follows.
    private func runIn(_ blocks: [Node]) -> (drafts: [OptionDraft], isLeftOut: Bool)? {
        for (place, block) in blocks.enumerated() where block.kind == .paragraph {
            guard let strong = block.firstChild, strong.kind == .strong, strong.range.length < 48,
                OptionFinder.labels.contains(document.source.slice(strong.range))
            else { continue }
            let text = InlineText(block)
            guard let line = text.firstLine, let label = LineLabel(text, line), label.isStrong else { continue }
            let words = Words.normalised(text.bytes[label.label])
            guard words == "rejected" || HeadingRoles.role(of: words) == .options else { continue }
            let isLeftOut = OptionLabels.saysLeftOut(text.bytes[label.label])
            if !label.rest.isEmpty {
                let drafts = OptionBlocks.named(text, label.rest.lowerBound..<text.bytes.count)
                if !drafts.isEmpty { return (drafts, isLeftOut) }
            } else if isLeftOut, place + 1 < blocks.count, line.upperBound == text.bytes.count {
                let next = blocks[place + 1]
                let drafts =
                    next.kind == .table
                    ? OptionTable.rejects(next) ? OptionTable.read(next) : []
                    : next.kind == .list
                        ? OptionBlocks.read(document, next.index..<next.endIndex, wantsTables: false) : []
                if !drafts.isEmpty { return (drafts, true) }
            }
        }
        return nil
    }

    /// A quick look: a record with such a line has one of these.
    private static let lines = StemSearch(
        [
            "**option", "**alternativ", "**considered", "**rejected", "**other", "__option", "__alternativ",
            "__rejected",
        ],
        ignoresCase: true)

    /// A quick look: such bold words hold one of these.
    private static let labels = StemSearch(["option", "alternativ", "considered", "rejected"], ignoresCase: true)
}
