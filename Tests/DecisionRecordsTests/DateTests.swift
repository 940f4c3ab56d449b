import DecisionRecords
import Diagnostics
import Testing

@Suite struct DateTests {
    private func date(_ words: String) -> RecordDate? {
        RecordReader.read(SourceText(path: "0001-x.md", text: "# T\n\nDate: \(words)\n\n## Context\n\nc\n")).date
    }

    @Test(arguments: [
        ("2020-03-04", "2020-03-04"), ("2022-11-1", "2022-11-01"), ("2020/03/04", "2020-03-04"),
        ("2024.06.17", "2024-06-17"),
        ("20220711", "2022-07-11"), ("2026-05-17 (revised 2026-05-18)", "2026-05-17"), ("(2025-11-08)", "2025-11-08"),
        ("2024-01-02T10:11:12Z", "2024-01-02"), ("February 4, 2026", "2026-02-04"),
        ("September 9th, 2021", "2021-09-09"),
        ("Dec 8, 2020", "2020-12-08"), ("7 January 2025", "2025-01-07"), ("10 Apr 2022", "2022-04-10"),
        ("99 Sept 2020", nil),
        ("2020-Nov-04", "2020-11-04"), ("11-April-2023", "2023-04-11"), ("6 mai 2021", "2021-05-06"),
        ("1er février 2022", "2022-02-01"), ("4. März 2021", "2021-03-04"), ("3 de mayo de 2020", "2020-05-03"),
        ("5 december 2022", "2022-12-05"), ("12 марта 2021", "2021-03-12"), ("3 Ocak 2024", "2024-01-03"),
        ("2022年3月4日", "2022-03-04"), ("2022년 3월 4일", "2022-03-04"), ("25.09.2024", "2024-09-25"),
        ("04.05.2024", "2024-05-04"),
        ("22-10-2024", "2024-10-22"), ("23/01/2020", "2020-01-23"), ("09/27/23", "2023-09-27"),
        ("5/5/2022", "2022-05-05"),
        ("July 2024 (documented retroactively)", "2024-07"), ("02/2022", "2022-02"), ("2018-11", "2018-11"),
        ("2016", "2016"),
        ("2021 (added late in Oct 2022)", "2021"),
    ])
    func readsTheForm(words: String, value: String?) {
        #expect(date(words)?.value == value)
    }

    @Test(arguments: [
        ("2023-02-30", RecordDate.Problem.impossible), ("31/06/2016", .impossible), ("2023-13-01", .impossible),
        ("YYYY-MM-DD", .placeholder), ("{YYYY-MM-DD when the decision was last updated}", .placeholder),
        ("dd/mm/YYYY", .placeholder), ("20201-02-13", .unreadable), ("some day", .unreadable),
        ("04/07/2023", .ambiguous("2023-07-04", "2023-04-07")),
    ])
    func saysWhyItHasNoValue(words: String, problem: RecordDate.Problem) {
        #expect(date(words)?.value == nil)
        #expect(date(words)?.problem == problem)
    }

    @Test func isNothingWhereNoneIsWritten() {
        #expect(
            RecordReader.read(SourceText(path: "1-x.md", text: "# T\n\n## Context\n\nIn 2020 we began.\n")).date == nil)
    }

    @Test func followsTheOrderOfTheLogsOwnDates() {
        func log(_ other: String) -> [String?] {
            let records = [("1-a.md", "04/07/2023"), ("2-b.md", other)].map { path, day in
                RecordReader.read(SourceText(path: path, text: "# T\n\nDate: \(day)\n"))
            }
            return DecisionLog(name: "main", directory: ".", records: records).records.map { $0.date?.value }
        }
        #expect(log("23/01/2020") == ["2023-07-04", "2020-01-23"])
        #expect(log("01/23/2020") == ["2023-04-07", "2020-01-23"])
        #expect(log("2020-01-23") == [nil, "2020-01-23"])
    }

    @Test func followsTheDayInTheFilesName() {
        let record = RecordReader.read(SourceText(path: "2023-07-04-x.md", text: "# T\n\nDate: 04/07/2023\n"))
        #expect(DecisionLog(name: "main", directory: ".", records: [record]).records[0].date?.value == "2023-07-04")
    }

    @Test(arguments: [
        ("---\ndate: 2020-01-02\n---\n# T\n", "2020-01-02"), ("# T\n\n2020-01-02\n\n## Context\n\nc\n", "2020-01-02"),
        ("# T\n\n## Date\n\n2020-01-02\n", "2020-01-02"), ("# T\n\n日期: 2020-01-02\n", "2020-01-02"),
        ("# T\n\n**Date: 2020-01-02**\n", "2020-01-02"), ("# T\n\n* **Last Modified:** 2020-01-02\n", "2020-01-02"),
        ("# T\n\nCreated: 2020-01-02\nLast updated: 2021-03-04\n", "2020-01-02"),
        ("# T\n\n**Date Accepted:** 5/5/2020\n", "2020-05-05"),
        ("# T\n\n## Context\n\nc\n\n---\n\n**Last Updated**: 2020-01-02\n", "2020-01-02"),
    ])
    func standsInManyPlaces(text: String, value: String) {
        #expect(RecordReader.read(SourceText(path: "1-x.md", text: text)).date?.value == value)
    }
}
