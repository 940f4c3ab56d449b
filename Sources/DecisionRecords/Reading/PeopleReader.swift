import Diagnostics
import Syntax

/// Takes a list of people apart into names.
enum PeopleReader {
    /// The names of a field's value, each where it was written as far as that is known.
    static func names(_ field: RecordField, in document: Document) -> [Written<String>] {
        if let elements = field.yaml?.elements, !elements.isEmpty {
            return elements.flatMap { element in
                let text = element.scalar ?? element["name"]?.scalar ?? element.pairs.first?.value.scalar ?? ""
                return names(Written(text, at: element.range))
            }
        }
        // Lines of one paragraph are one list of names, wrapped; the items of a list are names each.
        let isWrapped = !field.nodes.isEmpty && !document.node(at: field.nodes.lowerBound).kind.isBlock
        return names(field.value, isWrapped: isWrapped)
    }

    private static func names(_ value: Written<String>, isWrapped: Bool = false) -> [Written<String>] {
        if FoldedWords.fold(value.value).hasPrefix("list everyone") { return [] }
        var line = WrittenLine(text: unbracketed(value))
        if isWrapped, line.bytes.contains(UInt8(ascii: ",")) || line.bytes.contains(UInt8(ascii: ";")) {
            for index in line.bytes.indices where line.bytes[index] == 0x0A { line.bytes[index] = 0x20 }
        }
        let bytes = line.bytes
        if isMeeting(bytes) { return [line.written(trimmed(bytes, 0..<bytes.count))] }
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        var depth = 0
        func cut(_ width: Int) {
            parts.append(start..<index)
            index += width
            start = index
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                if depth == 0 { cut(1) } else { index += 1 }
            case 0x0A: if depth == 0 { cut(1) } else { index += 1 }
            case UInt8(ascii: "&"), UInt8(ascii: "+"):
                if depth == 0, index > 0, bytes[index - 1] == 0x20 { cut(1) } else { index += 1 }
            case UInt8(ascii: "/"):
                if depth == 0, index > 0, index + 1 < bytes.count, bytes[index - 1] == 0x20, bytes[index + 1] == 0x20 {
                    cut(1)
                } else {
                    index += 1
                }
            case 0xE3:
                // “、” parts names in East Asian lists.
                if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x81 {
                    cut(3)
                } else {
                    index += 1
                }
            case 0xEF:
                if index + 2 < bytes.count, bytes[index + 1] == 0xBC,
                    bytes[index + 2] == 0x8C || bytes[index + 2] == 0x9B
                {
                    cut(3)
                } else {
                    index += 1
                }
            case 0x20:
                if depth == 0, let width = conjunction(bytes, index) {
                    cut(width)
                } else if depth == 0, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "@"),
                    isHandle(bytes, start, index)
                {
                    cut(1)
                } else {
                    index += 1
                }
            default: index += 1
            }
        }
        parts.append(start..<bytes.count)
        // “Owner, 2026-08-22 — accepted with a condition”: from a day on it is no list of names.
        if let day = parts.dropFirst().firstIndex(where: { isDay(bytes, trimmed(bytes, $0)) }) {
            parts.removeSubrange(day...)
        }
        var isInOffice = false
        return parts.enumerated().compactMap { index, part in
            let range = part
            // “Ada Lovelace, acting as architect” is one person, and so is “…, acting as architect and security lead”.
            let isSecondOffice = isInOffice && isLowercase(bytes, trimmed(bytes, range))
            isInOffice = index > 0 && (isDescription(bytes, trimmed(bytes, range)) || isSecondOffice)
            if isInOffice { return nil }
            let whole = trimmed(bytes, range)
            let name = unlinked(line.written(unglossed(bytes, whole) ?? whole))
            return isName(name.value) ? name : nil
        }
    }

    /// “Ada (two lines on what was agreed)”: the name, where more is told of it than a name is long; nil for all else.
    private static func unglossed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 120, let open = ByteSearch.first(UInt8(ascii: "("), in: bytes[range].prefix(48)),
            open > range.lowerBound + 1, bytes[open - 1] == 0x20,
            bytes[range.lowerBound..<open].allSatisfy({ byte in
                byte >= 0x80 || byte | 0x20 >= 0x61 || byte == 0x20 || byte == UInt8(ascii: "-")
            })
        else { return nil }
        return trimmed(bytes, range.lowerBound..<open)
    }

    /// Whether a part begins with a day.
    private static func isDay(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first, FoldedWords.isDigit(bytes[first]) else { return false }
        let reading = DateReader.read(String(decoding: bytes[range].prefix(24), as: UTF8.self))
        return reading?.range.lowerBound == 0 && reading?.value?.utf8.count == 10
    }

    /// Whether a part says in what office the person before it acts, or whom for.
    private static func isDescription(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        descriptions.contains {
            bytes[range].starts(with: UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
        }
    }

    /// Whether a part begins with a small letter, as an office does and few names do.
    private static func isLowercase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.first.map { bytes[$0] >= 0x61 && bytes[$0] <= 0x7A } ?? false
    }

    private static let descriptions: [StaticString] = [
        "acting as ", "acting on ", "as ", "on behalf of ", "in his ", "in her ", "in their ", "in my ", "with input ",
        "with additional input ", "after consult", "in consultation ",
    ]

    /// A list without the one pair of brackets that a template left around it: “[@ada, @grace]”.
    private static func unbracketed(_ value: Written<String>) -> Written<String> {
        let bytes = value.value.utf8
        guard bytes.count > 2, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"),
            bytes.count(where: { $0 == UInt8(ascii: "[") }) == 1,
            bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "@") })
        else { return value }
        let isWhole = value.range.length == bytes.count
        return Written(
            String(value.value.dropFirst().dropLast()),
            at: isWhole ? SourceRange(value.range.start + 1, value.range.end - 1) : value.range)
    }

    /// Whether a value is one meeting's name, “and” or not: “Storage and Network meeting”.
    private static func isMeeting(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 80, !bytes.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x0A }) else { return false }
        return bytes.suffix(8).elementsEqual(" meeting".utf8) || bytes.suffix(8).elementsEqual(" Meeting".utf8)
    }

    /// The words of a Markdown link, which front matter holds as it was written.
    private static func unlinked(_ name: Written<String>) -> Written<String> {
        guard name.value.utf8.first == UInt8(ascii: "["), name.value.utf8.last == UInt8(ascii: ")"),
            let end = name.value.range(ofPlain: "](")
        else { return name }
        return Written(String(name.value[..<end].dropFirst()), at: name.range)
    }

    /// ` and `, ` und `, ` et `, ` y `, ` e `, ` en ` between two names.
    private static func conjunction(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard bytes[index] == 0x20 else { return nil }
        let word = conjunctions.first { word in
            index + word.utf8CodeUnitCount <= bytes.count
                && (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
        }
        return word?.utf8CodeUnitCount
    }

    private static let conjunctions: [StaticString] = [" and ", " und ", " et ", " og ", " y ", " en "]

    /// Whether a part is a lone `@handle`, so that a space parts it from the next.
    private static func isHandle(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var start = start
        while start < end, bytes[start] == 0x20 { start += 1 }
        return start < end && bytes[start] == UInt8(ascii: "@")
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        if start + 1 < end, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] > 0x20 { start += 1 }
        while start < end,
            bytes[start] <= 0x20
                || (bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "*")) && start + 1 < end
                    && bytes[start + 1] == 0x20
        {
            start += 1
        }
        while start < end,
            bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "\\")
        { end -= 1 }
        for word in ["and ", "und ", "et "] where bytes[start..<end].starts(with: word.utf8) {
            start += word.utf8.count
        }
        return start..<end
    }

    /// Whether words could name a person or a group: no placeholder, no dash.
    static func isName(_ text: String) -> Bool {
        let folded = FoldedWords.fold(text)
        if folded.isEmpty || text.utf8.first == UInt8(ascii: "{")
            || text.utf8.first == UInt8(ascii: "[") && !text.utf8.contains(UInt8(ascii: "("))
        {
            return false
        }
        switch folded {
        case "tbd", "n a", "na", "none", "todo", "unknown", "tba", "list everyone involved in the decision", "name",
            "names", "optional",
            "nobody", "keine", "aucun", "null", "etc", "xxx":
            return false
        default: return folded.utf8.count <= 120
        }
    }
}
