/// adrs (joshrotenberg).
enum AdrsFormat: RecordFormat {
    static let name = RecordFormatName.adrs
    static let title = "adrs (joshrotenberg)"
    static let marks = "front matter with number, title, status, date and `links` of target and kind"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.keys.isEmpty { return 0 }
        let keys = ["number", "title", "status", "date", "links", "tags"].count(where: evidence.keys.contains)
        return keys >= 4 && evidence.hasKey("number") ? 88 : 0
    }
}
