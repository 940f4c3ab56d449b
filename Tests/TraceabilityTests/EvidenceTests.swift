import DecisionRecords
import Diagnostics
import Testing
import Traceability

/// What code, tests, tasks and test results say of requirements.
@Suite struct EvidenceTests {
    private let requirements = RequirementReaders.read(
        SourceText(
            path: "requirements.md",
            text:
                "### Requirement 1: T\n\n#### Acceptance Criteria\n\n1. THE a SHALL b\n2. THE c SHALL d\n3. THE e SHALL f\n4. THE g SHALL h\n5. THE i SHALL j\n6. THE k SHALL l\n"
        ),
        format: "kiro", namespace: "r")

    private var report: TraceReport {
        let record = RecordReader.read(
            SourceText(
                path: "adr/0008-x.md", text: "# 8. X\n\n- Status: Accepted\n- Validates: 1.1, 1.5\n\n## Decision\n\nx\n"
            ))
        let log = DecisionLog(name: "main", directory: "adr", records: [record])
        return TraceReport(TraceabilityMatrix(sources: [requirements], logs: [log]), logs: [log])
    }

    @Test func readsMarkersInCodeTestsAndTasks() {
        let code = EvidenceScanner.markers(
            in: SourceText(
                path: "src/a.py",
                text: "# see @adr 0008 and ADR-9\n# Implements: Requirement 1.2\n# [impl->req~x~1]\nquadr 12\n"))
        #expect(code.map { $0.decision ?? $0.requirement ?? "" } == ["ADR-0008", "ADR-9", "1.2", "req~x~1"])
        let test = EvidenceScanner.markers(
            in: SourceText(
                path: "tests/test_a.py", text: "def test_it():\n    \"\"\"Validates: Requirements 1.3, 1.4\"\"\"\n"))
        #expect(test.map(\.name) == ["test_it", "test_it"])
        #expect(test.map(\.kind) == [.test, .test])
        let tasks = EvidenceScanner.markers(
            in: SourceText(
                path: ".kiro/specs/r/tasks.md",
                text:
                    "- [x] 1. Do\n  - _Requirements: 1.5_\n- [ ] 2. Later\n  - _Requirements: 1.6_\n  - _Requirements: All Phase 1 requirements_\n"
            ))
        #expect(tasks.map(\.kind) == [.doneTask, .openTask])
    }

    @Test func readsTheTrailersOfCommits() {
        let markers = CommitTrailers.markers(
            commit: "c0ffee", subject: "Close the gate",
            trailers:
                "Implements: 1.2, 1.3\nRefs: 12\nRefs: FR-7\nSee: ADR-008\nVerifies: Requirement 1.4\nSigned-off-by: A 1.5\n"
        )
        #expect(
            markers.map { "\($0.kind.rawValue) \($0.decision ?? $0.requirement ?? "")" } == [
                "commit 1.2", "commit 1.3", "mention FR-7", "mention ADR-008", "commit 1.4",
            ])
        #expect(markers.allSatisfy { $0.path == "c0ffee" && $0.name == "Close the gate" })
        let evidence = RequirementEvidence.find(
            report, sources: [requirements], markers: markers, results: TestResults())
        #expect(
            evidence.map(\.verdict) == [.claimed, .implemented, .implemented, .implemented, .claimed, .notObserved])
    }

    @Test func givesCarefulVerdicts() {
        var results = TestResults()
        let report = SourceText(
            path: "junit.xml",
            text: """
                <testsuites><testsuite><testcase name="good()"/><testcase name="bad"><failure/></testcase>
                <testcase name="later"><skipped/></testcase></testsuite></testsuites>
                """)
        let isReport = results.add(report)
        #expect(isReport)
        #expect(results.passed == ["good": true, "bad": false])
        let markers = [
            EvidenceMarker(kind: .test, requirement: "1.2", path: "t", line: 1, name: "good"),
            EvidenceMarker(kind: .test, requirement: "1.3", path: "t", line: 2, name: "bad"),
            EvidenceMarker(kind: .test, requirement: "1.4", path: "t", line: 3, name: "other"),
            EvidenceMarker(kind: .doneTask, requirement: "1.5", path: "t", line: 4),
            EvidenceMarker(kind: .openTask, requirement: "1.6", path: "t", line: 5),
        ]
        let evidence = RequirementEvidence.find(
            self.report, sources: [requirements], markers: markers, results: results)
        #expect(evidence.map(\.verdict) == [.claimed, .passing, .contradicted, .tested, .implemented, .notObserved])
    }
}
