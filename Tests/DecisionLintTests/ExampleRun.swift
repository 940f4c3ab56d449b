import Conflicts
import DecisionRecords
import Diagnostics
import Foundation
import Syntax

@testable import DecisionLint

/// An example of a rule made into logs, and what the linter says of it.
struct ExampleRun {
    /// Where a finding begins.
    struct Place: Hashable, CustomStringConvertible {
        var path: String
        var offset: Int
        var description: String { "\(path)@\(offset)" }
    }

    /// How an example's text is altered before it is read, without altering what it says.
    enum Variant: CaseIterable {
        case asWritten
        case withCRLF
        case behindOtherLetters
        case suppressed
    }

    /// The places that the example marks.
    var expected: [Place] = []
    /// The findings of the rule alone, in order.
    var findings: [Diagnostic] = []
    /// The report of the run.
    var report: LintReport
    var logs: [DecisionLog]
    private let rule: RuleDescription
    private let example: RuleExample

    init(_ example: RuleExample, of rule: RuleDescription, _ variant: Variant = .asWritten) {
        self.rule = rule
        self.example = example
        var records: [DecisionRecord] = []
        var settings = SourceText(path: "adr.yaml", text: example.settings)
        for file in example.files {
            let (text, offsets) = ExampleRun.unmark(ExampleRun.altered(file, rule, variant))
            expected += offsets.map { Place(path: file.path, offset: $0) }
            if file.path == "adr.yaml" {
                settings = SourceText(path: file.path, text: text)
            } else {
                records.append(RecordReader.read(SourceText(path: file.path, text: text)))
            }
        }
        logs = [DecisionLog(name: "main", directory: "adr", records: records)]
        let linter = Linter(settings: ExampleRun.settings(settings, rule))
        findings = []
        report = LintReport(findings: [], paths: [])
        report = linter.report(
            ExampleRun.check(logs, linter, example) + LintSettings.mistakes(in: settings), logs: logs)
        findings = report.findings.filter { $0.code == rule.code }
    }

    /// The places of the findings, in order.
    var found: [Place] { findings.map { Place(path: $0.source.path, offset: $0.range.start) } }

    /// The files after all fixes of the rule, by path.
    func fixed() async -> [String: String] {
        let linter = Linter(settings: ExampleRun.settings(SourceText(path: "adr.yaml", text: example.settings), rule))
        let outcome = await Fixer(includesUnsafe: true).fix(logs) { logs in
            linter.report(ExampleRun.check(logs, linter, example), logs: logs).findings.filter { $0.code == rule.code }
        }
        var texts: [String: String] = [:]
        for record in outcome.logs.flatMap(\.records) {
            texts[record.path] = String(decoding: record.source.bytes, as: UTF8.self)
        }
        return texts
    }

    private static func check(_ logs: [DecisionLog], _ linter: Linter, _ example: RuleExample) -> [Diagnostic] {
        let paths = Set(logs.flatMap(\.records).map(\.path))
        let files = FileFacts { paths.contains($0) ? .present : .missing }
        return linter.check(
            in: LintContext(
                logs: logs, files: files, conflicts: ConflictFinder(logs: logs).report().findings,
                house: linter.settings.house, today: example.today))
    }

    /// The example's settings, with the rule switched on where it is off by itself.
    private static func settings(_ source: SourceText, _ rule: RuleDescription) -> LintSettings {
        var settings = LintSettings(Settings.lint(source))
        if rule.isOptIn { settings.levels[rule.code] = LintSettings.Level(rawValue: rule.severity.rawValue) }
        return settings
    }

    /// The text without its marks, and the offsets at which they stood.
    static func unmark(_ text: String) -> (String, [Int]) {
        var result = ""
        var offsets: [Int] = []
        for character in text {
            if character == RuleExample.marker { offsets.append(result.utf8.count) } else { result.append(character) }
        }
        return (result, offsets)
    }

    private static func altered(_ file: RuleExample.File, _ rule: RuleDescription, _ variant: Variant) -> String {
        if file.path == "adr.yaml" { return file.text }
        switch variant {
        case .asWritten: return file.text
        case .withCRLF: return file.text.replacing("\n", with: "\r\n")
        case .behindOtherLetters: return inserted("<!-- é🙂 -->\n\n", into: file.text)
        case .suppressed: return inserted("<!-- adr-disable-file \(rule.code): because -->\n\n", into: file.text)
        }
    }

    /// The text with a line before its first one, behind front matter.
    private static func inserted(_ line: String, into text: String) -> String {
        guard text.hasPrefix("---\n"), let close = text.range(of: "\n---\n") else { return line + text }
        return text[..<close.upperBound] + line + text[close.upperBound...]
    }
}

/// The `lint` part of a settings text.
enum Settings {
    static func lint(_ source: SourceText) -> YAMLNode? { YAMLNode.parse(source).root?["lint"] }
}
