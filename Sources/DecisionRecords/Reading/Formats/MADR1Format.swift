/// MADR 1.0 to 1.4.
enum MADR1Format: RecordFormat {
    static let name = RecordFormatName.madr1
    static let title = "MADR 1.0 to 1.4"
    static let marks =
        "Considered Alternatives or Considered Options with Decision Outcome, and no status; `**User Story:**`"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.has("considered alternatives", "considered options"), evidence.has("decision outcome") else {
            return 0
        }
        if evidence.hasStatusBullet || evidence.hasKey("status", "date", "deciders", "decision makers") { return 0 }
        if evidence.has("considered alternatives", "pros and cons of the alternatives") { return 60 }
        return evidence.decisionParts.contains("consequences") ? 20 : 45
    }
}
