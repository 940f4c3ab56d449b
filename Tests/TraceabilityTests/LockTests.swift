import DecisionRecords
import Diagnostics
import Testing
import Traceability

/// What happens to accepted links when a requirement or a decision changes.
@Suite struct LockTests {
    private let criteria = [
        "THE pump SHALL stop at once", "THE lamp SHALL blink when the tank is full",
        "THE horn SHALL sound before a start",
        "THE log SHALL keep each fault", "THE door SHALL open by hand",
    ]

    private func source(_ criteria: [String]) -> RequirementSource {
        let list = criteria.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()
        return RequirementReaders.read(
            SourceText(
                path: ".kiro/specs/plant/requirements.md",
                text: "### Requirement 4: Plant\n\n#### Acceptance Criteria\n\n" + list),
            format: "kiro", namespace: "plant")
    }

    private func log(_ status: String = "Accepted", validates: String = "Requirements 4.1, 4.3, 4.4, 4.5")
        -> DecisionLog
    {
        let record = RecordReader.read(
            SourceText(
                path: "adr/0001-stop.md",
                text: "# 1. Stop\n\n- Status: \(status)\n- **Validates**: \(validates)\n\n## Decision\n\nWe stop.\n"))
        return DecisionLog(name: "main", directory: "adr", records: [record])
    }

    private func report(_ criteria: [String], _ log: DecisionLog, _ lock: TraceLock?) -> (
        TraceReport, [RequirementSource]
    ) {
        let sources = [source(criteria)]
        return (TraceReport(TraceabilityMatrix(sources: sources, logs: [log], lock: lock), logs: [log]), sources)
    }

    private func accepted() -> TraceLock {
        let (report, _) = report(criteria, log(), nil)
        return TraceLock().accepting(report.acceptable(), in: report, all: true, by: "Ada", date: "2026-03-01")
    }

    private func findings(_ report: TraceReport, _ sources: [RequirementSource]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for finding in TraceCheck.findings(report, sources: sources)
        where ["suspect", "moved", "invalid"].contains(finding.name) {
            counts[finding.name, default: 0] += 1
        }
        return counts
    }

    @Test func findsNothingWhereNothingChanged() {
        let (report, sources) = report(criteria, log(), accepted())
        #expect(findings(report, sources) == [:])
        #expect(report.matrix.rows.filter { $0.links.contains { $0.review == .accepted } }.count == 4)
    }

    @Test func findsEachFollowerMovedWhenACriterionIsInserted() {
        var changed = criteria
        changed.insert("THE valve SHALL close without power", at: 2)
        let (report, sources) = report(changed, log(), accepted())
        #expect(findings(report, sources) == ["moved": 3])
        #expect(report.matrix.rows.allSatisfy { !$0.isSuspect })
        #expect(report.matrix.rows.compactMap(\.movedFrom) == ["plant/4.3", "plant/4.4", "plant/4.5"])
    }

    @Test func rewritesTheCitationsOfWhatMoved() throws {
        var changed = criteria
        changed.insert("THE valve SHALL close without power", at: 2)
        let (report, sources) = report(changed, log(), accepted())
        let relinking = Relinking(report, sources: sources, lock: accepted())
        #expect(relinking.moves.map(\.to) == ["plant/4.4", "plant/4.5", "plant/4.6"])
        let bytes = try #require(Edit.apply(relinking.edits, to: report.logs[0].records[0].source.bytes))
        #expect(String(decoding: bytes, as: UTF8.self).contains("- **Validates**: Requirements 4.1, 4.4, 4.5, 4.6\n"))
        let after = log(validates: "Requirements 4.1, 4.4, 4.5, 4.6")
        let (again, againSources) = self.report(changed, after, relinking.lock)
        #expect(findings(again, againSources) == [:])
    }

    @Test func findsOneSuspectWhenAWordChanges() {
        var changed = criteria
        changed[2] = "THE horn SHALL sound after a start"
        let (report, sources) = report(changed, log(), accepted())
        #expect(findings(report, sources) == ["suspect": 1])
        #expect(report.matrix.rows.filter(\.isSuspect).map(\.requirement.id) == ["4.3"])
    }

    @Test func takesLayoutForNoChange() {
        var changed = criteria
        changed[2] = "THE **horn** SHALL   sound before a `start`"
        let (report, sources) = report(changed, log(), accepted())
        #expect(findings(report, sources) == [:])
    }

    @Test func leavesSupersededOnlyWhenARecordIsSuperseded() {
        let (report, sources) = report(criteria, log("Superseded"), accepted())
        #expect(
            report.matrix.rows.map(\.state) == [
                .supersededOnly, .gap, .supersededOnly, .supersededOnly, .supersededOnly,
            ])
        #expect(findings(report, sources) == [:])
    }

    @Test func writesAndReadsTheFileInOrder() {
        let lock = accepted()
        let text = lock.text
        #expect(text.hasPrefix("# adr trace lock 1"))
        #expect(TraceLock.parse(text).lock == lock)
        #expect(TraceLock.parse(text).badLines.isEmpty)
        #expect(TraceLock(lock.entries.reversed()) == lock)
        #expect(TraceLock.parse("nonsense\n").badLines == [1])
        #expect(lock.entries.map(\.requirement) == ["plant/4.1", "plant/4.3", "plant/4.4", "plant/4.5"])
    }

    @Test func marksWordsThatChanged() {
        #expect(
            WordDifference.marked(from: "the horn sounds before a start", to: "the horn sounds after each start")
                == "the horn sounds [-before a-] {+after each+} start")
    }
}
