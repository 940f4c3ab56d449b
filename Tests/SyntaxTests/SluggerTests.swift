import Diagnostics
import Testing

@testable import Syntax

@Suite struct SluggerTests {
    @Test(arguments: [
        ("Hello World", "hello-world"), ("  two  spaces ", "--two--spaces-"), ("A/B & C", "ab--c"),
        ("snake_case-kebab", "snake_case-kebab"), ("I ♥ unicode", "i--unicode"), ("Über Größe", "über-größe"),
        ("Ein “Zitat” – Ende…", "ein-zitat--ende"), ("日本語 テスト", "日本語-テスト"), ("1.2.3 Version", "123-version"),
        ("😄 emoji", "-emoji"), ("ΟΔΟΣ", "οδος"), ("½ Ⅳ Ⓐ", "-ⅳ-ⓐ"), ("tab\there", "tabhere"), ("e\u{301}", "e\u{301}"),
        ("", ""),
    ])
    func slugs(_ text: String, _ slug: String) { #expect(Slugger.base(text) == slug) }

    @Test func numbersWhatWasGivenBefore() {
        var slugger = Slugger()
        #expect(
            ["a", "A", "a", "a-1", "a 1", "b", "a"].map { slugger.slug($0) } == [
                "a", "a-1", "a-2", "a-1-1", "a-1-2", "b", "a-3",
            ])
    }

    @Test func slugsHeadingsByTheirText() {
        let document = Document.parse(
            SourceText(path: "a.md", text: "# The `code` & *more* [link](x)\n\n## The code  more link\n\n# A\n\nA\n=\n")
        )
        #expect(document.headingSlugs.map(\.slug) == ["the-code--more-link", "the-code--more-link-1", "a", "a-1"])
        #expect(document.headings.map(\.headingLevel) == [1, 2, 1, 1])
    }

    @Test func normalisesAndFolds() {
        #expect(Array(UnicodeText.nfc("e\u{301}").unicodeScalars) == ["é"])
        #expect(UnicodeText.folded("Ｃafé STRASSE ﬁ") == "cafe strasse fi")
        #expect(UnicodeText.folded("Straße Ünï") == "strasse uni")
        #expect(UnicodeText.folded("ABC") == "abc")
        #expect(UnicodeText.nfc("") == "")
    }
}
