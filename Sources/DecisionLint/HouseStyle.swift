public import DecisionRecords
import Diagnostics

/// What a log does as a matter of course, so that a rule can stay silent where the log's own style does without.
public struct HouseStyle: Sendable {
    /// How many records the log has.
    public let records: Int
    /// How many of them write a status.
    public let withStatus: Int
    /// How many of them write a date.
    public let withDate: Int
    /// How many of them name who decided.
    public let withDeciders: Int
    /// The words, in small letters, that more than one record writes as its status and that mean nothing to the reader.
    public let ownStatusWords: Set<String>

    /// Counts what a log's records have.
    public init(_ log: DecisionLog) {
        var withStatus = 0
        var withDate = 0
        var withDeciders = 0
        var words: [String: Int] = [:]
        for index in log.records.indices {
            if let status = log.records[index].status {
                withStatus += 1
                if status.value == .unknown { words[status.text.value.lowercased(), default: 0] += 1 }
            }
            if log.records[index].date != nil { withDate += 1 }
            if !log.records[index].people.deciders.isEmpty { withDeciders += 1 }
        }
        records = log.records.count
        self.withStatus = withStatus
        self.withDate = withDate
        self.withDeciders = withDeciders
        ownStatusWords = Set(words.filter { $0.value > 1 }.keys)
    }

    /// Whether the log's records write a status as a rule.
    public var writesStatus: Bool { isHabit(withStatus) }
    /// Whether the log's records write a date as a rule.
    public var writesDate: Bool { isHabit(withDate) }
    /// Whether the log's records name deciders as a rule.
    public var namesDeciders: Bool { isHabit(withDeciders) }

    /// Four of five records make a habit. Of one record nothing can be told, so what is usual everywhere is asked.
    private func isHabit(_ count: Int) -> Bool { records < 2 || (records == 2 ? count > 0 : count * 5 >= records * 4) }
}
