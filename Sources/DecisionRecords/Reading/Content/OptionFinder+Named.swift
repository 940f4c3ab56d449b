import Diagnostics
import Syntax

/// Options that only their own words make options: “Option A: keep the runners”, “Option B: …” in a list that nothing announces.
extension OptionFinder {
    mutating func findNamed() {
        for index in sections.indices where mayWeigh(index) {
            for block in OptionBlocks.blocks(document, directNodes(index)) where block.kind == .list {
                // A cheap look at the first item: mostly it begins with no such word.
                let head = document.source.slice(block.range).prefix(32)
                guard OptionFinder.stems.contains(head) || !OptionFinder.isASCII(head) else { continue }
                let drafts = OptionBlocks.read(document, block.index..<block.endIndex, wantsTables: false)
                let labels = Set(drafts.compactMap(\.title.label))
                if drafts.count > 1, labels.count == drafts.count,
                    drafts.allSatisfy({ $0.title.isNamedOption && OptionFinder.isOption($0.text.bytes) })
                {
                    return announce(drafts, isLeftOut: false)
                }
            }
        }
    }

    /// Whether an item calls itself an option, and not a scenario or an approach, of which all may be taken.
    private static func isOption(_ item: [UInt8]) -> Bool {
        let lower = Words.lowercased(item.prefix(16))
        return nouns.contains { lower.starts(with: $0.utf8) }
    }

    private static let nouns = [
        "option", "alternativ", "opci", "opç", "opcj", "opzion", "optie", "вариант", "选项", "方案", "選択肢", "옵션", "대안",
    ]

    private static let stems = StemSearch(nouns.filter { $0.utf8.allSatisfy { $0 < 0x80 } }, ignoresCase: true)

    private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

    /// Whether a section may weigh options: neither what comes of the decision nor what is done about it is told there.
    private func mayWeigh(_ index: Int) -> Bool {
        switch sections[index].role {
        case .context, .decision, .rationale, .drivers, .summary: true
        case .other: !OptionFinder.later.contains(Array(sections[index].title.value.utf8)[...])
        default: false
        }
    }

    /// Words of headings below which is told what may be done at another time.
    private static let later = StemSearch(
        [
            "future", "next", "follow", "open question", "rollout", "roll-out", "migration", "implement", "how to",
            "usage",
        ],
        ignoresCase: true)
}
