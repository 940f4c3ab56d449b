import DecisionRecords
import Diagnostics

/// A number that two records of one folder bear.
struct DuplicateNumber: LogRule {
    static let description = RuleDescription(
        code: "ADR501", name: "duplicate-number", severity: .error,
        summary: "Two records of one folder bear one number.",
        rationale: "“ADR 7” then means two decisions, and no reader of a citation can tell which.",
        examples: [
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n"),
                RuleExample.File("adr/0001-use-water.md", "# 1. ↓Use water\n\n## Status\n\nAccepted\n"),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n"),
                RuleExample.File("adr/kitchen/0001-use-water.md", "# 1. Use water\n\n## Status\n\nAccepted\n"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        // Only what bears the number of a record that is asked about can bear it too.
        let wanted = Set(context.askedRecords.compactMap { log.records[$0].number })
        var first: [Int: [Int]] = [:]
        for index in log.records.indices {
            guard let number = log.records[index].number, wanted.contains(number), DecisionRecord.isRunning(number),
                !log.isTemplate(index)
            else { continue }
            guard let bearers = first[number] else {
                first[number] = [index]
                continue
            }
            let folder = log.folder(of: index)
            let prefix = log.records[index].numberPrefix
            guard
                let other = bearers.first(where: {
                    log.folder(of: $0) == folder && log.records[$0].numberPrefix == prefix
                })
            else {
                first[number] = bearers + [index]
                continue
            }
            guard context.isAsked(log.records[index].path) else { continue }
            let record = log.records[index]
            let earlier = log.records[other]
            if earlier.isTranslation(of: record) { continue }
            findings.append(
                Self.finding(
                    "the number \(number) is borne by “\(Path.lastComponent(earlier.path))” too",
                    at: record.headingRange, in: record.source, help: "give one of them the next free number",
                    notes: [
                        Diagnostic.Note(
                            source: earlier.source, range: earlier.headingRange, message: "the other number \(number)")
                    ], evidence: "\(number) \(earlier.path)"))
        }
    }
}

extension DecisionRecord {
    /// Whether its number counts records, rather than being a date or an issue's number.
    var isNumbered: Bool { number.map(DecisionRecord.isRunning) ?? false }

    /// Whether a number counts records, rather than being a date or an issue's number.
    static func isRunning(_ number: Int) -> Bool { number < 100_000 }

    /// What stands before the number in its id, such as `ADR-`.
    var numberPrefix: String {
        guard let digit = id.firstIndex(where: \.isNumber) else { return id }
        return String(id[..<digit])
    }

    /// Whether two files of one number are one record in two languages: `0001-x.md` and `0001-x.de.md`.
    func isTranslation(of other: DecisionRecord) -> Bool {
        let left = Path.stem(path)
        let right = Path.stem(other.path)
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        guard long.hasPrefix(short) else { return false }
        let rest = long.dropFirst(short.count)
        guard let mark = rest.first, ".-_".contains(mark) else { return false }
        let language = rest.dropFirst()
        return (language.count == 2 || language.count == 5)
            && language.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
            && (mark == "." || language.count == 2)
    }
}
