import DecisionRecords

/// The dated records in lanes: a row for each status, a column for each year.
struct TimelineLanes {
    /// How many records a cell shows before “and so many more”.
    private static let shown = 8

    private let years: [String]
    /// The records of each status and year, the oldest first.
    private let lanes: [(status: StatusWord, cells: [String: [Int]])]
    private let section: SiteSection
    private let context: PageContext

    /// Sorts records, the newest first, into lanes; nil where one lane or one year is all there would be.
    init?(_ entries: ArraySlice<Int>, _ section: SiteSection, _ context: PageContext) {
        var cells: [StatusWord: [String: [Int]]] = [:]
        var years: Set<String> = []
        for entry in entries.reversed() {
            let item = context.model.entries[entry]
            let year = String(item.record.date?.value?.prefix(4) ?? "")
            years.insert(year)
            cells[item.status, default: [:]][year, default: []].append(entry)
        }
        guard years.count > 1, cells.count > 1 else { return nil }
        self.years = years.sorted()
        lanes = StatusWord.allCases.compactMap { status in cells[status].map { (status, $0) } }
        self.section = section
        self.context = context
    }

    /// Writes them.
    func write(to html: inout HTML) {
        let texts = context.texts
        html.element(.div, .class("scroll"), .number("tabindex", 0), .with("role", "group"), .label(texts[.lanes])) {
            html in
            html.element(.table, .class("lanes")) { html in
                html.element(.caption, .class("unseen"), text: texts[.lanes])
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        html.element(.th, .scope("col"), text: texts[.status])
                        for year in years { html.element(.th, .scope("col"), text: year) }
                    }
                }
                html.element(.tbody) { html in
                    for lane in lanes { writeLane(lane.status, lane.cells, &html) }
                }
            }
        }
        html.lineBreak()
    }

    private func writeLane(_ status: StatusWord, _ cells: [String: [Int]], _ html: inout HTML) {
        html.element(.tr) { html in
            html.element(.th, .scope("row")) { $0.status(status, context.texts) }
            for year in years {
                let entries = cells[year] ?? []
                html.element(.td) { html in
                    for entry in entries.prefix(TimelineLanes.shown) {
                        html.element(
                            .a, .href(context.address(entry: entry)), .title(context.model.entries[entry].title),
                            text: context.model.shortName(entry, in: section))
                        html.text(" ")
                    }
                    if entries.count > TimelineLanes.shown {
                        html.element(
                            .a, .class("muted"),
                            .href(context.address(of: SiteSection.statusPage(status, prefix: section.prefix))),
                            text: context.texts.count(.more, entries.count - TimelineLanes.shown))
                    }
                }
            }
        }
    }
}
