public import DecisionRecords
import Diagnostics

/// Holds links against the lock: which are as they were accepted, which are suspect, and which requirements moved.
struct LinkReview {
    private let index: RequirementIndex
    private let logs: [DecisionLog]
    private var entries: [String: TraceLock.Entry] = [:]
    /// The fingerprint of each requirement's words; empty without a lock.
    private var hashes: [String] = []
    /// For each accepted fingerprint that no longer stands under its key, the keys under which it now stands.
    private var movedTo: [String: String] = [:]
    private var movedFrom: [Int: String] = [:]

    init(index: RequirementIndex, logs: [DecisionLog], lock: TraceLock?) {
        self.index = index
        self.logs = logs
        guard let lock, !lock.entries.isEmpty else { return }
        hashes = index.requirements.map { RequirementWording.fingerprint(of: $0.text ?? "") }
        var byHash: [String: [Int]] = [:]
        for (number, hash) in hashes.enumerated() { byHash[hash, default: []].append(number) }
        for entry in lock.entries {
            entries[Self.key(entry.record, entry.role, entry.requirement)] = entry
            let now = index.index(key: entry.requirement)
            guard now.map({ hashes[$0] }) != entry.requirementHash else { continue }
            // The words stand elsewhere, in one place only: the requirement was renumbered, not rewritten.
            let (namespace, _) = index.split(entry.requirement)
            let places = (byHash[entry.requirementHash] ?? []).filter { index.requirements[$0].namespace == namespace }
            if places.count == 1, let place = places.first {
                movedTo[entry.requirement] = index.requirements[place].key
                movedFrom[place] = entry.requirement
            }
        }
    }

    private static func key(_ record: String, _ role: RequirementLink.Role, _ requirement: String) -> String {
        record + "\t" + role.rawValue + "\t" + requirement
    }

    /// The key under which a requirement stood when a link to it was accepted; nil when it did not move.
    func movedFrom(_ requirement: Int) -> String? { movedFrom[requirement] }

    /// Where the words of an accepted key stand now; nil when they did not move.
    func movedTo(_ key: String) -> String? { movedTo[key] }

    /// Says of each link what became of it since it was accepted.
    func review(_ links: inout [TraceabilityMatrix.Link], of requirement: Int) {
        guard !entries.isEmpty else { return }
        let key = index.requirements[requirement].key
        for number in links.indices {
            let link = links[number]
            let record = logs[link.log].records[link.record]
            guard let entry = entries[Self.key(record.path, link.role, key)] else { continue }
            if entry.requirementHash != hashes[requirement] {
                links[number].review = movedTo[key] == nil ? .suspect : .moved
            } else if entry.decisionHash != DecisionFingerprint.of(record) {
                links[number].review = .suspect
            } else {
                links[number].review = entry.verdict == .invalid ? .invalid : .accepted
            }
        }
    }
}

/// A short fingerprint of what a record decides: title, decision and chosen options, not its layout.
public enum DecisionFingerprint {
    /// The fingerprint of a record.
    public static func of(_ record: DecisionRecord) -> String {
        var text = record.title.value + "\n" + (record.decision?.text.value ?? "")
        for option in record.options where option.outcome == .chosen { text += "\n" + option.title.value }
        return RequirementWording.fingerprint(of: text)
    }
}
