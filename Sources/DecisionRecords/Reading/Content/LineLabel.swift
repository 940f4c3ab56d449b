/// A line that begins with a label: bold words, or a few words before a colon.
struct LineLabel {
    /// The label without markup and colon.
    var label: Range<Int>
    /// What follows the label and its colon or dash; empty where the label is all.
    var rest: Range<Int>
    /// Whether the label is bold.
    var isStrong: Bool
    /// Whether a colon sets the label off, or nothing follows it.
    var isSetOff: Bool

    /// Reads the label of a line; nil where the line begins with plain words and no colon follows soon.
    init?(_ text: borrowing InlineText, _ line: Range<Int>) {
        let bytes = text.bytes
        guard !line.isEmpty else { return nil }
        let start = LineLabel.skipEmblems(bytes, line)
        if let strong = text.strong.first(where: {
            $0.lowerBound >= line.lowerBound && $0.lowerBound <= start && $0.upperBound > start
        }) {
            let end = min(strong.upperBound, line.upperBound)
            var label = Words.trimmed(start..<end, in: bytes)
            var isSetOff = false
            if let colon = LineLabel.trailingColon(bytes, label) {
                label = label.lowerBound..<colon
                isSetOff = true
            } else if let inner = LineLabel.colon(bytes, label) {
                // “**Pros: cheap**” is a label with its words, all bold.
                self.init(
                    label: label.lowerBound..<inner.start, rest: inner.end..<line.upperBound, in: bytes, true, true)
                return
            }
            var rest = Words.trimmed(end..<line.upperBound, in: bytes)
            if !rest.isEmpty {
                let skipped = SignMarker.skipSeparators(bytes, rest.lowerBound, rest.upperBound)
                if skipped > rest.lowerBound { isSetOff = true }
                rest = skipped..<rest.upperBound
            } else {
                isSetOff = true
            }
            self.init(label: label, rest: rest, in: bytes, true, isSetOff)
            return
        }
        guard let colon = LineLabel.colon(bytes, start..<line.upperBound),
            Words.count(bytes[start..<colon.start], upTo: 9) <= 8
        else { return nil }
        self.init(label: start..<colon.start, rest: colon.end..<line.upperBound, in: bytes, false, true)
    }

    private init(label: Range<Int>, rest: Range<Int>, in bytes: [UInt8], _ isStrong: Bool, _ isSetOff: Bool) {
        self.label = Words.trimmed(label, in: bytes)
        self.rest = Words.trimmed(min(rest.lowerBound, rest.upperBound)..<rest.upperBound, in: bytes)
        self.isStrong = isStrong
        self.isSetOff = isSetOff
    }

    /// Where a colon stands that ends a label: followed by a space or the line's end, in the first 80 bytes.
    private static func colon(_ bytes: [UInt8], _ line: Range<Int>) -> (start: Int, end: Int)? {
        var index = line.lowerBound
        let limit = min(line.upperBound, line.lowerBound + 80)
        // Most lines have none.
        guard index < limit, bytes[index..<limit].withUnsafeBufferPointer(LabelScanner.mayHoldColon) else { return nil }
        while index < limit {
            let byte = bytes[index]
            if byte == 0x3A, index + 1 == line.upperBound || bytes[index + 1] <= 0x20 || bytes[index + 1] == 0x2A {
                return index > line.lowerBound ? (index, index + 1) : nil
            }
            if byte == 0xEF, Words.hasPrefix(bytes, index, "：") { return (index, index + 3) }
            if byte == 0x2E, index + 1 < limit, bytes[index + 1] <= 0x20 { return nil }
            index += 1
        }
        return nil
    }

    private static func trailingColon(_ bytes: [UInt8], _ label: Range<Int>) -> Int? {
        if label.count > 1, bytes[label.upperBound - 1] == 0x3A { return label.upperBound - 1 }
        if label.count > 3, Words.hasPrefix(bytes, label.upperBound - 3, "：") { return label.upperBound - 3 }
        return nil
    }

    /// Skips emoji and other ornaments before a line's first word; code, quotes and brackets stay.
    static func skipEmblems(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound {
            let byte = bytes[index]
            if byte <= 0x20 {
                index += 1
            } else if byte >= 0xC2, !Words.isLetter(bytes, index), byte != 0xE3, !isQuote(bytes, index) {
                index += Words.length(byte)
            } else {
                break
            }
        }
        return min(index, line.upperBound)
    }

    private static func isQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
        Words.hasPrefix(bytes, index, "“") || Words.hasPrefix(bytes, index, "‘") || Words.hasPrefix(bytes, index, "«")
            || Words.hasPrefix(bytes, index, "„")
    }
}
