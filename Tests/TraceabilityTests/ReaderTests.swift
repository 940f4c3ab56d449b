import DecisionRecords
import Diagnostics
import Testing
import Traceability

/// One file of ours for each kind of requirements document, in the shape of the real ones.
@Suite struct ReaderTests {
    private func read(_ text: String, _ format: String?, path: String = "docs/requirements.md", namespace: String = "n")
        -> RequirementSource
    {
        RequirementReaders.read(SourceText(path: path, text: text), format: format, namespace: namespace)
    }

    /// Each requirement as `id kind modal status: text`.
    private func lines(_ source: RequirementSource) -> [String] {
        source.requirements.map {
            "\($0.id) \($0.kind.rawValue) \($0.modal.rawValue) \($0.status.rawValue): \($0.text ?? "-")"
        }
    }

    // MARK: Kiro

    @Test(
        arguments: [
            (
                "### Requirement 2: Title\n\n#### Acceptance Criteria\n\n1. THE A SHALL b\n2. THE A MAY c\n", "2",
                "Title"
            ),
            ("### Requirement 2\n\n**Acceptance Criteria**\n\n1. THE A SHALL b\n2. THE A MAY c\n", "2", nil),
            ("#### Requirement 2 - Title\n\n1. THE A SHALL b\n2. THE A MAY c\n", "2", "Title"),
            (
                "## Requirement 2 — Title\n\n1.1 is no criterion here\n\n2.1 THE A SHALL b\n2.2 THE A MAY c\n", "2",
                "Title"
            ),
            ("## 需求\n\n### 需求 2：Title\n\n#### 验收标准\n\n1. THE A SHALL b\n2. THE A MAY c\n", "2", "Title"),
            ("## 要件\n\n### 要件2: Title\n#### 受け入れ基準\n1. THE A SHALL b\n2. THE A MAY c\n", "2", "Title"),
            (
                "## Requirements\n\n### 2. Title\n\n#### Acceptance Criteria\n\n1. THE A SHALL b\n1. THE A MAY c\n",
                "2", "Title"
            ),
            ("### Requirement 2: Title\n\n#### Acceptance Criteria\n\n- THE A SHALL b\n- THE A MAY c\n", "2", "Title"),
            (
                "### Requirement 2: Title\n\n#### Acceptance Criteria\n\n1. **AC2.1**: THE A SHALL b\n2. **AC2.2**: THE A MAY c\n",
                "2", "Title"
            ),
        ] as [(String, String, String?)])
    func readsEveryLayoutOfKiro(text: String, number: String, title: String?) {
        let source = read(text, "kiro")
        #expect(source.requirements.map(\.id) == [number, number + ".1", number + ".2"])
        #expect(source.requirements.first?.title == title)
        #expect(source.requirements.first?.isParent == true)
        #expect(source.requirements.dropFirst().map(\.text) == ["THE A SHALL b", "THE A MAY c"])
        #expect(source.requirements.dropFirst().map(\.modal) == [.shall, .may])
        #expect(source.leafCount == 2)
    }

    @Test func numbersCriteriaByTheirRenderedPlace() {
        let source = read(
            "### Requirement 1: T\n\n#### Acceptance Criteria\n\n1. THE a SHALL b\n3. THE c SHALL d\n3. THE e SHALL f\n",
            "kiro")
        #expect(source.requirements.map(\.id) == ["1", "1.1", "1.2", "1.3"])
        #expect(source.requirements.map(\.aliases) == [[], [], ["1.3"], []])
        #expect(source.issues.map(\.kind) == [.numberMismatch])
    }

    @Test func takesLazyNumbersForNoNumbers() {
        let source = read(
            "### Requirement 1: T\n\n#### Acceptance Criteria\n\n1. THE a SHALL b\n1. THE c SHALL d\n1. THE e SHALL f\n",
            "kiro")
        #expect(source.requirements.map(\.id) == ["1", "1.1", "1.2", "1.3"])
        #expect(source.requirements.map(\.aliases) == [[], [], [], []])
        #expect(source.issues.isEmpty)
    }

    // MARK: Identified Markdown

