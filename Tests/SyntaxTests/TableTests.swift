import Diagnostics
import Testing

@testable import Syntax

@Suite struct TableTests {
    /// Rows as `cell|cell`, header rows with a `#` before; other blocks by their kind.
    private func outline(_ text: String) -> [String] {
        let document = Document.parse(SourceText(path: "a.md", text: text))
        #expect(rangeFaults(document) == [])
        #expect(document.misplacedCount == 0)
        return Array(document.root.descendants).compactMap { node in
            switch node.kind {
            case .tableRow:
                (node.isHeader ? "#" : "") + node.children.map(\.plainText).joined(separator: "|")
            case .paragraph, .heading: "\(node.kind) \(node.plainText)"
            case .blockQuote, .list, .codeBlock, .thematicBreak: "\(node.kind)"
            default: nil
            }
        }
    }

    @Test func readsRowsAndAlignments() {
        #expect(
            dump("| A | B | C | D |\n| --- | :-- | :-: | --: |\n| 1 | `x` | **y** | |\n", ranges: true).split(
                separator: "\n"
            )
            .dropFirst().joined(separator: "\n") == #"""
                  table ⟨| A | B | C | D |\n| --- | :-- | :-: | --: |\n| 1 | `x` | **y** | |⟩
                    tableRow header ⟨| A | B | C | D |⟩
                      tableCell header ⟨A⟩
                        text "A" ⟨A⟩
                      tableCell left header ⟨B⟩
                        text "B" ⟨B⟩
                      tableCell center header ⟨C⟩
                        text "C" ⟨C⟩
                      tableCell right header ⟨D⟩
                        text "D" ⟨D⟩
                    tableRow ⟨| 1 | `x` | **y** | |⟩
                      tableCell ⟨1⟩
                        text "1" ⟨1⟩
                      tableCell left ⟨`x`⟩
                        code "x" ⟨`x`⟩
                      tableCell center ⟨**y**⟩
                        strong ⟨**y**⟩
                          text "y" ⟨y⟩
                      tableCell right ⟨⟩
                """#)
    }

    @Test func needsNoOuterPipes() {
        #expect(outline("a | b\n-|-\n1 | 2\n") == ["#a|b", "1|2"])
        #expect(outline("| a\n|-\n| 1\n") == ["#a", "1"])
        #expect(outline("a\n:-:\n1\n") == ["#a", "1"])
    }

    @Test func fillsAndCutsRows() {
        #expect(outline("|a|b|\n|-|-|\n|1|\n|1|2|3|\nplain\n") == ["#a|b", "1|", "1|2", "plain|"])
    }

    @Test func keepsEscapedPipes() {
        #expect(outline("| a |\n| - |\n| x \\| y |\n| `p \\| q` |\n") == ["#a", "x | y", "p | q"])
        let document = Document.parse(SourceText(path: "a.md", text: "| a |\n| - |\n| **é \\| y** `p \\| q` |\n"))
        let code = Array(document.root.descendants).first { $0.kind == .code }
        #expect(code?.sourceText == "`p \\| q`")
        #expect(code?.literal == "p | q")
        #expect(Array(document.root.descendants).first { $0.kind == .strong }?.sourceText == "**é \\| y**")
    }

    @Test func refusesRowsThatDoNotFit() {
        #expect(outline("| a | b |\n| - |\n| 1 |\n") == ["paragraph | a | b | | - | | 1 |"])
        #expect(outline("| a |\n| + |\n") == ["paragraph | a | | + |"])
        #expect(outline("a\n---\n") == ["heading a"])
    }

    @Test func endsAtABlankLineAndAtAnotherBlock() {
        #expect(outline("|a|\n|-|\n|1|\n\n|2|\n") == ["#a", "1", "paragraph |2|"])
        #expect(outline("|a|\n|-|\n|1|\n> q\n") == ["#a", "1", "blockQuote", "paragraph q"])
        #expect(outline("|a|\n|-|\n|1|\n# h\n") == ["#a", "1", "heading h"])
        #expect(outline("|a|\n|-|\n|1|\n- i\n") == ["#a", "1", "list", "paragraph i"])
    }

    @Test func endsAtARuleThatWouldUnderlineText() {
        #expect(outline("|a|\n|-|\n|1|\n---\nx\n") == ["#a", "1", "thematicBreak", "paragraph x"])
        #expect(outline("|a|\n|-|\n|1|\n===\n") == ["#a", "1", "==="])
    }

    @Test func leavesTheTextBeforeARowOfNames() {
        #expect(outline("see [r]\n  *here*\n| a |\n|---|\n| 1 |\n\n[r]: x\n") == ["paragraph see r here", "#a", "1"])
        #expect(outline("[r]: x\n| [r] |\n|---|\n| 1 |\n") == ["#r", "1"])
    }

    @Test func readsTablesInQuotesAndItems() {
        #expect(
            outline("> | a | b |\n> |---|---|\n> | 1 | [l](u) |\n\n- x\n\n  | c |\n  |---|\n  | *2* |\n") == [
                "blockQuote", "#a|b", "1|l", "list", "paragraph x", "#c", "2",
            ])
        #expect(outline("> |a|\n> |-|\n> |1|\nlazy\n") == ["blockQuote", "#a", "1", "paragraph lazy"])
        #expect(outline("> |a|\n|-|\n") == ["blockQuote", "paragraph |a| |-|"])
    }

    @Test func resolvesReferencesInCells() {
        let document = Document.parse(
            SourceText(
                path: "a.md",
                text: "| [a] | [b][c] |\n|-|-|\n| # | ![d] # |\n| 1. x | > q |\n\n[a]: /1\n[c]: /2\n[d]: /3\n"))
        let targets = Array(document.root.descendants).compactMap(\.destination)
        #expect(targets == ["/1", "/2", "/3"])
        #expect(
            Array(document.root.descendants).filter { $0.kind == .tableCell }.map(\.plainText) == [
                "a", "b", "#", "d #", "1. x", "> q",
            ])
        #expect(rangeFaults(document) == [])
    }

    @Test func keepsThePlacesOfWhatFollows() {
        let document = Document.parse(
            SourceText(path: "a.md", text: "- | *a* | `b` |\n  |-|-|\n  | *1* | *2* |\n\n  after *x*\n\nend\n"))
        #expect(rangeFaults(document) == [])
        let kinds = document.root.children.map(\.kind)
        #expect(kinds == [.list, .paragraph])
        #expect(document.root.children.first { _ in true }?.firstChild?.children.map(\.kind) == [.table, .paragraph])
        #expect(
            Array(document.root.descendants).filter { $0.kind == .emphasis }.map(\.sourceText) == [
                "*a*", "*1*", "*2*", "*x*",
            ])
    }

    @Test(arguments: ["\r\n", "\r"])
    func readsAnyLineEnding(_ ending: String) {
        #expect(
            outline("x\n| a | b |\n|-|-|\n| *1* | 2 |\n\ny".replacing("\n", with: ending)) == [
                "paragraph x", "#a|b", "1|2", "paragraph y",
            ])
    }
}
