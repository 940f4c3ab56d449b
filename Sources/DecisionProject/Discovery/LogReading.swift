public import DecisionRecords
public import Diagnostics

extension LogHome {
    /// Reads the log: every file whose name is that of a record, and every other that is one by its content.
    ///
    /// - Parameter reader: how a record is read; whole, unless less will do.
    /// - Throws: when the folder cannot be listed, or a record cannot be read; whoever writes must know them all.
    public func read(
        with reader: @escaping @Sendable (SourceText) -> DecisionRecord = { RecordReader.read($0) }
    ) async throws(FileSystemError) -> DecisionLog {
        let paths = try LogListing.paths(of: self)
        let outcomes = await inParallel(paths.count) { index -> Result<DecisionRecord, FileSystemError> in
            do throws(FileSystemError) {
                let bytes = try FileSystem.read(paths[index])
                return .success(reader(SourceText(path: paths[index], bytes: bytes)))
            } catch {
                return .failure(error)
            }
        }
        var records: [DecisionRecord] = []
        for outcome in outcomes { records.append(try outcome.get()) }
        return DecisionLog(name: "main", directory: directory, records: records)
    }
}
