/// Planguage.
enum PlanguageFormat: RecordFormat {
    static let name = RecordFormatName.planguage
    static let title = "Planguage"
    static let marks = "Gist, Tag, Requirement, Priority, Stakeholders, Defined"

    static func points(_ evidence: FormatEvidence) -> Int {
        let words: [StaticString] = [
            "gist", "tag", "requirement", "priority", "stakeholders", "defined", "rationale", "revision", "assumptions",
            "risks",
        ]
        let parts = words.count { evidence.headings.contains($0) || evidence.names.contains($0) }
        return parts >= 4 && (evidence.headings.contains("gist") || evidence.names.contains("gist")) ? 75 : 0
    }
}
