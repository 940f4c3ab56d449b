import DecisionProject
import DecisionRecords
import Diagnostics
import Foundation
import Testing
import Traceability

/// The second seed record, which cites requirements that no document holds. Runs where the seeds are.
@Suite struct SeedTests {
    static let seeds: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["ADR_SHARED"]
            ?? root.deletingLastPathComponent().appendingPathComponent("shared").path
        let seeds = shared + "/seeds"
        return FileManager.default.fileExists(atPath: seeds) ? seeds : nil
    }()

    @Test(.enabled(if: seeds != nil)) func hasARowForEachCitedRequirement() async throws {
        let seeds = try #require(Self.seeds)
        let trace = await (try Project.read(directory: seeds)).trace()
        let report = trace.report
        #expect(trace.sources.isEmpty)
        #expect(trace.matrix.rows.map(\.requirement.key) == ["3.5", "4.4", "5.3", "6.4", "9.9"])
        #expect(trace.matrix.rows.allSatisfy { $0.state == .undocumented && $0.requirement.text == nil })
        #expect(trace.matrix.summary.denominator == nil)
        #expect(trace.matrix.summary.coverage == nil)
        for row in trace.matrix.rows {
            let header = try #require(row.decisionLinks.first { report.line($0) == 6 })
            #expect(header.role == .satisfies)
            #expect(report.record(header).id == "ADR-008")
            #expect(row.links.allSatisfy { report.record($0).id == "ADR-008" })
        }
        let violations = trace.matrix.rows.flatMap { row in
            row.links.filter { $0.role == .violates }.map { (row.requirement.id, $0) }
        }
        #expect(violations.map(\.0) == ["3.5", "4.4", "5.3"])
        for (_, link) in violations {
            #expect(report.line(link) == 135)
            #expect(report.option(link) == "No Encryption")
            #expect(!link.isDecisions)
        }
        let glosses = trace.matrix.rows.compactMap { row in
            row.links.compactMap { report.citation($0)?.gloss }.first
        }
        #expect(
            glosses == [
                "Enable encryption at rest for RDS ✅", "Enable encryption at rest for ElastiCache ✅",
                "Enable encryption at rest for S3 ✅", "Use AWS managed keys for cost optimization ✅",
                "Use SSE-S3 instead of KMS to avoid costs ✅",
            ])
        #expect(TraceCheck.findings(report, sources: []).filter { $0.name == "drift" }.isEmpty)
    }
}
