import DecisionRecords
import Diagnostics

/// The records of one log by their names, as adr-tools lists them.
public enum LogListing {
    /// The paths of a log's records, ordered.
    ///
    /// A name that begins with a number and ends in `.md` is a record, as in adr-tools (whose `0001-x.md.bak` is not one);
    /// only files of other names are opened to see what they are.
    public static func paths(of home: LogHome, below directory: String = "") throws(FileSystemError) -> [String] {
        _ = try FileSystem.list(FileSystem.join(directory, home.directory))
        var paths: [String] = []
        for file in LogDiscovery.log(in: home.directory, below: directory, reason: home.reason).flatMap(\.files) {
            if RecordName(Path.lastComponent(file)) == nil {
                let source = SourceText(path: file, bytes: try FileSystem.read(FileSystem.join(directory, file)))
                guard RecordDetector.isRecord(RecordReader.read(source)) else { continue }
            }
            paths.append(file)
        }
        return paths.sorted { $0.precedes($1) }
    }
}
