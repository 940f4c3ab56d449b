/// An attribute of an element; its name is a literal, its value is escaped when written.
struct Attribute: Sendable {
    private enum Value: Sendable {
        case none
        case literal(StaticString)
        case text(String)
        /// A place's name or address, and what it is on the page of all records.
        case twins(String, String)
        case number(Int)
        case absent
    }

    private let name: StaticString
    private let value: Value

    private init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    func write(to bytes: inout [UInt8]) {
        if case .absent = value { return }
        bytes.append(0x20)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        if case .none = value { return }
        bytes.append(0x3D)
        bytes.append(0x22)
        switch value {
        case .literal(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        case .text(let text), .twins(let text, _): Escaping.append(text, in: .attribute, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .none, .absent: break
        }
        bytes.append(0x22)
    }

    /// The attribute as it stands on the page of all records; nil where it is no other.
    var twin: Attribute? {
        if case .twins(_, let text) = value { return Attribute(name, .text(text)) }
        return nil
    }

    /// No attribute at all, for a condition.
    static let absent = Attribute("", .absent)

    /// An attribute with a literal of this program as its value.
    static func with(_ name: StaticString, _ value: StaticString) -> Attribute { Attribute(name, .literal(value)) }
    /// An attribute with text as its value; never for an address or a handler.
    static func text(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, .text(value)) }
    /// An attribute with a number as its value.
    static func number(_ name: StaticString, _ value: Int) -> Attribute { Attribute(name, .number(value)) }
    /// An attribute that is there or not.
    static func flag(_ name: StaticString, _ isSet: Bool = true) -> Attribute {
        isSet ? Attribute(name, .none) : .absent
    }

    static func `class`(_ name: StaticString) -> Attribute { Attribute("class", .literal(name)) }
    static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }
    /// An id with what it is on the page of all records.
    static func id(_ value: String, twin: String) -> Attribute { Attribute("id", .twins(value, twin)) }
    static func title(_ value: String) -> Attribute { Attribute("title", .text(value)) }
    static func label(_ value: String) -> Attribute { Attribute("aria-label", .text(value)) }
    static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", .text(id)) }
    static func scope(_ value: StaticString) -> Attribute { Attribute("scope", .literal(value)) }
    /// The direction of text by its first letter that has one, where some of its letters run from right to left.
    static func direction(of text: String) -> Attribute {
        var text = text
        return text.withUTF8 { RightToLeft.occurs(in: $0) } ? .with("dir", "auto") : .absent
    }
    static func lang(_ value: String) -> Attribute { Attribute("lang", .text(value)) }

    static func href(_ address: Address) -> Attribute { of("href", address) }
    static func src(_ address: Address) -> Attribute { of("src", address) }

    private static func of(_ name: StaticString, _ address: Address) -> Attribute {
        Attribute(name, address.twin.map { .twins(address.text, $0) } ?? .text(address.text))
    }
}
