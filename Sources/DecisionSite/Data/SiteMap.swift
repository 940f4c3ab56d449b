import Diagnostics

/// The list of all pages for search engines (sitemaps.org), where the site's address is known.
enum SiteMap {
    /// Writes the list.
    static func file(_ base: String, pages: [String]) -> SiteFile {
        var xml = HTML(capacity: pages.count * 80)
        xml.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.element(Tag("urlset"), .with("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) { xml in
            for page in pages.sorted(by: { $0.precedes($1) }) where page != "404.html" {
                xml.element(Tag("url")) { xml in
                    xml.element(Tag("loc"), text: base.asFolder + Address.file(page, from: "sitemap.xml").text)
                }
                xml.lineBreak()
            }
        }
        xml.lineBreak()
        return SiteFile(path: "sitemap.xml", bytes: xml.bytes)
    }
}
