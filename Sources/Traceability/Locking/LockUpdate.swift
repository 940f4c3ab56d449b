import DecisionRecords
public import Diagnostics

extension TraceReport {
    /// A link that can be accepted: a statement of a decision that resolves to a requirement with words.
    public struct Acceptable: Sendable {
        /// The requirement.
        public var requirement: Requirement
        /// The link.
        public var link: TraceabilityMatrix.Link
    }

    /// The links that can be accepted, each of a record, a role and a requirement once.
    ///
    /// Mentions are no statements, and are left out.
    public func acceptable() -> [Acceptable] {
        var found: [Acceptable] = []
        for row in matrix.rows + matrix.groups where row.requirement.source != nil {
            var seen: Set<String> = []
            for link in row.links where link.isDecisions && link.link != nil && link.role != .relatesTo {
                if seen.insert(record(link).path + "\t" + link.role.rawValue).inserted {
                    found.append(Acceptable(requirement: row.requirement, link: link))
                }
            }
        }
        return found
    }
}

extension TraceLock {
    /// The lock after somebody looked at links; entries of links that are gone fall away when all were looked at.
    ///
    /// - Parameters:
    ///   - links: the links that were looked at.
    ///   - report: the matrix.
    ///   - all: whether these are all there are.
    ///   - verdict: what was found.
    ///   - by: who looked.
    ///   - date: the day, ISO 8601.
    ///   - note: what they had to say.
    public func accepting(
        _ links: [TraceReport.Acceptable], in report: TraceReport, all: Bool, verdict: Verdict = .valid, by: String,
        date: String, note: String = ""
    ) -> TraceLock {
        var known: [String: Entry] = [:]
        for entry in entries { known["\(entry.record)\t\(entry.role.rawValue)\t\(entry.requirement)"] = entry }
        var updated = all ? [] : entries
        for acceptable in links {
            let record = report.record(acceptable.link)
            var entry = Entry(
                record: record.path, role: acceptable.link.role, requirement: acceptable.requirement.key,
                requirementHash: RequirementWording.fingerprint(of: acceptable.requirement.text ?? ""),
                decisionHash: DecisionFingerprint.of(record), verdict: verdict, by: by, date: date, note: note)
            // What was looked at before and is unchanged keeps its day, so that the file changes only where something did.
            if let before = known["\(entry.record)\t\(entry.role.rawValue)\t\(entry.requirement)"],
                before.requirementHash == entry.requirementHash, before.decisionHash == entry.decisionHash,
                before.verdict == verdict, note.isEmpty || before.note == note
            {
                entry = before
            }
            updated.append(entry)
        }
        return TraceLock(updated)
    }
}

/// Rewrites the citations of requirements that stayed in words and changed in number.
public struct Relinking: Sendable {
    /// The edits of the records, ordered by path and place.
    public var edits: [Edit]
    /// The lock with the new keys.
    public var lock: TraceLock
    /// What moved, as old and new key, in natural order.
    public var moves: [(from: String, to: String)]

    /// Works out what to rewrite.
    public init(_ report: TraceReport, sources: [RequirementSource], lock: TraceLock) {
        let index = RequirementIndex(sources)
        let review = LinkReview(index: index, logs: report.logs, lock: lock)
        var moves: [String: String] = [:]
        var records: Set<String> = []
        for entry in lock.entries {
            guard let to = review.movedTo(entry.requirement) else { continue }
            moves[entry.requirement] = to
            records.insert(entry.record)
        }
        var edits: [Edit] = []
        for log in report.logs {
            for record in log.records where records.contains(record.path) {
                edits += Self.edits(of: record, moves, index)
            }
        }
        self.edits = edits.sorted {
            $0.path != $1.path ? $0.path.precedes($1.path) : $0.range < $1.range
        }
        self.lock = TraceLock(
            lock.entries.map { entry in
                var entry = entry
                if let to = moves[entry.requirement] { entry.requirement = to }
                return entry
            })
        self.moves = moves.map { ($0.key, $0.value) }.sorted { NaturalOrder.precedes($0.0, $1.0) }
    }

    private static func edits(of record: DecisionRecord, _ moves: [String: String], _ index: RequirementIndex) -> [Edit]
    {
        var edits: [Edit] = []
        for citation in record.requirements {
            for (written, range) in [(citation.id.value, citation.id.range)]
                + (citation.rangeEnd.map { [($0.value, $0.range)] } ?? [])
            {
                let resolution = index.resolve(
                    id: written, target: citation.target, document: citation.document, from: record.path)
                // A citation may by now mean nothing at all: the last number of a list that grew shorter.
                guard let key = key(of: resolution, written, index, moves), let to = moves[key],
                    let target = index.index(key: to)
                else { continue }
                let (namespace, _) = index.split(written)
                let old = record.source.text(range)
                var new = index.requirements[target].id
                if let namespace { new = namespace + (written.utf8.contains(UInt8(ascii: ":")) ? ":" : "/") + new }
                if old != new { edits.append(Edit(path: record.path, range: range, text: new)) }
            }
        }
        return edits
    }

    private static func key(
        of resolution: RequirementIndex.Resolution, _ written: String, _ index: RequirementIndex,
        _ moves: [String: String]
    ) -> String? {
        switch resolution {
        case .found(let found): return found.first.map { index.requirements[$0].key }
        case .ambiguous(let found):
            // The lock knows which of the two readings of a number was meant: the one shown, under its own id.
            let (_, id) = index.split(written)
            let keys = found.filter { index.requirements[$0].id == id }.map { index.requirements[$0].key }
            return keys.count == 1 ? keys.first : nil
        case .unknown(let candidates) where candidates.isEmpty:
            let (_, id) = index.split(written)
            let keys = moves.keys.filter { index.split($0).id == id }
            return keys.count == 1 ? keys.first : nil
        default: return nil
        }
    }
}

/// What changed between two texts, word by word: `[-gone-]` and `{+new+}`, as git marks them.
public enum WordDifference {
    /// The new text with what changed marked. Cost: the product of the two lengths in words.
    public static func marked(from old: String, to new: String) -> String {
        let left = old.split(whereSeparator: \.isWhitespace)
        let right = new.split(whereSeparator: \.isWhitespace)
        guard left.count * right.count <= 1_000_000 else { return "[-\(old)-] {+\(new)+}" }
        // The length of the longest common subsequence of what follows each pair of places.
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for first in left.indices.reversed() {
            for second in right.indices.reversed() {
                lengths[first][second] =
                    left[first] == right[second]
                    ? lengths[first + 1][second + 1] + 1 : max(lengths[first + 1][second], lengths[first][second + 1])
            }
        }
        var parts: [String] = []
        var gone: [Substring] = []
        var come: [Substring] = []
        func flush() {
            if !gone.isEmpty { parts.append("[-" + gone.joined(separator: " ") + "-]") }
            if !come.isEmpty { parts.append("{+" + come.joined(separator: " ") + "+}") }
            gone = []
            come = []
        }
        var (first, second) = (0, 0)
        while first < left.count || second < right.count {
            if first < left.count, second < right.count, left[first] == right[second] {
                flush()
                parts.append(String(left[first]))
                first += 1
                second += 1
            } else if second >= right.count
                || first < left.count && lengths[first + 1][second] >= lengths[first][second + 1]
            {
                gone.append(left[first])
                first += 1
            } else {
                come.append(right[second])
                second += 1
            }
        }
        flush()
        return parts.joined(separator: " ")
    }
}
