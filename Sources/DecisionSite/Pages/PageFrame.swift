import DecisionRecords
import Diagnostics

/// What stands around every page: head, header with the navigation, footer.
struct PageFrame {
    /// The policy that every page states for itself: nothing but the site's own files, nothing inline.
    static let policy: StaticString =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

    /// The policy of a page on which a script of the owner's draws: Mermaid writes styles into its drawings.
    static let drawingPolicy: StaticString =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

    /// What stands around a page and is the same on all pages of one folder, part of the site and place in the navigation.
    struct Surroundings: Sendable {
        fileprivate var links = HTML()
        fileprivate var scripts = HTML()
        fileprivate var header = HTML()
        fileprivate var footer = HTML()

        /// Writes what stands around a page.
        init(_ page: any Page, in context: PageContext) {
            PageFrame.writeLinks(context, &links)
            PageFrame.writeScripts(context, &scripts)
            PageFrame.writeHeader(page, context, &header)
            PageFrame.writeFooter(context, &footer)
        }
    }

    /// What tells pages with the same surroundings from others.
    struct Neighbourhood: Hashable {
        private let log: Int?
        private let folder: String
        private let place: NavigationPlace?

        /// The neighbourhood of a page; nil for one that the navigation itself leads to, which looks like no other.
        init?(_ page: any Page) {
            if page is OwnPage { return nil }
            guard !NavigationPlace.allCases.contains(where: { page.section.path(of: $0) == page.path }) else {
                return nil
            }
            log = page.section.log
            folder = String(page.path.utf8.lastIndex(of: 0x2F).map { page.path[...$0] } ?? "")
            place = page.place
        }
    }

    /// The surroundings of all pages that share theirs with others, each written once.
    static func surroundings(of pages: [any Page], in model: SiteModel) -> [Neighbourhood: Surroundings] {
        var result: [Neighbourhood: Surroundings] = [:]
        for page in pages {
            guard let neighbourhood = Neighbourhood(page), result[neighbourhood] == nil else { continue }
            let context = PageContext(model: model, path: page.path, section: page.section)
            result[neighbourhood] = Surroundings(page, in: context)
        }
        return result
    }

    /// Writes a page.
    ///
    /// - Parameter surroundings: what stands around it, where that is written already.
    static func render(
        _ page: any Page, in context: PageContext, _ surroundings: Surroundings? = nil
    ) -> (file: SiteFile, output: PageOutput) {
        let surroundings = surroundings ?? Surroundings(page, in: context)
        var output = PageOutput(html: HTML(capacity: 16_384))
        page.write(to: &output, in: context)

        var html = HTML(capacity: output.html.bytes.count + 4_096)
        html.literal("<!doctype html>\n")
        html.element(.html, .lang(context.texts.language), .with("dir", "ltr")) { html in
            writeHead(page, output, surroundings, context, &html)
            html.element(.body) { html in
                html.element(.a, .class("skip"), .href(.anchor("Main")), text: context.texts[.skipToContent])
                html.append(surroundings.header)
                html.element(.main, .id("Main")) { $0.append(output.html) }
                html.lineBreak()
                html.append(surroundings.footer)
            }
        }
        html.lineBreak()
        return (SiteFile(path: page.path, bytes: html.bytes), output)
    }

    /// Writes a page that needs no other file; its style sheet stands in an address, so that nothing is inline.
    static func renderAlone(_ page: any Page, in context: PageContext) -> [UInt8] {
        var output = PageOutput(html: HTML(capacity: 1 << 20))
        page.write(to: &output, in: context)
        let style = StyleSheet.compacted(context.model.theme.files["style.css"] ?? [])
        var html = HTML(capacity: output.html.bytes.count + 32_768)
        html.literal("<!doctype html>\n")
        html.element(.html, .lang(context.texts.language), .with("dir", "ltr")) { html in
            html.element(.head) { html in
                html.void(.meta, .with("charset", "utf-8"))
                html.void(
                    .meta, .with("http-equiv", "Content-Security-Policy"),
                    .with(
                        "content",
                        "default-src 'none'; style-src data:; img-src data:; base-uri 'none'; form-action 'none'"))
                html.void(.meta, .with("name", "viewport"), .with("content", "width=device-width, initial-scale=1"))
                html.element(.title, text: context.model.title)
                html.void(.link, .with("rel", "stylesheet"), .href(.data(style, mediaType: "text/css")))
            }
            html.element(.body) { html in html.element(.main, .id("Main")) { $0.append(output.html) } }
        }
        html.lineBreak()
        return html.bytes
    }

