import DecisionRecords

/// A page that only leads on: a record under its id alone, such as `decisions/0004.html`, whatever its title becomes, or under
/// the name that its page had before its file was renamed.
enum ShortLink {
    /// The short links of a site, by their paths; none for an id that several records have, or that is a page's name already.
    static func all(of model: SiteModel) -> [String: Int] {
        let settings = model.input.settings
        if !settings.hasShortLinks, model.input.formerPaths.isEmpty { return [:] }
        var links: [String: Int] = [:]
        var taken = Set(model.entries.map { $0.page.lowercased() })
        var ambiguous: Set<String> = []
        for (index, entry) in model.entries.enumerated() where settings.hasShortLinks {
            let path = folder(of: entry.page) + PageNames.safe(entry.record.id) + ".html"
            if taken.insert(path.lowercased()).inserted {
                links[path] = index
            } else if links[path] != nil {
                ambiguous.insert(path)
            }
        }
        for path in ambiguous { links[path] = nil }
        for (index, entry) in model.entries.enumerated() {
            for former in model.input.formerPaths[entry.record.path] ?? [] {
                let name = PageNames.record(former, below: model.input.logs[entry.log].directory)
                let path = folder(of: entry.page) + name + ".html"
                if taken.insert(path.lowercased()).inserted { links[path] = index }
            }
        }
        return links
    }

    /// A page's folder with the slash behind it.
    private static func folder(of page: String) -> String {
        let folder = Path.folder(page)
        return folder.isEmpty ? "" : folder + "/"
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
