/// structured-madr.
enum StructuredMADRFormat: RecordFormat {
    static let name = RecordFormatName.structuredMADR
    static let title = "structured-madr"
    static let marks = "front matter `type: adr` with category, created, author, project; a section Audit"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.keys.isEmpty { return 0 }
        let keys = ["type", "category", "created", "author", "project", "technologies", "audience", "description"]
            .count(where: evidence.keys.contains)
        if keys >= 5 { return 90 }
        return evidence.hasKey("type") && evidence.has("audit") ? 80 : 0
    }
}
