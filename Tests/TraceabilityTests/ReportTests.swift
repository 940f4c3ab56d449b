import DecisionRecords
import Diagnostics
import Testing
import Traceability

/// The reports of one small matrix.
@Suite struct ReportTests {
    private var report: TraceReport {
        let source = RequirementReaders.read(
            SourceText(
                path: "docs/requirements.md",
                text:
                    "- **FR-1**: It shall say \"yes, <b>sir</b>\" | loudly\n- **FR-2**: It shall wait\n- **FR-3**: It may sing\n"
            ),
            format: "markdown", namespace: "docs")
        let record = RecordReader.read(
            SourceText(
                path: "adr/0001-x.md",
                text: "# 1. Answer if 1 < 2\n\n- Status: Accepted\n- **Satisfies**: FR-1, FR-9\n\n## Decision\n\nx\n"))
        let log = DecisionLog(name: "main", directory: "adr", records: [record])
        return TraceReport(TraceabilityMatrix(sources: [source], logs: [log]), logs: [log])
    }

    @Test func writesALineForEachLinkAndEachHole() {
        let lines = MatrixCSV.long(report).split(separator: "\r\n").map(String.init)
        #expect(lines.count == 4)
        #expect(
            lines[1]
                == "docs/FR-1,FR-1,requirement,shall,covered,,\"It shall say \"\"yes, sir\"\" | loudly\",docs/requirements.md,1,0001,main,satisfies,accepted,,adr/0001-x.md,4,,unreviewed"
        )
        #expect(lines[2].hasPrefix("docs/FR-2,FR-2,requirement,shall,gap,,It shall wait,docs/requirements.md,2,,"))
        #expect(lines[3].hasPrefix("docs/FR-3,FR-3,requirement,may,optional-uncovered,may,"))
        #expect(MatrixCSV.wide(report).hasPrefix("requirement,state,text,0001\r\ndocs/FR-1,covered,"))
    }

    @Test func replacesOnlyWhatStandsBetweenTheMarks() {
        let file =
            "# Mine\n\nBefore.\n\n<!-- adr trace matrix: begin -->\nold\n<!-- adr trace matrix: end -->\n\nAfter.\n"
        let updated = MatrixMarkdown.updated(file, with: report)
        #expect(updated.hasPrefix("# Mine\n\nBefore.\n\n<!-- adr trace matrix: begin."))
        #expect(updated.hasSuffix("<!-- adr trace matrix: end -->\n\nAfter.\n"))
        #expect(!updated.contains("\nold\n"))
        #expect(updated.contains("1 of 2 requirements covered (50.0 %); left out: 1 may"))
        #expect(updated.contains("\\| loudly"))
        #expect(MatrixMarkdown.updated(updated, with: report) == updated)
        let added = MatrixMarkdown.updated("# Mine\n", with: report)
        #expect(added.hasPrefix("# Mine\n\n<!-- adr trace matrix: begin."))
        #expect(MatrixMarkdown.updated(added, with: report) == added)
    }

    @Test func writesOnePageThatAsksNobodyForAnything() {
        let page = MatrixHTML.page(report)
        #expect(page.contains("<tr id=\"req-docs_FR-1\" data-state=\"covered\">"))
        #expect(page.contains("<tr id=\"req-docs_FR-2\" data-state=\"gap\" data-hole>"))
        #expect(page.contains("Answer if 1 &lt; 2"))
        #expect(!page.contains("1 < 2"))
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    }

    @Test func writesTheSameBytesAgain() {
        #expect(MatrixJSON.value(of: report).serialized() == MatrixJSON.value(of: report).serialized())
        let text = String(decoding: MatrixJSON.value(of: report).serialized(), as: UTF8.self)
        #expect(text.contains("\"coverage\": 0.5000"))
        #expect(text.contains("\"excluded\": {\n      \"may\": 1\n    }"))
        #expect(text.contains("\"reason\": \"unknown\""))
    }

    @Test func saysTheNumbersOfASnapshot() {
        let text = MatrixText.text(report)
        #expect(text.contains("✓ covered             docs/FR-1  0001 satisfies\n"))
        #expect(text.contains("unresolved adr/0001-x.md:4 “FR-9” is unknown\n"))
        #expect(text.hasSuffix("\n1 of 2 requirements covered (50.0 %); left out: 1 may\n"))
    }

    @Test func spellsIdsAsOtherToolsAllow() {
        let needs = String(decoding: NeedsExport.value(of: report).serialized(), as: UTF8.self)
        #expect(needs.contains("\"REQ_DOCS_FR_1\": {"))
        #expect(needs.contains("\"original_id\": \"docs/FR-1\""))
        let reqif = ReqIFExport.text(report)
        #expect(reqif.contains("SPEC-OBJECT IDENTIFIER=\"_req-docs_FR-1\""))
        let again = ReqIFReader.read(SourceText(path: "x.reqif", text: reqif), namespace: "x")
        #expect(again.requirements.prefix(3).map(\.id) == ["FR-1", "FR-2", "FR-3"])
        let lobster = String(decoding: LobsterExport.requirements(report).serialized(), as: UTF8.self)
        #expect(lobster.contains("\"tag\": \"req docs/FR-1\""))
    }
}
