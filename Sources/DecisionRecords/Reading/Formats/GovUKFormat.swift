/// GOV.UK framework.
enum GovUKFormat: RecordFormat {
    static let name = RecordFormatName.govUK
    static let title = "GOV.UK framework"
    static let marks = "escalation level, governance forum, RACI; or What, Why, Consequences, Notes"

    static func points(_ evidence: FormatEvidence) -> Int {
        let names = ["escalation level", "governance forum", "raci", "escalation", "level", "forum"].count {
            evidence.headings.contains($0) || evidence.names.contains($0)
        }
        if names >= 2 { return 66 }
        return evidence.count("what", "why") == 2 && evidence.roles.contains(.consequences) ? 60 : 0
    }
}
