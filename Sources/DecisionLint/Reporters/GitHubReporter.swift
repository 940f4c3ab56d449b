import Diagnostics

/// Annotations of GitHub Actions, as its workflow commands read them.
///
/// Source: GitHub Docs, “Workflow commands for GitHub Actions”; escapes as in actions/toolkit `command.ts`.
public struct GitHubReporter: Reporter {
    /// Makes the reporter.
    public init() {}

    /// The report; empty without findings.
    public func write(_ report: LintReport) -> [UInt8] {
        var output: [UInt8] = []
        for finding in report.findings {
            let command =
                switch finding.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            let start = finding.start
            let end = finding.end
            var properties = "file=\(property(finding.source.path)),line=\(start.line)"
            // Columns may be given for a range within one line only.
            if end.line > start.line {
                properties += ",endLine=\(end.line)"
            } else {
                properties += ",col=\(start.column),endColumn=\(max(end.column, start.column))"
            }
            properties += ",title=\(property("\(finding.code) \(finding.name)"))"
            var message = finding.message
            if let help = finding.help { message += "\n" + help }
            output.append(contentsOf: "::\(command) \(properties)::\(data(message))\n".utf8)
        }
        return output
    }

    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
