import Diagnostics

/// One node as it is stored. Offsets take four bytes: a file has less than two gigabytes.
struct NodeRecord: Sendable {
    var kind: NodeKind
    var flags: NodeFlags = []
    /// The level of a heading (1…6), the alignment of a table cell, the number of a list or an item; see `Node`.
    var detail: Int32 = 0
    /// The index of the parent; −1 for the document.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32 = 0
    /// The offsets at which it was written.
    var from: Int32
    var to: Int32
    /// A literal, or a destination.
    var first = StoredBytes.none
    /// A fence's info string, or a title.
    var second = StoredBytes.none

    init(_ kind: NodeKind, parent: Int, from: Int, to: Int) {
        self.kind = kind
        self.parent = Int32(truncatingIfNeeded: parent)
        self.from = Int32(truncatingIfNeeded: from)
        self.to = Int32(truncatingIfNeeded: max(from, to))
    }

    var range: SourceRange { SourceRange(Int(from), Int(to)) }
}

/// Where the text of a node lies: in the file itself when the bytes are the same, else in the document's pool.
struct StoredBytes: Sendable {
    /// The offset of the first byte; in the pool when negative, then −1 stands for 0.
    var start: Int32
    var count: Int32

    static let none = StoredBytes(start: 0, count: 0)

    static func source(_ start: Int, _ count: Int) -> StoredBytes {
        StoredBytes(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: count))
    }

    static func pool(_ start: Int, _ count: Int) -> StoredBytes {
        StoredBytes(start: ~Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: count))
    }

    /// A part of the bytes.
    func dropping(_ dropped: Int, keeping kept: Int) -> StoredBytes {
        isInPool ? .pool(offset + dropped, kept) : .source(offset + dropped, kept)
    }

    var isInPool: Bool { start < 0 }
    /// The offset, in the file or in the pool.
    var offset: Int { Int(start < 0 ? ~start : start) }
}

/// Facts about a node that are either so or not.
struct NodeFlags: OptionSet, Sendable {
    let rawValue: UInt16

    static let ordered = NodeFlags(rawValue: 1)
    static let tight = NodeFlags(rawValue: 2)
    static let task = NodeFlags(rawValue: 4)
    static let checked = NodeFlags(rawValue: 8)
    static let header = NodeFlags(rawValue: 16)
    static let fenced = NodeFlags(rawValue: 32)
    static let unclosed = NodeFlags(rawValue: 64)
    static let autolink = NodeFlags(rawValue: 128)
    static let setext = NodeFlags(rawValue: 256)
}
