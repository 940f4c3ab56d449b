import DecisionRecords
import Diagnostics

/// All records on one page, for print; a log that no browser lays out at once in parts.
struct AllPage: Page {
    let section: SiteSection
    let part: TablePart
    /// The records' texts, where their own pages were written before; else they are written here.
    var written: [RecordText.Whole] = []

    var path: String { TablePart.path(part.number, of: AllPage.path(in: section)) }

    /// The pages of a part of the site.
    static func all(in section: SiteSection) -> [AllPage] {
        TablePart.all(rows: section.entries.count).map { AllPage(section: section, part: $0) }
    }

    /// The path of the first page.
    private static func path(in section: SiteSection) -> String { section.prefix + "all.html" }

    /// The path of the page on which a record stands.
    static func path(of entry: Int, in section: SiteSection) -> String {
        let rows = section.entries.count
        return TablePart.path(
            TablePart.number(ofRow: entry - section.entries.lowerBound, of: rows), of: path(in: section))
    }

    /// The records that stand on it.
    var entries: Range<Int> {
        section.entries.lowerBound + part.range.lowerBound..<section.entries.lowerBound + part.range.upperBound
    }

    func title(in context: PageContext) -> String { context.texts[.allRecords] }

    func write(to output: inout PageOutput, in context: PageContext) {
        var context = context
        context.isSingle = true
        let texts = context.texts
        let source = entries.reduce(0) { $0 + context.model.entries[$1].record.source.bytes.count }
        output.html.reserve(source + source / 2 + entries.count * 640)
        output.html.element(.h1, text: context.model.title)
        part.writeLinks(Array(section.entries), table: AllPage.path(in: section), in: context, to: &output.html)
        output.html.element(.nav, .label(texts[.navDecisions])) { html in
            html.element(.ul, .class("plain")) { html in
                for entry in entries {
                    html.element(.li) { html in
                        html.recordLink(entry, in: context)
                        html.text(" ")
                        html.status(context.model.entries[entry].status, texts)
                    }
                }
            }
        }
        for entry in entries { write(entry, to: &output, in: context) }
    }

    private func write(_ entry: Int, to output: inout PageOutput, in context: PageContext) {
        let place = entry - entries.lowerBound
        let text: RecordText.Whole
        if written.indices.contains(place) {
            text = written[place]
        } else {
            let alone = RecordText.write(entry, in: context, baseLevel: 3)
            text = RecordText.Whole(
                html: alone.html, attachments: alone.attachments, drawsInBrowser: alone.drawsInBrowser)
        }
        output.attachments += text.attachments
        if text.drawsInBrowser { output.drawsInBrowser = true }
        let item = context.model.entries[entry]
        output.html.element(.article, .class("whole")) { html in
            html.element(
                .h2, .id(String(context.model.anchorPrefix(entry).dropLast(2))), .direction(of: item.title)
            ) { html in
                html.element(.span, .class("id"), text: context.model.shortName(entry, in: section))
                html.text(" ")
                html.text(item.title)
            }
            html.element(.p) { html in
                html.status(item.status, context.texts)
                if let date = item.record.date {
                    html.text(" · ")
                    html.date(date, context.texts)
                }
            }
            html.append(text.html)
        }
        output.html.lineBreak()
    }
}
