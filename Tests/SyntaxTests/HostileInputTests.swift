import Diagnostics
import Testing

@testable import Syntax

@Suite struct HostileInputTests {
    private func parse(_ bytes: [UInt8]) -> Document {
        let document = Document.parse(SourceText(path: "a.md", bytes: bytes))
        #expect(document.misplacedCount == 0)
        #expect(rangeFaults(document).prefix(3) == [])
        return document
    }

    private func parse(_ text: String) -> Document { parse(Array(text.utf8)) }

    @Test func takesNothing() {
        #expect(parse("").nodeCount == 1)
        #expect(parse("\u{FEFF}").nodeCount == 1)
        #expect(parse("\n\r\n\r").nodeCount == 1)
        #expect(parse("---\na: b\n---").nodeCount == 1)
    }

    @Test func takesNUL() {
        let document = parse("*a\0b* `c\0` d\n\n\0\0x **e**\n\n| \0 |\n|-|\n| *\0* |\n\n```\n\0\n```\n")
        #expect(document.root.plainText.contains("a\u{FFFD}b c\u{FFFD} d"))
        #expect(Array(document.root.descendants).first { $0.kind == .strong }?.sourceText == "**e**")
        #expect(Array(document.root.descendants).first { $0.kind == .codeBlock }?.literal == "\u{FFFD}\n")
    }

    @Test func takesLatin1() {
        let document = parse([0x23, 0x20, 0xE9, 0x20, 0x2A, 0xFC, 0x2A, 0x0A])
        #expect(document.headings.map(\.plainText) == ["é ü"])
        #expect(document.source.encoding == .latin1)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func takesAnyLineEnding(_ ending: String) {
        let text =
            "a *b\nc*  \nd\\\ne\n===\n- `f\n  g` [h](\n  i\n  \"j\")\n\n> <b\n> c>\n\n~~~\nk\n\nl\n~~~\n\n    m\n\n    n\n\n[x]:\n/y\n'z'\nx [x]\n\n| a |\n|-|\n| *b* |\n"
        let document = parse(text.replacing("\n", with: ending))
        #expect(
            dump(document).replacing(ending.debugDescription.dropFirst().dropLast(), with: "\\n")
                == dump(parse(text)))
    }

    @Test func marksAFenceThatIsNotClosed() {
        let document = parse("- ```\n  a\n\n\nb\n\n> ~~~~\n> ~~~\n\n```x\ny\n\n\n")
        let blocks = Array(document.root.descendants).filter { $0.kind == .codeBlock }
        #expect(blocks.map(\.isUnclosed) == [true, true, true])
        #expect(blocks.map(\.sourceText) == ["```\n  a", "~~~~\n> ~~~", "```x\ny"])
    }

    @Test func takesTabsAndOddIndentation() {
        let document = parse(
            "-\ta *b*\n\n\t\tcode\n\n1.\t> x\n\t> *y*\n\t   z `q`\n>\t\tcode\n> - *a*\n>\t*b*\n  -  a\n\n     b\n -\n   c\n10)    d\n\n       *e*\n"
        )
        #expect(
            Array(document.root.descendants).filter { $0.kind == .emphasis }.map(\.sourceText) == [
                "*b*", "*y*", "*a*", "*b*", "*e*",
            ])
    }

    // MARK: Size and depth: each within seconds where a quadratic step would take hours.

    private static let depth = 100_000

    private func repeated(_ text: String, _ count: Int = HostileInputTests.depth) -> String {
        String(repeating: text, count: count)
    }

    @Test(.timeLimit(.minutes(10))) func takesDeepQuotes() {
        let document = Document.parse(SourceText(path: "a.md", text: repeated(">") + " a *b*\n"))
        #expect(document.nodeCount == HostileInputTests.depth + 5)
        #expect(document.node(at: document.nodeCount - 1).literal == "b")
        #expect(document.root.plainText == "a b")
    }

    @Test(.timeLimit(.minutes(10))) func takesDeepLists() {
        let document = Document.parse(SourceText(path: "a.md", text: repeated("- ", 20_000) + "a\n"))
        #expect(document.nodeCount == 40_003)
        #expect(document.misplacedCount == 0)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "[", "![", "*a ", "**a_", "a**b", "]", "<", "&", "\\", "`a``", "~", "~a ~~", "|", "a@", "w", "http://",
            "_www.a", "http://a_", "&lt;~a", "(www.a.b)", "[a](b)", "a.b@c.d ",
        ])
    func takesLongRuns(_ unit: String) {
        let document = Document.parse(SourceText(path: "a.md", text: repeated(unit, 20_000) + "\n"))
        #expect(document.misplacedCount == 0)
        #expect(document.nodeCount >= 2)
    }

    @Test(.timeLimit(.minutes(10))) func takesDeepEmphasis() {
        let document = Document.parse(SourceText(path: "a.md", text: repeated("*a ", 20_000) + repeated("b*", 20_000)))
        #expect(document.misplacedCount == 0)
        #expect(Array(document.root.descendants).contains { $0.kind == .emphasis })
    }

    @Test(.timeLimit(.minutes(10))) func takesManyTables() {
        let text = repeated("| [a] | *b* |\n|-|-|\n| ~c~ | www.d.example |\n\n", 5_000) + "[a]: /x\n"
        let document = parse(text)
        #expect(Array(document.root.descendants).count { $0.kind == .table } == 5_000)
        #expect(Array(document.root.descendants).count { $0.destination == "/x" } == 5_000)
    }

    @Test(.timeLimit(.minutes(10))) func takesAWideTable() {
        let document = parse(repeated("|a") + "\n" + repeated("|-") + "\n")
        #expect(document.nodeCount == 3 + 1 + 2 * HostileInputTests.depth - 1)
    }

    @Test(.timeLimit(.minutes(10))) func takesManyDefinitions() {
        let document = parse(repeated("[a]: b\n", 50_000) + "c *d*\n")
        #expect(document.root.firstChild?.sourceText == "c *d*")
    }

    @Test(.timeLimit(.minutes(10))) func takesALongLine() {
        let document = parse(repeated("word ", 1_000_000))
        #expect(document.root.firstChild?.range.length == 4_999_999)
    }

    @Test(.timeLimit(.minutes(10))) func takesManyTasks() {
        let document = parse(repeated("- [ ] **a** b\n", 50_000))
        #expect(Array(document.root.descendants).count { $0.isTask } == 50_000)
    }
}
