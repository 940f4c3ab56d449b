import DecisionRecords
import Traceability

/// The traceability matrix the other way round: each record that cites requirements, and what it is to them.
struct CitationsPage: Page {
    let section: SiteSection
    /// The records that cite requirements.
    let entries: [Int]
    /// The part of them that stands on this page.
    let part: TablePart
    /// The first page's name.
    static let name = "requirements-by-record.html"
    var path: String { TablePart.path(part.number, of: section.prefix + CitationsPage.name) }
    var place: NavigationPlace? { .requirements }

    func title(in context: PageContext) -> String { context.texts[.requirementsByRecord] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: title(in: context))
        output.html.element(.p) { html in
            html.element(
                .a, .href(context.address(of: section.path(of: .requirements))), text: texts[.matrix])
        }
        part.writeLinks(entries, table: section.prefix + CitationsPage.name, in: context, to: &output.html)
        output.html.element(
            .div, .class("list"), .text("data-words", texts[.listWords]),
            .text("data-facets", "status=\(texts[.status])")
        ) { html in
            html.element(
                .div, .class("scroll"), .number("tabindex", 0), .with("role", "group"),
                .label(texts[.requirementsByRecord])
            ) { html in
                html.element(.table, .class("matrix")) { html in
                    html.element(.caption, .class("unseen"), text: texts[.requirementsByRecord])
                    html.element(.thead) { html in
                        html.element(.tr) { html in
                            for (key, phrase) in [
                                ("id", Phrase.id), ("title", .title), ("status", .status),
                                ("records", .headRequirements),
                            ] {
                                html.element(.th, .scope("col"), .text("data-key", key), text: texts[phrase])
                            }
                        }
                    }
                    html.element(.tbody) { html in
                        for entry in entries[part.range] { writeRow(entry, context, &html) }
                    }
                }
            }
        }
    }

    private func writeRow(_ index: Int, _ context: PageContext, _ html: inout HTML) {
        let entry = context.model.entries[index]
        html.element(.tr) { html in
            html.element(.th, .scope("row"), text: context.model.shortName(index, in: section))
            html.element(.td) { html in
                html.element(
                    .a, .href(context.address(entry: index)), .direction(of: entry.title), text: entry.title)
            }
            html.element(.td) { $0.status(entry.status, context.texts) }
            html.element(.td) { html in
                for role in RequirementLink.Role.allCases { writeRequirements(entry, role, context, &html) }
            }
        }
        html.lineBreak()
    }

    /// Writes the requirements to which a record is one thing, each once, on a line.
    private func writeRequirements(
        _ entry: SiteModel.Entry, _ role: RequirementLink.Role, _ context: PageContext, _ html: inout HTML
    ) {
        var rows: [Int] = []
        for requirement in entry.requirements where requirement.role == role && rows.last != requirement.row {
            rows.append(requirement.row)
        }
        if rows.isEmpty { return }
        html.element(.div, .class("cites")) { html in
            html.element(.span, .class("muted"), text: context.texts[.role(role)])
            for row in rows.prefix(24) {
                html.text(" ")
                html.element(
                    .a, .href(context.address(of: context.model.requirementPages[row])),
                    text: context.model.input.matrix.rows[row].requirement.key)
            }
            if rows.count > 24 { html.text(" …") }
        }
    }
}
