import DecisionRecords
import Diagnostics

/// All records on one page, for print.
struct AllPage: Page {
    let section: SiteSection
    var path: String { section.prefix + "all.html" }

    func title(in context: PageContext) -> String { context.texts[.allRecords] }

    func write(to output: inout PageOutput, in context: PageContext) {
        var context = context
        context.isSingle = true
        let texts = context.texts
        let written = section.entries.reduce(0) { $0 + context.model.entries[$1].record.source.bytes.count }
        output.html.reserve(written + written / 2 + section.entries.count * 640)
        output.html.element(.h1, text: context.model.title)
        output.html.element(.nav, .label(texts[.navDecisions])) { html in
            html.element(.ul, .class("plain")) { html in
                for entry in section.entries {
                    html.element(.li) { html in
                        html.recordLink(entry, in: context)
                        html.text(" ")
                        html.status(context.model.entries[entry].status, texts)
                    }
                }
            }
        }
        for entry in section.entries {
            let written = RecordText.write(
                entry, in: context, baseLevel: 3, idPrefix: context.model.anchorPrefix(entry))
            output.attachments += written.attachments
            if written.drawsInBrowser { output.drawsInBrowser = true }
            let item = context.model.entries[entry]
            output.html.element(.article, .class("whole")) { html in
                html.element(.h2, .id(String(context.model.anchorPrefix(entry).dropLast(2)))) { html in
                    html.element(.span, .class("id"), text: context.model.shortName(entry, in: section))
                    html.text(" ")
                    html.text(item.title)
                }
                html.element(.p) { html in
                    html.status(item.status, texts)
                    if let date = item.record.date {
                        html.text(" · ")
                        html.date(date, texts)
                    }
                }
                html.append(written.html)
            }
            output.html.lineBreak()
        }
    }
}
