/// MADR 4: full, minimal and bare.
enum MADR4Format: RecordFormat {
    static let name = RecordFormatName.madr4
    static let title = "MADR 4: full, minimal and bare"
    static let marks = "front matter with decision-makers; Confirmation and Consequences below the outcome"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.isMADR else { return 0 }
        if evidence.hasKey("decision makers") || evidence.decisionParts.contains("confirmation") { return 70 }
        if evidence.hasKey("status", "date"), !evidence.hasKey("deciders"),
            evidence.decisionParts.contains("consequences")
        {
            return 56
        }
        return evidence.decisionParts.contains("consequences") && !evidence.hasStatusBullet ? 48 : 0
    }
}
