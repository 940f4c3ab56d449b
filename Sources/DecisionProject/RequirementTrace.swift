public import DecisionRecords
import Diagnostics
public import Traceability

/// A project's requirements and what its decisions do for them.
public struct RequirementTrace: Sendable {
    /// The documents as they were found, in the order of `sources`.
    public var found: [FoundRequirements]
    /// The documents as they were read.
    public var sources: [RequirementSource]
    /// The links that somebody looked at; nil without a lock file.
    public var lock: TraceLock?
    /// The lines of the lock file, counting from 1, that are no entries.
    public var badLockLines: [Int]
    /// The matrix.
    public var matrix: TraceabilityMatrix
    /// The documents that could not be read.
    public var failures: [FileSystemError]
    /// The logs that the matrix counts.
    public var logs: [DecisionLog]

    /// The matrix with its logs, for the reports.
    public var report: TraceReport { TraceReport(matrix, logs: logs) }

    /// The name of the lock file, in the project's folder.
    public static let lockName = "adr-trace.lock"
}

extension Project {
    /// Finds and reads the project's requirements documents, and works out the matrix.
    public func trace() async -> RequirementTrace {
        let found = RequirementFinder.find(in: self)
        let directory = directory
        let outcomes = await inParallel(found.count) { index in
            RequirementLoader.load(found[index], below: directory)
        }
        var sources: [RequirementSource] = []
        var kept: [FoundRequirements] = []
        var failures: [FileSystemError] = []
        for (document, outcome) in zip(found, outcomes) {
            if document.path.hasSuffix(".reqifz") {
                sources.append(await RequirementArchive.read(document, below: directory))
                kept.append(document)
                continue
            }
            switch outcome {
            case .success(let source):
                // What was only found by its name, and holds nothing, is no requirements document.
                if source.requirements.isEmpty, !document.isNamed, document.format == nil { continue }
                sources.append(source)
                kept.append(document)
            case .failure(let error): failures.append(error)
            }
        }
        sources = OpenSpecReader.merge(sources)
        var lock: TraceLock?
        var bad: [Int] = []
        let lockPath = FileSystem.join(directory, RequirementTrace.lockName)
        if FileSystem.kind(of: lockPath) == .file {
            do throws(FileSystemError) {
                (lock, bad) = TraceLock.parse(String(decoding: try FileSystem.read(lockPath), as: UTF8.self))
            } catch {
                failures.append(error)
            }
        }
        let policy = RequirementSettings(settings).policy
        return RequirementTrace(
            found: kept, sources: sources, lock: lock, badLockLines: bad,
            matrix: TraceabilityMatrix(sources: sources, logs: logs, policy: policy, lock: lock), failures: failures,
            logs: logs)
    }
}

/// Reads one requirements document from disk.
enum RequirementLoader {
    static func load(_ document: FoundRequirements, below directory: String) -> Result<
        RequirementSource, FileSystemError
    > {
        do throws(FileSystemError) {
            var source =
                document.format == DoorstopReader.name
                ? try doorstop(document, below: directory)
                : RequirementReaders.read(
                    SourceText(
                        path: document.path, bytes: try FileSystem.read(FileSystem.join(directory, document.path))),
                    format: document.format, namespace: document.namespace, options: document.options)
            if let folder = document.folder { source.folder = folder }
            return .success(source)
        } catch {
            return .failure(error)
        }
    }

    /// Reads the items of a Doorstop document, a file each.
    private static func doorstop(_ document: FoundRequirements, below directory: String) throws(FileSystemError)
        -> RequirementSource
    {
        let folder = FileSystem.join(directory, document.path)
        var items: [SourceText] = []
        for entry in try FileSystem.list(folder) where entry.kind == .file && !entry.name.hasPrefix(".") {
            guard entry.name.hasSuffix(".yml") || entry.name.hasSuffix(".md") else { continue }
            let path = Path.join(document.path, entry.name)
            items.append(SourceText(path: path, bytes: try FileSystem.read(FileSystem.join(directory, path))))
        }
        return RequirementReaders.checked(
            DoorstopReader.read(path: document.path, items: items, namespace: document.namespace))
    }
}
