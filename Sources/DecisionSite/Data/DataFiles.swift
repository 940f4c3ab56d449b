import DecisionRecords
import Diagnostics

/// What programs read of a site.
enum DataFiles {
    /// The raw records beside their pages.
    static func files(of model: SiteModel) -> [SiteFile] {
        model.entries.map { entry in
            SiteFile(path: String(entry.page.dropLast(5)) + ".md", bytes: entry.record.source.bytes)
        }
    }
}
