import Foundation
import Testing

@testable import DecisionSite

/// The site as a whole.
@Suite struct SiteTests {
    private static let records = [
        (
            "0001-use-a-queue.md",
            "---\nstatus: superseded\ntags: [net]\n---\n# Use a queue\n\n## Decision Outcome\n\nChosen option: \"Queue\", because.\n"
        ),
        (
            "0002-use-a-log.md",
            "# Use a log\n\n* Status: accepted\n* Date: 2024-06-08\n* Supersedes [queue](0001-use-a-queue.md)\n"
        ),
        ("deep/0003-x.md", "# Deep\n"), ("deep-0003-x.md", "# Same name\n"), ("topic/README.md", "# Topic\n"),
    ]

    @Test func everyContractPageIsThere() async {
        let site = await SiteFixture.build(Self.records)
        let paths = Set(site.files.map(\.path))
        for path in [
            "index.html", "decisions/0001-use-a-queue.html", "decisions/0001-use-a-queue.md", "requirements.html",
            "timeline.html", "graph.html", "conflicts.html", "findings.html", "search.html", "tags.html",
            "tags/net.html",
            "status/accepted.html", "all.html", "about.html", "404.html", "data/log.json", "data/traceability.json",
            "data/matrix.csv", "feed.xml", "llms.txt", "badge.svg", "decisions/topic.html",
        ] { #expect(paths.contains(path), "\(path)") }
        #expect(!paths.contains("sitemap.xml"))
    }

    @Test func noTwoRecordsShareAPage() async {
        let site = await SiteFixture.build(Self.records)
        #expect(Set(site.files.map(\.path)).count == site.files.count)
        #expect(site.text("decisions/deep-0003-x.html") != nil)
        #expect(site.text("decisions/deep-0003-x-2.html") != nil)
    }

    @Test func everyPageStatesThePolicyAndHoldsNothingInline() async {
        let site = await SiteFixture.build(Self.records)
        for file in site.files where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("Content-Security-Policy"), "\(file.path)")
            #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains("<script>"), "\(file.path)")
            for match in text.matches(of: /(?:src|href)="([a-z]+):/) {
                #expect(["http", "https", "mailto", "data"].contains(String(match.1)), "\(file.path)")
            }
        }
    }

    @Test func theTimelineSortsRecordsIntoLanes() async {
        let site = await SiteFixture.build([
            ("0001-a.md", "# A\n\n* Status: accepted\n* Date: 2023-01-02\n"),
            ("0002-b.md", "# B\n\n* Status: rejected\n* Date: 2024-01-02\n"),
        ])
        let page = site.text("timeline.html") ?? ""
        #expect(page.contains("<th scope=\"col\">2023</th><th scope=\"col\">2024</th>"))
        #expect(
            page.contains(
                "Accepted</span></th><td><a href=\"decisions/0001-a.html\" title=\"A\">0001</a> </td><td></td></tr>"))
        #expect(
            page.contains(
                "Rejected</span></th><td></td><td><a href=\"decisions/0002-b.html\" title=\"B\">0002</a> </td></tr>"))
        // One year is no lane.
        #expect(
            await SiteFixture.build([("0001-a.md", "# A\n\n* Date: 2023-01-02\n")])
                .text("timeline.html")?.contains("<table") == false)
    }

    @Test func theSameInputGivesTheSameBytes() async {
        let (first, second) = (await SiteFixture.build(Self.records), await SiteFixture.build(Self.records.reversed()))
        #expect(first.files.map(\.path) == second.files.map(\.path))
        #expect(zip(first.files, second.files).allSatisfy { $0.bytes == $1.bytes })
    }

    @Test func theThemeStaysWithinItsBudget() async {
        let site = await SiteFixture.build(Self.records)
        let sizes = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.bytes.count) })
        #expect(sizes["assets/style.css", default: 0] <= 14_000)
        #expect(sizes["assets/page.js", default: 0] <= 10_000)
        #expect(sizes["assets/theme.js", default: 0] <= 500)
    }

    @Test func aBaseAddressGivesASiteMapAndWholeLinksInTheFeed() async {
        let site = await SiteFixture.build(Self.records, settings: SiteSettings(baseURL: "https://example.org/adr"))
        #expect(site.text("sitemap.xml")?.contains("<loc>https://example.org/adr/index.html</loc>") == true)
        #expect(site.text("feed.xml")?.contains("https://example.org/adr/decisions/0002-use-a-log.html") == true)
        #expect(site.text("feed.xml")?.contains("<updated>2024-06-08T00:00:00Z</updated>") == true)
    }

    @Test func theOwnersFilesStandBeforeTheThemes() async {
        let site = await SiteFixture.build(
            Self.records,
            settings: SiteSettings(theme: [
                "style.css": Array("a{}".utf8), "assets/own.png": [1], "foot.html": Array("<p>Ours</p>".utf8),
            ]))
        #expect(site.text("assets/style.css") == "a{}")
        #expect(site.files.contains { $0.path == "assets/own.png" })
        #expect(site.text("index.html")?.contains("<p>Ours</p>") == true)
    }

    @Test func theOwnersFragmentsFindTheWayToTheTop() async {
        let markup = "<link rel=\"stylesheet\" href=\"{root}assets/own.css\">"
        let site = await SiteFixture.build(
            Self.records,
            settings: SiteSettings(theme: ["head.html": Array(markup.utf8), "foot.html": Array("{root}".utf8)]))
        #expect(site.text("index.html")?.contains("href=\"assets/own.css\"") == true)
        let page = site.text("decisions/0002-use-a-log.html") ?? ""
        #expect(page.contains("href=\"../assets/own.css\"") && !page.contains("{root}"))
    }

    @Test func germanWordsStandInGerman() async {
        let site = await SiteFixture.build(Self.records, settings: SiteSettings(language: "de"))
        #expect(site.text("index.html")?.contains("<html lang=\"de\"") == true)
        #expect(site.text("index.html")?.contains("Entscheidungen") == true)
    }

    @Test func shortLinksLeadToRecordsByTheirIds() async {
        var settings = SiteSettings()
        let records = [
            ("0001-a.md", "# A & B\n"), ("0002-b.md", "# B\n"), ("0002-c.md", "# C\n"), ("0003.md", "# D\n"),
        ]
        #expect(await SiteFixture.build(records, settings: settings).text("decisions/0001.html") == nil)
        settings.hasShortLinks = true
        let site = await SiteFixture.build(records, settings: settings)
        let link = site.text("decisions/0001.html") ?? ""
        #expect(link.contains(#"<meta http-equiv="refresh" content="0; url=0001-a.html">"#))
        #expect(link.contains(##"<a href="0001-a.html">A &amp; B</a>"##))
        // Two records have the id 0002; the third's page has the name already.
        #expect(site.text("decisions/0002.html") == nil)
        #expect(site.text("decisions/0003.html")?.contains("refresh") == false)
        let preview = SiteOnDemand(SiteFixture.input(records, settings: settings))
        #expect(preview.make("decisions/0001.html")?.files.first?.bytes == Array(link.utf8))
        #expect(preview.make("decisions/0002.html") == nil)
    }
}
