import CExpat
public import Diagnostics

/// An XML document as one flat preorder array of elements and texts. The only file that knows libexpat.
///
/// Nothing in it recurses, and nothing outside the document is ever read: entities that the document declares are libexpat's,
/// which bounds their growth.
public struct XMLDocument: Sendable {
    /// An element or a run of text.
    public struct Node: Sendable {
        /// The element's name without its namespace prefix; empty for text.
        public var name: String
        /// The attributes in the order written, names without prefix.
        public var attributes: [(name: String, value: String)]
        /// A text's characters; empty for an element.
        public var text: String
        /// The index of the element that holds it; −1 for the root.
        public var parent: Int
        /// The index after the last node within it.
        public var end: Int
        /// The offset of the first byte of the element in the document.
        public var offset: Int

        /// The value of an attribute.
        public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    /// The nodes in preorder; empty for a text that is no XML.
    public var nodes: [Node]
    /// What is wrong with the text as XML, and where; what stands before it was read.
    public var problem: Written<String>?

    /// Reads a document.
    public init(_ source: SourceText) { self.init(bytes: source.bytes) }

    /// Reads a document's bytes, in any encoding that XML's own declaration names and libexpat knows.
    public init(bytes: [UInt8]) {
        nodes = []
        guard let parser = XML_ParserCreate(nil) else {
            problem = Written("out of memory", at: SourceRange(0, 0))
            return
        }
        defer { XML_ParserFree(parser) }
        let collector = Collector(parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(collector).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in Collector.of(data)?.start(name, attributes) },
            { data, _ in Collector.of(data)?.finish() })
        XML_SetCharacterDataHandler(
            parser, { data, text, length in Collector.of(data)?.add(text, length) })
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), 1)
        }
        withExtendedLifetime(collector) {
            collector.finishAll()
            nodes = collector.nodes
        }
        if status == XML_STATUS_ERROR {
            let offset = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
            let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
            problem = Written(words, at: SourceRange(offset, offset))
        }
    }

    /// The indices of the elements directly within one.
    public func children(of index: Int) -> [Int] {
        var result: [Int] = []
        var next = index + 1
        while next < nodes[index].end {
            if !nodes[next].name.isEmpty { result.append(next) }
            next = nodes[next].end
        }
        return result
    }

    /// The first element of a name directly within one.
    public func child(_ name: String, of index: Int) -> Int? { children(of: index).first { nodes[$0].name == name } }

    /// The text within an element, white space folded; the ends of paragraphs, lines and cells become spaces.
    public func text(of index: Int) -> String {
        var result = ""
        for node in nodes[index..<nodes[index].end] {
            if node.name.isEmpty { result += node.text } else { result += " " }
        }
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Gathers nodes while libexpat reads.
    private final class Collector {
        var nodes: [Node] = []
        private var open: [Int] = []
        private let parser: XML_Parser

        init(_ parser: XML_Parser) { self.parser = parser }

        static func of(_ data: UnsafeMutableRawPointer?) -> Collector? {
            data.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
        }

        func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
            var pairs: [(name: String, value: String)] = []
            var index = 0
            while let attributes, let name = attributes[index], let value = attributes[index + 1] {
                pairs.append((Self.local(String(cString: name)), String(cString: value)))
                index += 2
            }
            nodes.append(
                Node(
                    name: name.map { Self.local(String(cString: $0)) } ?? "", attributes: pairs, text: "",
                    parent: open.last ?? -1, end: nodes.count + 1, offset: Int(XML_GetCurrentByteIndex(parser))))
            open.append(nodes.count - 1)
        }

        func finish() {
            guard let last = open.popLast() else { return }
            nodes[last].end = nodes.count
        }

        func finishAll() { while !open.isEmpty { finish() } }

        func add(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
            guard let text, length > 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
            let string = String(decoding: bytes, as: UTF8.self)
            // libexpat hands text over in pieces.
            if let last = nodes.indices.last, nodes[last].name.isEmpty, nodes[last].parent == open.last {
                nodes[last].text += string
            } else {
                nodes.append(
                    Node(
                        name: "", attributes: [], text: string, parent: open.last ?? -1, end: nodes.count + 1,
                        offset: Int(XML_GetCurrentByteIndex(parser))))
            }
        }

        private static func local(_ name: String) -> String {
            guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
            return String(name[name.utf8.index(after: colon)...])
        }
    }
}
