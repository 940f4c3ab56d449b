import Diagnostics
import Testing

@testable import DecisionLint

/// Every rule's examples, as written and altered in ways that change nothing.
@Suite struct RuleExampleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var rule: RuleDescription
        var index: Int
        var example: RuleExample { rule.examples[index] }
        var testDescription: String { "\(rule.code) \(rule.name) \(index)" }
    }

    static let cases = RuleCatalog.all.flatMap { rule in
        rule.examples.indices.map { Case(rule: rule, index: $0) }
    }

    @Test(arguments: cases) func findsExactlyWhatIsMarked(_ example: Case) {
        let run = ExampleRun(example.example, of: example.rule)
        #expect(Set(run.found) == Set(run.expected), "\(run.findings.map(\.message))")
        #expect(run.found.count == run.expected.count)
    }

    @Test(arguments: cases) func findsTheSameWithCRLF(_ example: Case) {
        let run = ExampleRun(example.example, of: example.rule, .withCRLF)
        #expect(run.found == run.expected)
    }

    @Test(arguments: cases) func findsTheSameBehindOtherLetters(_ example: Case) {
        // A file whose text decides how its bytes are read has no line to put before it.
        if example.example.files.contains(where: { $0.text == "↓" }) { return }
        let run = ExampleRun(example.example, of: example.rule, .behindOtherLetters)
        #expect(run.found == run.expected)
    }

    // Comments are read in records only.
    @Test(
        arguments: cases.filter { example in
            example.example.showsFault && example.rule.group != .reading
                && example.example.files.allSatisfy { ExampleRun.isRecord($0) || !$0.text.contains(RuleExample.marker) }
        })
    func staysSilentUnderSuppression(_ example: Case) {
        let run = ExampleRun(example.example, of: example.rule, .suppressed)
        #expect(run.found.isEmpty)
        #expect(run.report.suppressed == run.expected.count)
    }

    @Test(arguments: cases.filter { $0.example.fixed != nil }) func fixesAsShownAndThenRests(_ example: Case) async {
        let run = ExampleRun(example.example, of: example.rule)
        let fixed = await run.fixed()
        for file in example.example.fixed ?? [] { #expect(fixed[file.path] == file.text) }
        let again = RuleExample(files: (example.example.fixed ?? []), settings: example.example.settings)
        let second = ExampleRun(again, of: example.rule)
        #expect(second.found.isEmpty)
        let rested = await second.fixed()
        #expect(rested == fixed)
    }

    @Test(arguments: RuleCatalog.all.filter { $0.fix != nil }) func showsItsFix(_ rule: RuleDescription) {
        #expect(rule.examples.contains { $0.fixed != nil })
    }

    @Test func givesEachRuleOneCodeAndOneName() {
        #expect(Set(RuleCatalog.all.map(\.code)).count == RuleCatalog.all.count)
        #expect(Set(RuleCatalog.all.map(\.name)).count == RuleCatalog.all.count)
    }

    @Test(arguments: RuleCatalog.all) func showsFaultAndItsAbsence(_ rule: RuleDescription) {
        // What only a machine can break has no example in Markdown.
        if rule.name == "unreadable-file" || rule.name == "not-utf8" {
            return
        }
        #expect(rule.examples.contains { $0.showsFault })
    }
}
