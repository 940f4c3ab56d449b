import DecisionRecords

/// The files of one log by their names alone, as adr-tools lists them.
public enum LogListing {
    /// The paths of a log's records, ordered; read anew from the folder, without opening a file.
    ///
    /// A name that begins with a number and ends in `.md` is a record, as in adr-tools, whose `0001-x.md.bak` is not.
    public static func paths(of home: LogHome, below directory: String = "") throws(FileSystemError) -> [String] {
        _ = try FileSystem.list(FileSystem.join(directory, home.directory))
        let found = LogDiscovery.log(in: home.directory, below: directory, reason: home.reason)
        // Above the folder where the search began, `..` stays as it was written.
        return found.flatMap(\.files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
