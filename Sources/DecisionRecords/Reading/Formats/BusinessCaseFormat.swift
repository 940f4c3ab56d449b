/// Business case.
enum BusinessCaseFormat: RecordFormat {
    static let name = RecordFormatName.businessCase
    static let title = "Business case"
    static let marks =
        "Evaluation criteria, Candidates to consider, Research and analysis of each candidate, Recommendation"

    static func points(_ evidence: FormatEvidence) -> Int {
        let parts = evidence.count(
            "evaluation criteria", "candidates to consider", "candidates", "research and analysis of each candidate",
            "recommendation", "opinions and feedback")
        return parts >= 3 ? 70 : 0
    }
}
