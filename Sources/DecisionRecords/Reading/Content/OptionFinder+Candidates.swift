import Diagnostics
import Syntax

/// Options that the context names and the decision takes up: the one that was taken among the candidates of a sentence, where
/// the section of alternatives holds only the others, and a list of as many things as its announcement says.
extension OptionFinder {
    /// Finds the candidate that was taken, where only those that were not have a section.
    mutating func findTaken() {
        let known = places.flatMap(\.drafts)
        guard (1...OptionFinder.mostCandidates).contains(known.count),
            places.allSatisfy({ $0.isLeftOut || $0.drafts.isEmpty })
        else { return }
        for index in sections.indices where sections[index].role == .context {
            let blocks = OptionBlocks.blocks(document, directNodes(index))
            for (place, block) in blocks.enumerated() where block.kind == .paragraph {
                let next = place + 1 < blocks.count && blocks[place + 1].kind == .list ? blocks[place + 1] : nil
                let candidates = candidates(block, next)
                guard candidates.count <= OptionFinder.mostCandidates,
                    candidates.contains(where: { OptionMerge.overlap(known, [$0]) })
                else { continue }
                let said = decided
                let others = candidates.filter { !OptionMerge.overlap(known, [$0]) }
                let taken = others.filter { OptionFinder.names($0, in: said) }
                guard taken.count == 1 else { continue }
                places.append(
                    Place(drafts: taken, addsOptions: true, isAnalysis: false, isLeftOut: false, isRejected: false))
                return
            }
        }
    }

    /// The candidates that a sentence lists, or the list below it that holds more than one thing in few words each.
    private func candidates(_ block: Node, _ list: Node?) -> [OptionDraft] {
        if let list, document.source.slice(block.range).last == 0x3A {
            let drafts = OptionBlocks.read(document, list.index..<list.endIndex, wantsTables: false)
            return drafts.allSatisfy { Words.count($0.text.bytes[$0.title.name], upTo: 9) <= 8 } ? drafts : []
        }
        guard OptionFinder.candidates.contains(document.source.slice(block.range)) else { return [] }
        return ToldOptions.list(InlineText(block))?.drafts ?? []
    }

    /// How many are held against each other, name by name; nobody weighs more.
    private static let mostCandidates = 48

    /// A quick look: what a sentence that lists candidates calls them.
    private static let candidates = StemSearch(["option", "candidate", "approaches", "choices"], ignoresCase: true)

    /// Finds a list of things to choose from that only its number announces, where the decision names one of them alone:
    /// “Styling has three popular shapes:” with three items.
    mutating func findCounted() {
        for index in sections.indices where sections[index].role == .context || sections[index].role == .rationale {
            let blocks = OptionBlocks.blocks(document, directNodes(index))
            for (lead, list) in zip(blocks, blocks.dropFirst()) where lead.kind == .paragraph && list.kind == .list {
                guard document.source.slice(lead.range).last == 0x3A, let count = OptionFinder.count(InlineText(lead)),
                    case let drafts = OptionBlocks.read(document, list.index..<list.endIndex, wantsTables: false),
                    drafts.count == count,
                    drafts.allSatisfy({ Words.count($0.text.bytes[$0.title.name], upTo: 11) <= 10 })
                else { continue }
                let said = decided
                if drafts.count(where: { OptionFinder.names($0, in: said) }) == 1 {
                    return announce(drafts, isLeftOut: false)
                }
            }
        }
    }

    /// How many ways the last sentence of a paragraph says there are; nil for other sentences.
    private static func count(_ text: InlineText) -> Int? {
        guard let last = ChoiceClause.sentences(text.bytes, text.all).last, last.count < 160 else { return nil }
        let words = Words.texts(text.bytes[last])
        guard let count = words.lazy.compactMap({ numbers.firstIndex(of: $0) }).first,
            words.contains(where: { ways.contains($0) })
        else { return nil }
        return count + 2
    }

    private static let numbers = ["two", "three", "four", "five", "six"]

    /// What one may choose from.
    private static let ways: Set<String> = [
        "ways", "shapes", "routes", "paths", "styles", "patterns", "models", "strategies", "flavors", "flavours",
        "directions", "designs", "techniques", "architectures", "mechanisms", "schemes", "options", "approaches",
        "candidates", "choices", "alternatives", "libraries", "frameworks", "tools", "formats", "engines", "databases",
    ]

    /// The title and the first sentence of the decision, in lower case.
    private var decided: [UInt8] {
        var said = Words.lowercased(Array(title.utf8)[...])
        guard let index = sections.firstIndex(where: { $0.role == .decision }),
            let block = OptionBlocks.blocks(document, directNodes(index)).first(where: { $0.kind == .paragraph })
        else { return said }
        let text = InlineText(block)
        guard let first = ChoiceClause.sentences(text.bytes, text.all).first else { return said }
        said.append(0x0A)
        said += Words.lowercased(text.bytes[first])
        return said
    }

    /// Whether an option's name stands among words, none of its letters a part of another word, and is not denied.
    private static func names(_ draft: OptionDraft, in said: [UInt8]) -> Bool {
        let name = Words.lowercased(draft.text.bytes[draft.title.name])
        guard name.count > 1, let place = ChoiceClause.find(name, in: said) else { return false }
        let isWordStart = place == 0 || !Words.isLetter(said, place - 1)
        let end = place + name.count
        // “Rust-like syntax” is none of Rust's.
        guard isWordStart, end == said.count || !Words.isLetter(said, end) && said[end] != 0x2D else { return false }
        let before = Words.split(Array(said[max(0, place - 16)..<place])).last
        return before.map { denials[$0] == nil } ?? true
    }

    private static let denials = WordTable(of: ["not", "over", "than", "of", "no", "without", "from", "against", "off"])
}
