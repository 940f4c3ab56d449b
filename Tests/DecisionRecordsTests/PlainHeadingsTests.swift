import Diagnostics
import Testing

@testable import DecisionRecords

/// Records whose sections are lines of text that no heading marks.
@Suite("Lines that stand for headings")
struct PlainHeadingsTests {
    private let french = """
        #### ADR-004 : Presser les pommes au moulin

        Statut: Accepté

        Contexte
        - La récolte est grande.

        Décision
        - Presser au moulin du village.

        Alternatives considérées
        - Presser à la main: trop lent pour une seule personne.
        - Vendre les pommes: le prix est bas cette année.

        Conséquences
        - Positives:
          - Un seul jour suffit.
          - Rien ne se gâte.
        - Négatives:
          - Il faut une charrette.
        """

    @Test func namesOverListsAreSections() {
        let record = RecordFixture.read(french)
        #expect(record.sections.map(\.role) == [.context, .decision, .options, .consequences])
        #expect(record.sections.map(\.title.value).first == "Contexte")
        #expect(record.status?.value == .accepted)
        #expect(
            record.options.map { "\($0.outcome.rawValue) \($0.title.value)" }
                == ["rejected Presser à la main", "rejected Vendre les pommes"])
        #expect([record.consequences.positive.count, record.consequences.negative.count] == [2, 1])
        #expect(record.decision?.text.value == "Presser au moulin du village.")
    }

    @Test func aNameMayHaveItsValueOnTheNextLine() {
        let record = RecordFixture.read(
            """
            # ADR-012

            Date
            2026-03-14

            Question

            Where do we press?

            Decision

            At the mill.

            Alternatives Considered

            - At home
            - In the market

            Status
             -Accepted
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2026-03-14")
        #expect(record.options.map(\.title.value) == ["At home", "In the market"])
    }

    @Test func aDateMayStandUnderItsNameAboveTheSections() {
        let record = RecordFixture.read(
            "# ADR-022\n\nDate  \n2026-08-03\n\n## Decision\n\nAt the mill.\n\n## Status\n\nAccepted\n")
        #expect(record.date?.value == "2026-08-03")
        #expect(record.status?.value == .accepted)
    }

    @Test func oneHeadingOfASectionEndsIt() {
        // The words are the author's own where headings mark the sections.
        let record = RecordFixture.read(
            "# 3. Press\n\n## Status\n\nAccepted\n\nContext\n\n- Much to press.\n\nDecision\n\n- At the mill.\n")
        #expect(record.sections.map(\.role) == [.status])
    }

    @Test func oneSuchLineIsAWord() {
        #expect(RecordFixture.read("# 3. Press\n\nDecision\n\n- At the mill.\n").sections.isEmpty)
        #expect(RecordFixture.read("# 3. Press\n\nNotes\n\n- Much.\n\nReferences\n\n- None.\n").sections.isEmpty)
    }
}
