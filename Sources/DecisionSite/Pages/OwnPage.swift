import Diagnostics
import Syntax

/// A page that the site's owner wrote in Markdown.
struct OwnPage: Page {
    let source: OwnPageSource
    let path: String
    let section: SiteSection

    func title(in context: PageContext) -> String { source.title }

    func write(to output: inout PageOutput, in context: PageContext) {
        let document = source.document
        var renderer = MarkdownRenderer(
            context: context, document: document, links: RecordLinks(context: context, document: document), baseLevel: 2
        )
        output.html.element(.h1, text: source.title)
        var start = 1
        if let title = document.root.children.first(where: { $0.kind == .heading }), !title.plainText.isEmpty {
            renderer.render(1..<title.index)
            renderer.writeTitleAnchor(title)
            start = title.endIndex
        }
        renderer.render(start..<document.nodeCount)
        renderer.writeFootnotes()
        output.problems = renderer.problems
        output.attachments = renderer.attachments
        output.drawsInBrowser = renderer.drawsInBrowser
        output.html.element(.div, .class("own"), .text("data-link", context.texts[.headingLink])) { html in
            html.append(renderer.html)
        }
    }
}
