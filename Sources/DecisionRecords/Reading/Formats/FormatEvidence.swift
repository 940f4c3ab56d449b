import Diagnostics
import Syntax

/// What a record shows of the template it was written from.
struct FormatEvidence {
    /// The file's name.
    let file: FileName
    /// What the title calls the record.
    let label: String?
    /// The words of the sections' headings, folded.
    private(set) var headings = WordSet()
    /// The headings below the decision's.
    private(set) var decisionParts = WordSet()
    /// The roles that sections have.
    private(set) var roles: [SectionRole] = []
    /// The front matter's keys, folded.
    private(set) var keys = WordSet()
    /// The names of bullets above the first section.
    private(set) var bullets = WordSet()
    /// The names of plain and bold lines above the first section.
    private(set) var lines = WordSet()
    /// The names of fields anywhere.
    private(set) var names = WordSet()
    /// Where fields stand.
    private(set) var places: [RecordField.Place] = []
    /// Whether a line above the first section begins in bold.
    private(set) var hasBoldLine = false
    /// The headings that all versions of MADR share, 0 to 3.
    private(set) var madrParts = 0
    /// The record's Markdown.
    let document: Document

    init(
        _ document: Document, file: FileName, sections: [RecordSection], fields: [RecordField], label: String?
    ) {
        self.document = document
        self.label = label
        self.file = file
        for index in sections.indices {
            headings.insert(sections[index].folded)
            if !roles.contains(sections[index].role) { roles.append(sections[index].role) }
            if let parent = sections[index].parent, sections[parent].role == .decision {
                decisionParts.insert(sections[index].folded)
            }
        }
        madrParts =
            (has("context and problem statement") ? 1 : 0)
            + (has("considered options", "considered alternatives") ? 1 : 0) + (has("decision outcome") ? 1 : 0)
        let bytes = document.source.bytes
        for field in fields {
            let name = FoldedWords.fold(field.name.value)
            names.insert(name)
            if !places.contains(field.place) { places.append(field.place) }
            switch field.place {
            case .frontMatter: keys.insert(name)
            case .bullet where field.section == nil: bullets.insert(name)
            case .line where field.section == nil:
                lines.insert(name)
                let start = field.name.range.start
                if start >= 2, bytes[start - 1] == UInt8(ascii: "*"), bytes[start - 2] == UInt8(ascii: "*") {
                    hasBoldLine = true
                }
            default: break
            }
        }
    }

    /// How many of some headings are there.
    func count(_ wanted: StaticString...) -> Int { wanted.count(where: headings.contains) }

    /// Whether one of some headings is there.
    func has(_ wanted: StaticString...) -> Bool { wanted.contains(where: headings.contains) }

    /// Whether one of some front matter keys is there.
    func hasKey(_ wanted: StaticString...) -> Bool { wanted.contains(where: keys.contains) }

    /// Whether it is MADR of some version.
    var isMADR: Bool { madrParts >= 2 }

    /// Whether its metadata are bullets, as in MADR 2.
    var hasStatusBullet: Bool { bullets.contains("status") || bullets.contains("deciders") || bullets.contains("date") }

    /// Whether the file is named `YYYYMMDD-slug`.
    var isDatedSlug: Bool { file.date != nil && file.stem.utf8.prefix(8).allSatisfy(FoldedWords.isDigit) }

    /// Whether a sentence runs “In the context of …, facing …, we decided …”.
    var hasYStatement: Bool {
        document.source.bytes.withUnsafeBufferPointer { bytes in
            var next = document.bodyStart + 1
            while let start = Self.opening.firstOffset(in: bytes, from: next) {
                next = start + 1
                guard bytes[start - 1] | 0x20 == UInt8(ascii: "i") else { continue }
                let sentence = bytes[start..<min(bytes.count, start + 1200)]
                let words = FoldedWords.fold(String(decoding: sentence, as: UTF8.self))
                if words.contains(plain: " facing "),
                    words.contains(plain: " decided ") || words.contains(plain: " chose ")
                {
                    return true
                }
            }
            return false
        }
    }

    private static let opening = WordSearch("n the context of")
}
