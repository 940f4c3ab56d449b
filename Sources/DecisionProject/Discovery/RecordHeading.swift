import DecisionRecords
import Diagnostics

/// The first heading of a file, found without reading the rest of it as Markdown.
public enum RecordHeading {
    /// The headings of files, in the order of the paths; the file's stem where none is found.
    ///
    /// - Throws: when a file cannot be read.
    public static func read(_ paths: [String]) async throws(FileSystemError) -> [String] {
        let results = await inParallel(paths.count) { index -> Result<String, FileSystemError> in
            do throws(FileSystemError) {
                let path = paths[index]
                let bytes = try FileSystem.read(path)
                if let heading = scan(bytes) { return .success(heading) }
                return .success(RecordReader.read(SourceText(path: path, bytes: bytes)).title.value)
            } catch {
                return .failure(error)
            }
        }
        var headings: [String] = []
        for result in results { headings.append(try result.get()) }
        return headings
    }

    /// The words of the first `# ` heading that stands neither in front matter nor in a code block; nil for none.
    static func scan(_ bytes: [UInt8]) -> String? {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var isInFrontMatter = false
        var fence: UInt8?
        var isFirst = true
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let line = bytes[start..<end]
            start = end + 1
            if start < bytes.count, bytes[end] == 0x0D, bytes[start] == 0x0A { start += 1 }
            defer { isFirst = false }
            let isRule = line.elementsEqual("---".utf8)
            if isFirst, isRule {
                isInFrontMatter = true
            } else if isInFrontMatter {
                isInFrontMatter = !(isRule || line.elementsEqual("...".utf8))
            } else if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
                fence = fence == nil ? line.first : fence == line.first ? nil : fence
            } else if fence == nil, line.count > 2, line.first == 0x23, line[line.startIndex + 1] == 0x20 {
                return heading(line.dropFirst(2))
            }
        }
        return nil
    }

    /// A heading's words without the marks that may close it.
    private static func heading(_ line: ArraySlice<UInt8>) -> String {
        var words = line
        while words.last == 0x20 || words.last == 0x09 { words.removeLast() }
        var closed = words
        while closed.last == 0x23 { closed.removeLast() }
        if closed.count < words.count, closed.last == 0x20 { words = closed }
        while words.last == 0x20 || words.last == 0x09 { words.removeLast() }
        while words.first == 0x20 || words.first == 0x09 { words.removeFirst() }
        return String(decoding: words, as: UTF8.self)
    }
}
