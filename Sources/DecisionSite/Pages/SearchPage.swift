/// Search over all records; works from the file system where scripts run.
struct SearchPage: Page {
    let section: SiteSection
    var path: String { "search.html" }
    var place: NavigationPlace? { .search }
    var scripts: [String] { ["assets/search.js"] }

    func title(in context: PageContext) -> String { context.texts[.navSearch] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: texts[.navSearch])
        output.html.element(.noscript) { html in
            html.element(.p, .class("empty")) { html in
                html.text(texts[.searchNeedsScripts])
                html.text(" ")
                html.element(.a, .href(context.address(of: "all.html")), text: texts[.allRecords])
            }
        }
        output.html.element(
            .div, .class("search"), .with("role", "search"), .flag("hidden"), .text("data-words", texts[.searchWords]),
            .text("data-facets", [texts[.status], texts[.tags], texts[.log]].joined(separator: "|")),
            .text(
                "data-status",
                StatusWord.allCases.map { "\($0.rawValue)=\(texts[$0.phrase])" }.joined(separator: "|"))
        ) { html in
            html.element(.label, .with("for", "Query"), text: texts[.searchLabel])
            html.void(
                .input, .id("Query"), .with("type", "search"), .with("autocomplete", "off"),
                .with("spellcheck", "false"))
            html.element(.p, .class("muted found"), .with("role", "status"), text: "")
            html.element(.ol, .class("results"), text: "")
        }
    }
}
