import Diagnostics

/// A checkstyle report: the format that most build servers read.
///
/// Source: checkstyle's `XMLLogger`: `file` elements that hold `error` elements.
public struct CheckstyleReporter: Reporter {
    /// Makes the reporter.
    public init() {}

    /// The report.
    public func write(_ report: LintReport) -> [UInt8] {
        var output = XMLText.declaration + "<checkstyle version=\"4.3\">\n"
        var path: String?
        for finding in report.findings {
            if finding.source.path != path {
                if path != nil { output += "  </file>\n" }
                path = finding.source.path
                output += "  <file\(XMLText.attribute("name", finding.source.path))>\n"
            }
            let severity = finding.severity == .note ? "info" : finding.severity.rawValue
            let start = finding.start
            output += "    <error line=\"\(start.line)\" column=\"\(start.column)\" severity=\"\(severity)\""
            output += XMLText.attribute("message", finding.message)
            output += XMLText.attribute("source", "adr.\(finding.code).\(finding.name)") + "/>\n"
        }
        if path != nil { output += "  </file>\n" }
        return Array((output + "</checkstyle>\n").utf8)
    }
}
