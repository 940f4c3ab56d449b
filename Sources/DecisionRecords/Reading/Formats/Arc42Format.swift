/// arc42, section 9.
enum Arc42Format: RecordFormat {
    static let name = RecordFormatName.arc42
    static let title = "arc42, section 9"
    static let marks = "a chapter of architecture decisions, its records in a table or in numbered sections"

    static func points(_ evidence: FormatEvidence) -> Int {
        let isChapter = evidence.has(
            "architecture decisions", "design decisions", "architekturentscheidungen")
        if isChapter, evidence.file.stem.lowercased().contains("arc42") || evidence.file.number == 9 { return 70 }
        return evidence.has("fragestellung", "rahmenbedingungen")
            && evidence.has("betrachtete alternativen", "entscheidung") ? 45 : 0
    }
}
