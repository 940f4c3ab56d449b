import Conflicts
import DecisionExport
import DecisionRecords
import Diagnostics
import Traceability

/// What programs read of a site.
enum DataFiles {
    /// The files that speak of the whole log.
    static func summaries(of model: SiteModel) -> [SiteFile] {
        let input = model.input
        let trace = TraceReport(input.matrix, logs: input.logs)
        var files = [
            SiteFile(path: "data/log.json", bytes: LogExport.write(input.logs, as: .json)),
            SiteFile(path: "data/log.csv", bytes: LogExport.write(input.logs, as: .csv)),
            SiteFile(path: "data/traceability.json", bytes: MatrixJSON.value(of: trace).serialized()),
            SiteFile(path: "data/matrix.csv", bytes: Array(MatrixCSV.long(trace).utf8)),
            SiteFile(path: "feed.xml", bytes: Feed.write(model)),
            SiteFile(path: "llms.txt", bytes: LanguageModelIndex.write(model)),
            SiteFile(path: "badge.svg", bytes: Badge.write(model)),
        ]
        if let comparison = input.comparison {
            files.append(
                SiteFile(path: "data/conflicts.json", bytes: comparison.json(includingShortlist: true).serialized()))
        }
        return files
    }

    /// The files that the page about the site names.
    static func listed(of model: SiteModel) -> [String] {
        ["data/log.json", "data/log.csv"] + (model.input.comparison == nil ? [] : ["data/conflicts.json"])
            + ["data/traceability.json", "data/matrix.csv", "feed.xml", "llms.txt", "badge.svg"]
    }
}

extension SiteModel.Entry {
    /// The path of the raw record beside its page.
    var rawPage: String { String(page.dropLast(5)) + ".md" }
}
