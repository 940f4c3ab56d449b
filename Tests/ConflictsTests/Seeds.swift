import DecisionRecords
import Diagnostics
import Foundation

/// The two seed records, where the folder beside the checkout exists.
enum Seeds {
    static let folder: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["ADR_SHARED"]
            ?? root.deletingLastPathComponent().appending(path: "shared").path
        let folder = shared + "/seeds"
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }()

    static var exist: Bool { folder != nil }

    /// A seed record by its file's name.
    static func record(_ name: String) throws -> DecisionRecord {
        let bytes = try Data(contentsOf: URL(filePath: (folder ?? "") + "/" + name))
        return RecordReader.read(SourceText(path: name, bytes: Array(bytes)))
    }

    /// Both as a log.
    static func log() throws -> DecisionLog {
        DecisionLog(
            name: "main", directory: ".",
            records: [
                try record("0004-kms-encryption-strategy.md"), try record("adr-008-encryption-key-management.md"),
            ])
    }
}
