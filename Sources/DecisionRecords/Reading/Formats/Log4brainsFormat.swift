/// log4brains.
enum Log4brainsFormat: RecordFormat {
    static let name = RecordFormatName.log4brains
    static let title = "log4brains"
    static let marks = "MADR 2.1 with a bullet `- Tags:`, in a file named `YYYYMMDD-slug.md`"

    static func points(_ evidence: FormatEvidence) -> Int {
        guard evidence.hasStatusBullet, evidence.isMADR || evidence.roles.contains(.decision) else { return 0 }
        if evidence.bullets.contains("tags") { return evidence.file.date != nil ? 90 : 62 }
        return evidence.isDatedSlug ? 64 : 0
    }
}
