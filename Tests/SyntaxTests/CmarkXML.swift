import Foundation

/// What the `cmark` program makes of a text.
struct CmarkXML {
    /// A start tag with the text behind it.
    struct Element {
        var name: String
        var attributes: [String: String]
        var depth: Int
        var text: String

        /// Start line and column, end line and column; empty for nodes without.
        var place: [Int] { (attributes["sourcepos"] ?? "").split { $0 == ":" || $0 == "-" }.compactMap { Int($0) } }
    }

    private static let program: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { $0 + "/cmark" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The nodes of a text in preorder, the document first; nil where the program is missing.
    static func elements(of bytes: [UInt8]) throws -> [Element]? {
        guard let program else { return nil }
        let file = FileManager.default.temporaryDirectory.appending(path: "cmark-\(UUID().uuidString).md")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-t", "xml", "--sourcepos", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return read(Array(output))
    }

    /// Reads the program's XML, which may hold control characters that XML readers refuse.
    private static func read(_ xml: [UInt8]) -> [Element] {
        var elements: [Element] = []
        var depth = 0
        for part in xml.split(separator: UInt8(ascii: "<")) {
            guard let close = part.firstIndex(of: UInt8(ascii: ">")) else { continue }
            let tag = String(decoding: part[..<close], as: UTF8.self)
            if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                depth -= 1
                continue
            }
            let isEmpty = tag.hasSuffix("/")
            let text = unescaped(String(decoding: part[(close + 1)...], as: UTF8.self))
            let name = String(tag.prefix { $0 != " " })
            elements.append(Element(name: name, attributes: attributes(tag), depth: depth, text: text))
            if !isEmpty { depth += 1 }
        }
        return elements
    }

    private static func attributes(_ tag: String) -> [String: String] {
        let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
        var result: [String: String] = [:]
        for index in stride(from: 0, to: pieces.count - 1, by: 2) {
            let name = pieces[index].drop { $0 != " " }.dropFirst().dropLast()
            result[name.isEmpty ? String(pieces[index].dropLast()) : String(name)] = unescaped(
                String(pieces[index + 1]))
        }
        return result
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }
}
