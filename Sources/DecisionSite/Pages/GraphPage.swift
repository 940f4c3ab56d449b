import DecisionRecords

/// What the records are to each other: a drawing, and the same as a table.
struct GraphPage: Page {
    /// Beyond this many relations a drawing shows nobody anything; the table still does.
    private static let drawnEdges = 2_000

    let section: SiteSection
    var path: String { section.prefix + "graph.html" }
    var place: NavigationPlace? { .graph }
    var scripts: [String] { ["assets/graph.js"] }

    func title(in context: PageContext) -> String { context.texts[.navGraph] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        let graph = DecisionGraph(context.model, entries: section.entries)
        output.html.element(.h1, text: texts[.navGraph])
        output.html.element(.p, .class("lead"), text: texts[.graphLead])
        guard !graph.edges.isEmpty else {
            output.html.element(.p, .class("empty"), text: texts[.noRelations])
            return
        }
        output.html.element(.p, .class("muted"), .text("data-zoom", texts[.graphZoom])) { html in
            html.element(.a, .href(.anchor("Table")), text: texts[.skipGraph])
        }
        if graph.edges.count <= GraphPage.drawnEdges {
            GraphDrawing(graph, context: context).write(to: &output.html)
        }
        output.html.element(.h2, .id("Table"), text: texts[.headRelations])
        writeTable(graph, context, &output.html)
    }

    private func writeTable(_ graph: DecisionGraph, _ context: PageContext, _ html: inout HTML) {
        let texts = context.texts
        html.element(
            .div, .class("scroll"), .number("tabindex", 0), .with("role", "group"), .label(texts[.headRelations])
        ) {
            html in
            html.element(.table) { html in
                html.element(.caption, .class("unseen"), text: texts[.headRelations])
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for phrase in [Phrase.record, .relation, .record] {
                            html.element(.th, .scope("col"), text: texts[phrase])
                        }
                    }
                }
                html.element(.tbody) { html in
                    for edge in graph.edges {
                        html.element(.tr) { html in
                            html.element(.td) { $0.recordLink(edge.to, in: context) }
                            html.element(.td, text: texts[.relation(edge.kind)])
                            html.element(.td) { $0.recordLink(edge.from, in: context) }
                        }
                    }
                }
            }
        }
    }
}
