import Diagnostics
import FoundationEssentials
import Testing

@testable import DecisionRecords

@Suite struct CostReaderTests {
    /// The costs of one line, each as “low high currency period what ~”.
    private func costs(_ line: String) -> [String] {
        RecordFixture.read("# X\n\n## Context\n\n\(line)\n").costs.map {
            let bounds = [$0.low, $0.high].map { $0.map { "\($0)" } ?? "…" }.joined(separator: "–")
            return [bounds, $0.currency, $0.period?.rawValue, $0.what, $0.isApproximate ? "~" : nil]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("$5", "5–5 USD"), ("$3.30-4.30/month", "3.3–4.3 USD month"), ("$1,234.56", "1234.56–1234.56 USD"),
        ("1.234,56 €", "1234.56–1234.56 EUR"), ("€1.300 pro Monat", "1300–1300 EUR month"),
        ("US$ 20 per year", "20–20 USD year"), ("£600 pa", "600–600 GBP year"), ("£600 p.a.", "600–600 GBP year"),
        ("$92.5k", "92500–92500 USD"), ("$10-20k", "10000–20000 USD"), ("$168K–213K/year", "168000–213000 USD year"),
        ("$500-$700", "500–700 USD"), ("between $10 and $20 a month", "10–20 USD month"),
        ("from 50 to 60 EUR", "50–60 EUR"), ("100 USD per hour", "100–100 USD hour"), ("¥500", "500–500 JPY"),
        ("$1.1 million", "1100000–1100000 USD"), ("$0.004/hr", "0.004–0.004 USD hour"),
        ("$25 one-time", "25–25 USD once"), ("CHF 1'000", "1000–1000 CHF"), ("100元/月", "100–100 CNY month"),
        ("$10 000", "10000–10000 USD"), ("$20 2024", "20–20 USD"),
    ])
    func readsTheFigure(line: String, cost: String) {
        #expect(costs(line) == [cost])
    }

    @Test(arguments: [
        ("$8 per user per month", "8–8 USD month user"), ("$8/user/month", "8–8 USD month user"),
        ("$8 user / month", "8–8 USD"), ("$0.03 per 10,000 API requests", "0.03–0.03 USD unit 10,000 API requests"),
        ("$1/month per key", "1–1 USD month key"), ("$0.515/GB", "0.515–0.515 USD unit GB"),
        ("$50/board/mo.", "50–50 USD month board"),
        ("$0.01/thousand requests/month", "0.01–0.01 USD month thousand requests"),
    ])
    func readsWhatIsPaidFor(line: String, cost: String) {
        #expect(costs(line) == [cost])
    }

    @Test(arguments: [
        ("~$20", "20–20 USD ~"), ("about $20", "20–20 USD ~"), ("approx. $20", "20–20 USD ~"),
        ("ca. 20 €", "20–20 EUR ~"),
        ("under $20", "…–20 USD"), ("up to $20", "…–20 USD"), ("less than $20", "…–20 USD"),
        ("costs < $20", "…–20 USD"),
        ("at least $20", "20–… USD"), ("$20+", "20–… USD"), ("costs > $20", "20–… USD"),
        ("more than about $20", "20–… USD ~"),
    ])
    func readsBoundsAndEstimates(line: String, cost: String) {
        #expect(costs(line) == [cost])
    }

    @Test(arguments: [
        "Run `echo $1` first.", "`$0.50`", "Set $HOME and $VAR.", "The formula $5$ holds.", "It takes 5 minutes.",
        "EUR is the currency.", "Section 3.4 USDA",
    ])
    func takesNoVariableForAnAmount(line: String) {
        #expect(costs(line) == [])
    }

    @Test func takesNoAmountFromCode() {
        #expect(RecordFixture.read("# X\n\n```sh\necho $5\n```\n").costs.isEmpty)
    }

    @Test(arguments: [
        ("**Monthly Cost**: ~$3.30-4.30 additional", "3.3–4.3 USD month ~"),
        ("Target monthly cost under $60", "…–60 USD month"),
        ("Annual cost: $20", "20–20 USD year"), ("It was decided last month. $20", "20–20 USD"),
    ])
    func takesThePeriodFromTheWordsBefore(line: String, cost: String) {
        #expect(costs(line) == [cost])
    }

    @Test func takesThePeriodFromATablesHead() {
        let record = RecordFixture.read(
            "# X\n\n| Tool | Cost per month | Setup |\n|---|---|---|\n| A | $20 | $5 |\n")
        #expect(record.costs.map(\.period) == [.month, nil])
    }

    @Test func givesACostToTheOptionItStandsIn() {
        let record = RecordFixture.read(
            """
            # X

            ## Options

            ### Option 1: Own servers

            Costs $300/month.

            ### Option 2: Cloud

            Costs $20/month.

            ## Decision

            Option 2 within $30/month.
            """)
        #expect(record.costs.map(\.option) == [0, 1, nil])
        #expect(record.options[1].costs.map(\.high) == [20])
    }

    @Test func keepsTheWordsAndTheirPlace() throws {
        let record = RecordFixture.read("# X\n\nIt is **~$3.30-4.30/month** in all.\n")
        let cost = try #require(record.costs.first)
        #expect(cost.text.value == "~$3.30-4.30/month")
        #expect(record.source.text(cost.text.range) == "~$3.30-4.30/month")
    }
}
