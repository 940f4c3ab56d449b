/// Nygard, adr-tools.
enum NygardFormat: RecordFormat {
    static let name = RecordFormatName.nygard
    static let title = "Nygard, adr-tools"
    static let marks = "headings Status, Context, Decision and Consequences; often `# N. Title` and a `Date:` line"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.isMADR { return 0 }
        let parts = [SectionRole.status, .context, .decision, .consequences].count(where: evidence.roles.contains)
        guard parts >= 3, evidence.roles.contains(.status) || evidence.lines.contains("date") || evidence.label != nil
        else {
            return 0
        }
        return parts * 10 + (evidence.lines.contains("date") && !evidence.hasBoldLine ? 5 : 0)
    }
}
