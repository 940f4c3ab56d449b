/// MADR 2.0.
enum MADR20Format: RecordFormat {
    static let name = RecordFormatName.madr20
    static let title = "MADR 2.0"
    static let marks = "bullets `* Status:`, `* Deciders:`, `* Date:` above Context and Problem Statement"

    static func points(_ evidence: FormatEvidence) -> Int {
        evidence.isMADR && evidence.hasStatusBullet ? 50 : 0
    }
}
