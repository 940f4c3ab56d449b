/// A JSON value whose members keep the order in which they were given, so that output is the same everywhere.
///
/// For writing only; what is read from others goes through FoundationEssentials' decoder.
public enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    /// A number in JSON's own spelling, such as `3.30`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])

    /// A string, or null.
    public init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }

    /// A whole number, or null.
    public init(_ value: Int?) {
        self = value.map { .int($0) } ?? .null
    }

    /// A list of strings.
    public init(_ texts: some Sequence<String>) {
        self = .array(texts.map { .string($0) })
    }

    /// The value as UTF-8.
    ///
    /// - Parameter indented: with two spaces a level and one member a line; otherwise on one line.
    public func serialized(indented: Bool = true) -> [UInt8] {
        var output = ByteBuffer(capacity: 4096)
        write(to: &output, depth: indented ? 0 : nil)
        if indented { output.append(0x0A) }
        return output.array()
    }

    private func write(to output: inout ByteBuffer, depth: Int?) {
        switch self {
        case .null: output.append("null")
        case .bool(let value): output.append(value ? "true" : "false")
        case .int(let value): JSON.append(String(value), to: &output)
        case .number(let digits): JSON.append(digits, to: &output)
        case .string(let text): JSON.write(text, to: &output)
        case .array(let items):
            output.append(0x5B)
            for index in items.indices {
                if index > 0 { output.append(0x2C) }
                JSON.breakLine(depth.map { $0 + 1 }, &output)
                items[index].write(to: &output, depth: depth.map { $0 + 1 })
            }
            if !items.isEmpty { JSON.breakLine(depth, &output) }
            output.append(0x5D)
        case .object(let members):
            output.append(0x7B)
            for index in members.indices {
                if index > 0 { output.append(0x2C) }
                JSON.breakLine(depth.map { $0 + 1 }, &output)
                JSON.write(members[index].0, to: &output)
                output.append(0x3A)
                if depth != nil { output.append(0x20) }
                members[index].1.write(to: &output, depth: depth.map { $0 + 1 })
            }
            if !members.isEmpty { JSON.breakLine(depth, &output) }
            output.append(0x7D)
        }
    }

    private static func breakLine(_ depth: Int?, _ output: inout ByteBuffer) {
        guard let depth else { return }
        output.append(0x0A)
        output.append(0x20, times: depth * 2)
    }

    private static func append(_ text: String, to output: inout ByteBuffer) {
        for byte in text.utf8 { output.append(byte) }
    }

    private static func write(_ text: String, to output: inout ByteBuffer) {
        output.append(0x22)
        if text.utf8.withContiguousStorageIfAvailable({ escape($0, to: &output) }) == nil {
            // A text that came from elsewhere is copied first.
            Array(text.utf8).withUnsafeBufferPointer { escape($0, to: &output) }
        }
        output.append(0x22)
    }

    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
        // What needs no escape is copied stretch by stretch.
        var start = 0
        while start < bytes.count {
            let end = firstToEscape(bytes, from: start)
            output.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            if end < bytes.count { writeEscape(bytes[end], to: &output) }
            start = end + 1
        }
    }

    /// The offset of the first control character, quote or backslash from an offset on; the end where none stands.
    private static func firstToEscape(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var index = start
        // Eight at a time: what is below a number, or zero after the quote or the backslash is taken out of it.
        while index + 8 <= bytes.count {
            let eight = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quote = eight ^ ones &* 0x22
            let slash = eight ^ ones &* 0x5C
            let control = (eight &- ones &* 0x20) & ~eight
            if (control | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & tops != 0 { break }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
            index += 1
        }
        return index
    }

    private static func writeEscape(_ byte: UInt8, to output: inout ByteBuffer) {
        output.append(0x5C)
        switch byte {
        case 0x22, 0x5C: output.append(byte)
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0x09: output.append(UInt8(ascii: "t"))
        default:
            output.append("u00")
            output.append(hexadecimalDigit(byte >> 4))
            output.append(hexadecimalDigit(byte & 15))
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x61 + value - 10
    }
}

extension JSON: ExpressibleByStringLiteral {
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByArrayLiteral {
    /// A list.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
    /// An object whose members stand in the order written.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}

extension JSON: ExpressibleByBooleanLiteral {
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .int(value) }
}
