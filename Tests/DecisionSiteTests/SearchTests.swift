import Testing

@testable import DecisionSite

/// The index holds the words that people type.
@Suite struct SearchTests {
    private func words(_ text: String) -> [String] {
        var words: [String] = []
        SearchWords.each(in: Array(text.utf8)[...]) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    @Test func formsOfAWordMeet() {
        #expect(Set(words("cache caches cached caching")).count == 1)
        #expect(words("policies policy") == ["policy", "policy"])
        #expect(words("class as") == ["class", "as"])
    }

    @Test func marksCaseAndSignsAreNothing() {
        #expect(words("Café “naïve”—Größe") == ["caf", "naiv", "gross"])
        #expect(words("a b 7 S3") == ["7", "s3"])
    }

    @Test func textWithoutSpacesGivesPairs() {
        #expect(words("決定記録") == ["決定", "定記", "記録"])
        #expect(words("用 SQL") == ["用", "sql"])
    }

    @Test func wordsOfTheTitleCountMoreAndRecordsComeInOrder() async {
        let site = await SiteFixture.build([
            ("0001-a.md", "# Queue\n\nText.\n"), ("0002-b.md", "# Other\n\nA queue, a queue.\n"),
            ("0003-c.md", "# No\n"),
        ])
        let index = SearchIndex(
            SiteModel(
                SiteFixture.input([
                    ("0001-a.md", "# Queue\n\nText.\n"), ("0002-b.md", "# Other\n\nA queue, a queue.\n"),
                    ("0003-c.md", "# No\n"),
                ])))
        var queue: String?
        index.forEachWord { word, postings in
            if word.elementsEqual("queu".utf8) { queue = String(decoding: postings, as: UTF8.self) }
        }
        // Record 0 with title and heading (9 + 3), then record 1 with two words of text: 12 and 1 << 4 | 2 in groups of
        // five bits.
        #expect(queue == "MS")
        #expect(site.text("search/root.js")?.contains("0001\\tQueue\\t") == true)
        #expect(site.files.contains { $0.path == "search/w0.js" })
    }

    @Test func recordsCarryTheirTagsForTheFacets() async {
        let site = await SiteFixture.build([
            ("0001-a.md", "---\ntags: [data, a|b]\n---\n# One\n"), ("0002-b.md", "# Two\n"),
        ])
        let root = site.text("search/root.js") ?? ""
        #expect(root.contains("One\\tnone\\tdecisions/0001-a.html\\t\\tdata|a b\\n"))
        #expect(root.contains("decisions/0002-b.html\\t\\t\\n"))
        #expect(site.text("search.html")?.contains("data-facets=\"Status|Tags|Log\"") == true)
    }

    @Test func shardsAreOrderedAndEndNoScript() async {
        let site = await SiteFixture.build([("0001-a.md", "# A</script> \"b\" \\\u{2028}\n\nzeta alpha </script>\n")])
        let shard = site.text("search/w0.js") ?? ""
        #expect(shard.hasPrefix("adrSearch.words(0,\"") && shard.hasSuffix("\");\n"))
        let root = site.text("search/root.js") ?? ""
        #expect(!root.contains("</script>"))
        #expect(shard.contains("alpha"))
    }
}
