import Diagnostics
import Testing

@testable import DecisionRecords

/// Metadata that stands in a list of states, in a bare line, or in a meeting's name.
@Suite("States in a list, days without a colon, meetings")
struct StateLogTests {
    private func read(_ head: String) -> DecisionRecord {
        RecordFixture.read("# Queue\n\n\(head)\n\n## Context\n\nJobs.\n\n## Decision\n\nUse a queue.\n")
    }

    @Test func theNewestStateOfAChangeLogCounts() {
        let record = read(
            """
            ### Submitters

            - Ann Lee (Acme)

            ## Change Log

            - [approved](https://example.org/pull/3) (2022-03-01)
            - [pending](https://example.org/pull/2) (2022-02-01)
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.status?.text.value == "approved (2022-03-01)")
        #expect(record.date?.value == "2022-03-01")
    }

    @Test func aChangeLogOfWhatWasWrittenIsNoStatus() {
        #expect(read("## Changelog\n\n- 2022-03-03: proposed\n- 2022-04-03: first draft").status == nil)
        #expect(read("## Changelog\n\n- [approved the wording](https://example.org/3) (2022-03-01)").status == nil)
    }

    @Test func statesAboveTheFirstHeadingCount() {
        let record = read("- 2020-12-02: Proposed\n- 2021-02-11: Accepted")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2021-02-11")
    }

    @Test func aStatusOfItsOwnOutweighsTheList() {
        let record = read("- 2020-12-02: Proposed\n\nStatus: rejected")
        #expect(record.status?.value == .rejected)
    }

    @Test func aDayMayStandBehindDateWithoutAColon() {
        #expect(read("Date 2018-04-09").date?.value == "2018-04-09")
        #expect(read("Date pickers are hard").date == nil)
    }

    @Test func aMeetingHasOneName() {
        func deciders(_ words: String) -> [String] {
            read("- Status: accepted\n- Deciders: \(words)").people.deciders.map(\.value)
        }
        #expect(deciders("Storage and Network meeting") == ["Storage and Network meeting"])
        #expect(deciders("Ann Lee and Bob Ray") == ["Ann Lee", "Bob Ray"])
        #expect(deciders("Ann Lee, Network meeting") == ["Ann Lee", "Network meeting"])
    }
}
