/// Tyree and Akerman.
enum TyreeAkermanFormat: RecordFormat {
    static let name = RecordFormatName.tyreeAkerman
    static let title = "Tyree and Akerman"
    static let marks = "Issue with Positions, Argument, Implications; Group, Assumptions, Constraints"

    static func points(_ evidence: FormatEvidence) -> Int {
        let parts = evidence.count(
            "issue", "positions", "argument", "implications", "assumptions", "constraints", "group",
            "related requirements", "related principles", "related artifacts")
        let lines = ["issue", "positions", "argument", "implications", "group"].count(where: evidence.names.contains)
        return parts + lines >= 4 && (evidence.has("positions", "argument") || evidence.names.contains("positions"))
            ? 70 : 0
    }
}
