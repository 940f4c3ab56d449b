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
        guard OptionFinder.lines.contains(document.source.bytes[...]) else { return }
        if readsLine(blocks) { return }
        for index in sections.indices {
            switch sections[index].role {
            case .decision, .context, .rationale, .consequences, .other:
                if readsLine(OptionBlocks.blocks(document, directNodes(index))) { return }
            default: continue
            }
        }
    }

    /// Reads the first line that begins with bold words for options and goes on with their names.
    private mutating func readsLine(_ blocks: [Node]) -> Bool {
        for block in blocks where block.kind == .paragraph {
            guard let strong = block.firstChild, strong.kind == .strong, strong.range.length < 48,
                OptionFinder.labels.contains(document.source.slice(strong.range))
            else { continue }
            let text = InlineText(block)
            guard let line = text.firstLine, let label = LineLabel(text, line), label.isStrong, !label.rest.isEmpty,
                HeadingRoles.role(of: String(decoding: text.bytes[label.label], as: UTF8.self)) == .options
            else { continue }
            let drafts = OptionBlocks.named(text, label.rest.lowerBound..<text.bytes.count)
            if drafts.isEmpty { continue }
            announce(drafts, isLeftOut: OptionLabels.saysLeftOut(text.bytes[label.label]))
            return true
        }
        return false
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
