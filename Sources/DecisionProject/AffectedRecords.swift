public import DecisionRecords
import Diagnostics
import Syntax

/// The records that govern what changed.
public struct AffectedRecords: Sendable {
    /// Why a record has to do with a change.
    public enum Reason: Sendable, Equatable {
        /// The record says that it governs paths like it; the pattern as written.
        case governs(String)
        /// The record names the path, on this line.
        case names(line: Int)
        /// The changed file names the record, on this line.
        case cited(line: Int)
        /// The record itself changed.
        case changed

        /// The reason in a few words.
        public var text: String {
            switch self {
            case .governs(let pattern): "governed by “\(pattern)”"
            case .names(let line): "named on line \(line)"
            case .cited(let line): "cites the record on line \(line)"
            case .changed: "the record itself"
            }
        }
    }

    /// One record and one changed path.
    public struct Finding: Sendable {
        /// The log's name.
        public var log: String
        /// The record.
        public var record: DecisionRecord
        /// The changed path.
        public var path: String
        /// Why the record has to do with it.
        public var reason: Reason
    }

    /// What was found, ordered by record and path.
    public let findings: [Finding]

    /// Looks for the records that have to do with changed paths.
    ///
    /// - Parameters:
    ///   - paths: the changed paths, relative to the project's folder.
    ///   - project: the project.
    public init(of paths: [String], in project: Project) {
        let changed = Set(paths.map(Path.normalized)).sorted { $0.precedes($1) }
        let texts = changed.map { path -> SourceText? in
            guard let bytes = try? FileSystem.read(FileSystem.join(project.directory, path)), bytes.count < 2_000_000,
                !bytes.contains(0)
            else { return nil }
            return SourceText(path: path, bytes: bytes)
        }
        var findings: [Finding] = []
        for log in project.logs {
            for record in log.records {
                let named = AffectedRecords.namedPaths(in: record)
                for (path, text) in zip(changed, texts) {
                    guard let reason = AffectedRecords.reason(record, path, text, named, log) else { continue }
                    findings.append(Finding(log: log.name, record: record, path: path, reason: reason))
                }
            }
        }
        self.findings = findings
    }

    private static func reason(
        _ record: DecisionRecord, _ path: String, _ text: SourceText?, _ named: [String: Int], _ log: DecisionLog
    ) -> Reason? {
        if Path.normalized(record.path) == path { return .changed }
        for pattern in record.governs where Glob.matches(pattern.value, path: path) { return .governs(pattern.value) }
        if let line = named[path] { return .names(line: line) }
        // A folder that is named stands for what is in it.
        var folder = Path.folder(path)
        while !folder.isEmpty {
            if let line = named[folder], folder.contains("/") { return .names(line: line) }
            folder = Path.folder(folder)
        }
        if let text, !isRecord(path, log), let line = citation(of: record, in: text) { return .cited(line: line) }
        return nil
    }

    private static func isRecord(_ path: String, _ log: DecisionLog) -> Bool { log.index(path: path) != nil }

    /// The paths that a record names in links and in code, with the line of each.
    private static func namedPaths(in record: DecisionRecord) -> [String: Int] {
        var named: [String: Int] = [:]
        let folder = Path.folder(record.path)
        for node in record.document.root.descendants {
            if let destination = node.destination, !destination.contains("://"), !destination.hasPrefix("#") {
                let path = String(destination.prefix { $0 != "#" && $0 != "?" })
                let target = path.hasPrefix("/") ? String(path.dropFirst()) : Path.join(folder, path)
                named[Path.normalized(target)] = named[Path.normalized(target)] ?? node.line
            } else if node.kind == .code {
                let words = node.literal
                guard words.contains("/") || words.contains("."), !words.contains(" "), !words.contains("://") else {
                    continue
                }
                let path = Path.normalized(words.hasPrefix("/") ? String(words.dropFirst()) : words)
                named[path] = named[path] ?? node.line
            }
        }
        return named
    }

    /// The line on which a text names a record: its file, or its label such as `ADR-0042`.
    private static func citation(of record: DecisionRecord, in text: SourceText) -> Int? {
        let stem = Array(Path.stem(record.path).utf8)
        let bytes = text.bytes
        let prefix = RecordName(Path.lastComponent(record.path))?.prefix ?? ""
        if stem.count > 4, bytes.count >= stem.count {
            for start in 0...(bytes.count - stem.count) where bytes[start] == stem[0] {
                if bytes[start..<start + stem.count].elementsEqual(stem) { return text.line(at: start) }
            }
        }
        guard let number = record.number else { return nil }
        let words = MentionWords(prefix: prefix, number: number)
        for run in DigitRun.runs(in: bytes, SourceRange(0, bytes.count)) where run.value == number {
            if let start = words.start(before: run.range.start, in: bytes) { return text.line(at: start) }
        }
        return nil
    }
}
