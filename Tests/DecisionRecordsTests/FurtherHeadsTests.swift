import Diagnostics
import Testing

@testable import DecisionRecords

/// Titles, heads, links and pages beside the records as a further sample of logs writes them.
@Suite("Titles, heads and links of a further sample")
struct FurtherHeadsTests {
    private func read(_ text: String, path: String = "adr/0009-x.md") -> DecisionRecord {
        RecordFixture.read(text, path: path)
    }

    private func relations(_ text: String, path: String = "adr/0009-x.md") -> [String] {
        read(text, path: path).relations.map { "\($0.kind.rawValue) \($0.target.value)" }
    }

    // MARK: Titles and heads

    @Test(arguments: ["# ADR-001\n\n# Use queues", "# ADR 001\n\n## Use queues", "# Decision record 1\n# Use queues"])
    func theHeadingBelowABareNumberIsTheTitle(head: String) {
        let record = read("\(head)\n\n## Status\n\nAccepted\n\n## Context\n\nc\n", path: "adr/adr-001.md")
        #expect(record.title.value == "Use queues")
        #expect(record.label != nil)
        #expect(record.sections.map(\.title.value) == ["Status", "Context"])
    }

    @Test func aSectionBelowABareNumberIsNoTitle() {
        let record = read("# ADR-001\n\n## Context\n\nc\n", path: "adr/adr-001.md")
        #expect(record.sections.map(\.title.value) == ["Context"])
    }

    @Test func metadataMayStandInAFenceBelowTheTitle() {
        let record = read(
            "# Use queues\n*2026-05-04 · a team · a place*\n\n---\ntype: record\nstatus: active\ndomain: mail\n---\n\n"
                + "## Decision\n\nd\n", path: "records/queues.md")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2026-05-04")
        #expect(record.sections.map(\.title.value) == ["Decision"])
    }

    @Test func aHeadingUnderlinedFurtherDownIsASection() {
        let record = read("# T\n\n## Context\n\nc\n\n---\nA note: more\nOf it: less\n---\n\nd\n")
        #expect(record.sections.count == 2)
    }

    @Test(arguments: [
        ("وضعیت", "پذیرفته‌شده", RecordStatus.Value.accepted), ("وضعیت", "پذیرفته شده", .accepted),
        ("وضعیت", "رد شده", .rejected), ("وضعیت", "پیشنهادی", .proposed), ("وضعیت", "جایگزین‌شده", .superseded),
        ("وضعیت", "منسوخ", .deprecated), ("الحالة", "مقبول", .accepted), ("الحالة", "مرفوض", .rejected),
        ("Status", "Target documented; library not selected", .unknown), ("Status", "Documented", .accepted),
    ])
    func statusesOfFurtherLanguages(heading: String, status: String, value: RecordStatus.Value) {
        #expect(read("# T\n\n## \(heading)\n\n\(status)\n").status?.value == value)
    }

    // MARK: Pages that are none

    @Test func aPageAboutRecordsIsNone() {
        let page = read(
            "# ADR Micro: How We Write Them\n\nUse the form.\n\n## 1. The form\n\nf\n", path: "adr/03-form.md")
        #expect(!RecordDetector.isRecord(page))
        let question = read(
            "# What is an ADR?\n\n- **Status**: its state (proposed, accepted, obsolete)\n- **Date**: its date\n",
            path: "adr/00-basics.md")
        #expect(!RecordDetector.isRecord(question))
    }

    @Test(arguments: [
        "# Use ADRs\n\n## Context\n\nWe forget.\n", "# ADR 3: Queues\n\nWe use queues.\n",
        "# Keep ADRs beside the code\n\nStatus: accepted\n\nThey are read there.\n",
    ])
    func aRecordThatSpeaksOfRecordsIsOne(text: String) {
        #expect(RecordDetector.isRecord(read(text, path: "adr/0003-x.md")))
    }

    // MARK: Relations

    @Test func anotherLogsLabelsAndNumbersAreNoRelations() {
        #expect(
            relations(
                "# T\n\n| Field | Value |\n|---|---|\n| **Cross-references** | ADR-0042 (the split), LP ADR-0026 (elsewhere), "
                    + "ADR-0011 (times), migration 0075 (first), 0127 (`kind += 'x'`) |\n")
                == ["relates-to ADR-0042", "relates-to ADR-0011"])
        #expect(relations("# T\n\n- **Companion**: the catalogue ADR (placeholder, #1581)\n") == [])
        #expect(relations("# T\n\n- **Supersedes**: 0003, 0005\n") == ["supersedes 0003", "supersedes 0005"])
        #expect(relations("# T\n\nStatus: SUPERSEDED BY ADR-0012\n") == ["superseded-by ADR-0012"])
    }

    @Test func aHeadingMayNameWhatIsAmended() {
        #expect(
            relations("# T\n\n## Decision\n\nd\n\n## Amendment to ADR-0013\n\nThe cap is now 80.\n")
                == ["amends ADR-0013"])
    }

    @Test(arguments: [
        "See also:", "Voir aussi :", "Siehe auch:", "Véase también:", "Veja também:", "Vedi anche:", "Zie ook:",
        "Zobacz też:", "另见：",
    ])
    func aLastLineMaySayWhatElseToRead(label: String) {
        let line = "\(label) [ADR-0005](0005-mail.md)"
        #expect(
            relations("# T\n\n## Consequences\n\n- Slow.\n\n\(line) on the cost.\n") == ["relates-to 0005-mail.md"])
    }

    // MARK: Consequences

    @Test(arguments: [
        ("Bénéfices attendus", "Coûts assumés"), ("Expected benefits", "Accepted costs"),
        ("Erwartete Vorteile", "Akzeptierte Nachteile"), ("Benefits", "❌ Costs"), ("✅ Bénéfices", "❌ Coûts"),
    ])
    func costsTakenOnSpeakAgainst(good: String, bad: String) {
        let read = read("# T\n\n## Consequences\n\n### \(good)\n\n- a\n- b\n\n### \(bad)\n\n- c\n").consequences
        #expect(read.positive.map(\.value) == ["a", "b"])
        #expect(read.negative.map(\.value) == ["c"])
    }

    @Test func boldLabelsBelowASignGroupItsArguments() {
        let read = read(
            "# T\n\n## Consequences\n\n### Positive\n\n**For readers**:\n- a\n\n**For writers** :\n- b\n\n### Negative\n\n"
                + "- c\n"
        ).consequences
        #expect(read.positive.map(\.value) == ["a", "b"])
        #expect(read.negative.map(\.value) == ["c"])
    }
}
