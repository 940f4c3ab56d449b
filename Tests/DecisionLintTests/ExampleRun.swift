import Conflicts
import DecisionRecords
import Diagnostics
import Foundation
import Syntax
import Traceability

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
            } else if ExampleRun.isRecord(file) {
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
        var history = example.history
        for file in example.earlier where isRecord(file) {
            history[file.path, default: FileHistory()].earlier = Array(file.text.utf8)
        }
        var context = LintContext(
            logs: logs, files: files, matrix: matrix(logs, example),
            conflicts: ConflictFinder(logs: logs).report().findings,
            house: linter.settings.house, today: example.today, history: history)
        for file in example.files {
            let source = SourceText(path: file.path, text: unmark(file.text).0)
            if isIndex(file) { context.indexes.append(Document.parse(source)) }
            if file.path.hasPrefix("Sources/") { context.documents.append(source) }
        }
        return linter.check(in: context)
    }

    private static func isIndex(_ file: RuleExample.File) -> Bool { file.path.hasSuffix("README.md") }
    private static func isRequirements(_ file: RuleExample.File) -> Bool { file.path.hasSuffix("requirements.md") }
    static func isRecord(_ file: RuleExample.File) -> Bool {
        !isIndex(file) && !isRequirements(file) && !file.path.hasPrefix("Sources/")
    }

    private static func sources(_ files: [RuleExample.File]) -> [RequirementSource] {
        files.filter(isRequirements).map { file in
            RequirementReaders.read(
                SourceText(path: file.path, text: file.text), format: nil,
                namespace: String(file.path.prefix { $0 != "/" }))
        }
    }

    /// The matrix of an example's requirements; links are accepted with the requirements as they stood before.
    private static func matrix(_ logs: [DecisionLog], _ example: RuleExample) -> TraceabilityMatrix? {
        let current = sources(example.files)
        if current.isEmpty { return nil }
        let earlier = sources(example.earlier)
        if earlier.isEmpty { return TraceabilityMatrix(sources: current, logs: logs) }
        let report = TraceReport(TraceabilityMatrix(sources: earlier, logs: logs, lock: nil), logs: logs)
        let lock = TraceLock().accepting(report.acceptable(), in: report, all: true, by: "Ada", date: "2026-03-01")
        return TraceabilityMatrix(sources: current, logs: logs, lock: lock)
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
        if file.path == "adr.yaml" || !isRecord(file) { return file.text }
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
