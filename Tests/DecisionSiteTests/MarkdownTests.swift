import Foundation
import Testing

@testable import DecisionSite

/// Markdown comes out as GitHub shows it.
@Suite struct MarkdownTests {
    @Test func linksBetweenRecordsLeadToTheirPages() async {
        let html = await SiteFixture.written(
            "[two](0002-b.md) [part](./0002-b.md#context) [ref]\n\n[ref]: 0002-b.md#context\n")
        #expect(html.contains(#"<a href="0002-b.html">two</a>"#))
        #expect(html.contains(#"<a href="0002-b.html#context">part</a>"#))
        #expect(html.contains(#"<a href="0002-b.html#context">ref</a>"#))
    }

    @Test func deadLinksAreMarkedAndReported() async {
        let site = await SiteFixture.build([("0001-a.md", "# One\n\nSee [gone](missing.md).\n")])
        let page = site.text("decisions/0001-a.html") ?? ""
        #expect(page.contains(#"<span class="dead""#))
        #expect(!page.contains("missing.md\" "))
        #expect(site.problems.map(\.line) == [3])
        #expect(site.problems.first?.message.contains("missing.md") == true)
    }

    @Test func linksToAPlaceThatIsNotThereAreMarked() async {
        let html = await SiteFixture.written(
            "[gone](#her) [there](#Here) [raw](#spot) [page](0002-b.md#nowhere)\n\n## Here\n\n<a name=\"spot\"></a>Words.\n"
        )
        #expect(html.contains(##"<span class="dead" title="there is no “#her”">gone</span>"##))
        #expect(html.contains(##"<a href="#here">there</a>"##))
        #expect(html.contains(##"<a href="#spot">raw</a>"##))
        #expect(html.contains(#"<a class="dead" href="0002-b.html" title="there is no “0002-b.md#nowhere”">page</a>"#))
    }

    @Test func footnotesStandBelowTheTextInTheOrderOfTheirReferences() async {
        let html = await SiteFixture.written(
            """
            First[^b], then[^a], and[^b] again; [^none] is no note.

            [^a]: About *a*.
            [^b]: About b.

            [^idle]: Nobody asks.
            """)
        let number = ##"<sup><a id="Ref-1" href="#Note-1" aria-label="Footnote 1">1</a></sup>"##
        #expect(html.contains("First\(number), then"))
        #expect(html.contains(##"and<sup><a id="Ref-1-2" href="#Note-1""##))
        #expect(html.contains("again; [^none] is no note."))
        #expect(!html.contains("[^a]") && !html.contains("<p>About"))
        let notes = html.components(separatedBy: "<li id=\"Note-").dropFirst().map { $0 }
        #expect(notes.count == 3)
        #expect(notes[0].hasPrefix("1\">About b. <a href=\"#Ref-1\"") && notes[0].contains("#Ref-1-2"))
        #expect(notes[1].hasPrefix("2\">About <em>a</em>. <a href=\"#Ref-2\""))
        #expect(notes[2].hasPrefix("3\">Nobody asks."))
    }

