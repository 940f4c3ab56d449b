import DecisionRecords
import Diagnostics

/// The list of records: whole as it stands, sorted and filtered in place where scripts run.
struct IndexPage: Page {
    let section: SiteSection
    /// The part of the list that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: table) }
    private var table: String { section.prefix + "index.html" }
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
        if part.number == 1 {
            writeSummary(context, &output.html)
            if showsLog { writeLogs(context, &output.html) }
        }
        guard !section.entries.isEmpty else {
            output.html.element(.p, .class("empty"), text: texts[.noRecords])
            return
        }
        let entries = Array(section.entries)
        part.writeLinks(entries, table: table, in: context, to: &output.html)
        RecordTable(Array(entries[part.range]), showsLog: showsLog, context: context).write(to: &output.html)
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
                    html.element(
                        .a, .class("quiet"),
                        .href(context.address(of: SiteSection.statusPage(status, prefix: section.prefix)))
                    ) { html in
                        html.status(status, context.texts)
                        html.text(" ")
                        html.number(count)
                    }
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
}
