/// MADR 2.1.
enum MADR21Format: RecordFormat {
    static let name = RecordFormatName.madr21
    static let title = "MADR 2.1"
    static let marks = "as MADR 2.0, with Positive Consequences and Negative Consequences below the outcome"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.isMADR, evidence.has("positive consequences", "negative consequences") else { return 0 }
        return evidence.hasStatusBullet || evidence.lines.contains("status") ? 60 : 46
    }
}
