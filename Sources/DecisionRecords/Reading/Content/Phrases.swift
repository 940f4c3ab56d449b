import Diagnostics

/// Phrases that are looked for in a clause, most of which hold none of them.
struct Phrases: Sendable {
    private let all: [[UInt8]]
    private let search: StemSearch

    /// Makes a list of phrases of three bytes or more, in lower case.
    init(_ phrases: [String]) {
        all = phrases.map { Array($0.utf8) }
        search = StemSearch(phrases)
    }

    /// The phrases in their order, or none of them where none stands in a text.
    func phrases(of text: [UInt8]) -> [[UInt8]] { contains(in: text) ? all : [] }

    /// The offset at which one of the phrases first stands, from an offset on; nil where none does.
    func firstOffset(in text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBufferPointer { search.firstOffset(in: $0, from: start) }
    }

    /// Whether one of the phrases stands in a text.
    func contains(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(search.contains) }

    /// Whether one of the phrases is of a kind, where any of them stands in a text.
    func contains(in text: [UInt8], where isWanted: ([UInt8]) -> Bool) -> Bool {
        contains(in: text) && all.contains(where: isWanted)
    }
}
