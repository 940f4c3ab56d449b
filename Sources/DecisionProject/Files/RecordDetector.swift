import DecisionRecords
import Diagnostics
import Syntax

/// Whether a file is a record at all; stands in until the reader says so itself.
enum RecordDetector {
    static func isRecord(_ document: Document) -> Bool {
        let name = Path.lastComponent(document.source.path)
        let isSupport = LogFolderName.isSupportFile(name)
        return !isSupport
            || (name.lowercased() == "readme.md"
                && RecordName(Path.lastComponent(Path.folder(document.source.path))) != nil)
    }
}
