import Diagnostics

/// A JUnit report: a suite a file, a case a finding, and one passing case for a file without findings.
///
/// Findings below a warning are cases that pass, with the finding as their output.
/// Source: the schema of windyroad/JUnit-Schema, as Jenkins and GitLab read it.
public struct JUnitReporter: Reporter {
    /// Makes the reporter.
    public init() {}

    /// The report.
    public func write(_ report: LintReport) -> [UInt8] {
        var byPath: [String: [Diagnostic]] = [:]
        for finding in report.findings { byPath[finding.source.path, default: []].append(finding) }
        let paths = Set(report.paths).union(byPath.keys)
            .sorted { $0.precedes($1) }
        let failures = report.findings.reduce(0) { $0 + ($1.severity > .note ? 1 : 0) }
        let tests = paths.reduce(0) { $0 + max(1, byPath[$1]?.count ?? 0) }
        var output = XMLText.declaration
        output +=
            "<testsuites name=\"adr lint\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" time=\"0\">\n"
        for path in paths { output += suite(path, byPath[path] ?? []) }
        output += "</testsuites>\n"
        return Array(output.utf8)
    }

    private func suite(_ path: String, _ findings: [Diagnostic]) -> String {
        let failures = findings.reduce(0) { $0 + ($1.severity > .note ? 1 : 0) }
        var output = "  <testsuite" + XMLText.attribute("name", path)
        output +=
            " tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
        if findings.isEmpty {
            output += "    <testcase name=\"adr lint\"\(XMLText.attribute("classname", path)) time=\"0\"/>\n"
        }
        for finding in findings {
            let start = finding.start
            output += "    <testcase" + XMLText.attribute("name", "\(finding.code) \(finding.name):\(start.line)")
            output += XMLText.attribute("classname", path) + " time=\"0\">\n"
            var text = "\(path):\(start.line):\(start.column): \(finding.severity.rawValue): \(finding.message)"
            if let help = finding.help { text += "\n" + help }
            if finding.severity > .note {
                output += "      <failure" + XMLText.attribute("message", finding.message)
                output += XMLText.attribute("type", finding.severity.rawValue)
                output += ">\(XMLText.escaped(text))</failure>\n"
            } else {
                output += "      <system-out>\(XMLText.escaped(text))</system-out>\n"
            }
            output += "    </testcase>\n"
        }
        return output + "  </testsuite>\n"
    }
}
