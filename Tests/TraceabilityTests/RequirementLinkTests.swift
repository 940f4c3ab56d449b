import DecisionRecords
import Diagnostics
import Testing

/// The places of a record from which requirement links are read.
@Suite struct RequirementLinkTests {
    /// Each link as `role id@line`, with `#option` and `(gloss)` where it has them.
    private func links(_ text: String) -> [String] {
        let record = RecordReader.read(SourceText(path: "adr/0001-x.md", text: text))
        return record.requirements.map { link in
            var result = "\(link.role.rawValue) \(link.id.value)"
            if let end = link.rangeEnd { result += "..\(end.value)" }
            result += "@\(record.source.line(at: link.id.range.start))"
            if let option = link.option { result += "#\(option)" }
            if let gloss = link.gloss { result += "(\(gloss))" }
            return result
        }
    }

    @Test(
        arguments: [
            ("**Validates**: Requirements 3.5, 4.4", ["satisfies 3.5@3", "satisfies 4.4@3"]),
            ("**Validates:** Requirements 3.5", ["satisfies 3.5@3"]),
            ("- Satisfies: FR-17, NFR-1", ["satisfies FR-17@3", "satisfies NFR-1@3"]),
            ("- **Satisfies:** `FR-940`–`FR-946`", ["satisfies FR-940..FR-946@3"]),
            ("**Drivers:** NFR-5, NFR-6 (C1, C2)", ["driven-by NFR-5@3", "driven-by NFR-6@3(C1, C2)"]),
            ("**Requirements addressed:** BRD AC-1.1–1.7", ["addresses AC-1.1..AC-1.7@3"]),
            ("- Addresses: [FR2](../DESIGN.md#fr2)", ["addresses FR2@3"]),
            ("- **Related requirements:** HC-124", ["relates-to HC-124@3"]),
            ("- Affected requirements: [NFR-006](x.md#nfr-006)", ["relates-to NFR-006@3"]),
            ("Deviates from: SDD §5", ["deviates-from §5@3"]),
            ("Violates: FR-033b", ["violates FR-033b@3"]),
            ("**Supersedes requirement**: 13.2", ["supersedes 13.2@3"]),
            ("**Constrained by:** CON-2", ["constrained-by CON-2@3"]),
            ("Introduces requirement: REQ-90", ["derives REQ-90@3"]),
            ("_Requirements: 3.1, 3.2_", ["relates-to 3.1@3", "relates-to 3.2@3"]),
            ("**Requirements**: Fallback upstream must be API-compatible", []),
            ("**Drivers:** cost, 3 teams", []),
            ("- Covers: all of it", []),
            ("**Validates**: Requirements 3.5, 4.4,\n5.3", ["satisfies 3.5@3", "satisfies 4.4@3", "satisfies 5.3@4"]),
        ] as [(String, [String])])
    func readsHeaderLines(line: String, expected: [String]) {
        #expect(links("# T\n\n\(line)\n\n## Context\n\nx\n") == expected)
    }

    @Test func readsFrontMatterInItsUsualSpellings() {
        let text = """
            ---
            satisfies: [FR-002, "FR-009"]
            decision_drivers: [NFR-002, cost]
            related_requirements:
              - FUN-017
            traceability:
              requirements:
                - REQ-NF-001
            supersedes: [FR-010, ADR-0003, 0002-x.md]
            ---
            # T
            """
        #expect(
            links(text) == [
                "satisfies FR-002@2", "satisfies FR-009@2", "driven-by NFR-002@3", "relates-to FUN-017@5",
                "relates-to REQ-NF-001@8", "supersedes FR-010@9",
            ])
    }

    @Test func readsListsBelowANameAndBelowAHeading() {
        let text = """
            # T

            ## Related Requirements

            - FR-7 — exports stay readable
            - prose that cites nothing

            ## More

            **Requirements**:
            * `cpt-gateway-fr-vision-v1` - fetches images
            * nothing here

            - FR 9 outside the list
            """
        #expect(
            links(text) == [
                "relates-to FR-7@5(exports stay readable)", "relates-to cpt-gateway-fr-vision-v1@11(fetches images)",
            ])
    }

    @Test func keepsTheGlossOfABodyListAndTakesItsTick() {
        let text = """
            # T

            ## Compliance

            - Requirement 3.5: Encrypt the tables at rest ✅
            - Requirement 4.4: Encrypt the cache
            - FIPS 140-2 Level 3: needs own keys ❌
            """
        #expect(
            links(text) == [
                "satisfies 3.5@5(Encrypt the tables at rest ✅)", "relates-to 4.4@6(Encrypt the cache)",
            ])
    }

    @Test func readsRunningTextWithItsVerb() {
        let text = """
            # T

            ## Context

            Today the export violates requirement 2.1. Requirements 3 and 4 of the plan. Per NFR-012 and PRD BR-032.

            ## Decision

            This satisfies requirement 2.1 and does not meet requirement 2.3.
            """
        #expect(
            links(text) == [
                "relates-to 2.1@5", "relates-to 3@5", "relates-to 4@5", "relates-to NFR-012@5", "relates-to BR-032@5",
                "satisfies 2.1@9", "violates 2.3@9",
            ])
    }

    @Test func readsTablesWithARequirementColumn() {
        let text = """
            # T

            ## Requirements addressed

            | Requirement | How |
            |---|---|
            | FR-1, FR-2 | by a queue |
            | all | 3 |
            """
        #expect(links(text) == ["addresses FR-1@7", "addresses FR-2@7"])
    }
}
