/// Merson.
enum MersonFormat: RecordFormat {
    static let name = RecordFormatName.merson
    static let title = "Merson"
    static let marks = "Decision and Rationale with Status, and no Context"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.roles.contains(.decision), evidence.has("rationale"), !evidence.roles.contains(.context),
            !evidence.isMADR
        else { return 0 }
        return evidence.roles.contains(.status) ? 42 : 15
    }
}
