import Foundation
import Testing

@testable import DecisionSite

/// A list that no browser lays out at once is parted.
@Suite struct TablePartTests {
    @Test func onlyLongTablesAreParted() {
        #expect(TablePart.all(rows: 0).map(\.range) == [0..<0])
        #expect(TablePart.all(rows: 2_000).map(\.range) == [0..<2_000])
        let parts = TablePart.all(rows: 2_001)
        #expect(parts.map(\.range) == [0..<1_000, 1_000..<2_000, 2_000..<2_001])
        #expect(parts.map(\.count) == [3, 3, 3])
        #expect(TablePart.path(1, of: "a/index.html") == "a/index.html")
        #expect(TablePart.path(3, of: "a/index.html") == "a/index-3.html")
    }

    @Test func eachPartLeadsToTheOthersAndNamesTheirRecords() {
        let model = SiteModel(
            SiteFixture.input(
                (1...2_001).map { number in
                    let name = String(repeating: "0", count: 4 - String(number).count) + String(number)
                    return ("\(name)-r.md", "# R\n")
                }))
        let pages = SitePlan.pages(of: model)
        #expect(
            pages.filter { $0.path.hasPrefix("index") }.map(\.path) == ["index.html", "index-2.html", "index-3.html"])
        #expect(pages.contains { $0.path == "status/none-3.html" })
        guard let last = pages.first(where: { $0.path == "index-3.html" }) else { return }
        let context = PageContext(model: model, path: last.path, section: last.section)
        let html = String(decoding: PageFrame.render(last, in: context).file.bytes, as: UTF8.self)
        #expect(html.contains(#"<a href="index-2.html">1001 – 2000</a>"#))
        #expect(html.contains(#"<a href="index-3.html" aria-current="page">2001 – 2001</a>"#))
        #expect(html.components(separatedBy: "<tr>").count == 3)
    }

    @Test func groupsOfRowsAreNotTornApart() {
        // Groups of three: the first that begins at or after the thousandth row begins the next part.
        let parts = TablePart.all(rows: 2_400) { $0 % 3 == 0 }
        #expect(parts.map(\.range) == [0..<1_002, 1_002..<2_004, 2_004..<2_400])
        #expect(parts.map(\.number) == [1, 2, 3])
        #expect(TablePart.all(rows: 2_000) { _ in true }.count == 1)
        #expect(TablePart.all(rows: 2_001) { _ in false }.map(\.range) == [0..<2_001])
    }

    @Test func aLongTimelineIsPartedByItsDates() async {
        let input = SiteFixture.input(
            (1...2_001).map { number in
                let name = String(repeating: "0", count: 4 - String(number).count) + String(number)
                // The last one has no date.
                return (
                    "\(name)-r.md", number == 2_001 ? "# R\n" : "# R\n\n* Date: 20\(number < 1_001 ? 19 : 20)-03-05\n"
                )
            })
        let site = await Site.build(input)
        #expect(
            site.files.map(\.path).filter { $0.hasPrefix("timeline") } == [
                "timeline-2.html", "timeline-3.html", "timeline.html",
            ])
        #expect(site.text("timeline.html")?.contains("<h2>March 2020</h2>") == true)
        #expect(site.text("timeline-2.html")?.contains("<h2>March 2019</h2>") == true)
        let last = site.text("timeline-3.html") ?? ""
        #expect(last.contains("decisions/2001-r.html") && !last.contains("decisions/2000-r.html"))
        #expect(last.contains(##"<a href="timeline.html">March 2020 – March 2020</a>"##))
    }

    @Test func allRecordsOfALongLogStandOnSeveralPages() async {
        let input = SiteFixture.input(
            (1...2_001).map { number in
                let name = String(repeating: "0", count: 4 - String(number).count) + String(number)
                let link = number == 2_001 ? "[first](0001-r.md), [own](#context)" : "[last](2001-r.md#context)"
                return ("\(name)-r.md", "# R\n\n## Context\n\n\(link)\n")
            })
        let site = await Site.build(input)
        #expect(site.files.map(\.path).filter { $0.hasPrefix("all") } == ["all-2.html", "all-3.html", "all.html"])
        let last = site.text("all-3.html") ?? ""
        #expect(last.components(separatedBy: "<article").count == 2)
        #expect(last.contains(##"<a href="all.html#decisions-0001-r">first</a>"##))
        #expect(last.contains(##"<a href="#decisions-2001-r--context">own</a>"##))
        #expect(site.text("all.html")?.contains(##"<a href="all-3.html#decisions-2001-r--context">last</a>"##) == true)
        // In one file that needs no other there is nowhere else to lead to.
        let alone = String(decoding: Site.singleFile(input), as: UTF8.self)
        #expect(alone.contains(##"<a href="#decisions-2001-r--context">last</a>"##))
        #expect(alone.components(separatedBy: "<article").count == 2_002)
    }
}
