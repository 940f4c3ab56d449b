import Diagnostics
import Syntax
import Testing

@testable import DecisionRecords

@Suite struct OptionTitleTests {
    private func title(_ markdown: String, allowsCode: Bool = true) -> (label: String?, name: String, verdict: Verdict?)
    {
        let document = Document.parse(SourceText(path: "a.md", text: "# " + markdown + "\n"))
        let text = InlineText(document.node(at: 1))
        let title = OptionTitle(text, text.all, allowsCode: allowsCode)
        return (title.label, text.string(title.name), title.verdict)
    }

    @Test(arguments: [
        ("Option 1: Kafka", "1", "Kafka"), ("Option B - Kafka", "b", "Kafka"), ("Alternative 2 – Kafka", "2", "Kafka"),
        ("1. Kafka", "1", "Kafka"), ("C. Kafka", "c", "Kafka"), ("(2) Kafka", "2", "Kafka"),
        ("A1: Kafka", "a1", "Kafka"),
        ("Option #3: Kafka", "3", "Kafka"), ("Option 2a: Kafka", "2a", "Kafka"), ("Options 1: Kafka", "1", "Kafka"),
        ("**Option 1: Kafka**", "1", "Kafka"), ("方案一：Kafka", "一", "Kafka"), ("方案A：Kafka", "a", "Kafka"),
        ("Option 1 Kafka", "1", "Kafka"), ("Opcja A: Kafka", "a", "Kafka"), ("Wariant 2 – Kafka", "2", "Kafka"),
        ("Možnost B: Kafka", "b", "Kafka"), ("Варіант 3: Kafka", "3", "Kafka"),
    ])
    func takesTheNumberOffTheName(heading: String, label: String, name: String) {
        let read = title(heading)
        #expect(read.label == label)
        #expect(read.name == name)
    }

    @Test(arguments: [
        "A queue in the database", "Option pricing engine", "2 phase commit", "A/B tests", "Kafka 2.0", "I18n library",
    ])
    func leavesNamesThatOnlyLookNumbered(heading: String) {
        let read = title(heading)
        #expect(read.label == nil)
        #expect(read.name == heading)
    }

    @Test(arguments: [
        ("Kafka (Selected)", "Kafka", ConsideredOption.Outcome.chosen), ("Kafka (rejected)", "Kafka", .rejected),
        ("Kafka - Rejected", "Kafka", .rejected), ("Kafka — **CHOSEN**", "Kafka", .chosen),
        ("✅ Kafka", "Kafka", .chosen),
        ("Kafka ❌", "Kafka", .rejected), ("Kafka ✅", "Kafka", .chosen), ("Kafka [not chosen]", "Kafka", .rejected),
        ("~~Kafka~~", "Kafka", .rejected), ("Option 1 (chosen)", "", .chosen), ("A1 (chosen)", "", .chosen),
        ("Kafka (deferred to next year)", "Kafka", .considered), ("Kafka (our choice)", "Kafka", .chosen),
    ])
    func takesTheMarkerOffTheName(heading: String, name: String, outcome: ConsideredOption.Outcome) {
        let read = title(heading)
        #expect(read.name == name)
        #expect(read.verdict?.outcome == outcome)
    }

    @Test(arguments: ["Kafka (previous approach)", "Hybrid (Kafka for events, SQS for jobs)", "Choose at run time"])
    func leavesBracketsThatSayNothingOfTheOutcome(heading: String) {
        let read = title(heading)
        #expect(read.name == heading)
        #expect(read.verdict == nil)
    }
}
