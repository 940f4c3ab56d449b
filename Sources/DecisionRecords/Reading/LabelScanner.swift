import Diagnostics

/// Finds the `Name: value` pairs of a line, one or several.
enum LabelScanner {
    /// A pair as ranges of the line's bytes.
    struct Pair {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// The pairs of a line; empty where it begins with none.
    static func pairs(in line: WrittenLine) -> [Pair] {
        var pairs: [Pair] = []
        guard let first = label(in: line, at: start(of: line, from: 0), isFirst: true) else {
            // `Accepted | Date: 2025-08-15`: a pair behind the value of the heading above.
            if let next = next(in: line, from: 0) { collect(next, in: line, into: &pairs) }
            return pairs
        }
        collect(first, in: line, into: &pairs)
        return pairs
    }

    private struct Label {
        var name: Range<Int>
        var value: Int
        /// Where the separator before the label begins.
        var cut: Int
    }

    private static func collect(_ first: Label, in line: WrittenLine, into pairs: inout [Pair]) {
        var label = first
        while true {
            guard let following = next(in: line, from: label.value) else {
                pairs.append(Pair(name: label.name, value: label.value..<line.bytes.count))
                return
            }
            pairs.append(Pair(name: label.name, value: label.value..<max(label.value, following.cut)))
            label = following
        }
    }

    /// The place behind spaces and a bullet written by hand.
    private static func start(of line: WrittenLine, from index: Int) -> Int {
        var index = index
        while index < line.bytes.count {
            let space = line.isSpace(at: index)
            if space > 0 {
                index += space
            } else if index + 1 < line.bytes.count, line.bytes[index + 1] == 0x20,
                line.bytes[index] == UInt8(ascii: "-") || line.bytes[index] == UInt8(ascii: "*")
                    || line.bytes[index] == UInt8(ascii: ">") || line.bytes[index] == UInt8(ascii: "|")
            {
                index += 2
            } else if let end = shortcodeEnd(line.bytes, index) {
                index = end
            } else {
                break
            }
        }
        return index
    }

    /// Behind the short name of an emoji, such as `:white_check_mark:`; nil where none stands.
    private static func shortcodeEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: ":") else { return nil }
        var index = start + 1
        while index < bytes.count,
            bytes[index] &- 0x61 < 26 || bytes[index] == UInt8(ascii: "_")
                || FoldedWords.isDigit(bytes[index])
        { index += 1 }
        guard index > start + 1, index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == 0x20
        else { return nil }
        return index + 1
    }

    /// A label at a place: bold words, or words before a colon.
    private static func label(in line: WrittenLine, at place: Int, isFirst: Bool) -> Label? {
        let bytes = line.bytes
        guard place < bytes.count else { return nil }
        if let strong = strongRange(in: line, at: place) {
            var end = strong.upperBound
            if let colon = colon(in: bytes, strong), colon.lowerBound > strong.lowerBound {
                return Label(name: strong.lowerBound..<colon.lowerBound, value: colon.upperBound, cut: place)
            }
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            if let width = colonWidth(bytes, at: end) {
                return Label(name: strong, value: end + width, cut: place)
            }
            if isFirst, end < bytes.count, end > strong.upperBound,
                MetadataName(String(decoding: bytes[strong], as: UTF8.self)) != nil
            {
                return Label(name: strong, value: end, cut: place)
            }
            return nil
        }
        if line.runs.contains(where: { $0.isCode && $0.start <= place && place < $0.end }) { return nil }
        var index = place
        var words = 1
        let limit = min(bytes.count, place + 60)
        while index < limit {
            if let width = colonWidth(bytes, at: index) {
                let name = place..<index
                if name.isEmpty { return nil }
                let behind = index + width
                let isParted = behind >= bytes.count || bytes[behind] <= 0x20 || width > 1
                let text = String(decoding: bytes[name], as: UTF8.self)
                if isFirst, isParted, isName(bytes[name]) { return Label(name: name, value: behind, cut: place) }
                guard isParted || bytes[behind] != UInt8(ascii: "/"), MetadataName(text) != nil else { return nil }
                return Label(name: name, value: behind, cut: place)
            }
            switch bytes[index] {
            case 0x20:
                words += 1
                if words > 5 { return nil }
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "<"),
                UInt8(ascii: "["), UInt8(ascii: "\""):
                return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether words before a colon look like a name: no code, a capital or a letter beyond ASCII first.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        return first >= 0x80 || first >= 0x41 && first <= 0x5A || first >= 0x61 && first <= 0x7A
    }

    /// The next label behind a separator, or the next bold one.
    private static func next(in line: WrittenLine, from place: Int) -> Label? {
        let bytes = line.bytes
        guard bytes[place...].withUnsafeBufferPointer(mayHoldColon) else { return nil }
        var index = place
        while index < bytes.count {
            let width = separatorWidth(bytes, at: index)
            if width > 0 {
                let behind = start(of: line, from: index + width)
                if var label = label(in: line, at: behind, isFirst: false) {
                    label.cut = index
                    return label
                }
            } else if index > place, let strong = strongRange(in: line, at: index), strong.lowerBound == index,
                bytes[index] > 0x20, var label = label(in: line, at: index, isFirst: false),
                MetadataName(String(decoding: bytes[label.name], as: UTF8.self)) != nil
            {
                label.cut = index
                return label
            }
            index += 1
        }
        return nil
    }

    /// `|`, `·`, `•`, `／` or a run of spaces that parts two pairs; its width in bytes, 0 for none.
    private static func separatorWidth(_ bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "|"), UInt8(ascii: ";"): return 1
        case UInt8(ascii: ","): return index + 1 < bytes.count && bytes[index + 1] == 0x20 ? 1 : 0
        case 0xC2: return index + 1 < bytes.count && (bytes[index + 1] == 0xB7 || bytes[index + 1] == 0xA0) ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0xA2 || bytes[index + 2] == 0x94 || bytes[index + 2] == 0x93 ? 3 : 0
        case 0x20: return index + 1 < bytes.count && bytes[index + 1] == 0x20 ? 2 : 0
        default: return 0
        }
    }

    /// The strong words that begin at a place, over runs that follow each other.
    private static func strongRange(in line: WrittenLine, at place: Int) -> Range<Int>? {
        guard let first = line.runs.firstIndex(where: { $0.start <= place && place < $0.end }) else { return nil }
        guard line.runs[first].isStrong, line.runs[first].start == place || place == 0 else { return nil }
        var last = first
        while last + 1 < line.runs.count, line.runs[last + 1].isStrong { last += 1 }
        return place..<line.runs[last].end
    }

    private static func colon(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            if let width = colonWidth(bytes, at: index) { return index..<index + width }
        }
        return nil
    }

    /// Whether a colon may stand in a text, without which most of its words name nothing: a quick look.
    static func mayHoldColon(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteSearch.contains(UInt8(ascii: ":"), in: bytes) || ByteSearch.contains(0xEF, in: bytes)
    }

    /// The width of a colon at a place: `:` or `：`.
    static func colonWidth(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: ":") { return 1 }
        if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A {
            return 3
        }
        return nil
    }
}
