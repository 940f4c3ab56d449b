import Testing

@testable import DecisionSite

/// Files made one by one against the site made at once.
@Suite struct SiteOnDemandTests {
    @Test func makesEachFileAsTheWholeSiteHasIt() async throws {
        var settings = SiteSettings()
        settings.baseURL = "https://example.org/adr/"
        let records = [
            (
                "0001-a.md",
                "# One\n\nTags: x, y\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n## Context\n\n![p](p.png)\n"
            ),
            ("0002-b.md", "# Two\n\n## Status\n\nAccepted\n\n## Context\n\nWords.\n"),
            // All that is another on the page of all records: ids, links within and between records, notes, raw anchors.
            (
                "0003-c.md",
                "# Three\n\n## Context\n\n[one](0001-a.md#context), [here](#context), <a name=\"x\"></a>[x](#x), a note[^1].\n\n"
                    + "<div id=\"mine\">raw</div>\n\n## Considered Options\n\n* Ferry\n* Bridge\n\n[^1]: Said so.\n"
            ),
        ]
        let input = SiteFixture.input(records, files: ["adr/p.png": [1, 2, 3]], settings: settings)
        let whole = await Site.build(input)
        let site = SiteOnDemand(input)
        var attached: Set<String> = []
        for file in whole.files where SiteOnDemand.attachment(file.path) == nil {
            let made = try #require(site.make(file.path), "\(file.path)")
            attached.formUnion(made.attachments)
            let same = made.files.first { $0.path == file.path }?.bytes == file.bytes
            #expect(same, "\(file.path)")
        }
        #expect(whole.files.count > 20)
        #expect(attached == ["adr/p.png"])
    }

    @Test(arguments: [
        // Further down, with further options and words; then a tag, a status, a relation, a title of another kind.
        "# One\n\nMore.\n\nTags: x\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n## Options\n\n* Ferry\n* Bridge\n",
        "# One\n\nTags: x, z\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n## Context\n\nOld.\n",
        "# One\n\nTags: x\n\n## Status\n\nAccepted\n\n## Context\n\nOld.\n",
        "# Other\n\nTags: x\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n## Context\n\nOld.\n",
    ]) func anotherTextOfARecordGivesWhatANewSiteWould(text: String) async {
        let second = ("0002-b.md", "# Two\n\n## Status\n\nAccepted\n\n## Context\n\nSee [one](0001-a.md).\n")
        let first = "# One\n\nTags: x\n\n## Status\n\nSuperseded by [2](0002-b.md)\n\n## Context\n\nOld.\n"
        let old = SiteOnDemand(SiteFixture.input([("0001-a.md", first), second]))
        let input = SiteFixture.input([("0001-a.md", text), second])
        let renewed = old.replacing(["adr/0001-a.md"], by: input)
        let whole = await Site.build(input)
        for file in whole.files {
            let same = renewed.make(file.path)?.files.first { $0.path == file.path }?.bytes == file.bytes
            #expect(same, "\(file.path)")
        }
        #expect(whole.files.count > 20)
    }

    @Test(arguments: ["none.html", "", "data/none.json", "assets/none.css", "decisions/", "files/adr/p.png"])
    func makesNothingForOtherPaths(path: String) {
        let site = SiteOnDemand(SiteFixture.input([("0001-a.md", "# One\n\n## Context\n\nWords.\n")]))
        #expect(site.make(path) == nil)
    }

    @Test func allowsConnectionsOnlyWhereTheSettingsSaySo() throws {
        var settings = SiteSettings()
        settings.connections = "'self'"
        let input = SiteFixture.input([("0001-a.md", "# One\n\n## Context\n\nWords.\n")], settings: settings)
        let page = try #require(SiteOnDemand(input).make("index.html")?.files.first)
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("connect-src"))
    }
}

/// What the owner's theme adds to every page.
@Suite struct LogoTests {
    @Test func theOwnersLogoStandsBeforeTheName() async throws {
        var settings = SiteSettings(title: "Shop")
        settings.theme = ["logo.svg": Array("<svg/>".utf8)]
        let site = await SiteFixture.build([("0001-a.md", "# One\n\n## Context\n\nWords.\n")], settings: settings)
        #expect(site.text("assets/logo.svg") == "<svg/>")
        let page = try #require(site.text("decisions/0001-a.html"))
        #expect(page.contains(#"<img src="../assets/logo.svg" alt="" height="24"> Shop</a>"#))
    }
}
