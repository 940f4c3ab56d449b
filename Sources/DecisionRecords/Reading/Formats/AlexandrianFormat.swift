/// Alexandrian pattern.
enum AlexandrianFormat: RecordFormat {
    static let name = RecordFormatName.alexandrian
    static let title = "Alexandrian pattern"
    static let marks = "Prologue, Discussion, Solution, Consequences, each with its plain name in brackets"

    static func points(_ evidence: FormatEvidence) -> Int {
        let parts = evidence.count(
            "prologue summary", "discussion context", "solution decision", "consequences results")
        let short = evidence.count("prologue", "discussion", "solution", "consequences")
        return parts >= 2 || short >= 3 && evidence.has("prologue") ? 70 : 0
    }
}
