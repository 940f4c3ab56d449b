import DecisionRecords
import Diagnostics

/// Tells templates by the names of their files: such a file is right to hold placeholders and no status.
///
/// A record may decide on templates, as `0023-handlebars-template-engine.md` does: what bears a number is one only where the
/// name says nothing else.
enum TemplateName {
    /// Whether the file at a path is a template, by its name and the number in it.
    static func isTemplate(_ path: String, number: Int?) -> Bool {
        guard mayNameTemplate(path) else { return false }
        if Path.lastComponent(Path.folder(path)).lowercased().hasPrefix("template") { return true }
        let words = Path.stem(path).lowercased().split { !$0.isLetter }
        // `0000-example.md`, and not `0007-use-examples.md`.
        if number == 0, words.allSatisfy({ $0.hasPrefix("example") || wordsBesideTemplate.contains($0) }) {
            return true
        }
        guard words.contains(where: templateWords.contains) else { return false }
        if words.contains(where: numberWords.contains) { return true }
        if let number, number > 0 { return words.allSatisfy(wordsBesideTemplate.contains) }
        return [words.first, words.last].contains { $0.map(templateWords.contains) ?? false }
            || number == 0 || words.count <= 3
    }

    /// Whether a word that templates are called by stands in a file's name or its folder's; cheap, and wrong only in
    /// saying yes.
    private static func mayNameTemplate(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { bytes in
            let slash = UInt8(ascii: "/")
            let folderEnd = bytes.lastIndex(of: slash) ?? 0
            let start = bytes[..<folderEnd].lastIndex(of: slash) ?? 0
            return templateBeginnings.contains(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// The beginnings of the words of `templateWords`.
    private static let templateBeginnings = StemSearch(
        ["templat", "modele", "vorlage", "plantilla", "sample", "example", "nnn", "xxx", "yyy"], ignoresCase: true)
    private static let numberWords: Set<Substring> = ["nnn", "nnnn", "xxx", "xxxx", "yyyy"]
    private static let templateWords: Set<Substring> = [
        "template", "templates", "modele", "vorlage", "plantilla", "sample", "nnn", "nnnn", "xxx", "xxxx", "yyyy",
    ]
    private static let wordsBesideTemplate: Set<Substring> = templateWords.union([
        "adr", "adrs", "madr", "ladr", "decision", "decisions", "record", "records", "architecture", "architectural",
        "full", "short", "long", "minimal", "bare", "the", "a", "new", "title", "de", "md",
    ])
}
