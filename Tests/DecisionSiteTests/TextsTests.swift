import Testing

@testable import DecisionSite

/// Every language says everything.
@Suite struct TextsTests {
    @Test(arguments: ["en", "de"])
    func saysEveryPhraseAndNoOther(language: String) {
        let lines = Texts.lines(Theme().files["texts/\(language).txt"] ?? [])
        #expect(lines.map(\.0).sorted() == Phrase.allCases.map(\.rawValue).sorted())
        #expect(lines.allSatisfy { !$0.1.isEmpty })
    }

    @Test func countsAndFills() {
        let texts = Texts(language: "en", theme: Theme())
        #expect(texts.count(.recordCount, 1) == "1 record")
        #expect(texts.count(.recordCount, 2) == "2 records")
        #expect(texts(.line, "45") == "line 45")
        #expect(texts.date("2024-06-08") == "8 June 2024")
        #expect(texts.date("2022-02") == "February 2022")
        #expect(texts.date("2016") == "2016")
        #expect(Texts(language: "de", theme: Theme()).date("2024-06-08") == "8. Juni 2024")
    }

    @Test func anUnknownLanguageIsEnglish() {
        #expect(Texts(language: "tlh", theme: Theme()).language == "en")
    }
}
