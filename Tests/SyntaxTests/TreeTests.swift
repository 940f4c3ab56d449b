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
}
