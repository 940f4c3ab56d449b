import Diagnostics

/// A code quality report as GitLab reads it.
///
/// Source: GitLab Docs, “Code Quality”, custom tools: description, check_name, fingerprint, location, severity.
public struct GitLabReporter: Reporter {
    /// Makes the reporter.
    public init() {}

    /// The report; an empty list without findings.
    public func write(_ report: LintReport) -> [UInt8] {
        JSON.array(
            zip(report.findings, report.uniqueFingerprints).map { finding, fingerprint in
                let severity =
                    switch finding.severity {
                    case .error: "major"
                    case .warning: "minor"
                    case .note: "info"
                    }
                return JSON.object([
                    ("description", .string("\(finding.code): \(finding.message)")),
                    ("check_name", .string(finding.name)),
                    ("fingerprint", .string(fingerprint)),
                    ("severity", .string(severity)),
                    (
                        "location",
                        .object([
                            ("path", .string(finding.source.path)),
                            (
                                "lines",
                                .object([("begin", .int(finding.start.line)), ("end", .int(finding.end.line))])
                            ),
                        ])
                    ),
                ])
            }
        ).serialized()
    }
}
