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
}
