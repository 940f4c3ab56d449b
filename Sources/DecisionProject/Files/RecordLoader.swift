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
    let places = ResultPlaces<Result>(count)
    await withTaskGroup(of: Void.self) { group in
        var start = 0
        while start < count {
            let range = start..<min(start + run, count)
            group.addTask { for index in range { places.fill(index, work(index)) } }
            start = range.upperBound
        }
    }
    return places.take()
}

/// A place for each result: a record is large, and is put where it belongs rather than copied from list to list.
///
/// Unchecked, since no type can say that each place is filled by one task, once, and taken when all of them have ended.
private struct ResultPlaces<Result: Sendable>: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<Result>

    init(_ count: Int) { places = .allocate(capacity: count) }

    func fill(_ index: Int, _ result: Result) { places.initializeElement(at: index, to: result) }

    /// The results in order; all places must be filled, and are given back.
    func take() -> [Result] {
        defer { places.deallocate() }
        if places.isEmpty { return [] }
        return Array(unsafeUninitializedCapacity: places.count) { results, count in
            count = results.moveInitialize(fromContentsOf: places)
        }
    }
}
