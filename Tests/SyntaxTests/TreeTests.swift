import Diagnostics
import Testing

@testable import Syntax

@Suite struct TreeTests {
    @Test func placesInlinesInHeadingsListsAndQuotes() {
        let text =
            "# A `b` #\n\n- x *y*\n  [z](u 't') `a\n  b`\n\n> q **s\n> t** &amp; \\* <http://a.b>\nlazy ![i][r]\n\n[r]: /x\nh\n===\n"
        #expect(
            dump(text, ranges: true).split(separator: "\n").dropFirst().joined(separator: "\n") == #"""
                  heading 1 ⟨# A `b` #⟩
                    text "A " ⟨A ⟩
                    code "b" ⟨`b`⟩
                  list tight ⟨- x *y*\n  [z](u \'t\') `a\n  b`⟩
                    item ⟨- x *y*\n  [z](u \'t\') `a\n  b`⟩
                      paragraph ⟨x *y*\n  [z](u \'t\') `a\n  b`⟩
                        text "x " ⟨x ⟩
                        emphasis ⟨*y*⟩
                          text "y" ⟨y⟩
                        softBreak ⟨\n⟩
                        link → u title="t" ⟨[z](u \'t\')⟩
                          text "z" ⟨z⟩
                        text " " ⟨ ⟩
                        code "a b" ⟨`a\n  b`⟩
                  blockQuote ⟨> q **s\n> t** &amp; \\* <http://a.b>\nlazy ![i][r]⟩
                    paragraph ⟨q **s\n> t** &amp; \\* <http://a.b>\nlazy ![i][r]⟩
                      text "q " ⟨q ⟩
                      strong ⟨**s\n> t**⟩
                        text "s" ⟨s⟩
                        softBreak ⟨\n⟩
                        text "t" ⟨t⟩
                      text " & * " ⟨ &amp; \\* ⟩
                      link autolink → http://a.b ⟨<http://a.b>⟩
                        text "http://a.b" ⟨http://a.b⟩
                      softBreak ⟨\n⟩
                      text "lazy " ⟨lazy ⟩
                      image → /x ⟨![i][r]⟩
                        text "i" ⟨i⟩
                  heading 1 ⟨h\n===⟩
                    text "h" ⟨h⟩
                """#)
    }

    @Test func tellsClosedFencesFromUnclosed() {
        #expect(
            dump("```py\nx\n```\n\n> ~~~\n> unc\n\nend\n")
                == """
                document
                  codeBlock "x\\n" info=py
                  blockQuote
                    codeBlock unclosed "unc\\n"
                  paragraph
                    text "end"
                """)
    }

    @Test func knowsWhereDestinationsStand() {
        let source = SourceText(
            path: "a.md",
            text: "[a]( b.md 't') [c](<d e>) [f](g\\_h) [i] ![j](k)\n<http://l> http://m www.n.o\n\n[i]: p\n")
        let links = Array(Document.parse(source).root.descendants).filter { $0.destination != nil }
        #expect(
            links.map { $0.destinationRange.map(source.text) } == [
                "b.md", "d e", nil, nil, "k", "http://l", "http://m", nil,
            ])
    }

    @Test func knowsWhereLiteralsStand() {
        let source = SourceText(path: "a.md", text: "`` a ` `` &amp; <b>\n\n```\nc\n```\n\n> ```\n> d\n> e\n> ```\n")
        let nodes = Array(Document.parse(source).root.descendants).filter { !$0.literal.isEmpty }
        #expect(
            nodes.map { $0.literalRange.map(source.text) } == ["a `", nil, "<b>", "c\n", nil])
        #expect(nodes.last?.literal == "d\ne\n")
    }

    @Test func givesPlainText() {
        let document = Document.parse(
            SourceText(
                path: "a.md",
                text:
                    "# A *b* `c`\n\nd\ne [f](g) ![h](i) <b>j</b>\n\n- k\n- l\n\n```\nm\n```\n\n<p>\n\n| n | o |\n|---|---|\n"
            ))
        #expect(document.root.plainText == "A b c\nd e f h j\nk\nl\nm\nn\no")
        #expect(document.headings.first?.plainText == "A b c")
    }
}
