import Diagnostics

/// One finding a line, `path:line:column: severity: message [code name]`, as editors and `grep` read compilers.
public struct LinesReporter: Reporter {
    /// Makes the reporter.
    public init() {}

    /// The report; empty without findings.
    public func write(_ report: LintReport) -> [UInt8] {
        var output: [UInt8] = []
        for finding in report.findings {
            let start = finding.start
            let message = finding.message.replacing("\n", with: " ")
            output.append(
                contentsOf: """
                    \(finding.source.path):\(start.line):\(start.column): \(finding.severity.rawValue): \
                    \(message) [\(finding.code) \(finding.name)]\n
                    """.utf8)
        }
        return output
    }
}