    private static func writeHead(
        _ page: any Page, _ output: PageOutput, _ surroundings: Surroundings, _ context: PageContext,
        _ html: inout HTML
    ) {
        let site = context.model.title
        let title = page.title(in: context)
        html.element(.head) { html in
            html.void(.meta, .with("charset", "utf-8"))
            let connections = context.model.input.settings.connections
            let own = output.drawsInBrowser ? drawingPolicy : policy
            html.void(
                .meta, .with("http-equiv", "Content-Security-Policy"),
                connections.isEmpty ? .with("content", own) : .text("content", "\(own); connect-src \(connections)"))
            html.void(.meta, .with("name", "viewport"), .with("content", "width=device-width, initial-scale=1"))
            html.void(.meta, .with("name", "referrer"), .with("content", "no-referrer"))
            html.void(.meta, .with("name", "color-scheme"), .with("content", "light dark"))
            html.lineBreak()
            html.element(.title, text: title == site ? site : "\(title) · \(site)")
            if let summary = page.summary(in: context) {
                html.void(.meta, .with("name", "description"), .text("content", summary))
            }
            html.append(surroundings.links)
            if let previous = output.previous { html.void(.link, .with("rel", "prev"), .href(previous)) }
            if let next = output.next { html.void(.link, .with("rel", "next"), .href(next)) }
            html.append(surroundings.scripts)
            for script in page.scripts + (output.drawsInBrowser ? ThemeFiles.drawing : []) {
                html.element(.script, .src(context.address(of: script)), .flag("defer"), text: "")
            }
            html.themeMarkup(fragment("head.html", in: context))
        }
        html.lineBreak()
    }

    private static func writeLinks(_ context: PageContext, _ html: inout HTML) {
        html.void(
            .link, .with("rel", "alternate"), .with("type", "application/atom+xml"),
            .href(context.address(of: "feed.xml")))
        html.void(.link, .with("rel", "icon"), .href(context.address(of: "assets/icon.svg")))
        html.void(.link, .with("rel", "stylesheet"), .href(context.address(of: "assets/style.css")))
    }

    private static func writeScripts(_ context: PageContext, _ html: inout HTML) {
        html.element(.script, .src(context.address(of: "assets/theme.js")), text: "")
        html.element(.script, .src(context.address(of: "assets/page.js")), .flag("defer"), text: "")
    }

    private static func writeHeader(_ page: any Page, _ context: PageContext, _ html: inout HTML) {
        html.element(.header, .class("site")) { html in
            html.element(.a, .class("name"), .href(context.address(of: "index.html"))) { html in
                if let logo = ThemeFiles.logo(of: context.model.theme) {
                    html.void(
                        .img, .src(context.address(of: logo)), .with("alt", ""), .with("height", "24"))
                    html.text(" ")
                }
                html.text(context.model.title)
            }
            if let log = context.section.log {
                html.element(
                    .a, .class("name"), .href(context.sectionAddress("index.html")),
                    text: context.model.input.logs[log].name)
            }
            html.element(.nav, .label(context.texts[.navLabel])) { html in
                html.element(.ul) { html in
                    for place in NavigationPlace.allCases where context.model.has(place, in: context.section) {
                        html.element(.li) { html in
                            let isHere = page.path == context.section.path(of: place)
                            html.element(
                                .a, .href(context.address(of: context.section.path(of: place))),
                                .with("data-go", place.key),
                                isHere
                                    ? .with("aria-current", "page")
                                    : page.place == place
                                        ? .with("aria-current", "true") : .absent
                            ) { html in
                                html.text(context.texts[place.phrase])
                                if let count = context.model.count(place, in: context.section), count > 0 {
                                    html.text(" ")
                                    html.element(.span, .class("count"), text: String(count))
                                }
                            }
                        }
                    }
                    for (own, source) in zip(context.model.ownPages, context.model.input.pages) {
                        html.element(.li) { html in
                            html.element(
                                .a, .href(context.address(of: own)),
                                page.path == own ? .with("aria-current", "page") : .absent, text: source.title)
                        }
                    }
                }
            }
            html.element(
                .button, .with("type", "button"), .class("theme"), .flag("hidden"), .label(context.texts[.themeButton]),
                .text("data-name", context.texts[.themeButton]), .text("data-words", context.texts[.themeWords]),
                text: "")
        }
        html.lineBreak()
    }

    private static func writeFooter(_ context: PageContext, _ html: inout HTML) {
        html.element(.footer, .class("site")) { html in
            html.themeMarkup(fragment("foot.html", in: context))
            html.element(.p) { html in
                html.text(context.texts[.footer])
                for (page, phrase, key) in [
                    (context.section.prefix + "all.html", Phrase.allRecords, "p"), ("about.html", .about, "?"),
                    ("feed.xml", .feed, "x"),
                ] {
                    html.text(" · ")
                    html.element(
                        .a, .href(context.address(of: page)), .text("data-go", key), text: context.texts[phrase])
                }
            }
        }
    }

    /// A fragment that the owner wrote; `{root}` in it stands for the way from the page to the site's top, `../` or nothing.
    private static func fragment(_ name: String, in context: PageContext) -> [UInt8] {
        guard var rest = context.model.theme.files[name]?[...] else { return [] }
        let root = Array("{root}".utf8)
        let way = Array(Address.file("", from: context.path).text.utf8)
        var markup: [UInt8] = []
        while let place = ByteSearch.first(root, in: rest) {
            markup += rest[..<place] + way
            rest = rest[(place + root.count)...]
        }
        return markup + rest
    }
}
