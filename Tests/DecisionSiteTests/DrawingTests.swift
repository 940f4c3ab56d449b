import Foundation
import Testing

@testable import DecisionSite

/// A drawing in a text becomes a picture where somebody draws it, and stays text where nobody does.
@Suite struct DrawingTests {
    private let record = (
        "0001-a.md", "# One\n\n```mermaid\naccTitle: The flow\ngraph TD; A-->B\n```\n\n```dot\ndigraph {}\n```\n"
    )

    @Test func withoutAProgramItIsText() async {
        let site = await SiteFixture.build([record])
        let page = site.text("decisions/0001-a.html") ?? ""
        #expect(page.contains("graph TD; A--&gt;B"))
        #expect(!page.contains("mermaid.js") && !page.contains("unsafe-inline"))
        #expect(!site.files.contains { $0.path.hasPrefix("drawings/") })
    }

    @Test func aPictureStandsBeforeTheTextItWasMadeOf() async {
        var input = SiteFixture.input([record])
        let drawings = SiteDrawing.all(in: input, languages: ["mermaid"])
        #expect(drawings.map(\.language) == ["mermaid"])
        let name = drawings.first?.name ?? ""
        input.drawings = [name: Array("<svg/>".utf8)]
        let site = await Site.build(input)
        let page = site.text("decisions/0001-a.html") ?? ""
        #expect(page.contains(#"<img src="../drawings/\#(name).svg" alt="The flow">"#))
        #expect(page.contains("graph TD; A--&gt;B"))
        #expect(site.text("drawings/\(name).svg") == "<svg/>")
        #expect(site.text("all.html")?.contains(#"<img src="drawings/\#(name).svg""#) == true)
        let alone = String(decoding: Site.singleFile(input), as: UTF8.self)
        #expect(alone.contains(#"src="data:image/svg+xml;base64,PHN2Zy8+""#))
    }

    @Test func theOwnersScriptIsLoadedWhereMermaidStandsAndNowhereElse() async {
        var settings = SiteSettings()
        settings.mermaidScript = Array("mermaid = {}".utf8)
        let site = await SiteFixture.build([record, ("0002-b.md", "# Two\n")], settings: settings)
        let page = site.text("decisions/0001-a.html") ?? ""
        #expect(page.contains(#"<figure class="mermaid"><pre"#))
        #expect(page.contains(#"<script src="../assets/mermaid.js" defer></script>"#))
        #expect(page.contains("style-src 'self' 'unsafe-inline'"))
        let other = site.text("decisions/0002-b.html") ?? ""
        #expect(!other.contains("mermaid.js") && !other.contains("unsafe-inline"))
        #expect(site.text("assets/mermaid.js") == "mermaid = {}")
        #expect(site.text("assets/drawings.js")?.contains("mermaid.initialize") == true)
    }
}
