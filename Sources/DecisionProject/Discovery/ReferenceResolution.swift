public import DecisionRecords
import Diagnostics

/// What a person means by `8`, `ADR-008`, a file name or a part of a title.
public enum ReferenceResolution: Sendable {
    /// The places of a record: its log's among the logs, and its own in the log.
    public struct Place: Sendable, Equatable {
        /// The index of the log.
        public var log: Int
        /// The index of the record in its log.
        public var record: Int
    }

    case record(log: Int, index: Int)
    case ambiguous([Place])
    case missing

    /// Resolves a reference: exact number or id first, then path and file name, then a unique part of the file name, then of
    /// the title; letter case aside.
    public static func resolve(_ reference: String, in logs: [DecisionLog]) -> ReferenceResolution {
        let wanted = reference.lowercased()
        let number = number(in: wanted)
        let steps: [(DecisionRecord) -> Bool] = [
            { $0.path == reference },
            { $0.id.lowercased() == wanted },
            { number != nil && $0.number == number },
            { Path.lastComponent($0.path).lowercased() == wanted || Path.stem($0.path).lowercased() == wanted },
            { Path.lastComponent($0.path).lowercased().contains(wanted) },
            { $0.title.value.lowercased().contains(wanted) },
        ]
        // A number means that number and no other record whose name happens to hold its digits.
        let isNumber = !wanted.isEmpty && wanted.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        for step in isNumber ? steps[..<4] : steps[...] {
            var places: [Place] = []
            for (log, records) in logs.enumerated() {
                for (index, record) in records.records.enumerated() where step(record) {
                    places.append(Place(log: log, record: index))
                }
            }
            if places.count == 1 { return .record(log: places[0].log, index: places[0].record) }
            if places.count > 1 { return .ambiguous(places) }
        }
        return .missing
    }

    /// The number of a reference that is nothing but one, with or without letters before it: `8`, `008`, `ADR-008`, `#8`.
    static func number(in reference: String) -> Int? {
        var rest = Substring(reference)
        if rest.first == "#" { rest.removeFirst() }
        let letters = rest.prefix { $0.isLetter }
        if !letters.isEmpty {
            rest = rest.dropFirst(letters.count)
            guard let next = rest.first else { return nil }
            if next == "-" || next == "_" || next == " " { rest.removeFirst() }
        }
        guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(rest)
    }
}
