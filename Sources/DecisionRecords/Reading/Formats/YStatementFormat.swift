/// Y-statement.
enum YStatementFormat: RecordFormat {
    static let name = RecordFormatName.yStatement
    static let title = "Y-statement"
    static let marks =
        "one sentence: “In the context of …, facing …, we decided for … and against …, to achieve …, accepting …”"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard !evidence.isMADR else { return 0 }
        return evidence.hasYStatement ? 38 : 0
    }
}
