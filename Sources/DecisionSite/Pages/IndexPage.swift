import DecisionRecords
import Diagnostics

/// The list of records: whole as it stands, sorted and filtered in place where scripts run.
struct IndexPage: Page {
    let section: SiteSection
    var path: String { section.prefix + "index.html" }
    var place: NavigationPlace? { .decisions }

    func title(in context: PageContext) -> String {
        section.log.map { context.model.input.logs[$0].name } ?? context.model.title
    }

    func summary(in context: PageContext) -> String? { context.texts.count(.recordCount, section.entries.count) }

    func write(to output: inout PageOutput, in context: PageContext) {
        let model = context.model
        let texts = context.texts
        let showsLog = section.log == nil && model.input.logs.count > 1
        output.html.element(.h1, text: title(in: context))
        writeSummary(context, &output.html)
        if showsLog { writeLogs(context, &output.html) }
        guard !section.entries.isEmpty else {
            output.html.element(.p, .class("empty"), text: texts[.noRecords])
            return
        }
        let columns = columns(context, showsLog: showsLog)
        output.html.element(
            .div, .class("list"), .text("data-words", texts[.listWords]), .text("data-facets", facets(columns, texts))
        ) { html in
            html.element(.table, .class("records")) { html in
                html.element(.caption, .class("unseen"), text: texts[.navDecisions])
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for column in columns {
                            html.element(.th, .scope("col"), .text("data-key", column.key), text: texts[column.phrase])
                        }
                    }
                }
                html.lineBreak()
                html.element(.tbody) { html in
                    for entry in section.entries {
                        html.element(.tr) { html in
                            for column in columns { cell(column, entry, context, &html) }
                        }
                        html.lineBreak()
                    }
                }
            }
        }
    }

    // MARK: Above the list

    private func writeSummary(_ context: PageContext, _ html: inout HTML) {
        var counts = [Int](repeating: 0, count: StatusWord.allCases.count)
        for entry in section.entries {
            if let place = StatusWord.allCases.firstIndex(of: context.model.entries[entry].status) {
                counts[place] += 1
            }
        }
        html.element(.ul, .class("summary")) { html in
            html.element(.li, text: context.texts.count(.recordCount, section.entries.count))
            for (status, count) in zip(StatusWord.allCases, counts) where count > 0 {
                html.element(.li) { html in
                    html.status(status, context.texts)
                    html.text(" ")
                    html.number(count)
                }
            }
        }
        if !section.conflicts.isEmpty {
            html.element(.p, .class("notice conflict")) { html in
                html.element(
                    .a, .href(context.sectionAddress("conflicts.html")),
                    text: context.texts.count(.conflictCount, section.conflicts.count))
            }
        }
    }

    private func writeLogs(_ context: PageContext, _ html: inout HTML) {
        html.element(.h2, text: context.texts[.logs])
        html.element(.ul, .class("logs")) { html in
            for part in context.model.sections {
                guard let log = part.log else { continue }
                html.element(.li) { html in
                    html.element(
                        .a, .href(context.address(of: part.prefix + "index.html")),
                        text: context.model.input.logs[log].name)
                    html.text(" ")
                    html.element(
                        .span, .class("muted"), text: context.texts.count(.recordCount, part.entries.count))
                }
            }
        }
        html.element(.h2, text: context.texts[.navDecisions])
    }

    // MARK: The list

    private struct Column {
        let key: String
        let phrase: Phrase
    }

    /// The columns that at least one record has something for.
    private func columns(_ context: PageContext, showsLog: Bool) -> [Column] {
        let entries = section.entries.map { context.model.entries[$0].record }
        var columns = [Column(key: "id", phrase: .id), Column(key: "title", phrase: .title)]
        if showsLog { columns.append(Column(key: "log", phrase: .log)) }
        columns.append(Column(key: "status", phrase: .status))
        if entries.contains(where: { $0.date != nil }) { columns.append(Column(key: "date", phrase: .date)) }
        if entries.contains(where: { !$0.people.deciders.isEmpty }) {
            columns.append(Column(key: "decider", phrase: .deciders))
        }
        if entries.contains(where: { !$0.tags.isEmpty }) { columns.append(Column(key: "tag", phrase: .tags)) }
        return columns
    }

    /// The columns that a reader may filter by, for the script: `key=Words` pairs.
    private func facets(_ columns: [Column], _ texts: Texts) -> String {
        columns.filter { $0.key != "id" && $0.key != "title" }
            .map { "\($0.key)=\($0.key == "date" ? texts[.year] : texts[$0.phrase])" }.joined(separator: "|")
    }

    private func cell(_ column: Column, _ index: Int, _ context: PageContext, _ html: inout HTML) {
        let entry = context.model.entries[index]
        let record = entry.record
        switch column.key {
        case "id":
            html.element(.td, text: record.id)
        case "title":
            html.element(.th, .scope("row")) { html in
                html.element(.a, .href(context.address(entry: index)), text: entry.title)
            }
        case "log": html.element(.td, text: context.model.input.logs[entry.log].name)
        case "status": html.element(.td) { $0.status(entry.status, context.texts) }
        case "date":
            html.element(.td) { html in
                if let value = record.date?.value {
                    html.element(.time, text: value)
                } else {
                    html.date(record.date, context.texts)
                }
            }
        case "decider":
            html.element(
                .td, text: record.people.deciders.prefix(6).map { $0.value.clipped(to: 60) }.joined(separator: ", "))
        default: html.element(.td, text: record.tags.prefix(8).map(\.value).joined(separator: ", "))
        }
    }
}
