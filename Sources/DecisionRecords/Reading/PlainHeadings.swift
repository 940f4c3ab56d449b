import Diagnostics
import Syntax

/// The lines that stand for headings in a record that has none: “Context” alone in a paragraph, a list below it.
///
/// Only a record in which no heading names a section is looked at, and only lines that as a whole name one; two of them at
/// least, one of them a section that every record has.
struct PlainHeadings {
    /// The level that such a line has, as a heading has: below the title.
    let level: Int
    private let lines: [Int: String]

    /// - Parameter title: the index of the title's node, if there is one.
    init(_ document: Document, title: Int?) {
        level = title.map { document.node(at: $0).headingLevel + 1 } ?? 2
        var lines: [Int: String] = [:]
        var isRecord = false
        var next = 1
        // The first heading of a section ends it, which in nearly all records comes soon.
        while next < document.nodeCount {
            let index = next
            next = document.endIndex(at: index)
            switch document.kind(at: index) {
            case .heading where index != title:
                self.lines = [:]
                return
            case .paragraph where index != title:
                guard let (words, role) = PlainHeadings.name(document.node(at: index)) else { continue }
                lines[index] = words
                if role == .decision || role == .context { isRecord = true }
            default: continue
            }
        }
        self.lines = isRecord && lines.count > 1 ? lines : [:]
    }

    /// Whether there are none.
    var isEmpty: Bool { lines.isEmpty }

    /// What a node names as a heading would; nil for all others.
    subscript(index: Int) -> String? { lines[index] }

    /// The section that a paragraph names: all of it, or, where that is metadata, its first line with the value below.
    private static func name(_ node: Node) -> (words: String, role: SectionRole)? {
        let source = node.document.source
        let head = source.slice(node.range).prefix(48)
        let end = head.firstIndex(of: 0x0A) ?? head.endIndex
        // Cheap looks: a short line that is no pair.
        guard end - node.range.start <= 40, end < head.endIndex || node.range.end == head.endIndex,
            let line = WrittenLine.lines(of: node).first, !line.isBlank
        else { return nil }
        let words = line.written(0..<line.bytes.count).value
        guard let role = HeadingRoles.role(of: words, isWhole: true) else { return nil }
        switch role {
        case .option: return nil
        case .status, .date, .people: return (words, role)
        default: return end == node.range.end || end == head.endIndex ? (words, role) : nil
        }
    }
}
