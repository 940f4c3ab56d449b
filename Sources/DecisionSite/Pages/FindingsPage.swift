import Diagnostics

/// What lint found, record by record.
struct FindingsPage: Page {
    let section: SiteSection
    var path: String { section.prefix + "findings.html" }
    var place: NavigationPlace? { .findings }

    func title(in context: PageContext) -> String { context.texts[.navFindings] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        let model = context.model
        output.html.element(.h1, text: texts[.navFindings])
        output.html.element(.p, .class("lead"), text: texts[.findingsLead])
        if section.findings.isEmpty {
            output.html.element(.p, .class("empty"), text: texts[.noFindings])
            return
        }
        writeCounts(context, &output.html)
        // Findings come ordered by path, so that those of a file stand together.
        var index = 0
        while index < section.findings.count {
            let path = model.input.findings[section.findings[index]].source.path
            let end =
                section.findings[index...].firstIndex { model.input.findings[$0].source.path != path }
                ?? section.findings.endIndex
            writeFile(path, section.findings[index..<end], context, &output.html)
            index = end
        }
    }

    private func writeCounts(_ context: PageContext, _ html: inout HTML) {
        html.element(.ul, .class("summary")) { html in
            for severity in Severity.allCases.reversed() {
                let count = section.findings.count { context.model.input.findings[$0].severity == severity }
                guard count > 0 else { continue }
                html.element(.li) { html in
                    html.severity(severity, context.texts)
                    html.text(" ")
                    html.number(count)
                }
            }
        }
    }

    private func writeFile(_ path: String, _ findings: ArraySlice<Int>, _ context: PageContext, _ html: inout HTML) {
        let entry = context.model.entry(path: path)
        html.element(.h2) { html in
            if let entry { html.recordLink(entry, in: context) } else { html.text(path) }
        }
        html.element(.ul, .class("findings")) { html in
            for index in findings {
                let finding = context.model.input.findings[index]
                html.element(.li) { html in
                    html.severity(finding.severity, context.texts)
                    html.text(" ")
                    html.text(finding.message)
                    html.text(" ")
                    html.element(.code, text: finding.code)
                    html.text(" ")
                    if let entry {
                        html.lineLink(entry, line: finding.start.line, in: context)
                    } else {
                        html.text(context.texts(.line, String(finding.start.line)))
                    }
                    if let help = finding.help { html.element(.small, text: help) }
                }
            }
        }
        html.lineBreak()
    }
}