    @Test func aFootnoteOfOneWordIsNoLink() async {
        let html = await SiteFixture.written(
            "As[^a] and[^b], [^c](0002-b.md).\n\n[^a]: Agreed.\n\n[^b]: https://example.org/x\n")
        #expect(html.contains(##"As<sup><a id="Ref-1" href="#Note-1""##))
        #expect(html.contains(#"<li id="Note-1">Agreed. <a href"#))
        #expect(
            html.contains(#"<li id="Note-2"><a class="out" href="https://example.org/x">https://example.org/x</a> <a"#))
        #expect(html.contains(#"<a href="0002-b.html">^c</a>"#))
        #expect(!html.contains("dead"))
    }

    @Test func footnotesOfSeveralRecordsOnOnePageAreToldApart() async {
        let records = [
            ("0001-a.md", "# A\n\nOne[^1].\n\n[^1]: Of A.\n"), ("0002-b.md", "# B\n\nTwo[^1].\n\n[^1]: Of B.\n"),
        ]
        let html = await SiteFixture.build(records).text("all.html") ?? ""
        #expect(html.contains("<li id=\"decisions-0001-a--Note-1\">Of A."))
        #expect(html.contains("<li id=\"decisions-0002-b--Note-1\">Of B."))
    }

    @Test func localImagesAreCarriedAlongAndRemoteOnesBecomeLinks() async {
        let site = await SiteFixture.build(
            [("0001-a.md", "# One\n\n![Local](img/a.png) ![Far](https://example.org/b.png)\n")],
            files: ["adr/img/a.png": [1, 2, 3]])
        let page = site.text("decisions/0001-a.html") ?? ""
        #expect(page.contains(#"<img src="../files/adr/img/a.png" alt="Local" loading="lazy">"#))
        #expect(page.contains(#"<a class="out" href="https://example.org/b.png">Far</a>"#))
        #expect(site.files.first { $0.path == "files/adr/img/a.png" }?.bytes == [1, 2, 3])
    }

    @Test func filesOutsideTheProjectAreNeverCarriedAlong() async {
        let site = await SiteFixture.build(
            [("0001-a.md", "# One\n\n![x](../../../etc/a.png) [y](/etc/passwd) ![z](/../a.png)\n")],
            files: ["../../etc/a.png": [1], "/etc/passwd": [1], "../a.png": [1]])
        #expect(!site.files.contains { $0.path.hasPrefix("files/") })
    }

    @Test func headingsGetGitHubsAnchorsAndLeaveNoLevelOut() async {
        let html = await SiteFixture.written("### Deep first\n\n##### Deeper & more\n\n## Up\n")
        #expect(html.contains(#"<h3 id="deep-first">"#))
        #expect(html.contains(#"<h4 id="deeper--more">"#))
        #expect(html.contains(#"<h3 id="up">"#))
    }

    @Test func textFromRightToLeftDecidesItsOwnDirection() async {
        let html = await SiteFixture.written("## החלטה\n\nמילים.\n\n* פריט\n\n| ראש |\n|-|\n| תא |\n")
        #expect(html.contains(##"dir="auto">החלטה</h"##))
        #expect(html.contains(#"<p dir="auto">מילים.</p>"#))
        #expect(html.contains(#"<ul dir="auto">"#))
        #expect(html.contains(#"<td dir="auto">תא"#))
        let title = await SiteFixture.build([("0001-a.md", "# سجل\n"), ("0002-b.md", "# Log\n")])
        #expect(title.text("decisions/0001-a.html")?.contains(#"<h1 dir="auto">سجل</h1>"#) == true)
        #expect(title.text("index.html")?.contains(#"<a href="decisions/0001-a.html" dir="auto">سجل</a>"#) == true)
        // Whatever else is no ASCII changes nothing.
        #expect(await SiteFixture.written("Größe “a” — 図 Ж Ա \u{FEFF}x\n").contains("dir=") == false)
        #expect(await SiteFixture.written("<p dir=\"rtl\">x</p>\n").contains(#"<p dir="rtl">x</p>"#))
    }

    @Test func alertsGetTheirTitle() async {
        let html = await SiteFixture.written("> [!WARNING]\n> Mind *this*.\n")
        #expect(html.contains(#"<div class="alert warning"><p class="alert-title">Warning</p><p>Mind <em>this</em>."#))
        #expect(!html.contains("[!WARNING]"))
    }

    @Test func tightListsHaveNoParagraphsAndTasksAreSaidInWords() async {
        let html = await SiteFixture.written("- [x] done\n- [ ] open\n\n3. three\n4. four\n")
        #expect(html.contains(#"aria-label="Done">☑</span> done"#))
        #expect(html.contains(#"aria-label="To do">☐</span> open"#))
        #expect(html.contains(#"<ol start="3">"#))
        #expect(!html.contains("<p>three"))
    }

    @Test func tablesHaveHeadsWithScopeAndAlignment() async {
        let html = await SiteFixture.written("| A | B |\n|---|--:|\n| 1 | 2 |\n")
        #expect(html.contains(#"<thead><tr><th scope="col">A</th><th scope="col" class="right">B</th></tr></thead>"#))
        #expect(html.contains(#"<tbody><tr><td>1</td><td class="right">2</td></tr></tbody>"#))
    }

    @Test func codeIsColouredWithoutLosingALetter() async {
        let code = "let x = \"<b>\" // a & b\nif x { return 42 }\n"
        let html = await SiteFixture.written("```swift\n\(code)```\n")
        #expect(html.contains(#"<b>let</b>"#))
        #expect(html.contains(#"<i>"&lt;b&gt;"</i>"#))
        #expect(html.contains(#"<u>// a &amp; b</u>"#))
        #expect(html.contains(#"<b class="n">42</b>"#))
    }

    @Test func drawingsStayTextWithACaption() async {
        let html = await SiteFixture.written("```mermaid\ngraph TD; A-->B\n```\n")
        #expect(html.contains("<figure><pre><code>graph TD; A--&gt;B"))
        #expect(html.contains("<figcaption>"))
    }

    @Test func rawHTMLKeepsWhatIsHarmlessAndIsAlwaysClosed() async {
        let html = await SiteFixture.written(
            "<details><summary>More</summary>\n\nText **bold**\n\n</details>\n\nA<br>B <kbd>Ctrl</kbd> <b>open\n\n<p align=\"center\">x\n"
        )
        #expect(html.contains("<details><summary>More</summary>"))
        #expect(html.contains("<strong>bold</strong>"))
        #expect(html.contains("A<br>B <kbd>Ctrl</kbd> <b>open</b></p>"))
        #expect(html.contains(#"<p class="center">x"#))
        #expect(html.components(separatedBy: "<p").count == html.components(separatedBy: "</p>").count)
    }

    @Test func linesThatPagesPointToHaveAnAnchor() async {
        let site = await SiteFixture.build([("0001-a.md", "# One\n\n## Considered Options\n\n* First\n* Second\n")])
        let page = site.text("decisions/0001-a.html") ?? ""
        for line in [5, 6] where page.contains("#L\(line)") {
            #expect(page.contains(#"id="L\#(line)""#))
        }
    }
}
