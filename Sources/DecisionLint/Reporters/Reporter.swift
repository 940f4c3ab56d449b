import Diagnostics

/// Writes a report in one format.
public protocol Reporter: Sendable {
    /// The report as UTF-8, ready to be written out.
    func write(_ report: LintReport) -> [UInt8]
}

/// The formats that `adr lint` writes.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text
    case lines
    case json
    case sarif
    case github
    case gitlab
    case junit
    case checkstyle

    /// The reporter of the format.
    ///
    /// - Parameters:
    ///   - color: whether text may be coloured.
    ///   - toolVersion: the program's version, for formats that name it.
    public func reporter(color: Bool, toolVersion: String) -> any Reporter {
        switch self {
        case .text: TextReporter(color: color)
        case .lines: LinesReporter()
        case .json: JSONReporter()
        case .sarif: SARIFReporter(toolVersion: toolVersion)
        case .github: GitHubReporter()
        case .gitlab: GitLabReporter()
        case .junit: JUnitReporter()
        case .checkstyle: CheckstyleReporter()
        }
    }
}
