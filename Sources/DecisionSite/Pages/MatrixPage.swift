import DecisionRecords
import Traceability

/// The traceability matrix: each requirement, what stands for it, and what that comes to.
struct MatrixPage: Page {
    let section: SiteSection
    /// The matrix's rows that this part of the site shows.
    let rows: [Int]
    /// The part of them that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: section.path(of: .requirements)) }
    var place: NavigationPlace? { .requirements }

    func title(in context: PageContext) -> String { context.texts[.navRequirements] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        let matrix = context.model.input.matrix
        output.html.element(.h1, text: texts[.navRequirements])
        output.html.element(.p, .class("lead"), text: texts[.requirementsLead])
        guard !rows.isEmpty else {
            output.html.element(.p, .class("empty"), text: texts[.noRequirements])
            return
        }
        if part.number == 1 { writeSummary(rows, context, &output.html) }
        part.writeLinks(
            TablePart.all(rows: rows.count), table: section.path(of: .requirements), in: context, to: &output.html
        ) { matrix.rows[rows[$0]].requirement.key }
        output.html.element(
            .div, .class("list"), .text("data-words", texts[.listWords]),
            .text("data-facets", "state=\(texts[.state])|look=\(texts[.lookAt])")
        ) { html in
            html.element(.div, .class("scroll"), .number("tabindex", 0), .with("role", "group"), .label(texts[.matrix]))
            {
                html in
                html.element(.table, .class("matrix")) { html in
                    html.element(.caption, .class("unseen"), text: texts[.matrix])
                    html.element(.thead) { html in
                        html.element(.tr) { html in
                            for (key, phrase) in [
                                ("key", Phrase.requirement), ("text", .words), ("state", .state), ("records", .records),
                            ] {
                                html.element(.th, .scope("col"), .text("data-key", key), text: texts[phrase])
                            }
                        }
                    }
                    html.element(.tbody) { html in
                        for row in rows[part.range] { writeRow(row, context, &html) }
                    }
                }
            }
        }
        if part.number == part.count { writeUnresolved(matrix, context, &output.html) }
    }

    private func writeSummary(_ rows: [Int], _ context: PageContext, _ html: inout HTML) {
        let matrix = context.model.input.matrix
        html.element(.ul, .class("summary")) { html in
            html.element(.li, text: context.texts.count(.requirementCount, rows.count))
            for state in TraceabilityMatrix.State.allCases {
                let count = rows.count { matrix.rows[$0].state == state }
                guard count > 0 else { continue }
                html.element(.li) { html in
                    html.requirementState(state, context.texts)
                    html.text(" ")
                    html.number(count)
                }
            }
        }
        html.element(.p) { html in
            if context.section.entries.contains(where: { !context.model.entries[$0].requirements.isEmpty }) {
                html.element(
                    .a, .href(context.sectionAddress(CitationsPage.name)), text: context.texts[.requirementsByRecord])
                html.text(" · ")
            }
            html.element(.a, .href(context.address(of: "data/matrix.csv")), text: context.texts[.asCSV])
        }
    }

    private func writeRow(_ index: Int, _ context: PageContext, _ html: inout HTML) {
        let row = context.model.input.matrix.rows[index]
        let looks = looks(row, context.texts)
        html.element(.tr, looks.isEmpty ? .absent : .text("data-look", looks.joined(separator: ", "))) { html in
            html.element(.th, .scope("row")) {
                $0.element(
                    .a, .href(context.address(of: context.model.requirementPages[index])), text: row.requirement.key)
            }
            html.element(.td, text: (row.requirement.title ?? row.requirement.text ?? "").clipped(to: 160))
            html.element(.td) { html in
                html.requirementState(row.state, context.texts)
                if row.isSuspect {
                    html.text(" ")
                    html.element(.span, .class("state doubt"), text: context.texts[.suspect])
                }
            }
            html.element(.td) { html in
                for role in RequirementLink.Role.allCases { writeLinks(row, role, context, &html) }
            }
        }
        html.lineBreak()
    }

    /// Why somebody may want to look at a row, for the list's filter.
    private func looks(_ row: TraceabilityMatrix.Row, _ texts: Texts) -> [String] {
        var looks: [String] = []
        if row.state.isHole { looks.append(texts[.lookHoles]) }
        if row.state == .supersededOnly { looks.append(texts[.stateSupersededOnly]) }
        if row.decisionLinks.contains(where: { $0.review == .unreviewed }) { looks.append(texts[.lookUnreviewed]) }
        if row.isSuspect { looks.append(texts[.suspect]) }
        return looks
    }

    /// Writes the records that are one thing to a requirement, each once, on a line.
    private func writeLinks(
        _ row: TraceabilityMatrix.Row, _ role: RequirementLink.Role, _ context: PageContext, _ html: inout HTML
    ) {
        var entries: [Int] = []
        for link in row.links where link.role == role {
            let entry = context.model.entry(log: link.log, record: link.record)
            if !entries.contains(entry) { entries.append(entry) }
        }
        if entries.isEmpty { return }
        html.element(.div, .class("cites")) { html in
            html.element(.span, .class("muted"), text: context.texts[.role(role)])
            for entry in entries.prefix(12) {
                html.text(" ")
                html.element(
                    .a, .href(context.address(entry: entry)), .title(context.model.entries[entry].title),
                    text: context.model.shortName(entry, in: section))
            }
            if entries.count > 12 { html.text(" …") }
        }
    }

    private func writeUnresolved(_ matrix: TraceabilityMatrix, _ context: PageContext, _ html: inout HTML) {
        let unresolved = matrix.unresolved.filter { section.log == nil || $0.link.log == section.log }
        guard !unresolved.isEmpty else { return }
        html.element(.h2, text: context.texts[.unresolved])
        html.element(.ul) { html in
            for citation in unresolved {
                let entry = context.model.entry(log: citation.link.log, record: citation.link.record)
                html.element(.li) { html in
                    html.element(.code, text: citation.id)
                    html.text(" ")
                    html.recordLink(entry, in: context)
                    html.text(" ")
                    html.text(context.texts[citation.reason == .unknown ? .citesUnknown : .citesAmbiguous])
                    if !citation.candidates.isEmpty { html.text(": " + citation.candidates.joined(separator: ", ")) }
                }
            }
        }
    }
}

extension SiteModel {
    /// The matrix's rows that a part of the site shows: all, or for one log those that its records cite.
    func rows(in section: SiteSection) -> [Int] {
        guard let log = section.log else { return Array(input.matrix.rows.indices) }
        return input.matrix.rows.indices.filter { row in input.matrix.rows[row].links.contains { $0.log == log } }
    }
}
