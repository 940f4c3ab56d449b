public import DecisionRecords
public import Diagnostics

/// Applies fixes to the files of logs until there is nothing left to fix.
public struct Fixer: Sendable {
    /// The most rounds; two rules that undo each other's work end here.
    public static let maximumRounds = 10

    /// What fixing came to.
    public struct Outcome: Sendable {
        /// The new bytes of the files that changed, by path.
        public var changed: [String: [UInt8]]
        /// The logs as they stand afterwards.
        public var logs: [DecisionLog]
        /// How many fixes were applied.
        public var applied: Int
        /// How many rounds it took.
        public var rounds: Int
    }

    /// The fixes that are applied: safe ones, and unsafe ones on demand.
    public var includesUnsafe: Bool

    /// Makes a fixer.
    public init(includesUnsafe: Bool = false) { self.includesUnsafe = includesUnsafe }

    /// Fixes what can be fixed.
    ///
    /// - Parameters:
    ///   - logs: the logs as they stand.
    ///   - find: what is wrong with logs; suppressed and baselined findings left out.
    public func fix(_ logs: [DecisionLog], find: ([DecisionLog]) async -> [Diagnostic]) async -> Outcome {
        var outcome = Outcome(changed: [:], logs: logs, applied: 0, rounds: 0)
        while outcome.rounds < Self.maximumRounds {
            let findings = await find(outcome.logs)
            let round = apply(findings, to: outcome.logs)
            if round.applied == 0 { break }
            outcome.rounds += 1
            outcome.applied += round.applied
            outcome.changed.merge(round.changed) { _, new in new }
            outcome.logs = Fixer.reread(outcome.logs, round.changed)
        }
        return outcome
    }

    /// Applies, in order, every fix that touches no byte an earlier one touched.
    func apply(_ findings: [Diagnostic], to logs: [DecisionLog]) -> (changed: [String: [UInt8]], applied: Int) {
        var sources: [String: SourceText] = [:]
        for record in logs.lazy.flatMap(\.records) where record.source.encoding == .utf8 {
            sources[record.path] = record.source
        }
        var edits: [String: [Edit]] = [:]
        var applied = 0
        for finding in findings.sorted(by: Diagnostic.isOrdered) {
            guard let fix = finding.fix, fix.applicability == .safe || (includesUnsafe && fix.applicability == .unsafe),
                !fix.edits.isEmpty,
                fix.edits.allSatisfy({ edit in
                    sources[edit.path] != nil && !(edits[edit.path] ?? []).contains { Fixer.touches($0, edit) }
                })
            else { continue }
            for edit in fix.edits { edits[edit.path, default: []].append(edit) }
            applied += 1
        }
        var changed: [String: [UInt8]] = [:]
        for (path, edits) in edits {
            if let source = sources[path], let bytes = Edit.apply(edits, to: source.bytes) { changed[path] = bytes }
        }
        return (changed, applied)
    }

    /// Two edits touch when they share a byte or insert at one place: which goes first would then decide the result.
    private static func touches(_ left: Edit, _ right: Edit) -> Bool {
        left.range.start <= right.range.end && right.range.start <= left.range.end
    }

    private static func reread(_ logs: [DecisionLog], _ changed: [String: [UInt8]]) -> [DecisionLog] {
        logs.map { log in
            guard log.records.contains(where: { changed[$0.path] != nil }) else { return log }
            let records = log.records.map { record in
                changed[record.path].map { RecordReader.read(SourceText(path: record.path, bytes: $0)) } ?? record
            }
            return DecisionLog(name: log.name, directory: log.directory, records: records, problems: log.problems)
        }
    }
}
