import Diagnostics
import Foundation
import Testing

@testable import DecisionSite

/// Markdown files of the owner's become pages that stand in every page's navigation.
@Suite struct OwnPageTests {
    private func build(_ text: String) async -> Site {
        var input = SiteFixture.input([
            ("0001-a.md", "# One\n\n## Context\n\nSee [how](../docs/how.md#who-decides).\n")
        ])
        input.pages = [OwnPageSource(SourceText(path: "docs/how.md", text: text))]
        return await Site.build(input)
    }

    private let text = """
        # How we decide

        ## Who decides

        See [one](../adr/0001-a.md#context), [above](#who-decides), [gone](../adr/0002-b.md)[^1].

        [^1]: Or so.
        """

    @Test func theyAreWrittenWithTheirLinksAndStandInTheNavigation() async {
        let site = await build(text)
        let page = site.text("pages/how.html") ?? ""
        #expect(page.contains("<title>How we decide · "))
        #expect(page.contains("<h1>How we decide</h1>"))
        #expect(page.contains(##"<a href="../decisions/0001-a.html#context">one</a>"##))
        #expect(page.contains(##"<a href="#who-decides">above</a>"##))
        #expect(page.contains(#"<span class="dead""#) && page.contains("Note-1"))
        #expect(page.contains(#"<a href="how.html" aria-current="page">How we decide</a>"#))
        #expect(site.text("index.html")?.contains(#"<a href="pages/how.html">How we decide</a>"#) == true)
        #expect(site.problems.map(\.path) == ["docs/how.md"])
    }

    @Test func recordsLinkToThem() async {
        let record = await build(text).text("decisions/0001-a.html") ?? ""
        #expect(record.contains(##"<a href="../pages/how.html#who-decides">how</a>"##))
    }

    @Test func oneWithoutAHeadingIsNamedForItsFile() async {
        #expect(await build("Words.\n").text("pages/how.html")?.contains("<h1>how</h1>") == true)
    }
}
