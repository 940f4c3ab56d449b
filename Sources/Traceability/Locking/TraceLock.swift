public import DecisionRecords
import Diagnostics

/// The links that somebody looked at, with fingerprints of both texts: the content of `adr-trace.lock`.
///
/// One line a link, sorted, tabs between the fields, so that git merges it line by line.
public struct TraceLock: Sendable, Equatable {
    /// What somebody found.
    public enum Verdict: String, Sendable {
        case valid
        case invalid
    }

    /// One link as it was looked at.
    public struct Entry: Sendable, Equatable {
        /// The record's path.
        public var record: String
        /// What the record is to the requirement.
        public var role: RequirementLink.Role
        /// The requirement's key.
        public var requirement: String
        /// The fingerprint of the requirement's words.
        public var requirementHash: String
        /// The fingerprint of the decision's words.
        public var decisionHash: String
        /// What somebody found.
        public var verdict: Verdict
        /// Who looked.
        public var by: String
        /// When, as `2026-02-04`.
        public var date: String
        /// What they had to say.
        public var note: String

        /// Makes an entry.
        public init(
            record: String, role: RequirementLink.Role, requirement: String, requirementHash: String,
            decisionHash: String, verdict: Verdict = .valid, by: String = "", date: String = "", note: String = ""
        ) {
            self.record = record
            self.role = role
            self.requirement = requirement
            self.requirementHash = requirementHash
            self.decisionHash = decisionHash
            self.verdict = verdict
            self.by = by
            self.date = date
            self.note = note
        }
    }

    /// The entries, sorted by record, requirement and role.
    public private(set) var entries: [Entry]

    /// Makes a lock; of two entries for one link the later stays.
    public init(_ entries: [Entry] = []) {
        var byLink: [String: Entry] = [:]
        for entry in entries { byLink[Self.link(entry)] = entry }
        self.entries = byLink.values.sorted(by: Self.precedes)
    }

    private static func link(_ entry: Entry) -> String {
        entry.record + "\t" + entry.role.rawValue + "\t" + entry.requirement
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        if left.record != right.record { return left.record.precedes(right.record) }
        if left.requirement != right.requirement { return NaturalOrder.precedes(left.requirement, right.requirement) }
        return left.role.rawValue < right.role.rawValue
    }

    // MARK: Text

    /// The first line of the file.
    public static let header = "# adr trace lock 1: links that somebody looked at. Written by “adr trace accept”."

    /// Reads a lock file's text; lines that are no entry are given back by number, counting from 1.
    public static func parse(_ text: String) -> (lock: TraceLock, badLines: [Int]) {
        var entries: [Entry] = []
        var bad: [Int] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var line = line
            if line.last == "\r" { line.removeLast() }
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 6, let role = RequirementLink.Role(rawValue: fields[1]),
                let verdict = Verdict(rawValue: fields[5])
            else {
                bad.append(number + 1)
                continue
            }
            entries.append(
                Entry(
                    record: fields[0], role: role, requirement: fields[2], requirementHash: fields[3],
                    decisionHash: fields[4], verdict: verdict, by: fields.count > 6 ? fields[6] : "",
                    date: fields.count > 7 ? fields[7] : "", note: fields.count > 8 ? fields[8] : ""))
        }
        return (TraceLock(entries), bad)
    }

    /// The file's text.
    public var text: String {
        var result = Self.header + "\n"
        for entry in entries {
            let fields = [
                entry.record, entry.role.rawValue, entry.requirement, entry.requirementHash, entry.decisionHash,
                entry.verdict.rawValue, entry.by, entry.date, entry.note,
            ].map { $0.replacing("\t", with: " ").replacing("\n", with: " ").replacing("\r", with: " ") }
            var line = fields.joined(separator: "\t")
            while line.hasSuffix("\t") { line.removeLast() }
            result += line + "\n"
        }
        return result
    }
}