    @Test func readsSpecKit() {
        let text = """
            # Feature Specification: test coverage of sign-in

            ### User Story 1 - Sign in (Priority: P1)

            As a member I sign in.

            ### Functional Requirements

            - **FR-001**: System MUST ask for a code
            - **FR-002**: System SHOULD remember devices [NEEDS CLARIFICATION: how long?]
            - **FR-012a**: System MAY offer keys

            ### Measurable Outcomes

            - **SC-001**: Nine of ten sign in within a minute

            ## Dependencies

            - **FR-900**: of another feature
            """
        let source = read(text, "spec-kit", namespace: "001-auth")
        #expect(
            lines(source) == [
                "US1 story unknown active: As a member I sign in.",
                "FR-001 requirement shall active: System MUST ask for a code",
                "FR-002 requirement should unclear: System SHOULD remember devices [NEEDS CLARIFICATION: how long?]",
                "FR-012a requirement may active: System MAY offer keys",
                "SC-001 success-criterion unknown active: Nine of ten sign in within a minute",
            ])
        #expect(source.otherNames == ["auth"])
        #expect(source.requirements.first?.priority == "P1")
    }

    @Test func readsTasksListsLinesHeadingsAndTables() {
        let gsd = read(
            "## v1 Requirements\n\n### Access\n\n- [ ] **AUTH-01**: User can sign in\n\n## v2 Requirements\n\n- **AUTH-02**: User can sign out\n\n## Traceability\n\n| Requirement | Phase |\n|---|---|\n| AUTH-01 | 1 |\n",
            "gsd")
        #expect(
            lines(gsd) == [
                "AUTH-01 requirement unknown active: User can sign in",
                "AUTH-02 requirement unknown deferred: User can sign out",
            ])
        let bmad = read(
            "## Requirements\n\nFR1: The app must open.\nNFR1: It should be quick.\n\n### FR Coverage Map\n\nFR1: Epic 1 - Start\n",
            "bmad")
        #expect(
            lines(bmad) == [
                "FR1 requirement shall active: The app must open.",
                "NFR1 requirement should active: It should be quick.",
            ])
        let headings = read(
            "#### REQ-TRAQ-SWH-1 Reading\n\nThe reader shall read.\n\n#### REQ-TRAQ-SWH-8 DELETED\n", "markdown")
        #expect(
            lines(headings) == [
                "REQ-TRAQ-SWH-1 requirement shall active: The reader shall read.",
                "REQ-TRAQ-SWH-8 requirement unknown retired: DELETED",
            ])
        let table = read(
            "| ID | Description | Priority |\n|---|---|---|\n| REQ-001 | It shall run | high |\n| note | no id | |\n",
            "markdown")
        #expect(lines(table) == ["REQ-001 requirement shall active: It shall run"])
        #expect(table.requirements.first?.priority == "high")
    }

    @Test func readsDecisionsThatRequirementsName() {
        let source = read(
            "### NFR-006 Speed\n\nIt shall be quick.\n\n- Constraining ADRs: ADR-0003, ADR-0004\n\n**Constrained by:** ADR-0005\n",
            "markdown")
        #expect(source.decisionLinks.contains { $0.decision.value == "ADR-0005" && $0.role == .constrainedBy })
    }

    @Test func followsThePatternOfAProject() {
        let options = RequirementReadingOptions(idPattern: "need#")
        let source = RequirementReaders.read(
            SourceText(path: "x.md", text: "- need12: it shall be so\n- FR-1: not asked for\n"), format: "markdown",
            namespace: "n",
            options: options)
        #expect(source.requirements.map(\.id) == ["need12"])
    }

    // MARK: OpenSpec

    @Test func readsOpenSpecAndPutsDeltasOntoIt() {
        let spec = read(
            "# billing\n\n## Requirements\n\n### Requirement: Session timeout\n\nThe system SHALL end sessions.\n\n#### Scenario: idle\n\n- WHEN idle\n\n### Requirement: Old name\n\nIt SHALL hold.\n",
            "openspec", path: "openspec/specs/billing/spec.md", namespace: "billing")
        let delta = read(
            "## ADDED Requirements\n\n### Requirement: New thing\n\nIt SHALL come.\n\n## REMOVED Requirements\n\n### Requirement: Session timeout\n\n## RENAMED Requirements\n\n- FROM: `### Requirement: Old name`\n- TO: `### Requirement: Better name`\n",
            "openspec", path: "openspec/changes/c1/specs/billing/spec.md", namespace: "billing")
        let merged = OpenSpecReader.merge([spec, delta])
        #expect(
            lines(merged[0]) == [
                "session-timeout requirement shall retired: The system SHALL end sessions.",
                "old-name requirement shall active: It SHALL hold.",
            ])
        #expect(merged[0].requirements[1].aliases == ["Old name", "Better name", "better-name"])
        #expect(lines(merged[1]) == ["new-thing requirement shall proposed: It SHALL come."])
    }

    // MARK: Tables

    @Test func readsTablesWithQuotesAndOtherDelimiters() {
        let csv = read(
            "ID,Title,Description,Status\r\nREQ-1,\"A, b\",\"It shall \"\"hold\"\"\r\nfor long\",approved\r\nREQ-2,C,It may bend,obsolete\r\n",
            "csv", path: "r.csv")
        #expect(csv.requirements.map(\.title) == ["A, b", "C"])
        #expect(csv.requirements.map(\.text) == ["It shall \"hold\"\r\nfor long", "It may bend"])
        #expect(csv.requirements.map(\.status) == [.active, .retired])
        let semicolons = read("\u{FEFF}Object Identifier;Object Text\n12;The pump shall stop\n", "csv", path: "r.csv")
        #expect(lines(semicolons) == ["12 requirement shall active: The pump shall stop"])
        #expect(read("a,b\n1,2\n", "csv", path: "r.csv").issues.map(\.kind) == [.unreadable])
    }

    // MARK: Tools

    @Test func readsStrictDoc() {
        let text =
            "[DOCUMENT]\nTITLE: D\n\n[REQUIREMENT]\nUID: REQ-1\nSTATUS: Active\nTITLE: Stop\nSTATEMENT: >>>\nThe pump shall stop.\n<<<\n\n[[SECTION]]\nUID: S1\nTITLE: More\n\n[REQUIREMENT]\nUID: REQ-2\nSTATEMENT: The pump may hum.\nRELATIONS:\n- TYPE: Parent\n  VALUE: REQ-1\n"
        let source = read(text, "strictdoc", path: "d.sdoc")
        #expect(
            lines(source) == [
                "REQ-1 requirement shall active: The pump shall stop.",
                "REQ-2 requirement may active: The pump may hum.",
            ])
        #expect(source.requirements.last?.parent == "n/REQ-1")
    }

    @Test func readsStrictDocsMarkdown() {
        let text =
            "# Ferry\n\n## Boarding\n\n**Type**: SECTION \\\n**UID**: S-1\n\n### Gate\n\n**UID**: F-1 \\\n**Status**: Draft\n\n"
            + "**Statement**: The gate shall close\nbefore the ramp lifts.\n\nIt beeps.\n\n**Type**: REQUIREMENT \\\n**UID**: F-2\n"
            + "**Relations**:\n- **Type**: `Parent` \\\n  **ID**: `F-1`\n\n**Statement**: The ramp may stay down.\n\n"
            + "### Horn\n\n**UID**: F-3\n\nThe horn should sound.\n\n```\n**UID**: F-4\n```\n"
        for format in ["strictdoc", nil] {
            let source = read(text, format, path: "d.md")
            #expect(source.importer == "strictdoc")
            #expect(
                lines(source) == [
                    "F-1 requirement shall proposed: The gate shall close before the ramp lifts. It beeps.",
                    "F-2 requirement may active: The ramp may stay down.",
                    "F-3 requirement should active: The horn should sound.",
                ])
            #expect(source.requirements.map(\.title) == ["Gate", nil, "Horn"])
            #expect(source.requirements.dropFirst().first?.parent == "n/F-1")
        }
    }

    @Test func readsDoorstop() {
        let items = [
            SourceText(
                path: "reqs/REQ002.yml",
                text:
                    "active: true\nlevel: 1.1\nlinks:\n- SYS001: abc\nnormative: true\ntext: |\n  The pump shall stop.\n"
            ),
            SourceText(path: "reqs/REQ001.yml", text: "active: false\nnormative: true\ntext: 'Gone.'\n"),
        ]
        let source = DoorstopReader.read(path: "reqs", items: items, namespace: "reqs")
        #expect(
            lines(source) == [
                "REQ001 requirement unknown retired: Gone.", "REQ002 requirement shall active: The pump shall stop.",
            ])
        #expect(source.relations.map(\.to) == ["SYS001"])
    }

    @Test func readsOpenFastTrace() {
        let text =
            "## Export\n`req~html-export~2`\n\nThe tool shall export.\n\nCovers:\n* `feat~export~1`\n\nNeeds: dsn\n"
        let source = read(text, "openfasttrace")
        #expect(lines(source) == ["req~html-export~2 requirement shall active: The tool shall export."])
        #expect(source.requirements.first?.aliases == ["html-export", "req~html-export"])
        #expect(source.relations.map(\.to) == ["feat~export~1"])
    }

    @Test func readsNeedsAndLobster() {
        let needs = read(
            #"{"current_version":"1","versions":{"1":{"needs":{"R_2":{"id":"R_2","type":"req","title":"Two","content":"It must run.","status":"open"},"T_1":{"id":"T_1","type":"test","title":"t"}}}}}"#,
            "needs", path: "needs.json")
        #expect(lines(needs) == ["R_2 requirement shall active: It must run."])
        let lobster = read(
            #"{"schema":"lobster-req-trace","version":4,"generator":"g","data":[{"tag":"req a.b@3","name":"a.b","text":"It shall run.","status":null}]}"#,
            "lobster", path: "a.lobster")
        #expect(lines(lobster) == ["a.b requirement shall active: It shall run."])
    }

    @Test func readsReqIFWithAnyTypeOfAttribute() {
        let text = """
            <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:h="http://www.w3.org/1999/xhtml"><CORE-CONTENT><REQ-IF-CONTENT>
            <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
            <ATTRIBUTE-DEFINITION-INTEGER IDENTIFIER="a1" LONG-NAME="ReqIF.ForeignID"/>
            <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="a2" LONG-NAME="ReqIF.Text"/>
            <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a3" LONG-NAME="ReqIF.ChapterName"/></SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
            <SPEC-OBJECTS>
            <SPEC-OBJECT IDENTIFIER="o1"><VALUES><ATTRIBUTE-VALUE-STRING THE-VALUE="Pumps"><DEFINITION><R>a3</R></DEFINITION></ATTRIBUTE-VALUE-STRING></VALUES></SPEC-OBJECT>
            <SPEC-OBJECT IDENTIFIER="o2"><VALUES><ATTRIBUTE-VALUE-INTEGER THE-VALUE="7"><DEFINITION><R>a1</R></DEFINITION></ATTRIBUTE-VALUE-INTEGER>
            <ATTRIBUTE-VALUE-XHTML><DEFINITION><R>a2</R></DEFINITION><THE-VALUE><h:div><h:p>The <h:b>pump</h:b></h:p><h:p>shall stop.</h:p></h:div></THE-VALUE></ATTRIBUTE-VALUE-XHTML></VALUES></SPEC-OBJECT>
            </SPEC-OBJECTS>
            <SPECIFICATIONS><SPECIFICATION IDENTIFIER="s"><CHILDREN><SPEC-HIERARCHY IDENTIFIER="h1"><OBJECT><R>o1</R></OBJECT><CHILDREN>
            <SPEC-HIERARCHY IDENTIFIER="h2"><OBJECT><R>o2</R></OBJECT></SPEC-HIERARCHY></CHILDREN></SPEC-HIERARCHY></CHILDREN></SPECIFICATION></SPECIFICATIONS>
            </REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>
            """
        let source = read(text, "reqif", path: "d.reqif")
        #expect(
            lines(source) == ["o1 group unknown active: Pumps", "7 requirement shall active: The pump shall stop."])
        #expect(source.requirements.last?.parent == "n/o1")
        #expect(source.leafCount == 1)
        #expect(read("<REQ-IF><broken", "reqif", path: "d.reqif").issues.map(\.kind).contains(.unreadable))
    }

    @Test func warnsOfADocumentThatHoldsNothing() {
        #expect(read("# Requirements\n\nTo be written.\n", "kiro").issues.map(\.kind) == [.noRequirements])
    }

    @Test func findsRequirementsThatSayNearlyTheSame() {
        let text =
            "- **FR-1**: The pump controller shall close the inlet valve within 30 seconds after the tank reports overflow.\n"
            + "- **FR-2**: After the tank reports overflow, the pump controller shall close its inlet valve within 30 seconds.\n"
            + "- **FR-3**: The pump controller shall close the inlet valve within 60 seconds after the tank reports overflow.\n"
            + "- **FR-4**: The pump controller may close the inlet valve within 30 seconds after the tank reports overflow.\n"
        let source = read(text, "markdown")
        let report = TraceReport(TraceabilityMatrix(sources: [source], logs: []), logs: [])
        let near = TraceCheck.findings(report, sources: [source]).filter { $0.name == "near-duplicate" }
        #expect(near.map(\.message) == ["“FR-2” says nearly the same as “FR-1”"])
    }
}
