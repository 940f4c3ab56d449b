import DecisionProject
import DecisionRecords
import Diagnostics
import Foundation
import Testing
import Traceability

/// `Tests/HarbourProject`: 10 requirements, 89 criteria, 16 records of our own invention, with the defects of real ones.
///
/// Every number below was derived by reading the files, before the program was run on them.
///
/// | Requirement | criteria | may | covered | by parent | others |
/// |---|---|---|---|---|---|
/// | 1 | 9 | 1.9 | 1.1–1.4 | | gaps 1.5–1.8 |
/// | 2 | 8 | 2.8 | 2.1–2.5 (the violation of 2.5 is the rejected form's) | | gaps 2.6, 2.7 |
/// | 3 | 10 | 3.10 | 3.2, 3.4 | 3.1, 3.3, 3.5–3.9, and 3.10 | |
/// | 4 | 9 | | 4.1–4.5 (a range) | | superseded-only 4.6, 4.7; gaps 4.8, 4.9 |
/// | 5 | 8 | 5.8 | 5.1–5.3 | | deviated 5.4; gaps 5.5–5.7 |
/// | 6 | 9 | 6.9 | 6.1, 6.3, 6.4 | | planned 6.2; gaps 6.5–6.7; 6.8 retired by 0008 |
/// | 7 | 10 | | 7.2, 7.3, 7.10 | | planned 7.1; gaps 7.4–7.9 (7.8 is cited, but ambiguous) |
/// | 8 | 8 | 8.8 | 8.1 | | conflicting 8.2; violated 8.3; gaps 8.4–8.7 |
/// | 9 | 9 | | | | mentioned 9.4; 9.9 justified; gaps 9.1–9.3, 9.5–9.8 |
/// | 10 | 9 | | 10.1–10.3 (drivers) | | gaps 10.4–10.8; superseded-only 10.9 |
/// | sum | 89 | 6 | 29 | 8, 7 of them counting | 36 gaps: 4+2+2+3+3+6+4+7+5 |
///
/// Left out: 6 may, 1 retired (6.8), 1 justified (9.9); so 81 count, and 29 of 81 is 35.8 %.
@Suite struct HarbourTests {
    private func trace() async throws -> RequirementTrace {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return await (try Project.read(directory: root.appendingPathComponent("HarbourProject").path)).trace()
    }

    private func keys(_ trace: RequirementTrace, _ state: TraceabilityMatrix.State) -> [String] {
        trace.matrix.rows.filter { $0.state == state }.map(\.requirement.id)
    }

    @Test func countsWhatTheTableAboveDerives() async throws {
        let trace = try await trace()
        let summary = trace.matrix.summary
        #expect(trace.matrix.sources.map(\.requirements) == [89])
        #expect(trace.matrix.groups.count == 10)
        #expect(summary.requirements == 89)
        #expect(summary.excluded.map(\.reason) == [.may, .retired, .justified])
        #expect(summary.excluded.map(\.count) == [6, 1, 1])
        #expect(summary.denominator == 81)
        #expect(summary.covered == 29)
        #expect(summary.coveredByParent == 7)
        #expect(summary.coverageText == "35.8 %")
        #expect(summary.coverageInTenThousandths == 3580)
        #expect(summary.count(.gap) == 36)
    }

    @Test func givesEachRequirementItsState() async throws {
        let trace = try await trace()
        #expect(keys(trace, .conflicting) == ["8.2"])
        #expect(keys(trace, .violated) == ["8.3"])
        #expect(keys(trace, .deviated) == ["5.4"])
        #expect(
            keys(trace, .covered) == [
                "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.2", "3.4", "4.1", "4.2", "4.3", "4.4",
                "4.5",
                "5.1", "5.2", "5.3", "6.1", "6.3", "6.4", "7.2", "7.3", "7.10", "8.1", "10.1", "10.2", "10.3",
            ])
        #expect(keys(trace, .coveredByParent) == ["3.1", "3.3", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10"])
        #expect(keys(trace, .planned) == ["6.2", "7.1"])
        #expect(keys(trace, .supersededOnly) == ["4.6", "4.7", "10.9"])
        #expect(keys(trace, .mentioned) == ["9.4"])
        #expect(keys(trace, .justified) == ["6.8", "9.9"])
        #expect(keys(trace, .optionalUncovered) == ["1.9", "2.8", "5.8", "6.9", "8.8"])
        #expect(keys(trace, .undocumented).isEmpty)
    }

    @Test func givesEachRecordItsState() async throws {
        let trace = try await trace()
        var states: [String: TraceabilityMatrix.Record.State] = [:]
        for entry in trace.matrix.records { states[trace.report.record(entry).id] = entry.state }
        #expect(states.count == 16)
        #expect(states["0001"] == .noRequirementNeeded)
        #expect(states["0009"] == .dangling)
        #expect(states["0011"] == .dangling)
        #expect(states["0016"] == .unlinked)
        #expect(states.values.filter { $0 == .linked }.count == 12)
    }

    @Test func findsEachDefectAndNoOther() async throws {
        let trace = try await trace()
        let findings = TraceCheck.findings(trace.report, sources: trace.sources)
        var counts: [String: Int] = [:]
        for finding in findings { counts[finding.name, default: 0] += 1 }
        #expect(
            counts == [
                "gap": 36, "dangling": 1, "ambiguous": 1, "violated": 1, "deviated": 1, "conflicting": 1,
                "superseded-only": 3,
                "planned": 2, "mentioned": 1, "orphan": 1, "drift": 1, "gloss-mismatch": 1, "broad": 1,
                "number-mismatch": 3,
                "duplicate-text": 1, "no-modal": 1,
            ])
        func place(_ name: String) -> String? {
            findings.first { $0.name == name }.map { "\($0.source.path):\($0.start.line)" }
        }
        #expect(place("drift") == "docs/decisions/0002-keep-reservations-in-a-ledger.md:17")
        #expect(place("gloss-mismatch") == "docs/decisions/0009-poll-the-forecast.md:17")
        #expect(place("broad") == "docs/decisions/0013-copy-to-a-second-place.md:5")
        #expect(place("orphan") == "docs/decisions/0016-count-in-local-time.md:1")
        let gloss = findings.first { $0.name == "gloss-mismatch" }
        #expect(gloss?.help?.contains("berths/7.5") == true)
        let drift = findings.first { $0.name == "drift" }
        #expect(drift?.message.contains("lacks “1.4”") == true)
    }

    @Test func leavesTheRejectedOptionsViolationToTheOption() async throws {
        let trace = try await trace()
        let row = try #require(trace.matrix.rows.first { $0.requirement.id == "2.5" })
        #expect(row.state == .covered)
        #expect(row.optionLinks.map(\.role) == [.violates])
        #expect(row.optionLinks.map { trace.report.option($0) } == ["An own form"])
    }

    @Test func saysWhatAnAmbiguousNumberCouldMean() async throws {
        let trace = try await trace()
        let citation = try #require(trace.matrix.unresolved.first { $0.reason == .ambiguous })
        #expect(citation.id == "7.8")
        #expect(citation.candidates == ["berths/7.8", "berths/7.9"])
    }
}
