import DecisionRecords
import Diagnostics
import Syntax

/// A record as written: its front matter and its Markdown, the title left out that the page already shows.
struct RecordText: Sendable {
    var html: HTML
    var headings: [MarkdownRenderer.Heading]
    var problems: [SiteProblem]
    var attachments: [String]
    /// Whether it holds a drawing that the owner's script draws.
    var drawsInBrowser: Bool

    /// A record's text for the page of all records.
    struct Whole: Sendable {
        var html: HTML
        var attachments: [String]
        var drawsInBrowser: Bool
    }

    /// The text as the page of all records shows it, where that was written along.
    var whole: Whole { Whole(html: html.twinPiece(), attachments: attachments, drawsInBrowser: drawsInBrowser) }

    /// Writes the record of an entry.
    ///
    /// - Parameters:
    ///   - entry: its index among the entries.
    ///   - context: the page that shows it.
    ///   - baseLevel: the level that its uppermost headings get.
    static func write(_ entry: Int, in context: PageContext, baseLevel: Int) -> RecordText {
        let prefix = context.isSingle || context.twin != nil ? context.model.anchorPrefix(entry) : ""
        let names = ElementNames(
            prefix: context.isSingle ? prefix : "", twinPrefix: context.twin == nil ? nil : prefix)
        let record = context.model.entries[entry].record
        let document = record.document
        var renderer = MarkdownRenderer(
            context: context, document: document, links: RecordLinks(context: context, entry: entry),
            baseLevel: baseLevel, lines: context.model.entries[entry].lines, names: names)
        if let frontMatter = document.frontMatter {
            let source = document.source
            renderer.skipLines(upTo: source.line(at: frontMatter.range.end))
            renderer.html.element(.details) { html in
                html.element(.summary, text: context.texts[.frontMatter])
                html.element(.pre, .number("tabindex", 0)) { html in
                    html.element(.code, .class("lit")) { html in
                        let bytes = source.slice(source.trimmed(frontMatter.contentRange))
                        if let yaml = CodeLanguage.named("yaml") {
                            CodeHighlighter.write(bytes, language: yaml, to: &html)
                        }
                    }
                }
            }
        }
        var start = 1
        if let title = titleHeading(record) {
            renderer.render(1..<title.index)
            renderer.writeTitleAnchor(title)
            start = title.endIndex
        }
        renderer.render(start..<document.nodeCount)
        renderer.writeFootnotes()
        return RecordText(
            html: renderer.html, headings: renderer.headings, problems: renderer.problems,
            attachments: renderer.attachments, drawsInBrowser: renderer.drawsInBrowser)
    }

    /// The heading that holds the record's title, when it stands at the record's uppermost level.
    private static func titleHeading(_ record: DecisionRecord) -> Node? {
        let document = record.document
        for node in document.root.children where node.kind == .heading {
            return node.range.contains(record.title.range) && !record.title.range.isEmpty ? node : nil
        }
        return nil
    }
}
