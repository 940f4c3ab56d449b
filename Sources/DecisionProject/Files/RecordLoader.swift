public import DecisionRecords
public import Diagnostics
import Syntax

/// Reads many files at once; one that cannot be read never hides the rest.
public enum RecordLoader {
    /// What became of one file.
    public enum Outcome: Sendable {
        case record(DecisionRecord)
        /// A template, an index or another text, and what it says of the order of day and month.
        case noRecord(DayOrderEvidence)
        /// A file named like a record in which nothing is written.
        case blank(SourceText)
        case failure(FileSystemError)
    }

    /// Reads files in parallel, each once, and gives the outcomes in the order of the paths.
    ///
    /// - Parameter isWhole: the files that are read whole; of others the outline suffices.
    public static func load(
        _ paths: [String], below directory: String = "",
        isWhole: @escaping @Sendable (_ path: String) -> Bool = { _ in true }
    ) async -> [Outcome] {
        await inParallel(paths.count) { index in
            let path = paths[index]
            do throws(FileSystemError) {
                return read(path, try FileSystem.read(FileSystem.join(directory, path)), isWhole: isWhole(path))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Reads files as `load(_:below:)` does; of those that are as the memory has them only the bytes.
    public static func load(
        _ paths: [String], below directory: String = "", memory: inout FileMemory
    ) async -> [Outcome] {
        let known = memory
        let read = await inParallel(paths.count) { index -> (bytes: [UInt8]?, outcome: Outcome) in
            let path = paths[index]
            do throws(FileSystemError) {
                let bytes = try FileSystem.read(FileSystem.join(directory, path))
                if let outcome = known.outcome(of: path, bytes) { return (nil, outcome) }
                return (bytes, Self.read(path, bytes))
            } catch {
                return (nil, .failure(error))
            }
        }
        for (path, file) in zip(paths, read) {
            if let bytes = file.bytes { memory.keep(path, bytes, file.outcome) }
        }
        return read.map(\.outcome)
    }

    private static func read(_ path: String, _ bytes: [UInt8], isWhole: Bool = true) -> Outcome {
        let document = Document.parse(SourceText(path: path, bytes: bytes))
        let record = isWhole ? RecordReader.read(document) : RecordReader.readOutline(document)
        if RecordDetector.isRecord(record) { return .record(record) }
        if RecordDetector.isBlank(record) { return .blank(document.source) }
        var evidence = DayOrderEvidence()
        evidence.add(record)
        return .noRecord(evidence)
    }
}

/// Does independent work on all cores and gives the results in order, whatever ends first.
///
/// - Parameters:
///   - count: how many pieces there are.
///   - work: makes the result of one piece.
public func inParallel<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    // Pieces are handed out in runs so that a thousand small files do not cost a thousand tasks.
    let run = max(1, min(32, count / 64))
    return await withTaskGroup(of: (Int, [Result]).self, returning: [Result].self) { group in
        var start = 0
        while start < count {
            let range = start..<min(start + run, count)
            group.addTask { (range.lowerBound, range.map(work)) }
            start = range.upperBound
        }
        var parts: [(Int, [Result])] = []
        parts.reserveCapacity(count / run + 1)
        for await part in group { parts.append(part) }
        parts.sort { $0.0 < $1.0 }
        return parts.flatMap(\.1)
    }
}
