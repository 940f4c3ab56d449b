import DecisionRecords
import Diagnostics
import FoundationEssentials

/// What other tools' files say about where the records are.
struct LogPointer: Equatable {
    /// The file that says it.
    var file: String
    /// The folder it names, relative to the file's folder.
    var path: String

    /// Reads the pointers in a folder. A file that cannot be read says nothing.
    static func read(in directory: String) -> [LogPointer] {
        var pointers: [LogPointer] = []
        for (file, paths) in readers {
            guard FileSystem.kind(of: FileSystem.join(directory, file)) == .file,
                let bytes = try? FileSystem.read(FileSystem.join(directory, file))
            else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            for path in paths(text) where !path.isEmpty && path.utf8.first != UInt8(ascii: "/") {
                let pointer = LogPointer(file: file, path: Path.normalized(path))
                if FileSystem.kind(of: FileSystem.join(directory, pointer.path)) == .directory,
                    !pointers.contains(where: { $0.path == pointer.path })
                {
                    pointers.append(pointer)
                }
            }
        }
        return pointers
    }

    private static let readers: [(String, @Sendable (String) -> [String])] = [
        (".adr-dir", { [firstLine($0)] }),
        (".log4brains.yml", { values(of: ["adrFolder"], in: $0, separator: ":") }),
        ("adrs.toml", { values(of: ["adr_dir", "adr_directory", "directory"], in: $0, separator: "=") }),
        (".adr.json", { jsonValues(of: ["path"], in: $0) }),
        ("adr.config.json", { jsonValues(of: ["path", "targetDirectory", "adrDirectory"], in: $0) }),
        (".adr", { values(of: ["records-dir", "docPath", "doc_path", "adr_dir"], in: $0, separator: "=") }),
        ("decree.yml", { values(of: ["path", "dir", "directory"], in: $0, separator: ":") }),
    ]

    private static func firstLine(_ text: String) -> String {
        String(text.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" })
    }

    /// The values of `key: value` or `key = value` lines, whatever block they stand in.
    private static func values(of keys: [String], in text: String, separator: Character) -> [String] {
        var found: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            guard let index = line.firstIndex(of: separator) else { continue }
            let key = trimmed(line[..<index])
            if keys.contains(key) { found.append(trimmed(line[line.index(after: index)...])) }
        }
        return found
    }

    /// Without white space, a list's dash and quotes around it.
    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace || first == "-" { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        if text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first {
            text = text.dropFirst().dropLast()
        }
        return String(text)
    }

    private static func jsonValues(of keys: [String], in text: String) -> [String] {
        struct Values: Decodable {
            var values: [String: String] = [:]
            struct Key: CodingKey {
                var stringValue: String
                var intValue: Int? { nil }
                init?(stringValue: String) { self.stringValue = stringValue }
                init?(intValue: Int) { nil }
            }
            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Key.self)
                for key in container.allKeys {
                    if let value = try? container.decode(String.self, forKey: key) { values[key.stringValue] = value }
                }
            }
        }
        guard let decoded = try? JSONDecoder().decode(Values.self, from: Data(text.utf8)) else { return [] }
        return keys.compactMap { decoded.values[$0] }
    }
}
