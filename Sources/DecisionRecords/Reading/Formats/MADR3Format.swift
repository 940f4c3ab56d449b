/// MADR 3.
enum MADR3Format: RecordFormat {
    static let name = RecordFormatName.madr3
    static let title = "MADR 3"
    static let marks = "front matter with status, date and deciders; Validation"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.isMADR else { return 0 }
        if evidence.hasKey("deciders") || evidence.has("validation") { return 65 }
        return evidence.hasKey("status", "date") ? 55 : 0
    }
}
