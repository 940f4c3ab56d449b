import Diagnostics
import Testing

@testable import DecisionRecords

/// Records whose only days stand in their list of changes.
@Suite("Days of a list of changes")
struct ChangeDaysTests {
    private func date(_ body: String) -> RecordDate? {
        RecordFixture.read("# 3. Press the apples\n\n\(body)\n\n## Decision\n\nWe press them.\n").date
    }

    @Test func theFirstDraftsDayIsTheRecords() {
        #expect(date("## Changelog\n\n- 2023-04-02: Initial draft")?.value == "2023-04-02")
        #expect(date("## Changelog\n* 1st Sept. 2023: First draft\n* 2023-11-30: Rejected")?.value == "2023-09-01")
        #expect(
            date("## Revision history\n\n- 2024.05.06 - pears left out\n- 2024.02.03 - begun")?.value == "2024-02-03")
        // A later line's mistaken day is not the first.
        #expect(
            date("## Changelog\n\n- 2020-05-19: First draft\n- 2020-04-06: Prices changed")?.value == "2020-05-19")
        // A second line tells the order of the first one's numbers.
        #expect(date("## Changelog\n\n- 3/4/2023: Draft\n- 25/4/2023: Draft finished")?.value == "2023-04-03")
    }

    @Test func aTablesRowsTellIt() {
        let table =
            "| Version | Day | Change |\n|---|---|---|\n| 1.0 | 2024-03-01 | Written |\n| 1.1 | 2024-07-01 | Prices |"
        #expect(date("## Version history\n\n\(table)")?.value == "2024-03-01")
    }

    @Test func otherDaysGoBefore() {
        #expect(date("Date: 2022-01-09\n\n## Changelog\n\n- 2021-12-01: Initial draft")?.value == "2022-01-09")
        #expect(
            date("## Status\n\nAccepted on 2022-01-09\n\n## Changelog\n\n- 2021-12-01: Draft")?.value == "2022-01-09")
    }

    @Test func anAmendmentsDayIsNone() {
        #expect(date("## Amendment\n\n- 2021-12-01: The pears too") == nil)
        #expect(date("## Changelog\n\n- Initial draft") == nil)
        // Which of the two days is the first cannot be told.
        #expect(date("## Changelog\n\n- 3/4/2023: moved\n- 5/2/2023: moved again") == nil)
    }

    /// Other records' lists of changes tell the order of day and month.
    @Test func theLogTellsTheOrder() {
        func log(_ other: String) -> [String?] {
            let records = ["5/9/2023: first draft", "\(other): first draft"].enumerated().map { index, line in
                RecordReader.read(SourceText(path: "\(index + 1)-a.md", text: "# T\n\n## Changelog\n\n* \(line)\n"))
            }
            return DecisionLog(name: "main", directory: ".", records: records).records.map { $0.date?.value }
        }
        #expect(log("6/13/2023") == ["2023-05-09", "2023-06-13"])
        #expect(log("13/6/2023") == ["2023-09-05", "2023-06-13"])
        #expect(log("2023-06-13") == [nil, "2023-06-13"])
    }

    /// What is no day beside “Accepted” hides none that the status tells.
    @Test func aFieldWithoutADayHidesNone() {
        let status = "## Status\n\nACCEPTED (2025-12-21)\n\n**Accepted:** Row 7 (P4T5) of the orchard is pressed."
        #expect(date(status)?.value == "2025-12-21")
    }
}
