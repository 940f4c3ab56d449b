/// adrkit.
enum AdrkitFormat: RecordFormat {
    static let name = RecordFormatName.adrkit
    static let title = "adrkit"
    static let marks = "front matter with affects, reversibility, blastRadius, conflictsWith, reviewBy"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.keys.isEmpty { return 0 }
        let keys = [
            "affects", "blastradius", "blast radius", "reversibility", "assertions", "conflictswith", "relatesto",
            "reviewby", "provenance", "schema", "schemaversion", "compliancecontrols", "supersededby",
        ].count(where: evidence.keys.contains)
        return keys >= 3 ? 92 : 0
    }
}
