import Diagnostics
import Testing

@testable import DecisionRecords

/// What logs of other languages and habits write in ways that were misread until they were read one by one.
@Suite("Habits of other logs")
struct ForeignHabitsTests {
    private func options(_ body: String, title: String = "Choose a broker") -> [String] {
        RecordFixture.outcomes("# 1. \(title)\n\n\(body)\n")
    }

    // MARK: Options

    @Test func semicolonsPartTheOptionsOfOneSentence() {
        let text =
            "## Alternatives considered\n\nRun our own broker; let the shop (or the till; both) poll; keep `a;b` files."
        #expect(
            options(text) == [
                "rejected Run our own broker", "rejected let the shop (or the till; both) poll",
                "rejected keep a;b files",
            ])
        // More may follow, and the last may be joined.
        let more =
            "## Alternatives considered\n\nNo cache; a global cache; and one per user. Files remain excluded.\n\nMore."
        #expect(options(more) == ["rejected No cache", "rejected a global cache", "rejected one per user"])
        // What goes on with another clause lists nothing.
        #expect(
            options("## Alternatives considered\n\nA cache was tried; it was slow; we removed it.") == [
                "rejected A cache"
            ])
    }

    @Test func sentencesWithADashNameEachAnOption() {
        let text = """
            ## Alternatives considered

            Keep plain text — loses the tables. A rich subset — a hole for no gain. Always packed — larger for most of them.
            """
        #expect(options(text) == ["rejected Keep plain text", "rejected A rich subset", "rejected Always packed"])
    }

    @Test(
        arguments: [
            "Essas alternativas foram descartadas por:", "Estas alternativas fueron descartadas por:",
            "These alternatives were rejected because:", "They were rejected because:",
            "Diese Alternativen wurden verworfen, weil:", "Ces alternatives ont été écartées car :",
        ])
    func reasonsAfterTheListAreNoOptions(lead: String) {
        let text =
            "## Alternatives\n\n- Bare hosts\n- Virtual machines\n\n\(lead)\n\n- Hosts differ\n- Nobody knows why\n"
        #expect(options(text) == ["rejected Bare hosts", "rejected Virtual machines"])
    }

    @Test func aSecondListOfOptionsStays() {
        let text = "## Options\n\n- Bare hosts\n- Containers\n\nOther alternatives are:\n\n- A cloud\n"
        #expect(options(text).count == 3)
    }

    @Test func sectionsMayBeBulletsWithBoldLabels() {
        let text = """
            # ADR-7: Un broker

            - **Estado**: Aceptado
            - **Contexto**:
              Hay dos servicios.

            - **Decisión**:
              1. Usar NATS para los eventos.
              2. Migrar los scripts.

            - **Alternativas consideradas**:
              - **Llamadas REST**: Rechazada por acoplar los servicios.
              - **Scripts en el host**: Rechazada por falta de pruebas.

            - **Consecuencias**:
              - Todo pasa por el broker.
            """
        let record = RecordFixture.read(text)
        #expect(
            record.options.map { "\($0.outcome.rawValue) \($0.title.value)" } == [
                "rejected Llamadas REST", "rejected Scripts en el host",
            ])
        #expect(record.decision?.text.value == "Usar NATS para los eventos.")
        let inline = RecordFixture.read("# T\n\n- **Context**: two services\n- **Decision**: Use NATS.\n")
        #expect(inline.decision?.text.value == "Use NATS.")
    }

    @Test func aListWithOneBoldNameListsOptions() {
        let list = """
            - Redis — already here, but forgets.
            - Kafka — right for logs, heavy here.
            - **RabbitMQ** — retries, one page of settings.

            """
        let found = ["rejected Redis", "rejected Kafka", "chosen RabbitMQ"]
        #expect(
            options("We need events.\n\n\(list)\nDecision: RabbitMQ for events.", title: "RabbitMQ for events") == found
        )
        #expect(options("We need events.\n\n\(list)\nPicked it.", title: "RabbitMQ for events") == found)
        // A title that tells of none of them makes it a list of anything.
        #expect(options("We need events.\n\n\(list)\nSo be it.", title: "Event delivery").isEmpty)
    }

    @Test func aNameStandsOnALineOfItsOwn() {
        let text = """
            ## Considered Options

            * No limit
                Let the skills of the team decide what is used where.
            * Serverless only
                Use nothing but [functions](https://example.org/f).
            * Serverless first
                Design with functions, and allow what they cannot do.
            """
        #expect(
            options(text) == ["considered No limit", "considered Serverless only", "considered Serverless first"])
        // A wrapped name goes on in lower case, or ends in a word that ends no name.
        let wrapped = """
            ## Considered Options

            * Keep the pool and
              Postgres
            * Take the queue of
              Redis
            """
        #expect(options(wrapped) == ["considered Keep the pool and Postgres", "considered Take the queue of Redis"])
    }

    @Test func boldWordsAreTheNameThoughTheSentenceGoesOn() {
        let text = """
            ## Opciones consideradas

            1. **Validación en el servidor.** Exige certificados.
            2. **Delegar en un servicio externo** como Acme o Beta. Manda el documento fuera.
            3. **Detección sin validar.** Lee los bytes.
            """
        #expect(
            options(text) == [
                "considered Validación en el servidor", "considered Delegar en un servicio externo",
                "considered Detección sin validar",
            ])
    }

    @Test func wordsThatStandApartNameNoOption() {
        let text = """
            ## Entscheidung

            Wir nutzen React Native als Framework für die Entwicklung der mobilen Anwendung.

            ## Alternativen

            - **Native Entwicklung:** zweimal dasselbe.
            - **Flutter:** eine eigene Sprache.
            """
        #expect(!options(text).contains("chosen Native Entwicklung"))
    }

    @Test func aPrepositionIsNoSign() {
        let text = """
            ## Alternativas consideradas

            **Email y contraseña.**
            A favor: universal. Se descarta.

            **OAuth con Google como identidad.**
            A favor: sin gestión. Se descarta.
            """
        #expect(options(text) == ["rejected Email y contraseña", "rejected OAuth con Google como identidad"])
    }

    @Test func aChoiceBetweenSeveralIsAnnounced() {
        let text = """
            ## Context

            We need a layer. We needed to choose between several options:

            - Raw driver
            - Gorm (full-featured)
            - Bun (on the driver)

            ## Decision

            Adopted [Bun](https://example.org/bun) for all queries.
            """
        #expect(
            options(text, title: "Bun for queries") == [
                "rejected Raw driver", "rejected Gorm (full-featured)", "chosen Bun (on the driver)",
            ])
    }

    @Test func whatTheDecisionDoesWithoutIsNotChosen() {
        let text = """
            ## Decisión

            Acceso sin contraseña mediante un enlace enviado por email.

            ## Alternativas consideradas

            **Email y contraseña.**
            A favor: universal. Se descarta.

            **Proveedor externo.**
            A favor: menos código. Se descarta.
            """
        #expect(!options(text).contains { $0.hasPrefix("chosen Email") })
    }

    // MARK: Relations

    private func relations(_ text: String) -> [String] {
        RecordFixture.read(text, path: "adr/0022-x.md").relations.map {
            "\($0.kind.rawValue) \($0.target.value)\($0.isPartial ? " in part" : "")"
        }
    }

    @Test(arguments: [
        "Sustituye a", "Sustituye", "Reemplaza a", "Substitui", "Remplace", "Ersetzt", "Sostituisce", "Vervangt",
        "Ersätter",
        "Erstatter", "Zastępuje", "Nahrazuje", "Заменяет", "取代",
    ])
    func aFieldSupersedesInAnyLanguage(word: String) {
        #expect(
            relations("# T\n\n**Estado:** Aceptado · **\(word):** ADR-0009\n\n## Context\n\nx\n") == [
                "supersedes ADR-0009"
            ])
    }

    @Test func frontMatterSupersedesInAnyLanguage() {
        for key in ["sustituye", "substitui", "remplace", "ersetzt", "sostituisce", "vervangt"] {
            #expect(relations("---\n\(key): [ADR-0002]\n---\n# T\n") == ["supersedes ADR-0002"])
        }
    }

    @Test func relatedRecordsStandBelowAKeyOfTheirOwn() {
        let text = "---\nrelacionados:\n  issues: [12]\n  sdds: [SDD-0002]\n  adrs: [ADR-0001, ADR-0004]\n---\n# T\n"
        #expect(relations(text) == ["relates-to ADR-0001", "relates-to ADR-0004"])
    }

    @Test func aVerbStandsFarBeforeWhereAThingIsDefined() {
        let spanish =
            "Este ADR reemplaza formalmente la convención de nombres definida en ADR-020 (punto 4) y ADR-021 (punto 3)."
        #expect(
            relations("# T\n\n## Contexto\n\n\(spanish)\n")
                == ["supersedes ADR-020 in part", "supersedes ADR-021 in part"])
        let english = "This record supersedes the naming convention of all subjects that is described in ADR-020."
        #expect(relations("# T\n\n## Context\n\n\(english)\n") == ["supersedes ADR-020 in part"])
        let neither = "This record keeps the naming convention of all subjects that is described in ADR-020."
        #expect(relations("# T\n\n## Context\n\n\(neither)\n").isEmpty)
    }

    // MARK: Consequences, status, title, index

    @Test(arguments: [
        ("Lo que ganamos", "Lo que cuesta"), ("What we gain", "What it costs"),
        ("Ce que nous gagnons", "Ce que ça coûte"),
        ("O que ganhamos", "O que custa"), ("Was wir gewinnen", "Was es kostet"), ("Wat we winnen", "Wat het kost"),
    ])
    func whatIsGainedAndWhatItCosts(gain: String, cost: String) {
        let text = "# T\n\n## Decision\n\nx\n\n## Consequences\n\n**\(gain)**\n- a\n- b\n\n**\(cost)**\n- c\n"
        let found = RecordFixture.read(text).consequences
        #expect([found.positive.count, found.negative.count] == [2, 1])
    }

    @Test func anEmojisNameStandsBeforeAField() {
        let text =
            "# T\n\n* :white_check_mark: _Status:_ Implemented [December 2024](https://example.org/c)\n\n## Context\n\nx\n"
        #expect(RecordFixture.read(text).status?.value == .accepted)
        #expect(RecordFixture.read("# T\n\n* :x: _Status:_ Rejected\n\n## Context\n\nx\n").status?.value == .rejected)
    }

    @Test func theTitleStandsBelowWhatOnlySaysTheKindOfFile() {
        let text = "# Architectural Decision Record (ADR)\n\n## ADR: Keep a changelog\n\n### Status\n\nAccepted\n"
        let record = RecordFixture.read(text)
        #expect(record.title.value == "Keep a changelog")
        #expect(record.status?.value == .accepted)
        let section = RecordFixture.read(
            "# Architecture Decision Record\n\n## Context\n\nx\n", path: "adr/0003-use-kafka.md")
        #expect(section.title.value != "Context")
    }

    @Test(arguments: ["ADR-022-a — Versions", "ADR-022-A: Versions", "ADR 22b: Versions"])
    func aLetterBelongsToTheNumber(heading: String) {
        #expect(RecordFixture.read("# \(heading)\n\nx\n", path: "adr/adr-022-a.md").title.value == "Versions")
    }

    @Test func aWordBeginsNoSuffix() {
        #expect(RecordFixture.read("# ADR-022 - A new broker\n\nx\n").title.value == "A new broker")
        #expect(RecordFixture.read("# ADR 22 a new broker\n\nx\n").title.value == "a new broker")
    }

    @Test func questionsOfATemplateAreNoStatus() {
        let template =
            "# ADR-000: Example Format Template\n\n## Status\nWhat is the status, such as proposed or accepted?\n"
        #expect(!RecordDetector.isRecord(RecordFixture.read(template, path: "adr/adr-000.md")))
        let record = "# ADR-000: Use a template\n\n## Status\nAccepted\n\n## Decision\nx\n"
        #expect(RecordDetector.isRecord(RecordFixture.read(record, path: "adr/adr-000.md")))
    }

    @Test func aTableOfLinksIsAnIndexUnderAnyName() {
        let text = """
            # Índice de ADR

            | ID | Título | Estado |
            | --- | --- | --- |
            | [ADR-0001](ADR-0001-x.md) | Conservar el original | Aceptado |
            | [ADR-0002](ADR-0002-y.md) | Separar el envoltorio | Aceptado |
            """
        #expect(!RecordDetector.isRecord(RecordFixture.read(text, path: "adr/records.md")))
        let record = "# Keep it\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2024-01-02 |\n"
        #expect(RecordDetector.isRecord(RecordFixture.read(record, path: "adr/keep-it.md")))
    }
}
