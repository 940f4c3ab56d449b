public import DecisionRecords
public import Diagnostics

/// Finds words in records, ranked, with the lines they stand on.
public struct RecordSearch: Sendable {
    /// A record that holds the words.
    public struct Hit: Sendable {
        /// The record.
        public var record: DecisionRecord
        /// The log's name.
        public var log: String
        /// How well it fits; the more, the better.
        public var score: Double
        /// The lines that hold a word, those with most of them first, then by place.
        public var lines: [(number: Int, text: String)]
    }

    /// The words that are looked for, in lower case.
    private let words: [[UInt8]]

    /// Makes a search for words; letter case aside, a word matches all that begin with it.
    public init(_ words: [String]) {
        self.words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { Array($0.lowercased().utf8) }
            .filter { !$0.isEmpty }
    }

    /// The records that hold every word, best first.
    ///
    /// A word in the title weighs as much as eight in the text, one in a heading as four; rare words weigh more than common
    /// ones, and many of one weigh little more than a few. Source: the BM25 weights of Robertson and Zaragoza, 2009.
    public func hits(in logs: [DecisionLog]) -> [Hit] {
        var found: [(record: DecisionRecord, log: String, counts: [Double], lines: [(Int, Int)])] = []
        var documents = [Int](repeating: 0, count: words.count)
        var total = 0
        for log in logs {
            for record in log.records {
                total += 1
                let (counts, lines) = count(in: record)
                for (index, count) in counts.enumerated() where count > 0 { documents[index] += 1 }
                if counts.allSatisfy({ $0 > 0 }) { found.append((record, log.name, counts, lines)) }
            }
        }
        if words.isEmpty { return [] }
        let rarity = documents.map {
            RecordSearch.logarithm(1 + (Double(total) - Double($0) + 0.5) / (Double($0) + 0.5))
        }
        let hits = found.map { entry -> Hit in
            let score = zip(entry.counts, rarity).reduce(0) { $0 + $1.1 * $1.0 * 2.2 / ($1.0 + 1.2) }
            let lines = entry.lines.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map { line in
                (line.0, RecordSearch.trimmed(entry.record.source.text(entry.record.source.range(ofLine: line.0))))
            }
            return Hit(record: entry.record, log: entry.log, score: score, lines: lines)
        }
        return hits.sorted { ($1.score, $0.record.path) < ($0.score, $1.record.path) }
    }

    /// How much each word weighs in a record, and the lines that hold words with how many.
    private func count(in record: DecisionRecord) -> (counts: [Double], lines: [(Int, Int)]) {
        var counts = [Double](repeating: 0, count: words.count)
        var lines: [(Int, Int)] = []
        let source = record.source
        let title = source.line(at: record.title.range.start)
        let headings = Set(record.sections.map { source.line(at: $0.range.start) })
        for line in 1...source.lineCount {
            let bytes = RecordSearch.lowercased(source.slice(source.range(ofLine: line)))
            var here = 0
            for (index, word) in words.enumerated() {
                let number = RecordSearch.occurrences(of: word, in: bytes)
                if number == 0 { continue }
                here += 1
                counts[index] += Double(number) * (line == title ? 8 : headings.contains(line) ? 4 : 1)
            }
            if here > 0 { lines.append((line, here)) }
        }
        return (counts, lines)
    }

    /// A line in lower case; letters beyond ASCII take the slow way.
    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        if bytes.contains(where: { $0 >= 0x80 }) {
            return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
        }
        return bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    /// How often words of a line begin with a word.
    private static func occurrences(of word: [UInt8], in line: [UInt8]) -> Int {
        guard line.count >= word.count else { return 0 }
        var number = 0
        for start in 0...(line.count - word.count) where line[start] == word[0] {
            if start > 0, isWord(line[start - 1]) { continue }
            if line[start..<start + word.count].elementsEqual(word) { number += 1 }
        }
        return number
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The natural logarithm, by its series: the same everywhere, and no C library for it. Exact to ten digits here.
    private static func logarithm(_ value: Double) -> Double {
        var mantissa = value
        var exponent = 0.0
        while mantissa > 1.5 {
            mantissa /= 2
            exponent += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var term = ratio
        var sum = 0.0
        for index in stride(from: 1.0, through: 41, by: 2) {
            sum += term / index
            term *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }

    /// The hits as data.
    public static func json(_ hits: [Hit]) -> JSON {
        .object([
            ("schemaVersion", 1),
            (
                "hits",
                .array(
                    hits.map { hit in
                        .object([
                            ("record", .string(hit.record.id)), ("log", .string(hit.log)),
                            ("path", .string(hit.record.path)), ("title", .string(hit.record.title.value)),
                            ("score", .number(String((hit.score * 1000).rounded() / 1000))),
                            (
                                "lines",
                                .array(
                                    hit.lines.map {
                                        .object([("line", .int($0.number)), ("text", .string($0.text))])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }
}
