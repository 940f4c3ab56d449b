import DecisionRecords
import Diagnostics
import Testing
import Traceability

/// What a bare or qualified id means, by where the record and the documents stand.
@Suite struct ResolverTests {
    private func source(_ path: String, _ namespace: String, _ ids: [String]) -> RequirementSource {
        let text = SourceText(path: path, text: ids.map { "- **\($0)**: it shall hold \($0)\n" }.joined())
        return RequirementReaders.read(text, format: "markdown", namespace: namespace)
    }

    private func resolve(_ id: String, _ sources: [RequirementSource], from path: String, target: String? = nil)
        -> String
    {
        let index = RequirementIndex(sources)
        switch index.resolve(id: id, target: target, from: path) {
        case .found(let found): return found.map { index.requirements[$0].key }.joined(separator: " ")
        case .ambiguous(let found): return "? " + found.map { index.requirements[$0].key }.joined(separator: " ")
        case .unknown(let found): return "- " + found.map { index.requirements[$0].key }.joined(separator: " ")
        case .external: return "external"
        }
    }

    private var two: [RequirementSource] {
        [
            source("specs/001-auth/spec.md", "001-auth", ["FR-001"]),
            source("specs/002-pay/spec.md", "002-pay", ["FR-001", "FR-002"]),
        ]
    }

    @Test func takesTheNamespaceThatTheAuthorGives() {
        #expect(resolve("002-pay/FR-001", two, from: "docs/adr/1.md") == "002-pay/FR-001")
        #expect(resolve("pay/FR-001", two, from: "docs/adr/1.md") == "002-pay/FR-001")
        #expect(resolve("wcag22:1.4.1", two, from: "docs/adr/1.md") == "external")
        #expect(resolve("other/FR-001", two, from: "docs/adr/1.md").hasPrefix("- "))
    }

    @Test func takesTheDocumentThatALinkPointsTo() {
        #expect(
            resolve("FR-001", two, from: "docs/adr/1.md", target: "../../specs/001-auth/spec.md#fr-001")
                == "001-auth/FR-001")
    }

    @Test func takesTheDocumentInTheRecordsOwnFolder() {
        #expect(resolve("FR-001", two, from: "specs/002-pay/adr-1.md") == "002-pay/FR-001")
        #expect(resolve("FR-002", two, from: "specs/001-auth/adr-1.md") == "- 002-pay/FR-002")
    }

    @Test func takesTheNearestDocument() {
        let sources = [source("a/requirements.md", "a", ["FR-1"]), source("b/requirements.md", "b", ["FR-1"])]
        #expect(resolve("FR-1", sources, from: "b/docs/adr/1.md") == "b/FR-1")
    }

    @Test func takesTheOnlyOneElseNone() {
        #expect(resolve("FR-002", two, from: "docs/adr/1.md") == "002-pay/FR-002")
        #expect(resolve("fr-002", two, from: "docs/adr/1.md") == "002-pay/FR-002")
        #expect(resolve("FR-001", two, from: "docs/adr/1.md") == "? 001-auth/FR-001 002-pay/FR-001")
        #expect(resolve("FR-009", two, from: "docs/adr/1.md") == "- ")
    }

    @Test func ordersIdsAsPeopleCount() {
        let ids = ["2.10", "2.9", "10.1", "FR-10", "FR-9", "2.1"]
        #expect(ids.sorted { NaturalOrder.precedes($0, $1) } == ["2.1", "2.9", "2.10", "10.1", "FR-9", "FR-10"])
    }

    /// The ids that “All … requirements” covers, by its scope, where the project lets it.
    @Test(
        arguments: [
            ("All requirements", true, ["FR-1", "FR-2"]), ("All billing requirements", true, ["FR-3"]),
            ("All Phase 1 requirements", true, []), ("All requirements", false, []),
        ] as [(String, Bool, [String])])
    func letsAllRequirementsCoverADocument(citation: String, covers: Bool, expected: [String]) {
        let sources = [
            source("shop/requirements.md", "shop", ["FR-1", "FR-2"]), source("billing.md", "billing", ["FR-3"]),
        ]
        let record = RecordReader.read(
            SourceText(path: "shop/adr/0001-x.md", text: "# 1. X\n\n- Status: Accepted\n- Satisfies: \(citation)\n"))
        let log = DecisionLog(name: "main", directory: "shop/adr", records: [record])
        let matrix = TraceabilityMatrix(
            sources: sources, logs: [log], policy: TracePolicy(breadthCovers: covers))
        #expect(matrix.rows.filter { $0.state == .covered }.map(\.requirement.id) == expected)
        #expect(matrix.records.first?.breadth.count == (expected.isEmpty ? 1 : 0))
    }
}
