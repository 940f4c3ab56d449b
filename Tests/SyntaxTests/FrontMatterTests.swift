import Diagnostics
import Testing

@testable import Syntax

@Suite struct FrontMatterTests {
    private func parse(_ text: String) -> Document { Document.parse(SourceText(path: "a.md", text: text)) }

    @Test func readsPairsWithTheirBytes() throws {
        let document = parse(
            "---\ntitle: \"Café: wählen\"\ndate: 2026-01-02\ntags: [a, 'b c']\nwho:\n  - Zoë\n  - B\n---\n# T\n")
        let frontMatter = try #require(document.frontMatter)
        let source = document.source
        #expect(frontMatter.problem == nil)
        #expect(source.text(frontMatter.range).hasSuffix("- B\n---"))
        #expect(source.text(frontMatter.contentRange).hasPrefix("title"))
        #expect(frontMatter.root["title"]?.scalar == "Café: wählen")
        #expect(frontMatter.root["title"].map { source.text($0.range) } == "\"Café: wählen\"")
        #expect(frontMatter.root["date"].map { source.text($0.range) } == "2026-01-02")
        #expect(frontMatter.root["tags"].map { source.text($0.range) } == "[a, 'b c']")
        #expect(frontMatter.root["tags"]?.elements.map { source.text($0.range) } == ["a", "'b c'"])
        #expect(frontMatter.root["who"]?.elements.map { source.text($0.range) } == ["Zoë", "B"])
        #expect(frontMatter.root["who"].map { source.text($0.range) } == "- Zoë\n  - B")
        #expect(frontMatter.root.pairs.map { source.text($0.key.range) } == ["title", "date", "tags", "who"])
        #expect(document.node(at: 1).kind == .heading)
        #expect(document.node(at: 1).line == 9)
        #expect(document.node(at: 1).sourceText == "# T")
    }

    @Test func readsTOMLWithItsBytes() throws {
        let document = parse("+++\nid = \"A\\\"1\"\nlist = ['a', 2]\nbroken = \"x\n# note = 1\n+++\n# T\n")
        let front = try #require(document.frontMatter)
        #expect(front.isTOML)
        #expect(!front.isYAML)
        #expect(front.problem == nil)
        #expect(front.root.pairs.map(\.key.value) == ["id", "list"])
        #expect(front.root["id"]?.scalar == "A\"1")
        #expect(front.root["list"]?.elements.compactMap(\.scalar) == ["a", "2"])
        #expect(front.root["list"].map { document.source.text($0.range) } == "['a', 2]")
        #expect(document.node(at: 1).sourceText == "# T")
        // Without an end it is a text like any other.
        #expect(parse("+++\nid = 1\n# T\n").frontMatter == nil)
    }

    @Test(arguments: ["---", "...", "--", "---  "])
    func endsAt(_ fence: String) throws {
        let document = parse("---\nstatus: accepted\n\(fence)\n\ntext\n")
        #expect(document.frontMatter?.root["status"]?.scalar == "accepted")
        #expect(document.root.children.map(\.kind) == [.paragraph])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsAnyLineEndingBehindAByteOrderMark(_ ending: String) {
        let document = parse("\u{FEFF}---\nstatus: é\nnext:\n---\nx\n".replacing("\n", with: ending))
        #expect(document.frontMatter?.range.start == 3)
        #expect(document.frontMatter?.root["status"].map { document.source.text($0.range) } == "é")
        #expect(document.frontMatter?.root["next"]?.scalar == nil)
        #expect(document.root.children.map(\.sourceText) == ["x"])
    }

    @Test func readsLineByLineWhatIsNoYAML() throws {
        let document = parse("---\ntitle: Use A: the best\nstatus: 'accepted'\ndeciders:\n  - X\n  - Y\n---\n")
        let frontMatter = try #require(document.frontMatter)
        #expect(frontMatter.root["title"]?.scalar == "Use A: the best")
        #expect(frontMatter.root["title"].map { document.source.text($0.range) } == "Use A: the best")
        #expect(frontMatter.root["status"]?.scalar == "accepted")
        #expect(frontMatter.root["deciders"]?.elements.map(\.scalar) == ["X", "Y"])
        let problem = try #require(frontMatter.problem)
        #expect(document.source.line(at: problem.range.start) == 2)
    }

    @Test func readsKeysThatLackABlankBehindTheColon() throws {
        let document = parse("---\ntag:Web Client\n---\n# T\n")
        let frontMatter = try #require(document.frontMatter)
        #expect(frontMatter.root["tag"]?.scalar == "Web Client")
        #expect(frontMatter.problem.map { document.source.text($0.range) } == "tag:Web Client")
    }

    @Test(arguments: [
        "---\nstatus: open\n", "---\n", "---", "---\nSome prose between two rules.\n\n---\n", "----\na: b\n---\n",
        "\n---\na: b\n---\n", "---\nWe have long thought about it and this is what we found: nothing.\n---\n",
    ])
    func leavesWhatIsNoFrontMatter(_ text: String) {
        #expect(parse(text).frontMatter == nil)
    }

    @Test func takesAnEmptyBlock() {
        #expect(parse("---\n---\nx").frontMatter?.root.pairs.count == 0)
        #expect(parse("---\n# only a remark\n---\nx").frontMatter?.root.pairs.count == 0)
    }

    @Test func readsAllFrontMatterOfTheCorpus() {
        var count = 0
        for path in Corpus.paths {
            let document = Document.parse(SourceText(path: path, bytes: Corpus.bytes(path)))
            guard let frontMatter = document.frontMatter else { continue }
            count += 1
            var open = [frontMatter.root]
            while let node = open.popLast() {
                open += node.pairs.map(\.value) + node.elements
                for pair in node.pairs {
                    #expect(frontMatter.contentRange.contains(pair.key.range), "\(path)")
                    #expect(document.source.text(pair.key.range).contains(pair.key.value), "\(path)")
                }
                if case .scalar(let text, isPlain: true) = node.content, !text.contains("\n"), !text.contains(" ") {
                    #expect(document.source.text(node.range) == text, "\(path)")
                }
            }
        }
        if !Corpus.paths.isEmpty { #expect(count > 300) }
    }
}
