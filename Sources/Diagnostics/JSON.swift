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
        var output: [UInt8] = []
        write(to: &output, depth: indented ? 0 : nil)
        if indented { output.append(0x0A) }
        return output
    }

    private func write(to output: inout [UInt8], depth: Int?) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): output.append(contentsOf: String(value).utf8)
        case .number(let digits): output.append(contentsOf: digits.utf8)
        case .string(let text): JSON.write(text, to: &output)
        case .array(let items):
            JSON.writeGroup(items, open: 0x5B, close: 0x5D, to: &output, depth: depth) { item, output, depth in
                item.write(to: &output, depth: depth)
            }
        case .object(let members):
            JSON.writeGroup(members, open: 0x7B, close: 0x7D, to: &output, depth: depth) { member, output, depth in
                JSON.write(member.0, to: &output)
                output.append(0x3A)
                if depth != nil { output.append(0x20) }
                member.1.write(to: &output, depth: depth)
            }
        }
    }

    private static func writeGroup<Element>(
        _ elements: [Element], open: UInt8, close: UInt8, to output: inout [UInt8], depth: Int?,
        write: (Element, inout [UInt8], Int?) -> Void
    ) {
        output.append(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(0x2C) }
            breakLine(depth.map { $0 + 1 }, &output)
            write(element, &output, depth.map { $0 + 1 })
        }
        if !elements.isEmpty { breakLine(depth, &output) }
        output.append(close)
    }

    private static func breakLine(_ depth: Int?, _ output: inout [UInt8]) {
        guard let depth else { return }
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(0x22)
        text.withUTF8 { bytes in
            // What needs no escape is copied stretch by stretch.
            var start = 0
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                writeEscape(byte, to: &output)
                start = index + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        output.append(0x22)
    }

    private static func writeEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(0x5C)
        switch byte {
        case 0x22, 0x5C: output.append(byte)
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0x09: output.append(UInt8(ascii: "t"))
        default:
            output.append(contentsOf: "u00".utf8)
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
