import Conflicts
import DecisionRecords
import Diagnostics
import Testing

/// Expectations were written from reading the two records.
@Suite(.enabled(if: Seeds.exist)) struct SeedTests {
    @Test func exchangeBothOptions() throws {
        let report = ConflictFinder(logs: [try Seeds.log()]).report()
        #expect(report.conflicts.count == 1)
        let conflict = try #require(report.conflicts.first)
        #expect(conflict.rule == .optionSwap)
        #expect(conflict.confidence == .certain)
        #expect(
            conflict.sides.map(\.option) == [
                "Always Use AWS KMS Customer Managed Keys (CMK)", "KMS Customer Managed Keys (CMK)",
                "AWS KMS AWS Managed Keys", "AWS Managed Keys",
            ])
        #expect(conflict.sides.map(\.role) == ["chosen", "rejected", "rejected", "chosen"])
        let lines = conflict.sides.map { report.record($0.record).source.line(at: $0.quote.range.start) }
        #expect(lines[0] == 45)
        #expect(lines[1] == 75)
        #expect(conflict.sides[0].quote.value.hasPrefix("Chosen option:"))
        #expect(conflict.sides[1].quote.value.hasPrefix("**Decision**: Rejected"))
        #expect(conflict.matchedOn.count == 2)
        #expect(conflict.matchedOn[1].contains("aws managed"))
    }
}
