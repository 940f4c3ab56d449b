import DecisionRecords
import Diagnostics
import Testing

@testable import DecisionLint

/// Suppression, levels, baseline and fixes, whatever the rule.
@Suite struct LinterTests {
    static let unclosed = "# 1. Use tea\n\n## Status\n\nAccepted\n\n```\nboil\n"

    func run(
        _ text: String, settings: LintSettings = LintSettings(), path: String = "adr/0001-use-tea.md",
        baseline: Baseline? = nil
    ) -> LintReport {
        let record = RecordReader.read(SourceText(path: path, text: text))
        let logs = [DecisionLog(name: "main", directory: "adr", records: [record])]
        let linter = Linter(settings: settings)
        return linter.report(linter.check(in: LintContext(logs: logs)), logs: logs, baseline: baseline)
    }

    func codes(_ report: LintReport) -> [String] { report.findings.map(\.code) }

    @Test func suppressesTheNextLineOnly() {
        let text = Self.unclosed.replacing("```", with: "<!-- adr-disable-next-line ADR004: cut -->\n\n```")
        #expect(codes(run(text)).contains("ADR004") == false)
        #expect(run(text).suppressed == 1)
        let apart = Self.unclosed.replacing(
            "Accepted\n", with: "Accepted\n\n<!-- adr-disable-next-line ADR004: cut -->\n\nText between.\n")
        #expect(codes(run(apart)).contains("ADR004"))
        #expect(codes(run(apart)).contains("ADR007"))
    }

    @Test(arguments: [
        ("adr/0000-template.md", true), ("adr/template.md", true), ("adr/adr-template-short.md", true),
        ("adr/0007-adr-template.md", true), ("templates/0007-decision.md", true), ("adr/NNNN-title.md", true),
        ("adr/0023-handlebars-template-engine.md", false), ("adr/use-the-template-engine-for-mails.md", false),
        ("adr/0007-sample-rate.md", false), ("adr/0000-example.md", true), ("adr/0007-use-examples.md", false),
    ])
    func tellsTemplatesFromRecordsAboutThem(_ path: String, _ isTemplate: Bool) {
        #expect(codes(run(Self.unclosed, path: path)).contains("ADR004") != isTemplate)
    }

    @Test func suppressesByNameAndInFrontMatter() {
        let text =
            "---\n# adr-disable-file unclosed-fence, ADR203: known\nstatus: accepted\n---\n\n# Use tea\n\n```\nboil\n"
        let report = run(text)
        #expect(!codes(report).contains("ADR004"))
        #expect(report.suppressed >= 1)
    }

    @Test func takesNoDirectiveWithinCode() {
        let text = "# 1. Use tea\n\n`<!-- adr-disable-file ADR004: shown -->`\n\n```\nboil\n"
        #expect(codes(run(text)).contains("ADR004"))
    }

    @Test func switchesRulesOffAndRaisesThem() {
        var settings = LintSettings()
        settings.levels["ADR004"] = .off
        #expect(!codes(run(Self.unclosed, settings: settings)).contains("ADR004"))
        settings.levels["ADR004"] = .error
        #expect(run(Self.unclosed, settings: settings).count(.error) == 1)
    }

    @Test func letsTheLastOverrideOfAPathWin() {
        var settings = LintSettings()
        settings.overrides = [
            .init(paths: [PathPattern("adr/**")], levels: ["ADR004": .off]),
            .init(paths: [PathPattern("0002-*.md")], levels: ["ADR004": .note]),
        ]
        #expect(!codes(run(Self.unclosed, settings: settings)).contains("ADR004"))
        let other = run(Self.unclosed, settings: settings, path: "adr/0002-use-tea.md")
        #expect(other.findings.first { $0.code == "ADR004" }?.severity == .note)
    }

    @Test func selectsAndIgnoresByBeginningOfCode() {
        var settings = LintSettings()
        settings.select = ["ADR0"]
        #expect(codes(run(Self.unclosed, settings: settings)) == ["ADR004"])
        settings.ignore = ["unclosed-fence"]
        #expect(codes(run(Self.unclosed, settings: settings)).isEmpty)
    }

    @Test func baselineHoldsWhenLinesMove() throws {
        let before = run(Self.unclosed)
        let baseline = try Baseline(json: Baseline(before.findings).serialized())
        let moved = run(Self.unclosed.replacing("## Status", with: "A new line.\n\n## Status"), baseline: baseline)
        #expect(!codes(moved).contains("ADR004"))
        #expect(moved.baselined == before.findings.count)
        let worse = run(
            Self.unclosed.replacing("Accepted\n", with: "Accepted\n\n[x](#nowhere-at-all)\n"), baseline: baseline)
        #expect(codes(worse).contains("ADR302"))
    }

