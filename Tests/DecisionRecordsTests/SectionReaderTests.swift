import DecisionRecords
import Diagnostics
import Testing

@Suite struct SectionReaderTests {
    private func roles(_ text: String) -> [String] {
        RecordReader.read(SourceText(path: "0001-x.md", text: text)).sections.map {
            "\($0.role.rawValue): \($0.title.value)"
        }
    }

    @Test func findsRolesByTheWordsOfAHeading() {
        let text = """
            # 1. T

            ## Status

            Accepted

            ## 2. CONTEXT:

            x

            ## Decision Drivers <!-- optional -->

            ## 🤔 Consequences (optional)
            """
        #expect(
            roles(text) == [
                "status: Status", "context: CONTEXT", "drivers: Decision Drivers", "consequences: Consequences",
            ])
    }

    @Test func readsSetextHeadingsAndEveryLevel() {
        #expect(
            roles("Title\n=====\n\nContext\n-------\n\nx\n\n#### Decision\n\n# Consequences\n")
                == ["context: Context", "decision: Decision", "consequences: Consequences"])
    }

    @Test func takesALevelOneSectionForNoTitle() {
        #expect(roles("# Context\n\nx\n\n# Decision\n\ny\n") == ["context: Context", "decision: Decision"])
    }

    @Test func givesASectionTheSenseOfTheOneAround() {
        let text = """
            # T

            ## Alternatives Considered

            ### Alternative 1: A

            #### Cons

            ### Plain

            ## Consequences

            ### Positive

            ### Negative / Trade-offs
            """
        #expect(
            roles(text) == [
                "options: Alternatives Considered", "option: Alternative 1: A", "other: Cons", "option: Plain",
                "consequences: Consequences", "positive-consequences: Positive",
                "negative-consequences: Negative / Trade-offs",
            ])
    }

    @Test func takesNoOtherHeadingForAStatusOrACon() {
        #expect(
            roles("# T\n\n## Implementation Status\n\n## Security Considerations\n")
                == ["implementation: Implementation Status", "other: Security Considerations"])
    }

    @Test(arguments: [
        ["Estado", "Contexto y planteamiento del problema", "Resultado de la decisión", "Consecuencias negativas"],
        ["Statut", "Contexte et énoncé du problème", "Décision", "Conséquences négatives"],
        ["状态", "背景", "决策", "负面影响"],
        ["ステータス", "背景と問題提起", "意思決定結果", "否定的な結果"],
        ["상태", "상황 및 문제 설명", "결정 결과", "부정적인 결과"],
        ["Durum", "Bağlam", "Karar", "Olumsuz Sonuçlar"],
        ["Statws", "Cyd-destun", "Penderfyniad", "Canlyniadau negyddol"],
        ["وضعیت", "زمینه", "تصمیم", "نتایج منفی"],
        ["Stato", "Contesto", "Decisione", "Conseguenze negative"],
        ["Статус", "КОНТЕКСТ", "Решение", "Отрицательные последствия"],
        ["Status", "Kontext", "Entscheidung", "Negative Konsequenzen"],
        ["Status", "Context en probleemstelling", "Beslissing", "Negatieve gevolgen"],
        ["Status", "Contexto", "Decisão", "Consequências negativas"],
    ])
    func knowsTheHeadingsOfALanguage(headings: [String]) {
        let text = "# X\n\n" + headings.map { "## \($0)\n\n" }.joined()
        let record = RecordReader.read(SourceText(path: "1-x.md", text: text))
        #expect(record.sections.map(\.role) == [.status, .context, .decision, .negativeConsequences])
    }

    @Test func endsASectionBeforeTheNextOfItsLevel() {
        let text = "# T\n\n## Context\n\na\n\n### Detail\n\nb\n\n## Decision\n\nc\n"
        let record = RecordReader.read(SourceText(path: "1-x.md", text: text))
        #expect(
            record.sections.map { record.source.text($0.range) } == [
                "## Context\n\na\n\n### Detail\n\nb", "### Detail\n\nb", "## Decision\n\nc",
            ])
        #expect(record.sections.map(\.parent) == [nil, 0, nil])
    }
}
