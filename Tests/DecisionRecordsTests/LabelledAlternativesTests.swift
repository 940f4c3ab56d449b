import Diagnostics
import Testing

@testable import DecisionRecords

/// Alternatives that stand under a subheading or a bold label of another section, and what names them there.
@Suite("Alternatives under labels of other sections")
struct LabelledAlternativesTests {
    private func outcomes(_ body: String, title: String = "Keep sessions in memory") -> [String] {
        RecordFixture.outcomes("# \(title)\n\n\(body)\n")
    }

    // MARK: Places

    @Test(arguments: [
        ("### 検討した代替手段\n\n| 手段 | 結果 |", "**Redis** を使い、セッションを保存する。"),
        ("### 検討した案\n\n| 案 | 評価 |", "**Redis** を採用する。"),
        ("### Options évaluées\n\n| Option | Verdict |", "Adopter **Redis** pour les sessions."),
        ("### Opciones estudiadas\n\n| Alternativa | Resultado |", "Usar **Redis** para las sesiones."),
        ("### Opzioni valutate\n\n| Opzione | Esito |", "Adottare **Redis** per le sessioni."),
        ("### Geprüfte Optionen\n\n| Ansatz | Ergebnis |", "Wir wählen **Redis**."),
    ])
    func aTableBelowASubheadingOfTheContextListsThem(heading: String, decision: String) {
        let table = "|---|---|\n| Redis server | fast |\n| Plain files | slow |\n| Cookies | small |"
        #expect(
            outcomes("## Context\n\nThey are lost.\n\n\(heading)\n\(table)\n\n## Decision\n\n\(decision)")
                == ["chosen Redis server", "rejected Plain files", "rejected Cookies"])
    }

    @Test(arguments: ["（本 ADR）", " (本 ADR)", " (this ADR)", " (cet ADR)", " (este ADR)", " (dieses ADR)"])
    func whatARecordCallsItselfMarksTheChosenRow(mark: String) {
        let table =
            "| Option | Verdict |\n|---|---|\n| Plain files | slow |\n| **A store of keys**\(mark) | good enough |"
        #expect(
            outcomes("## Context\n\nc\n\n### Options considered\n\n\(table)\n\n## Decision\n\nEach request asks it.")
                == ["rejected Plain files", "chosen A store of keys"])
    }

    @Test(arguments: [
        "**Alternatives écartées**", "**Alternatives rejected**", "**Verworfene Alternativen**",
        "**Alternativas descartadas:**", "**Alternative scartate**", "**Рассмотренные альтернативы**",
        "**却下した代替案**",
    ])
    func aBoldLabelAmongTheConsequencesListsThem(label: String) {
        let body =
            "## Decision\n\nKeep them in the process.\n\n## Consequences\n\n**Positive**\n- Fast.\n\n\(label)\n"
            + "- Plain files : slow and open to all.\n- Cookies (signed) : too small."
        let record = RecordFixture.read("# Keep sessions in memory\n\n\(body)\n")
        #expect(RecordFixture.outcomes("# Keep\n\n\(body)\n") == ["rejected Plain files", "rejected Cookies (signed)"])
        #expect(record.consequences.positive.map(\.value) == ["Fast."])
        #expect(record.consequences.negative.isEmpty)
    }

    @Test func headingsOfGroupsAreNoOptions() {
        let groups = "### Alternatives Considered\n\n#### Pull based alternatives\n1. Files\n\n   Slow.\n\n"
        #expect(
            outcomes(
                "## Decision\n\nWe will use MQTT.\n\n\(groups)2. Mail\n\n   Slower.\n\n#### Push based alternatives\n"
                    + "3. Webhooks\n\n   Lost when down.", title: "Use MQTT"
            ).filter { !$0.hasPrefix("chosen") } == ["rejected Files", "rejected Mail", "rejected Webhooks"])
    }

    @Test func headingsOfGroupsAskOneQuestionEachWhereAllWasOpen() {
        let options =
            "## Options considered\n\n### Storage options\n\n- Redis\n- Plain files\n\n### Transport options\n\n"
            + "- Mail\n- Webhooks\n\n"
        #expect(
            outcomes("\(options)## Decision\n\nUse Redis. Use webhooks.")
                == ["chosen Redis", "rejected Plain files", "rejected Mail", "chosen Webhooks"])
    }

    // MARK: Names

    @Test func boldWordsThatOpenEachItemAreItsName() {
        #expect(
            outcomes(
                "## Alternatives considered\n\n- **Plain roles.** Too coarse.\n- **Rules only** with a language of their "
                    + "own (e.g. Rego). Strong but hard to learn.\n- **A library or similar.** Does the same.\n\n"
                    + "## Decision\n\nRoles with conditions.")
                == ["rejected Plain roles", "rejected Rules only", "rejected A library or similar"])
    }

    @Test func boldWordsBeforeASlashAreHalfAName() {
        #expect(
            outcomes(
                "## Options\n\n- **Files** - slow\n- **Memory** / Redis - quick\n- **Mail** - odd\n\n## Decision\n\n"
                    + "Redis it is.") == ["rejected Files", "chosen Memory / Redis", "rejected Mail"])
    }

    @Test func codeThatOpensEachItemIsItsName() {
        #expect(
            outcomes(
                "## Considered Options\n\n* `one-{name}` which is what we have now, but nobody knows what it means.\n"
                    + "* `two-{name}` as it shows what we want: a short name that all of us can read at once.\n\n"
                    + "## Decision Outcome\n\nSelected option: `two-{name}` as it is short.")
                == ["rejected one-{name}", "chosen two-{name}"])
    }

    @Test func aHeadingMayJoinTheNumbersOfTwoOptions() {
        #expect(
            outcomes(
                "## Options\n\n### Option 1: Files\n\nSlow.\n\n### Option 2: Mail\n\nOdd.\n\n"
                    + "### Option 1&2: Files sent by mail\n\nBoth.\n\n## Decision\n\nOption 1.")
                == ["chosen Files", "rejected Mail", "rejected Files sent by mail"])
    }

    // MARK: Choices

    @Test(arguments: [
        "Chosen option \"2. made when it is built\", because it is known early.",
        "Chosen option “made when it is built”, because it is known early.",
        "Chosen option 2: **Made when it is built** is taken because it is known early.",
    ])
    func aChoiceNeedsNoColon(decision: String) {
        #expect(
            outcomes(
                "## Considered Options\n\n1. given by the database\n2. made when it is built\n\n## Decision Outcome\n\n"
                    + decision) == ["rejected given by the database", "chosen made when it is built"])
    }

    @Test func whatFollowsOutweighsWhatWouldHaveBeen() {
        let options = "## Options\n\n### Option 1: Nx\n\nLarge.\n\n### Option 2: Turborepo\n\nSmall.\n\n## Decision\n\n"
        let expected = ["rejected Nx", "chosen Turborepo"]
        #expect(
            outcomes(
                options + "Using `nx` would mean to hand over too much. We like to have control and not to give it "
                    + "away, so we decided to use `turbo` which may be replaced later.",
                title: "Use Turborepo to run tasks")
                == expected)
        #expect(
            outcomes(options + "Nx knows it all, so we chose Turborepo.", title: "Use Turborepo to run tasks")
                == expected)
    }

    @Test func whatIsRemovedIsNoChoice() {
        #expect(
            outcomes(
                "## Decision\n\nWe will use Keycloak for all logins.\n\nWe will remove the own login implementation "
                    + "from the server and move to Keycloak.\n\n## Alternatives Considered\n\n"
                    + "### Option 1: Own login implementation\n\nWe initially built this but found it weak.\n\n"
                    + "### Option 2: Passport\n\nA library, but small.", title: "Use Keycloak for logins"
            ).filter { !$0.hasSuffix("Keycloak") }
                == ["rejected Own login implementation", "rejected Passport"])
    }
}
