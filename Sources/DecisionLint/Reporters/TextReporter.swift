import Diagnostics

/// The report for a person at a terminal: each finding with its line, a caret below it, notes, help and fix.
public struct TextReporter: Reporter {
    /// Whether the text may be coloured.
    public var color: Bool

    /// Makes the reporter.
    public init(color: Bool = false) { self.color = color }

    /// The report with a closing sum; empty without findings.
    public func write(_ report: LintReport) -> [UInt8] {
        if report.findings.isEmpty { return [] }
        var output = ""
        for finding in report.findings {
            write(finding, to: &output)
            output += "\n"
        }
        output += summary(report) + "\n"
        return Array(output.utf8)
    }

    private func write(_ finding: Diagnostic, to output: inout String) {
        let start = finding.start
        output += paint("\(finding.severity.rawValue)[\(finding.code)]", finding.severity)
        output += bold(": \(finding.message)") + "\n"
        let width = max(
            String(start.line).utf8.count,
            finding.notes.map { String($0.source.line(at: $0.range.start)).utf8.count }.max() ?? 0)
        let margin = String(repeating: " ", count: width)
        output += "\(margin)\(dim("-->")) \(finding.source.path):\(start.line):\(start.column)\n"
        excerpt(finding.source, finding.range, finding.severity, width: width, to: &output)
        for note in finding.notes {
            let place = note.source.position(at: note.range.start)
            output += "\(margin)\(dim("::")) \(note.source.path):\(place.line):\(place.column): \(note.message)\n"
            excerpt(note.source, note.range, .note, width: width, to: &output)
        }
        if let help = finding.help { output += "\(margin) \(dim("=")) \(bold("help")): \(help)\n" }
        if let fix = finding.fix {
            let how =
                switch fix.applicability {
                case .safe: " (--fix)"
                case .unsafe: " (--fix --unsafe-fixes)"
                case .displayOnly: ""
                }
            output += "\(margin) \(dim("=")) \(bold("fix")): \(fix.summary)\(how)\n"
        }
    }

    private func excerpt(
        _ source: SourceText, _ range: SourceRange, _ severity: Severity, width: Int, to output: inout String
    ) {
        let start = source.position(at: range.start)
        let lineRange = source.range(ofLine: start.line)
        if lineRange.isEmpty { return }
        let margin = String(repeating: " ", count: width)
        let number = String(start.line)
        let pad = String(repeating: " ", count: width - number.utf8.count)
        // A long line is cut to a window around the finding.
        let window = Self.window(source, lineRange, around: range)
        let line =
            (window.start > lineRange.start ? "…" : "") + Self.printable(source.text(window))
            + (window.end < lineRange.end ? "…" : "")
        let before =
            (window.start > lineRange.start ? "…" : "")
            + Self.printable(source.text(SourceRange(window.start, min(range.start, window.end))))
        let marked = Self.printable(source.text(SourceRange(min(range.start, window.end), min(range.end, window.end))))
        let carets = String(repeating: "^", count: max(1, TextWidth.of(marked)))
        output += "\(margin) \(dim("|"))\n"
        output += "\(pad)\(dim(number)) \(dim("|")) \(line)\n"
        output +=
            "\(margin) \(dim("|")) \(String(repeating: " ", count: TextWidth.of(before)))\(paint(carets, severity))\n"
    }

    private static let longestExcerpt = 160

    private static func window(_ source: SourceText, _ line: SourceRange, around range: SourceRange) -> SourceRange {
        if line.length <= longestExcerpt { return line }
        var start = max(line.start, min(range.start - 40, line.end - longestExcerpt))
        var end = min(line.end, start + longestExcerpt)
        while start > line.start, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < line.end, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return SourceRange(start, end)
    }

    /// The text without what would move the cursor: tabs become spaces, other control characters U+FFFD.
    private static func printable(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                result += "    "
            } else if scalar.value < 0x20 || scalar.value == 0x7F {
                result.unicodeScalars.append("\u{FFFD}")
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func summary(_ report: LintReport) -> String {
        func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        var text = [
            count(report.count(.error), "error"), count(report.count(.warning), "warning"),
            count(report.count(.note), "note"),
        ].joined(separator: ", ")
        text += " in \(count(report.paths.count, "file"))"
        if report.suppressed > 0 { text += ", \(report.suppressed) suppressed" }
        if report.baselined > 0 { text += ", \(report.baselined) in the baseline" }
        return text
    }

    // MARK: Colours

    private func paint(_ text: String, _ severity: Severity) -> String {
        switch severity {
        case .error: wrap(text, "1;31")
        case .warning: wrap(text, "1;33")
        case .note: wrap(text, "1;36")
        }
    }

    private func bold(_ text: String) -> String { wrap(text, "1") }
    private func dim(_ text: String) -> String { wrap(text, "34") }
    private func wrap(_ text: String, _ code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
