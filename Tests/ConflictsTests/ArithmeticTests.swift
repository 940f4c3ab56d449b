import Conflicts
import DecisionRecords
import Diagnostics
import Foundation
import Syntax
import Testing

@Suite struct ArithmeticTests {
    private func check(_ text: String) -> [(line: Int, claim: String, holds: Bool)] {
        let source = SourceText(path: "adr/0001-queue.md", text: "# Queue\n\n" + text)
        let record = DecisionRecord(
            id: "0001", number: 1, title: Written("Queue", at: SourceRange(2, 7)), format: .general,
            document: Document.parse(source))
        return Arithmetic.check(record).map { (source.line(at: $0.range.start), $0.claim, $0.holds) }
    }

    @Test func multipliesACountByItsPrice() {
        let sums = check("- Fee: $2/month per queue (5-6 queues = $10-12/month)\n")
        #expect(sums.map(\.claim) == ["5–6 queue × $2 = $10–12"])
        #expect(sums.allSatisfy { $0.holds && $0.line == 3 })
        #expect(check("- Fee: $2/month per queue (5-6 queues = $10-14/month)\n").map(\.holds) == [false])
    }

    @Test func readsAVolumeStatedElsewhere() {
        let text = "- About < 400,000 messages/month are sent\n- Fee: $0.05 per 20,000 messages (~$1.00/month)\n"
        #expect(check(text).map(\.claim) == ["400,000 ÷ 20,000 × $0.05 = $1"])
        #expect(check(text).map(\.line) == [4])
        #expect(check(text).map(\.holds) == [true])
    }

    @Test func addsUpAList() {
        let list =
            "- Broker: $30/month\n- Disk: $4/month (optional)\n- Traffic: ~$2.50/month\n- Total: ~$32.50-36.50/month\n"
        let sums = check(list)
        #expect(sums.map(\.claim) == ["$30 + optional $4 + $2.50 = $32.50–36.50"])
        #expect(sums.map(\.holds) == [true])
        #expect(check("- Broker: $30/month\n- Disk: $4/month\n- Total: $43/month\n").map(\.holds) == [false])
    }

    @Test func letsAListOfWordsBe() {
        #expect(check("- Broker: $30/month\n- Disk: $4/month\n- Support, on request\n- Total: $60/month\n").isEmpty)
        #expect(check("- Fast\n- Costs $30/month\n- Easy to run\n").isEmpty)
    }

    @Test(arguments: [
        ("Saves $3.30-4.30/month ($40-52/year).", true), ("Costs €100 per month (€1,200 per year).", true),
        ("Costs $1.5k/month ($18k/year).", true), ("Costs $100/month ($1,500/year).", false),
        ("We pay $40 per month, which is $600 per year.", false), ("It is $40 a month, so $480 a year.", true),
        ("Costs $100/month ($1,000-1,300/year).", true),
    ])
    func reckonsMonthsAsYears(_ text: String, _ holds: Bool) {
        #expect(check(text + "\n").map(\.holds) == [holds])
    }

    @Test func reckonsEquations() {
        #expect(check("4 × $50 = $200 a month\n").map(\.holds) == [true])
        #expect(check("3 nodes x $20/month = $80/month\n").map(\.holds) == [false])
        #expect(check("$10/month + $20/month = $30/month\n").map(\.holds) == [true])
    }

    @Test func leavesCodeDatesAndVersionsAlone() {
        #expect(check("```\ntotal = $4 + $5 = $10\n```\n").isEmpty)
        #expect(check("Since 2024-06-08 version 1.2.3 costs nothing = $0.\n").isEmpty)
    }

    /// Read from the seed: what its lines state, and that all of it comes out.
    @Test(.enabled(if: Seeds.exist))
    func verifiesTheSeed() throws {
        let record = try Seeds.record("adr-008-encryption-key-management.md")
        let sums = Arithmetic.check(record)
        #expect(sums.allSatisfy { $0.holds })
        let lines = Set(sums.map { record.source.line(at: $0.range.start) })
        #expect(lines.isSuperset(of: [65, 66, 67, 153, 161, 163, 244, 374, 387]))
        #expect(!lines.contains(359))
    }
}
