import DecisionRecords
import Diagnostics
import Traceability

/// One requirement and what the records say of it.
struct RequirementPage: Page {
    let row: Int
    let path: String
    let section: SiteSection
    var place: NavigationPlace? { .requirements }

    func title(in context: PageContext) -> String {
        context.texts(.requirementTitle, context.model.input.matrix.rows[row].requirement.key)
    }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        let row = context.model.input.matrix.rows[row]
        let requirement = row.requirement
        output.html.element(.p, .class("over")) { html in
            html.element(.span, .class("id"), text: requirement.key)
            html.text(" ")
            html.requirementState(row.state, texts)
        }
        output.html.element(.h1, text: title(in: context))
        if let title = requirement.title { output.html.element(.p, .class("lead"), text: title) }
        if let text = requirement.text {
            output.html.element(.blockquote) { $0.element(.p, text: text) }
        } else {
            output.html.element(.p, .class("empty"), text: texts[.noDocument])
        }
        output.html.element(.p, .class("muted")) { html in
            if let source = requirement.source, let line = requirement.line {
                let address = context.model.input.settings.sourceHost?.address(.view, path: source.path, line: line)
                let words = "\(source.path):\(line)"
                if let address { html.element(.a, .href(address), text: words) } else { html.text(words) }
            }
        }
        output.html.element(.h2, text: texts[.records])
        guard !row.links.isEmpty else {
            output.html.element(.p, .class("empty"), text: texts[.noLinks])
            return
        }
        for link in row.links { writeLink(link, context, &output.html) }
    }

    private func writeLink(_ link: TraceabilityMatrix.Link, _ context: PageContext, _ html: inout HTML) {
        let index = context.model.entry(log: link.log, record: link.record)
        let entry = context.model.entries[index]
        html.element(.div, .class("trace")) { html in
            html.element(.p) { html in
                html.element(.strong, text: context.texts[.role(link.role)])
                html.text(" ")
                html.recordLink(index, in: context)
                html.text(" ")
                html.status(entry.status, context.texts)
            }
            guard let citation = entry.citation(link.link) else { return }
            html.element(.blockquote) { $0.element(.p, text: citation.text.clipped(to: 300)) }
            html.element(.p, .class("muted")) { html in
                if let option = citation.option, option < entry.record.options.count {
                    html.text(context.texts(.byOption, entry.record.options[option].title.value.clipped(to: 100)))
                    html.text(" · ")
                }
                html.lineLink(index, line: entry.record.source.line(at: citation.id.range.start), in: context)
            }
        }
    }
}
