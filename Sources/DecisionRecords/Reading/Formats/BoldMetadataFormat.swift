/// bold metadata.
enum BoldMetadataFormat: RecordFormat {
    static let name = RecordFormatName.boldMetadata
    static let title = "bold metadata"
    static let marks = "lines such as `**Status**: Accepted` under the title, and headings of any template"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.hasBoldLine, evidence.lines.contains("status") || evidence.lines.contains("date") else {
            return 0
        }
        return evidence.isMADR ? 30 : 44
    }
}
