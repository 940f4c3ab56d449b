import Diagnostics

/// What lint found, record by record; much of it in parts.
struct FindingsPage: Page {
    let section: SiteSection
    /// All parts of the findings.
    let parts: [TablePart]
    /// The part that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: section.path(of: .findings)) }
    var place: NavigationPlace? { .findings }

    /// The pages of a part of the site.
    static func all(in section: SiteSection, of model: SiteModel) -> [FindingsPage] {
        func path(_ row: Int) -> String { model.input.findings[section.findings[row]].source.path }
        let parts = TablePart.all(rows: section.findings.count) { path($0) != path($0 - 1) }
        return parts.map { FindingsPage(section: section, parts: parts, part: $0) }
    }

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
        if part.number == 1 { writeCounts(context, &output.html) }
        part.writeLinks(parts, table: section.path(of: .findings), in: context, to: &output.html) { row in
            let path = model.input.findings[section.findings[row]].source.path
            return model.entry(path: path).map { model.shortName($0, in: section) } ?? path
        }
        // Findings come ordered by path, so that those of a file stand together.
        let shown = section.findings[part.range]
        var index = shown.startIndex
        while index < shown.endIndex {
            let path = model.input.findings[shown[index]].source.path
            let end = shown[index...].firstIndex { model.input.findings[$0].source.path != path } ?? shown.endIndex
            writeFile(path, shown[index..<end], context, &output.html)
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
