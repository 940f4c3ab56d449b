/// EdgeX Foundry.
enum EdgeXFormat: RecordFormat {
    static let name = RecordFormatName.edgex
    static let title = "EdgeX Foundry"
    static let marks =
        "Submitters and Change Log with the state of each change; Referenced Use Case(s), Proposed Design"

    static func points(_ evidence: FormatEvidence) -> Int {
        let parts = evidence.count(
            "submitters", "change log", "referenced use case s", "referenced use cases", "proposed design",
            "other related adrs", "considerations")
        return parts >= 3 && evidence.has("submitters", "change log") ? 75 : 0
    }
}
