import DecisionRecords
import Diagnostics
import Foundation

@testable import DecisionSite

/// A site made of records that a test writes, without any file.
enum SiteFixture {
    /// Builds a site of one log in `adr`, records by file name.
    static func build(
        _ records: [(name: String, text: String)], files: [String: [UInt8]] = [:],
        settings: SiteSettings = SiteSettings()
    ) async -> Site {
        await Site.build(input(records, files: files, settings: settings))
    }

    /// The input of such a site.
    static func input(
        _ records: [(name: String, text: String)], files: [String: [UInt8]] = [:],
        settings: SiteSettings = SiteSettings()
    ) -> SiteInput {
        let log = DecisionLog(
            name: "main", directory: "adr",
            records: records.map { RecordReader.read(SourceText(path: "adr/" + $0.name, text: $0.text)) })
        return SiteInput(
            logs: [log], settings: settings,
            files: SiteSources(exists: { files[$0] != nil }, read: { files[$0] }))
    }

    /// The part of a record's page that shows the record as written.
    static func written(
        _ markdown: String, name: String = "0001-a.md", files: [String: [UInt8]] = [:],
        settings: SiteSettings = SiteSettings()
    ) async -> String {
        let site = await build(
            [(name, "# One\n\n" + markdown), ("0002-b.md", "# Two\n\n## Context\n\nWords.\n")], files: files,
            settings: settings)
        let page = site.text("decisions/0001-a.html") ?? ""
        guard let start = page.range(of: "<section class=\"written\""), let end = page.range(of: "</section></article>")
        else { return "" }
        return String(page[start.lowerBound..<end.lowerBound])
    }
}

extension Site {
    /// The text of a file; nil where there is none.
    func text(_ path: String) -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
