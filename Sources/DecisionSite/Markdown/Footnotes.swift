import Diagnostics
import Syntax

/// The footnotes of a record, which CommonMark takes for text: `[^name]` in a text, and a line `[^name]: words` that says what
/// it means.
///
/// As on GitHub, a note is numbered by where it is first referred to. A note's text is one paragraph, or the part of one up to
/// the next note; what is never referred to stands behind the others, since no text is lost.
struct Footnotes {
    /// What a note says.
    private struct Note {
        let name: String
        /// The nodes of its text.
        let nodes: Range<Int>
        /// How many bytes of the first node name the note.
        let skipped: Int
        /// A note of one word, which CommonMark takes for the address of a link; nil for all others.
        var word: String?
    }

    private var notes: [Note] = []
    private var numbers: [String: Int] = [:]
    /// Where the notes' paragraphs, or the parts of them that are notes, begin, and where what is no note goes on.
    private var jumps: [Int: Int] = [:]
    /// The notes in the order of their first references.
    private var order: [Int] = []
    /// How often each note was referred to.
    private var references: [Int]

    /// Finds the notes of a record; nil where it has none.
    init?(_ document: Document) {
        references = []
        guard Footnotes.mayOccur(in: document.source.bytes) else { return nil }
        for paragraph in document.root.children where paragraph.kind == .paragraph { read(paragraph) }
        for index in 0..<document.nodeCount {
            let node = document.node(at: index)
            guard let name = Footnotes.name(ofLink: node), numbers[name] == nil else { continue }
            numbers[name] = notes.count
            notes.append(Note(name: name, nodes: 0..<0, skipped: 0, word: node.destination ?? ""))
        }
        if notes.isEmpty { return nil }
        references = Array(repeating: 0, count: notes.count)
    }

    private static func mayOccur(in bytes: [UInt8]) -> Bool {
        var start = 0
        while let place = ByteSearch.first([0x5B, 0x5E], in: bytes[start...]) {
            if let label = label(bytes[place...]), place + label.length < bytes.count,
                bytes[place + label.length] == 0x3A
            {
                return true
            }
            start = place + 2
        }
        return false
    }

    private mutating func read(_ paragraph: Node) {
        var beginnings: [(node: Int, name: String, skipped: Int)] = []
        var isLineStart = true
        for node in paragraph.children {
            if isLineStart, node.kind == .text, let label = Footnotes.label(node.literalBytes),
                node.literalBytes.dropFirst(label.length).first == 0x3A, numbers[label.name] == nil
            {
                // The space behind the colon goes too.
                let rest = node.literalBytes.dropFirst(label.length + 1)
                beginnings.append((node.index, label.name, label.length + 1 + rest.prefix { $0 == 0x20 }.count))
                numbers[label.name] = notes.count + beginnings.count - 1
            }
            isLineStart = node.kind == .softBreak || node.kind == .lineBreak
        }
        guard let first = beginnings.first else { return }
        for (place, beginning) in beginnings.enumerated() {
            // The line break before the next note belongs to neither.
            let end = place + 1 < beginnings.count ? beginnings[place + 1].node - 1 : paragraph.endIndex
            notes.append(Note(name: beginning.name, nodes: beginning.node..<end, skipped: beginning.skipped))
        }
        let isWhole = first.node == paragraph.index + 1
        jumps[isWhole ? paragraph.index : first.node - 1] = paragraph.endIndex
    }

    /// The name of the note that a link stands for: `[^name]`, where a line `[^name]: word` was taken for its address.
    static func name(ofLink node: Node) -> String? {
        guard node.kind == .link, let text = node.firstChild, text.kind == .text, text.endIndex == node.endIndex else {
            return nil
        }
        let source = node.document.source.slice(node.range)
        guard let label = label(source), label.length == source.count else { return nil }
        return label.name
    }

    /// `[^name]` at the beginning of bytes: the name, and the length with the brackets.
    static func label(_ bytes: some Collection<UInt8>) -> (name: String, length: Int)? {
        guard bytes.starts(with: "[^".utf8) else { return nil }
        let name = bytes.dropFirst(2).prefix { $0 > 0x20 && $0 != 0x5B && $0 != 0x5D }
        guard !name.isEmpty, name.count < 80, bytes.dropFirst(2 + name.count).first == 0x5D else { return nil }
        return (String(decoding: name, as: UTF8.self), name.count + 3)
    }

    /// Where a text goes on behind the notes that begin at a node; nil where none does.
    func jump(at node: Int) -> Int? { jumps[node] }

    /// The number of the note of a name, and how often it was referred to with this time; nil for a name without a note.
    mutating func refer(to name: String) -> (number: Int, time: Int)? {
        guard let note = numbers[name] else { return nil }
        references[note] += 1
        if references[note] == 1 { order.append(note) }
        return (number: (order.firstIndex(of: note) ?? 0) + 1, time: references[note])
    }

    /// The text of the note of a number, and how often it was referred to; nil beyond the last one.
    mutating func note(_ number: Int) -> (nodes: Range<Int>, skipped: Int, word: String?, references: Int)? {
        if number > order.count {
            // Those that nobody refers to come last.
            guard let idle = notes.indices.first(where: { !order.contains($0) }) else { return nil }
            order.append(idle)
        }
        let note = order[number - 1]
        return (notes[note].nodes, notes[note].skipped, notes[note].word, references[note])
    }
}
