public import Diagnostics

extension Document {
    /// Reads a file's text; always succeeds, since any text is Markdown.
    public static func parse(_ source: SourceText) -> Document {
        let head = FrontMatterReader.read(source)
        let bodyStart = head?.bodyStart ?? source.byteOrderMarkLength
        let standIn = source.unusedControlByteForNUL
        let builder = source.bytes.withUnsafeBufferPointer { bytes in
            guard let standIn else { return convert(source, bytes, bodyStart: bodyStart, nulStandIn: nil) }
            // libcmark makes three bytes of a NUL, and all columns behind it would be off.
            return source.bytes.map { $0 == 0 ? standIn : $0 }.withUnsafeBufferPointer {
                convert(source, $0, bodyStart: bodyStart, nulStandIn: standIn)
            }
        }
        return Document(
            source: source, frontMatter: head?.frontMatter, bodyStart: bodyStart, nodes: builder.records,
            pool: builder.pool,
            misplacedCount: builder.misplacedCount)
    }

    private static func convert(
        _ source: SourceText, _ text: UnsafeBufferPointer<UInt8>, bodyStart: Int, nulStandIn: UInt8?
    ) -> TreeBuilder {
        source.bytes.withUnsafeBufferPointer { bytes in
            let builder = TreeBuilder(source: bytes, nulStandIn: nulStandIn)
            let lines = BodyLines(source: source, text: text, bodyStart: bodyStart)
            guard let tree = CommonMarkTree(UnsafeBufferPointer(rebasing: text[bodyStart...])) else { return builder }
            var converter = BlockConverter(lines: lines, builder: builder)
            tree.withRoot { converter.convert($0) }
            return converter.builder
        }
    }
}

extension SourceText {
    /// A control byte that the text does not hold, when it holds NUL; else nil.
    fileprivate var unusedControlByteForNUL: UInt8? {
        guard bytes.withUnsafeBufferPointer({ ByteSearch.contains(0, in: $0) }) else { return nil }
        let candidates = (UInt8(0x01)...0x08).map(\.self) + (UInt8(0x0E)...0x1F).map(\.self)
        return candidates.first { !bytes.contains($0) } ?? 0x7F
    }
}
