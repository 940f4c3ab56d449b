import DecisionRecords

/// The records by their dates, the newest first.
struct TimelinePage: Page {
    let section: SiteSection
    var path: String { section.prefix + "timeline.html" }
    var place: NavigationPlace? { .timeline }

    func title(in context: PageContext) -> String { context.texts[.navTimeline] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        let entries = context.model.entries
        output.html.element(.h1, text: texts[.navTimeline])
        let dated = section.entries.compactMap { entry in
            entries[entry].record.date?.value.map { (date: $0, entry: entry) }
        }.sorted { $0.date == $1.date ? $0.entry > $1.entry : $0.date > $1.date }
        var start = 0
        while start < dated.count {
            let month = dated[start].date.prefix(7)
            let end = dated[start...].firstIndex { $0.date.prefix(7) != month } ?? dated.count
            output.html.element(.h2, text: texts.date(String(month)))
            output.html.element(.ol, .class("timeline")) { html in
                for item in dated[start..<end] { writeItem(item.entry, context, &html) }
            }
            output.html.lineBreak()
            start = end
        }
        let undated = section.entries.filter { entries[$0].record.date?.value == nil }
        guard !undated.isEmpty else { return }
        output.html.element(.h2, text: texts[.undated])
        output.html.element(.ol, .class("timeline")) { html in
            for entry in undated { writeItem(entry, context, &html) }
        }
    }

    private func writeItem(_ index: Int, _ context: PageContext, _ html: inout HTML) {
        let entry = context.model.entries[index]
        html.element(.li) { html in
            html.element(.span, .class("when")) { $0.date(entry.record.date, context.texts) }
            html.element(.div) { html in
                html.recordLink(index, in: context)
                html.text(" ")
                html.status(entry.status, context.texts)
                for relation in entry.relations where relation.kind == .supersedes || relation.kind == .supersededBy {
                    guard let other = relation.other else { continue }
                    html.element(.small) { html in
                        html.text(context.texts[.relation(relation.kind)])
                        html.text(" ")
                        html.recordLink(other, in: context)
                    }
                }
            }
        }
    }
}
