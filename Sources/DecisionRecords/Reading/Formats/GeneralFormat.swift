/// any other.
enum GeneralFormat: RecordFormat {
    static let name = RecordFormatName.general
    static let title = "any other"
    static let marks = "read by what its headings, lists and fields mean"

    static func points(_ evidence: FormatEvidence) -> Int {
        1
    }
}
