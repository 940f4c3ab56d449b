import Conflicts
import DecisionRecords
import Diagnostics
import Traceability

/// A record: what it comes to at a glance, then the record as written.
struct RecordPage: Page {
    let entry: Int
    let path: String
    let section: SiteSection
    /// The records before and after it in its log.
    let neighbours: (previous: Int?, next: Int?)
    /// The page of all records whose text is written along with it; nil for none.
    var twin: String?

    var place: NavigationPlace? { .decisions }

    func title(in context: PageContext) -> String {
        let entry = context.model.entries[entry]
        return "\(entry.record.id) \(entry.title)"
    }

    func summary(in context: PageContext) -> String? {
        context.model.entries[entry].decisionSentence?.clipped(to: 200)
    }

    func write(to output: inout PageOutput, in context: PageContext) {
        output.previous = neighbours.previous.map { context.address(entry: $0) }
        output.next = neighbours.next.map { context.address(entry: $0) }

        var textContext = context
        textContext.twin = twin
        let written = RecordText.write(entry, in: textContext, baseLevel: 3)
        if twin != nil { output.whole = written.whole }
        output.problems = written.problems
        output.attachments = written.attachments
        output.drawsInBrowser = written.drawsInBrowser
        let glance = RecordGlance(entry: entry, context: context)
        output.html.element(.article, .class("record")) { html in
            glance.writeHeader(to: &html)
            writeContents(glance, written, context, &html)
            html.element(.div, .class("glance")) { glance.writeSections(to: &$0) }
            html.element(
                .section, .class("written"), .labelledBy("Written"),
                .text("data-link", context.texts[.headingLink])
            ) { html in
                html.element(.h2, .id("Written"), text: context.texts[.asWritten])
                html.append(written.html)
            }
        }
        writeNeighbours(context, &output.html)
    }

    private func writeContents(
        _ glance: RecordGlance, _ written: RecordText, _ context: PageContext, _ html: inout HTML
    ) {
        html.element(.nav, .class("contents"), .label(context.texts[.contents])) { html in
            html.element(.ul) { html in
                for part in glance.parts {
                    html.element(.li) { $0.element(.a, .href(.anchor(part.id)), text: context.texts[part.phrase]) }
                }
                html.element(.li) { html in
                    html.element(.a, .href(.anchor("Written")), text: context.texts[.asWritten])
                    let upper = written.headings.filter { $0.level <= 2 }.prefix(24)
                    if !upper.isEmpty {
                        html.element(.ul) { html in
                            for heading in upper {
                                html.element(.li) {
                                    $0.element(.a, .href(.anchor(heading.id)), text: heading.text.clipped(to: 60))
                                }
                            }
                        }
                    }
                }
            }
        }
        html.lineBreak()
    }

    private func writeNeighbours(_ context: PageContext, _ html: inout HTML) {
        guard neighbours.previous != nil || neighbours.next != nil else { return }
        html.element(.nav, .class("neighbours"), .label(context.texts[.neighbours])) { html in
            if let previous = neighbours.previous {
                html.element(.a, .with("rel", "prev"), .href(context.address(entry: previous))) { html in
                    html.element(.small, text: context.texts[.previous])
                    html.text(context.model.entries[previous].title)
                }
            }
            if let next = neighbours.next {
                html.element(.a, .with("rel", "next"), .href(context.address(entry: next))) { html in
                    html.element(.small, text: context.texts[.next])
                    html.text(context.model.entries[next].title)
                }
            }
        }
    }
}
