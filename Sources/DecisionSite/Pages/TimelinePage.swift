import DecisionRecords

/// The records by their dates, the newest first; those of a long log in parts.
struct TimelinePage: Page {
    let section: SiteSection
    /// The records that have a date, the newest first, then the others.
    let order: [Int]
    /// How many of them have a date.
    let dated: Int
    /// The part of the order that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: table) }
    private var table: String { section.path(of: .timeline) }
    var place: NavigationPlace? { .timeline }

    /// The pages of a part of the site.
    static func all(in section: SiteSection, of model: SiteModel) -> [TimelinePage] {
        var dated: [(date: String, entry: Int)] = []
        var undated: [Int] = []
        for entry in section.entries {
            if let date = model.entries[entry].record.date?.value {
                dated.append((date: date, entry: entry))
            } else {
                undated.append(entry)
            }
        }
        dated.sort { $0.date == $1.date ? $0.entry > $1.entry : $0.date > $1.date }
        let order = dated.map(\.entry) + undated
        return TablePart.all(rows: order.count).map {
            TimelinePage(section: section, order: order, dated: dated.count, part: $0)
        }
    }

    func title(in context: PageContext) -> String { context.texts[.navTimeline] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: texts[.navTimeline])
        part.writeLinks(TablePart.all(rows: order.count), table: table, in: context, to: &output.html) { row in
            row < dated ? texts.date(month(row, context)) : texts[.undated]
        }
        if part.number == 1 { TimelineLanes(order[..<dated], section, context)?.write(to: &output.html) }
        var start = part.range.lowerBound
        let end = min(dated, part.range.upperBound)
        while start < end {
            let month = month(start, context)
            let next = (start..<end).first { self.month($0, context) != month } ?? end
            output.html.element(.h2, text: texts.date(month))
            writeItems(start..<next, context, &output.html)
            output.html.lineBreak()
            start = next
        }
        let undated = max(dated, part.range.lowerBound)..<max(dated, part.range.upperBound)
        guard !undated.isEmpty else { return }
        output.html.element(.h2, text: texts[.undated])
        writeItems(undated, context, &output.html)
    }

    private func month(_ row: Int, _ context: PageContext) -> String {
        String(context.model.entries[order[row]].record.date?.value?.prefix(7) ?? "")
    }

    private func writeItems(_ rows: Range<Int>, _ context: PageContext, _ html: inout HTML) {
        html.element(.ol, .class("timeline")) { html in
            for entry in order[rows] { writeItem(entry, context, &html) }
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
