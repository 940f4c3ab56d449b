import Diagnostics
import Testing

@testable import Syntax

@Suite struct TextExtensionTests {
    private func parse(_ text: String) -> Document {
        let document = Document.parse(SourceText(path: "a.md", text: text))
        #expect(rangeFaults(document) == [])
        #expect(document.misplacedCount == 0)
        return document
    }

    /// The struck-out parts as they are written.
    private func struck(_ text: String) -> [String] {
        Array(parse(text).root.descendants).filter { $0.kind == .strikethrough }.map(\.sourceText)
    }

    /// The addresses as they are written, with their destinations where those differ.
    private func addresses(_ text: String) -> [String] {
        Array(parse(text).root.descendants).filter(\.isAutolink).map {
            $0.destination == $0.sourceText ? $0.sourceText : "\($0.sourceText) → \($0.destination ?? "")"
        }
    }

    // MARK: Struck-out text

    @Test func findsOneAndTwoTildes() {
        #expect(struck("~~Hi~~ there ~you~.") == ["~~Hi~~", "~you~"])
        #expect(struck("a~~b~~c") == ["~~b~~"])
    }

    @Test(arguments: [
        "~~~Hi~~~ there", "x ~~~y~~~", "~~a~", "~ a ~", "~~ a~~", "\\~~a~~", "`~~a~~`", "~~a\n\nb~~", "&#126;a~",
    ])
    func leaves(_ text: String) { #expect(struck(text) == []) }

    @Test func holdsAndStandsInOtherMarkup() {
        let document = parse("**a ~~b *c* `d`~~ e** [~~f~~](u) ~~g\n> h~~\n")
        #expect(
            dump(document).split(separator: "\n").dropFirst(2).joined(separator: "\n") == """
                    strong
                      text "a "
                      strikethrough
                        text "b "
                        emphasis
                          text "c"
                        text " "
                        code "d"
                      text " e"
                    text " "
                    link → u
                      strikethrough
                        text "f"
                    text " ~~g"
                  blockQuote
                    paragraph
                      text "h~~"
                """)
    }

    @Test func spansLines() {
        #expect(struck("- x ~~a\n  b~~ y") == ["~~a\n  b~~"])
        #expect(struck("|~~a~~|\n|-|\n|~b~ é|\n") == ["~~a~~", "~b~"])
    }

    @Test func findsPlacesBehindEscapesAndEntities() {
        #expect(struck("&amp; \\* ~~é \\~ &lt;~~ z") == ["~~é \\~ &lt;~~"])
    }

    // MARK: Addresses

    @Test func findsAddresses() {
        #expect(addresses("see https://a.example/b?c=d#e and http://x") == ["https://a.example/b?c=d#e", "http://x"])
        #expect(addresses("www.a.example/x") == ["www.a.example/x → http://www.a.example/x"])
        #expect(addresses("ask jo.b+c@d-e.example") == ["jo.b+c@d-e.example → mailto:jo.b+c@d-e.example"])
        #expect(addresses("HTTPS://A.example") == ["HTTPS://A.example"])
        #expect(addresses("ftp://a.example") == ["ftp://a.example"])
    }

    @Test func leavesOutThePunctuationAround() {
        #expect(addresses("(https://a.example).") == ["https://a.example"])
        #expect(
            addresses("https://a.example/x_(y) https://a.example/z)") == [
                "https://a.example/x_(y)", "https://a.example/z",
            ])
        #expect(
            addresses("“https://a.example/b”, https://a.example!?") == ["https://a.example/b”", "https://a.example"])
        #expect(addresses("https://a.example/?q=1&copyx; b") == ["https://a.example/?q=1"])
        #expect(
            addresses("*https://a.example/b* **www.c.example**") == [
                "https://a.example/b", "www.c.example → http://www.c.example",
            ])
        #expect(addresses("https://a.example/~u/~x~") == ["https://a.example/~u/~x"])
    }

    @Test(arguments: [
        "https://", "http:// a", "www.", "www.-", "xwww.a.example", "a@b", "a@b.c_", "@a.example",
        "nohttp://a.example", "https://a_b.example", "`https://a.example`", "www.a_b.example", "a:b w",
    ])
    func findsNone(_ text: String) { #expect(addresses(text) == []) }

    @Test func leavesLinksAlone() {
        #expect(addresses("[https://a.example](b) <https://c.example>") == ["<https://c.example> → https://c.example"])
        #expect(addresses("[*https://a.example*](b) https://d.example") == ["https://d.example"])
    }

    @Test func findsPlacesOfAddressesBehindEntities() {
        let document = parse("- &lt; \\_ https://a.example/é?x=1&amp;y=2 end")
        let link = Array(document.root.descendants).first { $0.isAutolink }
        #expect(link?.sourceText == "https://a.example/é?x=1&amp;y=2")
        #expect(link?.destination == "https://a.example/é?x=1&y=2")
        #expect(link?.nextSibling?.sourceText == " end")
    }

    // MARK: Tasks

    @Test func readsTasks() {
        #expect(
            dump("- [ ] a\n- [x] **b**\n- [X]  c `d`\n- [] e\n- [ ]f\n- [ ]\n\n1. [x] g\n", ranges: false) == """
                document
                  list tight
                    item [ ]
                      paragraph
                        text "a"
                    item [x]
                      paragraph
                        strong
                          text "b"
                    item [x]
                      paragraph
                        text "c "
                        code "d"
                    item
                      paragraph
                        text "[] e"
                    item
                      paragraph
                        text "[ ]f"
                    item
                      paragraph
                        text "[ ]"
                  list tight 1
                    item 1 [x]
                      paragraph
                        text "g"
                """)
        _ = parse("- [ ] a\n- [x] **b** c\n  - [ ] *d* e\n")
        #expect(Array(parse("[ ] a\n\n- b\n\n  [ ] c\n").root.descendants).allSatisfy { !$0.isTask })
        #expect(Array(parse("- \\[ ] a\n- [\\ ] b\n- [x](u) c\n").root.descendants).allSatisfy { !$0.isTask })
    }

    @Test func keepsTheTreeWholeWhenABoxIsTakenOut() {
        let document = parse("- [x] **b** *c*\n  - [ ] ***d*** e\n\nend\n")
        #expect(Array(document.root.descendants).last?.literal == "end")
        #expect(document.root.children.map(\.kind) == [.list, .paragraph])
        #expect(
            Array(document.root.descendants).filter { $0.kind == .paragraph }.map(\.sourceText) == [
                "**b** *c*", "***d*** e", "end",
            ])
    }
}
