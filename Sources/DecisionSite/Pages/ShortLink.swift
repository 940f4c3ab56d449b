import DecisionRecords

/// A page that only leads on: a record under its id alone, such as `decisions/0004.html`, whatever its title becomes.
enum ShortLink {
    /// The short links of a site, by their paths; none for an id that several records have, or that is a page's name already.
    static func all(of model: SiteModel) -> [String: Int] {
        guard model.input.settings.hasShortLinks else { return [:] }
        var links: [String: Int] = [:]
        var taken = Set(model.entries.map { $0.page.lowercased() })
        var ambiguous: Set<String> = []
        for (index, entry) in model.entries.enumerated() {
            let slash = entry.page.utf8.lastIndex(of: 0x2F).map { entry.page.index(after: $0) } ?? entry.page.startIndex
            let path = String(entry.page[..<slash]) + PageNames.safe(entry.record.id) + ".html"
            if taken.insert(path.lowercased()).inserted {
                links[path] = index
            } else if links[path] != nil {
                ambiguous.insert(path)
            }
        }
        for path in ambiguous { links[path] = nil }
        return links
    }

    /// Writes the page; it leads on without a script, and shows the link where nothing leads on by itself.
    static func write(_ path: String, to entry: Int, in model: SiteModel) -> SiteFile {
        var html = HTML(capacity: 1_024)
        let target = Address.file(model.entries[entry].page, from: path)
        html.literal("<!doctype html>\n")
        html.element(.html, .lang(model.texts.language), .with("dir", "ltr")) { html in
            html.element(.head) { html in
                html.void(.meta, .with("charset", "utf-8"))
                html.void(.meta, .with("http-equiv", "Content-Security-Policy"), .with("content", PageFrame.policy))
                html.void(.meta, .with("name", "viewport"), .with("content", "width=device-width, initial-scale=1"))
                html.void(.meta, .with("http-equiv", "refresh"), .text("content", "0; url=" + target.text))
                html.element(.title, text: model.entries[entry].title)
            }
            html.element(.body) { html in
                html.element(.main) { html in
                    html.element(.h1) { $0.element(.a, .href(target), text: model.entries[entry].title) }
                }
            }
        }
        html.lineBreak()
        return SiteFile(path: path, bytes: html.bytes)
    }
}
