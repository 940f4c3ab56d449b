import Diagnostics
import Testing

@testable import Syntax

@Suite struct YAMLTests {
    private func read(_ text: String) -> YAMLReading { YAMLNode.parse(SourceText(path: "adr.yaml", text: text)) }

    @Test func readsNestedValuesWithTheirBytes() throws {
        let source = SourceText(
            path: "adr.yaml", text: "# é\nü: {a: 1, b: [x, \"y\\n\"]}\ntext: |\n  one\n  two\n\nlast: z\n")
        let root = try #require(YAMLNode.parse(source).root)
        #expect(root["ü"].map { source.text($0.range) } == "{a: 1, b: [x, \"y\\n\"]}")
        #expect(root["ü"]?["b"]?.elements.map(\.scalar) == ["x", "y\n"])
        #expect(root["text"]?.scalar == "one\ntwo\n")
        #expect(root["text"].map { source.text($0.range) } == "|\n  one\n  two")
        #expect(source.text(root.range).hasSuffix("last: z"))
    }

    @Test func tellsNullFromText() {
        let root = read("a:\nb: ~\nc: null\nd: ''\ne: \"null\"\n").root
        #expect(["a", "b", "c"].map { root?[$0]?.scalar } == [nil, nil, nil])
        #expect(root?["d"]?.scalar == "")
        #expect(root?["e"]?.scalar == "null")
    }

    @Test func resolvesAliases() {
        let root = read("a: &x [1, 2]\nb: *x\n").root
        #expect(root?["b"]?.elements.map(\.scalar) == ["1", "2"])
        #expect(root?["b"]?.range.length == 2)
    }

    @Test func readsSeveralDocuments() {
        #expect(read("a: 1\n---\nb: 2\n").documents.count == 2)
        #expect(read("").root == nil)
        #expect(read("").problems.isEmpty)
    }

    @Test func tellsWhereAFaultStands() throws {
        let problem = try #require(read("a: 1\nb: [1,\nc: é: 2\n").problems.first)
        #expect(!problem.value.isEmpty)
        #expect(problem.range.start >= 5)
        let control = try #require(read("a: é\u{01}\n").problems.first)
        #expect(control.range.start == 5)
    }

    @Test func boundsWhatAliasesStandFor() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(read(text).problems.count == 1)
    }

    @Test func boundsDepth() {
        let reading = read(String(repeating: "[", count: 100_000))
        #expect(reading.problems.map(\.value) == ["values are nested more than 64 levels deep"])
    }

    @Test func refusesAnAliasOfItself() {
        #expect(read("a: &x [*x]\n").problems.count == 1)
    }
}
