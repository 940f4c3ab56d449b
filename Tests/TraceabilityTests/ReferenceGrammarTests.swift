import DecisionRecords
import Diagnostics
import Testing

/// Each way of writing a list of requirements that was seen in public repositories, with what a reader takes from it.
///
/// In the notation of the expectations `a..b` is a range, `ns|id` a namespace, `{doc}id` a document named in passing,
/// `id(gloss)` a gloss, `id->target` a link, `*part` all of a part, `-` none and `-(reason)` none for a reason.
@Suite struct ReferenceGrammarTests {
    @Test(arguments: [
        ("3.5, 4.4", "3.5 4.4"),
        ("Requirements 3.5, 4.4", "3.5 4.4"),
        ("Requirements 3.5, 4.4, 5.3, 6.4, 9.9", "3.5 4.4 5.3 6.4 9.9"),
        ("Requirement 2.1 - gloss", "2.1(gloss)"),
        ("Requirement 3.5: Enable encryption at rest for RDS ✅", "3.5(Enable encryption at rest for RDS ✅)"),
        ("FR-030 (gloss, with, commas)", "FR-030(gloss, with, commas)"),
        ("`FR-940`–`FR-946`", "FR-940..FR-946"),
        ("FR-001 through FR-006", "FR-001..FR-006"),
        ("FR-001 to FR-005", "FR-001..FR-005"),
        ("FR-11–13", "FR-11..FR-13"),
        ("4.1-4.10", "4.1..4.10"),
        ("1.1-1.5, 2.1", "1.1..1.5 2.1"),
        ("R-PRM-1..4", "R-PRM-1..R-PRM-4"),
        ("AR-6/7/8/9", "AR-6 AR-7 AR-8 AR-9"),
        ("GUI-001/002", "GUI-001 GUI-002"),
        ("FR-R1, R2, R3", "FR-R1 FR-R2 FR-R3"),
        ("NFR-5, NFR-6 (C1, C2), FR-35 (C5)", "NFR-5 NFR-6(C1, C2) FR-35(C5)"),
        ("BRD AC-1.1–1.7; SDD §A.4.2", "{BRD}AC-1.1..AC-1.7 {SDD}§A.4.2"),
        ("[FR2](../DESIGN.md#fr2)", "FR2->../DESIGN.md#fr2"),
        ("redis-260907/REQ-1", "redis-260907|REQ-1"),
        ("wcag22:1.4.1", "wcag22|1.4.1"),
        ("[Spec §FR-001]", "{Spec}FR-001"),
        ("All Phase 1 requirements", "*Phase 1"),
        ("All requirements", "**"),
        ("none (justification: a matter of process)", "-(a matter of process)"),
        ("none (process decision)", "-(process decision)"),
        ("N/A", "-"),
        ("—", "-"),
        // Further rows: separators, namespaces with numbers, stories, suffixes, links in lists.
        ("3.5; 4.4 · 5.3 and 6.4", "3.5 4.4 5.3 6.4"),
        ("3.5 / 4.4", "3.5 4.4"),
        ("payments/3.5, 4.4", "payments|3.5 4.4"),
        ("001-auth/FR-001", "001-auth|FR-001"),
        ("openspec:billing/session-timeout", "openspec:billing|session-timeout"),
        ("FR-012a, FR-012b", "FR-012a FR-012b"),
        ("FR-1, 2 and 3", "FR-1 FR-2 FR-3"),
        ("User Story 4, US5", "Story 4 US5"),
        ("FR-CFG-02, NFR-PERF-012, REQ-CTF-A-001, URS-011", "FR-CFG-02 NFR-PERF-012 REQ-CTF-A-001 URS-011"),
        ("NFR-012 (7–10y retention), §29", "NFR-012(7–10y retention) §29"),
        (
            "[NFR-006](../../requirements/quality.md#nfr-006), [FR-1](x.md)",
            "NFR-006->../../requirements/quality.md#nfr-006 FR-1->x.md"
        ),
        ("**FR-1**, *FR-2*", "FR-1 FR-2"),
        ("`req~html5-exporter~1`", "req~html5-exporter~1"),
        ("FR-1: first words; FR-2: other words", "FR-1(first words) FR-2(other words)"),
        ("BRD AC-1.1–1.7, BRD AC-2.1", "{BRD}AC-1.1..AC-1.7 {BRD}AC-2.1"),
        ("3.1–5", "3.1..3.5"),
        ("`cpt-gateway-fr-vision`", "cpt-gateway-fr-vision"),
        ("`billing/session-timeout`", "billing|session-timeout"),
        ("(3.5, 4.4, 5.3)", "3.5 4.4 5.3"),
    ])
    func readsEachWayOfWritingAList(text: String, expected: String) {
        #expect(written(RequirementReferenceReader.references(in: text)) == expected)
    }

    @Test(arguments: [
        "FIPS 140-2 Level 3", "AES-256 everywhere", "30 days of retention", "UTF-8", "ADR-005, ADR-006",
        "Fallback upstream must be API-compatible", "Response caching must be enabled on route", "", "2 regions",
        "All teams agree", "RFC-2119",
        "read/write properties/state", "Lead/cycle time -- # of days", "Internationalized/Localized",
        "`docs/internal/governance/run-book.md`", "connector/model-agnostic",
    ])
    func readsNoRequirementFromWordsThatCiteNone(text: String) {
        #expect(written(RequirementReferenceReader.references(in: text)) == "")
    }

    @Test func knowsTheBytesOfEachReference() {
        let text = "**Validates**: Requirements 3.5, `FR-940`–`FR-946`"
        let bytes = Array(text.utf8)
        let start = "**Validates**: ".utf8.count
        let references = RequirementReferenceReader.references(
            in: .init(path: "x.md", text: text), .init(start, bytes.count))
        let words = references.map { String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self) }
        #expect(words == ["3.5", "FR-940"])
        let last = references.last?.endRange.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        #expect(last == "FR-946")
    }

    private func written(_ references: [RequirementReference]) -> String {
        references.map { reference in
            var text = reference.document.map { "{\($0)}" } ?? ""
            text += reference.namespace.map { "\($0)|" } ?? ""
            switch reference.extent {
            case .all: text += "*"
            case .none: text += "-"
            default: break
            }
            text += reference.id
            if let end = reference.rangeEnd { text += "..\(end)" }
            if let gloss = reference.gloss { text += "(\(gloss))" }
            if let target = reference.target { text += "->\(target)" }
            return text
        }.joined(separator: " ")
    }
}
