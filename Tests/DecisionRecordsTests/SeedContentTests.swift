import Diagnostics
import FoundationEssentials
import Testing

@testable import DecisionRecords

/// What the two records handed over weigh and decide; the expectations come from reading them, line by line.
@Suite struct SeedContentTests {
    private static let first = RecordFixture.shared("seeds/0004-kms-encryption-strategy.md")
    private static let second = RecordFixture.shared("seeds/adr-008-encryption-key-management.md")

    @Test(.enabled(if: SeedContentTests.first != nil, "the records handed over are not beside the checkout"))
    func readsOptionsThatThreeListsSplit() throws {
        let record = try #require(Self.first)
        #expect(
            RecordFixture.options(record) == [
                "chosen Always Use AWS KMS Customer Managed Keys (CMK) +2 =0 -2",
                "rejected AWS KMS AWS Managed Keys +2 =0 -2", "rejected Configurable KMS (Previous Approach) +0 =0 -0",
                "rejected No Encryption +2 =0 -2",
            ])
        let lines = record.options.map { record.source.line(at: ($0.listed ?? $0.analysed ?? $0.title.range).start) }
        #expect(lines == [25, 31, 37, 104])
        #expect(record.options.map { $0.analysed.map { record.source.line(at: $0.start) } } == [90, 97, nil, 104])
        #expect(record.options[0].pros.map(\.value) == ["Full control over keys", "Custom key policies"])
        // The bullets between the numbered items belong to the item before them, up to line 29.
        #expect(record.options[0].listed.map { record.source.line(at: $0.end - 1) } == 29)
        #expect(record.decision.map { record.source.line(at: $0.text.range.start) } == 45)
        #expect(record.decision?.chosen == [0])
        #expect(record.decision?.chosenName?.value == "Always Use AWS KMS Customer Managed Keys (CMK)")
    }

    @Test(.enabled(if: SeedContentTests.first != nil, "the records handed over are not beside the checkout"))
    func readsDriversAndConsequences() throws {
        let record = try #require(Self.first)
        #expect(
            record.drivers.map(\.name?.value) == [
                "Security", "Compliance", "Simplicity", "Operational Overhead", "Consistency",
            ])
        #expect(record.consequences.positive.count == 5)
        #expect(record.consequences.negative.count == 3)
        #expect(record.consequences.neutral.isEmpty)
        #expect(record.costs.isEmpty)
    }

    @Test(.enabled(if: SeedContentTests.second != nil, "the records handed over are not beside the checkout"))
    func readsOptionsUnderHeadingsWithVerdicts() throws {
        let record = try #require(Self.second)
        #expect(
            RecordFixture.options(record) == [
                "rejected KMS Customer Managed Keys (CMK) +7 =0 -7", "chosen AWS Managed Keys +8 =0 -6",
                "rejected Hybrid Approach (CMK for RDS, AWS Managed for Others) +4 =0 -5",
                "rejected No Encryption +2 =0 -5",
            ])
        let sources = record.options.map { $0.outcomeSource.map { record.source.line(at: $0.range.start) } }
        #expect(sources == [75, 77, 122, 141])
        #expect(record.decision.map { record.source.line(at: $0.text.range.start) } == 39)
        #expect(record.decision?.text.value == "Use AWS Managed Keys for all encryption at rest in Phase 1.")
        #expect(record.consequences.positive.count == 7)
        #expect(record.consequences.negative.count == 5)
        #expect(record.consequences.neutral.count == 3)
    }

    @Test(.enabled(if: SeedContentTests.second != nil, "the records handed over are not beside the checkout"))
    func readsTheCostsWithTheirOptions() throws {
        let record = try #require(Self.second)
        func costs(_ line: Int) -> [Cost] {
            record.costs.filter { record.source.line(at: $0.text.range.start) == line }
        }
        let monthly = try #require(costs(73).first)
        #expect(monthly.low == Decimal(string: "3.3"))
        #expect(monthly.high == Decimal(string: "4.3"))
        #expect(monthly.currency == "USD")
        #expect(monthly.period == .month)
        #expect(monthly.isApproximate)
        #expect(monthly.text.value == "~$3.30-4.30 additional")
        #expect(monthly.option == 0)
        let perKey = try #require(costs(65).first)
        #expect(perKey.low == 1)
        #expect(perKey.period == .month)
        #expect(perKey.what == "key")
        let perRequest = try #require(costs(66).first)
        #expect(perRequest.low == Decimal(string: "0.03"))
        #expect(perRequest.period == .unit)
        #expect(perRequest.what == "10,000 API requests")
        let target = try #require(costs(31).first)
        #expect(target.low == nil)
        #expect(target.high == 60)
        #expect(target.period == .month)
        #expect(target.option == nil)
        #expect(costs(99).first?.high == 0)
        #expect(costs(99).first?.option == 1)
        #expect(costs(163).map(\.period) == [.month, .year])
        #expect(costs(163).map(\.high) == [Decimal(string: "4.3"), 52])
    }
}
