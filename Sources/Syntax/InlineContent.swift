/// The text of a paragraph, a heading or a table's cell as libcmark reads inlines from it, with the way back to the file.
///
/// The markers and indentation before each line are left out, and so are the backslashes before a cell's pipes.
struct InlineContent {
    /// A stretch that is contiguous in the file.
    private struct Piece {
        var start: Int
        var source: Int
    }

    /// The text when it is not one stretch of the file.
    private var copy: [UInt8] = []
    private var pieces: [Piece] = []
    private var sourceStart = 0
    private var length = 0

    /// The number of bytes.
    var count: Int { length }

    /// Adds a stretch of the file.
    mutating func append(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        guard !range.isEmpty else { return }
        if length == 0 {
            sourceStart = range.lowerBound
        } else if !pieces.isEmpty || sourceStart + length != range.lowerBound {
            if pieces.isEmpty {
                copy.append(contentsOf: source[sourceStart..<sourceStart + length])
                pieces.append(Piece(start: 0, source: sourceStart))
            }
            copy.append(contentsOf: source[range])
            pieces.append(Piece(start: length, source: range.lowerBound))
        }
        length += range.count
    }

    mutating func removeAll() {
        length = 0
        // Most texts are one stretch.
        if pieces.isEmpty { return }
        copy.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    /// Gives the text as one buffer.
    func withBytes<Result>(
        of source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        pieces.isEmpty
            ? body(UnsafeBufferPointer(rebasing: source[sourceStart..<sourceStart + length]))
            : copy.withUnsafeBufferPointer(body)
    }

    /// The offset in the file of a byte of the text.
    func sourceOffset(_ index: Int) -> Int {
        if pieces.isEmpty { return sourceStart + index }
        var low = 0
        var high = pieces.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= index { low = middle } else { high = middle }
        }
        return pieces[low].source + index - pieces[low].start
    }

    /// The offset in the file behind the byte before `index`.
    func sourceEnd(_ index: Int) -> Int { index > 0 ? sourceOffset(index - 1) + 1 : sourceOffset(0) }
}
