import DecisionRecords
import Diagnostics

/// Records as a table: whole as it stands, sorted and filtered in place where scripts run.
struct RecordTable {
    private struct Column {
        let key: String
        let phrase: Phrase
    }

    private let entries: [Int]
    private let columns: [Column]
    private let context: PageContext

    /// Makes a table of entries, with the columns that at least one of them has something for.
    init(_ entries: [Int], showsLog: Bool, context: PageContext) {
        let records = entries.map { context.model.entries[$0].record }
        var columns = [Column(key: "id", phrase: .id), Column(key: "title", phrase: .title)]
        if showsLog { columns.append(Column(key: "log", phrase: .log)) }
        columns.append(Column(key: "status", phrase: .status))
        if records.contains(where: { $0.date != nil }) { columns.append(Column(key: "date", phrase: .date)) }
        if records.contains(where: { !$0.people.deciders.isEmpty }) {
            columns.append(Column(key: "decider", phrase: .deciders))
        }
        if records.contains(where: { !$0.tags.isEmpty }) { columns.append(Column(key: "tag", phrase: .tags)) }
        self.entries = entries
        self.columns = columns
        self.context = context
    }

    /// Writes it.
    func write(to html: inout HTML) {
        let texts = context.texts
        html.element(.div, .class("list"), .text("data-words", texts[.listWords]), .text("data-facets", facets)) {
            html in
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
                    for entry in entries {
                        let item = context.model.entries[entry]
                        html.element(.tr) { html in
                            for column in columns { cell(column, entry, item, &html) }
                        }
                        html.lineBreak()
                    }
                }
            }
        }
    }

    /// The columns that a reader may filter by, for the script: `key=Words` pairs.
    private var facets: String {
        columns.filter { $0.key != "id" && $0.key != "title" }
            .map { "\($0.key)=\($0.key == "date" ? context.texts[.year] : context.texts[$0.phrase])" }
            .joined(separator: "|")
    }

    private func cell(_ column: Column, _ index: Int, _ entry: SiteModel.Entry, _ html: inout HTML) {
        let record = entry.record
        switch column.key {
        case "id": html.element(.td, text: record.id)
        case "title":
            html.element(.th, .scope("row")) {
                $0.element(
                    .a, .href(context.address(entry: index)), .direction(of: entry.title), text: entry.title)
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
        default:
            html.element(.td) { html in
                for (place, tag) in record.tags.prefix(8).enumerated() {
                    if place > 0 { html.text(", ") }
                    html.tagLink(tag.value, in: context)
                }
            }
        }
    }
}

extension HTML {
    /// Adds a tag with a link to its page.
    mutating func tagLink(_ tag: String, in context: PageContext) {
        // A link has to show something to be found by.
        if let page = context.section.tagPage(tag), tag.contains(where: { !$0.isWhitespace }) {
            element(.a, .href(context.address(of: page)), text: tag)
        } else {
            text(tag)
        }
    }
}