    @Test func refusesWhatIsNoBaseline() {
        #expect(throws: Baseline.Unreadable.self) { try Baseline(json: Array("[]".utf8)) }
        #expect(throws: Baseline.Unreadable.self) {
            try Baseline(json: Array("{\"schemaVersion\": 9, \"findings\": []}".utf8))
        }
    }

    @Test func fixesLeaveAllOtherBytes() async {
        let text = "# 1. Use tea  \r\n\r\n1. Tea\r\n\r\n- warm\r\n\r\n1. Water\r\n\r\n- cold\t \r\n"
        let record = RecordReader.read(SourceText(path: "adr/0001-use-tea.md", text: text))
        let logs = [DecisionLog(name: "main", directory: "adr", records: [record])]
        let linter = Linter()
        let outcome = await Fixer().fix(logs) { logs in linter.check(in: LintContext(logs: logs)) }
        let fixed = outcome.changed["adr/0001-use-tea.md"].map { String(decoding: $0, as: UTF8.self) }
        #expect(fixed == "# 1. Use tea  \r\n\r\n1. Tea\r\n\r\n   - warm\r\n\r\n1. Water\r\n\r\n   - cold\t \r\n")
        #expect(outcome.rounds == 1)
    }

    @Test func endsAfterTenRoundsWhenFixesUndoEachOther() async {
        let record = RecordReader.read(SourceText(path: "adr/0001-use-tea.md", text: "# Tea\n"))
        let logs = [DecisionLog(name: "main", directory: "adr", records: [record])]
        let outcome = await Fixer().fix(logs) { logs in
            let source = logs[0].records[0].source
            let edit = Edit(path: source.path, range: SourceRange(0, 0), text: "x")
            return [
                Diagnostic(
                    code: "ADR999", name: "endless", severity: .note, source: source, range: SourceRange(0, 0),
                    message: "endless", fix: Fix("add x", .safe, edits: [edit]))
            ]
        }
        #expect(outcome.rounds == Fixer.maximumRounds)
    }

    @Test func neverFixesWhatWasReadAsLatin1() async {
        let bytes = Array("# 1. Caf".utf8) + [0xE9] + Array("\n\n1. Tea\n\n- warm\n\n1. Water\n".utf8)
        let record = RecordReader.read(SourceText(path: "adr/0001-use-tea.md", bytes: bytes))
        let logs = [DecisionLog(name: "main", directory: "adr", records: [record])]
        let linter = Linter()
        let findings = linter.check(in: LintContext(logs: logs))
        #expect(findings.contains { $0.code == "ADR002" })
        #expect(findings.contains { $0.code == "ADR407" })
        let outcome = await Fixer().fix(logs) { linter.check(in: LintContext(logs: $0)) }
        #expect(outcome.changed.isEmpty)
    }

    @Test func tellsWhenAnAcceptedDecisionChanged() {
        let before = "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nWe drnk tea for 5 minutes.\n"
        func codes(_ text: String) -> [String] {
            let record = RecordReader.read(SourceText(path: "adr/0001-use-tea.md", text: text))
            let logs = [DecisionLog(name: "main", directory: "adr", records: [record])]
            let history = ["adr/0001-use-tea.md": FileHistory(earlier: Array(before.utf8))]
            return Linter().check(in: LintContext(logs: logs, history: history)).map(\.code)
        }
        #expect(!codes(before).contains("ADR701"))
        #expect(codes(before.replacing("5 minutes", with: "7 minutes")).contains("ADR701"))
        #expect(codes(before.replacing("tea for", with: "water for")).contains("ADR701"))
        #expect(!codes(before.replacing("drnk", with: "drink")).contains("ADR701"))
        #expect(!codes(before.replacing("Accepted", with: "Deprecated")).contains("ADR701"))
    }

    /// What a hostile or broken file may hold; each is read to an end and told in a finding or passes.
    @Test(arguments: [
        ("", ["ADR006"]), ("\u{FEFF}", ["ADR006"]), ("\u{FEFF}# 1. Use tea\r\n\r\nTea.\r\n", []),
        ("# 1. Use\u{0} tea\n", ["ADR003"]), ("# 1. Use tea\n\n```\nboil\n", ["ADR004"]),
        ("---\nstatus: [accepted\n---\n\n# Use tea\n", ["ADR005"]),
        (String(repeating: "> ", count: 100_000) + "tea\n", []),
    ])
    func tellsOfMalformedInput(_ text: String, _ expected: [String]) {
        var settings = LintSettings()
        settings.select = ["ADR0"]
        #expect(codes(run(text, settings: settings)) == expected)
    }
}
