/// Gareth Morgan.
enum GarethMorganFormat: RecordFormat {
    static let name = RecordFormatName.garethMorgan
    static let title = "Gareth Morgan"
    static let marks = "`# [000] Title`; Decided Approach, Governance, Options Analysis"

    static func points(_ evidence: FormatEvidence) -> Int {
        let parts = evidence.count("decided approach", "governance", "options analysis")
        return parts >= 2 || evidence.has("decided approach") ? 60 + parts : 0
    }
}
