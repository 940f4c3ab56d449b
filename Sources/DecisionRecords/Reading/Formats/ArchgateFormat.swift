/// archgate.
enum ArchgateFormat: RecordFormat {
    static let name = RecordFormatName.archgate
    static let title = "archgate"
    static let marks = "`PREFIX-NNN-slug.md` with front matter id, title, domain, rules, files"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.keys.isEmpty { return 0 }
        let keys = ["id", "title", "domain", "rules", "files", "respectgitignore"].count(where: evidence.keys.contains)
        return keys >= 4 && evidence.hasKey("rules") ? 91 : 0
    }
}
