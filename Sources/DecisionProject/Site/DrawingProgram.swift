import DecisionRecords
import Subprocess

/// A program of the user's that draws what a text in a language such as Mermaid's describes.
public struct DrawingProgram: Sendable, Equatable {
    /// A drawing that the program did not make.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// The fault in one sentence.
        public var description: String
    }

    /// The language that it reads, as a code block names it.
    public var language: String
    /// The command, for a shell; `{in}` stands for the file with the text, `{out}` for the picture's, an SVG.
    public var command: String

    /// Reads `command`, or `language=command`; Mermaid where no language is named, nil where a file is not.
    public init?(_ text: String) {
        language = "mermaid"
        command = text
        if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
            let name = text[..<equals]
            if !name.isEmpty, name.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }) {
                language = String(name)
                command = String(text[equals...].dropFirst())
            }
        }
        guard command.contains("{in}"), command.contains("{out}") else { return nil }
    }

    /// Has a text drawn.
    ///
    /// - Returns: the picture, an SVG.
    /// - Throws: when the program fails, or writes no SVG.
    public func draw(_ text: [UInt8]) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let ending = language == "mermaid" ? "mmd" : language
        let (source, picture) = ("\(folder.path)/drawing.\(ending)", "\(folder.path)/drawing.svg")
        try FileSystem.create(text, at: source)
        // The shell itself puts the paths in, so that nothing in them means anything to it.
        let script = command.replacing("{in}", with: "\"$1\"").replacing("{out}", with: "\"$2\"")
        let result = try await run(
            .name("sh"), arguments: ["-c", script, "sh", source, picture], output: .discarded,
            error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else {
            let words = result.standardError.split(whereSeparator: \.isNewline).first.map(String.init)
            throw Failure(description: words ?? "“\(command)” failed without a word")
        }
        guard let bytes = try? FileSystem.read(picture),
            String(decoding: bytes.prefix(4_096), as: UTF8.self).contains("<svg")
        else { throw Failure(description: "“\(command)” wrote no SVG") }
        return bytes
    }
}
