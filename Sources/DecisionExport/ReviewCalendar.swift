public import DecisionRecords
public import Diagnostics

/// The days on which records in force are to be looked at again.
public struct ReviewCalendar: Sendable {
    /// One record's review.
    public struct Review: Sendable, Equatable {
        /// The day; the first of a month or year where no day is written.
        public var day: String
        /// The record's id.
        public var record: String
        /// The log's name.
        public var log: String
        /// The record's path.
        public var path: String
        /// The record's title.
        public var title: String
    }

    /// The reviews, ordered by day and path.
    public let reviews: [Review]

    /// Gathers the reviews of records that are accepted or proposed.
    public init(_ logs: [DecisionLog]) {
        reviews = logs.flatMap { log in
            log.records.filter(\.isLive).compactMap { record in
                record.reviewBy?.value.map { value in
                    let day = value.utf8.count == 4 ? value + "-01-01" : value.utf8.count == 7 ? value + "-01" : value
                    return Review(
                        day: day, record: record.id, log: log.name, path: record.path, title: record.title.value)
                }
            }
        }.sorted { ($0.day, $0.path) < ($1.day, $1.path) }
    }

    /// The reviews whose day has come.
    public func due(by day: String) -> [Review] { reviews.filter { $0.day <= day } }

    /// The reviews whose day has come, as data.
    public func json(dueBy day: String) -> JSON {
        .object([
            ("schemaVersion", 1), ("asOf", .string(day)),
            (
                "due",
                .array(
                    due(by: day).map {
                        .object([
                            ("record", .string($0.record)), ("log", .string($0.log)), ("path", .string($0.path)),
                            ("title", .string($0.title)), ("reviewBy", .string($0.day)),
                        ])
                    })
            ),
        ])
    }

    /// All reviews as a calendar. Source: RFC 5545.
    public func calendar() -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//adr//reviews//EN"]
        for review in reviews {
            let day = review.day.replacing("-", with: "")
            lines += [
                "BEGIN:VEVENT", "UID:" + Fingerprint.of("\(review.log)\n\(review.path)") + "@adr",
                // No clock: the same log always gives the same bytes.
                "DTSTAMP:\(day)T000000Z", "DTSTART;VALUE=DATE:\(day)",
                "SUMMARY:" + escaped("Review \(review.record): \(review.title)"),
                "DESCRIPTION:" + escaped(review.path), "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map(folded).map { $0 + "\r\n" }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n")
    }

    /// A line of at most 75 bytes; what is longer goes on behind a line break and a blank, never within a character.
    private func folded(_ line: String) -> String {
        var result = ""
        var count = 0
        for scalar in line.unicodeScalars {
            let length = String(scalar).utf8.count
            if count + length > 74 {
                result += "\r\n "
                count = 1
            }
            result.unicodeScalars.append(scalar)
            count += length
        }
        return result
    }
}
