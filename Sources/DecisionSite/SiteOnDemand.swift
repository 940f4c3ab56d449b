import DecisionRecords
import Diagnostics

/// The files of a site, each made when somebody asks for it, for a preview that need not make thousands to show one.
///
/// What it gives for a path is what `Site.build` would write there.
public struct SiteOnDemand: Sendable {
    /// What was made at once.
    public struct Made: Sendable {
        /// The files, the one that was asked for among them.
        public var files: [SiteFile]
        /// The project's files that they show or point to; each stands below `files/` in the site.
        public var attachments: [String]
    }

    private let model: SiteModel
    private let pages: [String: any Page]

    /// Looks up what pages there are; makes none.
    public init(_ input: SiteInput) {
        model = SiteModel(input)
        var pages: [String: any Page] = [:]
        for page in SitePlan.pages(of: model) { pages[page.path] = page }
        self.pages = pages
    }

    private init(_ model: SiteModel, _ pages: [String: any Page]) {
        self.model = model
        self.pages = pages
    }

    /// The site of an input that differs from this one's in the records of some files only. Quick where these say as before
    /// what other pages show of them, which is what most changes come to.
    public func replacing(_ paths: some Sequence<String>, by input: SiteInput) -> SiteOnDemand {
        model.replacing(paths, by: input).map { SiteOnDemand($0, pages) } ?? SiteOnDemand(input)
    }

    /// Makes the file at a path, with those that are made in the same work; nil where the site has none.
    public func make(_ path: String) -> Made? {
        if let page = pages[path] {
            let written = PageFrame.render(page, in: PageContext(model: model, path: page.path, section: page.section))
            return Made(files: [written.file], attachments: written.output.attachments)
        }
        // The record as a file stands beside its page.
        if path.hasSuffix(".md"), let page = pages[String(path.dropLast(3)) + ".html"] as? RecordPage {
            return Made(
                files: [SiteFile(path: path, bytes: model.entries[page.entry].record.source.bytes)], attachments: [])
        }
        if let name = model.input.drawings.keys.first(where: { SiteDrawing.path($0) == path }) {
            return Made(files: [SiteFile(path: path, bytes: model.input.drawings[name] ?? [])], attachments: [])
        }
        if path.hasSuffix(".html") {
            return ShortLink.all(of: model)[path].map {
                Made(files: [ShortLink.write(path, to: $0, in: model)], attachments: [])
            }
        }
        let files: [SiteFile]
        if path.hasPrefix("assets/") {
            files = ThemeFiles.files(of: model)
        } else if path.hasPrefix("search/") {
            files = SearchFiles.files(of: model)
        } else if path == "sitemap.xml", let base = model.input.settings.baseURL {
            files = [SiteMap.file(base, pages: Array(pages.keys))]
        } else {
            files = DataFiles.summaries(of: model)
        }
        return files.contains { $0.path == path } ? Made(files: files, attachments: []) : nil
    }

    /// The project's file behind an address below `files/`; nil for every other address.
    public static func attachment(_ path: String) -> String? {
        path.hasPrefix(PageContext.folder) ? String(path.dropFirst(PageContext.folder.count)) : nil
    }

    /// What a file of a site is, in the words of the `Content-Type` header.
    public static func contentType(of path: String) -> String {
        let ending = path.utf8.lastIndex(of: 0x2E).map { String(path[$0...]) } ?? ""
        switch ending {
        case ".html": return "text/html; charset=utf-8"
        case ".css": return "text/css; charset=utf-8"
        case ".js": return "text/javascript; charset=utf-8"
        case ".xml": return "application/xml"
        default:
            guard let type = MediaType(path: path) else { return "application/octet-stream" }
            let name = "\(type.name)"
            return name.hasPrefix("text/") ? name + "; charset=utf-8" : name
        }
    }
}
