import CLibYAML
import Diagnostics

/// Reads YAML with libyaml into values that know their bytes. The only file that knows libyaml.
///
/// What a hostile file could blow up is bounded: depth, and the values that aliases stand for.
struct YAMLReader: ~Copyable {
    /// The levels that values may be nested.
    static let maximumDepth = 64
    /// The values that a document may hold once its aliases stand for what they name.
    static let maximumCount = 100_000

    /// A sequence or mapping that is still open.
    private struct Frame {
        var isMapping: Bool
        var isFlow: Bool
        var elements: [YAMLNode] = []
        var pairs: [(key: Written<String>, value: YAMLNode)] = []
        var key: YAMLNode?
        var anchor: String?
        var start: Int
        /// The end of the last value in it.
        var end: Int
        /// The number of values in it, itself included.
        var count = 1
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the text begins in the file.
    private let base: Int
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// The offset of each character, where they are not all one byte.
    private let characterStarts: [Int32]
    private var frames: [Frame] = []
    private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
    private var reading = YAMLReading()

    /// Prepares to read a text that begins at `base` in its file; nil when libyaml finds no memory.
    private init?(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
        self.bytes = bytes
        self.base = base
        parser = .allocate(capacity: 1)
        characterStarts = YAMLReader.findCharacterStarts(bytes)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Reads all documents of a stretch of a file.
    static func read(_ source: SourceText, in range: SourceRange) -> YAMLReading {
        source.bytes.withUnsafeBufferPointer { buffer in
            let text = UnsafeBufferPointer(rebasing: buffer[range.start..<range.end])
            guard !text.isEmpty, var reader = YAMLReader(text, base: range.start) else { return YAMLReading() }
            reader.readEvents()
            return reader.reading
        }
    }

    // MARK: Events

    private mutating func readEvents() {
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(parser, &event) == 1 else {
                addParserProblem()
                return
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            guard take(event) else { return }
        }
    }

    /// Takes one event; false when reading must end.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        let start = offset(event.start_mark)
        let end = max(start, offset(event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            let range = isPlain && scalar.length == 0 ? SourceRange(start, start) : trimmed(start, end)
            return add(YAMLNode(.scalar(text, isPlain: isPlain), at: range), anchor: string(scalar.anchor), count: 1)
        case YAML_ALIAS_EVENT:
            let name = string(event.data.alias.anchor) ?? ""
            guard let target = anchors[name] else {
                return stop("the alias “\(name)” names nothing that stands before it", at: SourceRange(start, end))
            }
            return add(YAMLNode(target.node.content, at: SourceRange(start, end)), anchor: nil, count: target.count)
        case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
            let isMapping = event.type == YAML_MAPPING_START_EVENT
            guard frames.count < YAMLReader.maximumDepth else {
                return stop(
                    "values are nested more than \(YAMLReader.maximumDepth) levels deep", at: SourceRange(start, end))
            }
            let isFlow =
                isMapping
                ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
            frames.append(
                Frame(isMapping: isMapping, isFlow: isFlow, anchor: string(anchor), start: start, end: end))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard let frame = frames.popLast() else { return false }
            let range = SourceRange(frame.start, frame.isFlow ? end : frame.end)
            let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.pairs) : .sequence(frame.elements)
            return add(YAMLNode(content, at: range), anchor: frame.anchor, count: frame.count)
        case YAML_DOCUMENT_START_EVENT:
            anchors.removeAll()
        default:
            break
        }
        return true
    }

    /// Puts a finished value where it belongs.
    private mutating func add(_ node: YAMLNode, anchor: String?, count: Int) -> Bool {
        if let anchor { anchors[anchor] = (node, count) }
        guard !frames.isEmpty else {
            reading.documents.append(node)
            return true
        }
        let last = frames.count - 1
        frames[last].end = max(frames[last].end, node.range.end)
        frames[last].count += count
        guard frames[last].count <= YAMLReader.maximumCount else {
            return stop("aliases stand for more than \(YAMLReader.maximumCount) values", at: node.range)
        }
        if !frames[last].isMapping {
            frames[last].elements.append(node)
        } else if let key = frames[last].key {
            frames[last].key = nil
            frames[last].pairs.append((Written(keyText(key), at: key.range), node))
        } else {
            frames[last].key = node
        }
        return true
    }

    /// A key's text; that of a key which is no scalar is what was written.
    private func keyText(_ key: YAMLNode) -> String {
        if case .scalar(let text, _) = key.content { return text }
        let range = key.range
        return String(decoding: bytes[range.start - base..<range.end - base], as: UTF8.self)
    }

    // MARK: Problems

    private mutating func addParserProblem() {
        let parser = parser.pointee
        let message = parser.problem.map { String(cString: $0) } ?? "the text is no YAML"
        // A reader error has a place in bytes, all others a mark.
        let place =
            parser.error == YAML_READER_ERROR
            ? base + min(parser.problem_offset, bytes.count) : offset(parser.problem_mark)
        _ = stop(message, at: SourceRange(place, place))
    }

    private mutating func stop(_ message: String, at range: SourceRange) -> Bool {
        reading.problems.append(Written(message, at: range))
        return false
    }

    // MARK: Places

    /// libyaml counts characters; the offset is one of bytes in the file.
    private func offset(_ mark: yaml_mark_t) -> Int {
        if characterStarts.isEmpty { return base + min(mark.index, bytes.count) }
        return base + (mark.index < characterStarts.count ? Int(characterStarts[mark.index]) : bytes.count)
    }

    /// A range without the line endings and blanks that libyaml counts to a block scalar.
    private func trimmed(_ start: Int, _ end: Int) -> SourceRange {
        var end = end
        while end > start, bytes[end - 1 - base].isMarkdownSpace { end -= 1 }
        return SourceRange(start, end)
    }

    private func string(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
        text.map { String(decodingCString: $0, as: UTF8.self) }
    }

    private static func findCharacterStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        var starts: [Int32] = []
        starts.reserveCapacity(bytes.count)
        // libyaml takes a byte order mark off before it counts.
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in first..<bytes.count where bytes[index] & 0xC0 != 0x80 {
            starts.append(Int32(truncatingIfNeeded: index))
        }
        return starts
    }
}
