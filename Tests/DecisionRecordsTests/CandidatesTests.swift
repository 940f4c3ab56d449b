import Testing

@testable import DecisionRecords

/// Options that stand apart from the section of alternatives, and sections that say in one word what became of theirs.
@Suite("Candidates that the decision takes up")
struct CandidatesTests {
    private func outcomes(_ body: String, title: String = "Press the apples") -> [String] {
        RecordFixture.outcomes("# 3. \(title)\n\n## Status\n\nAccepted\n\n\(body)\n")
    }

    // MARK: Candidates

    @Test func theCandidateThatWasTakenJoinsThoseThatWereNot() {
        let body = """
            ## Context

            Juice for forty. Candidates: Mill, Hand press, Market, Neighbour.

            ## Decision

            **Mill** for all of it.

            ## Rejected

            - **Hand press:** far too slow for forty.
            - **Market:** the price is low.
            """
        #expect(outcomes(body) == ["rejected Hand press", "rejected Market", "chosen Mill"])
    }

    @Test func theCandidateMayStandInAListOfTheContext() {
        let body = """
            ## Context

            Candidates nearby:

            1. **Hand press** — ours already
            2. **Mill** — the neighbour's
            3. **Market** — two hours away

            ## Decision

            We take the **Mill**, with a cart.

            ## Alternatives

            ### Hand press (rejected)

            Slow.

            ### Market (rejected for now)

            Loud.
            """
        #expect(outcomes(body) == ["rejected Hand press", "rejected Market", "chosen Mill"])
        // “Mill-like” is another thing.
        #expect(outcomes(body.replacing("the **Mill**", with: "a Mill-like press")).count == 2)
    }

    @Test func moreThanAnybodyWeighsAreNotHeldAgainstEachOther() {
        let tools = (0..<60).map { "- **Tool \($0)** — turns" }.joined(separator: "\n")
        let others = (1..<60).map { "- **Tool \($0)** — rejected: slow" }.joined(separator: "\n")
        let body = "## Context\n\nCandidates:\n\n\(tools)\n\n## Decision\n\nTool 0.\n\n## Rejected\n\n\(others)\n"
        #expect(outcomes(body).allSatisfy { $0.hasPrefix("rejected") })
    }

    @Test func candidatesOfAnotherQuestionJoinNone() {
        let body = """
            ## Context

            Candidates for the wagon were Oak, Ash and Beech.

            ## Decision

            Oak for the axle, and the mill for the juice.

            ## Alternatives considered

            - Pressing by hand: too slow.
            - Selling them: the price is low.
            """
        #expect(outcomes(body).contains { $0.hasSuffix("Oak") } == false)
    }

    @Test func aListWithItsNumberIsWeighedWhereTheDecisionNamesOne() {
        let body = """
            ## Context

            Pressing has three popular shapes:

            1. **Screw presses** — slow, and easy to mend.
            2. **Bladder presses** — quick, and dear.
            3. **The village mill** — quick, and lent for nothing.

            ## Decision

            Use **the village mill** for the whole harvest.
            """
        #expect(
            outcomes(body) == ["rejected Screw presses", "rejected Bladder presses", "chosen The village mill"])
    }

    @Test(arguments: [
        // Nothing to choose from.
        "Pressing has three stubborn problems:", "Pressing asks for three kinds of help:",
        // Another number.
        "Pressing has two popular shapes:",
    ]) func otherListsAreNone(lead: String) {
        let body = """
            ## Context

            \(lead)

            1. **Screw presses** — slow.
            2. **Bladder presses** — dear.
            3. **The village mill** — far.

            ## Decision

            Use the village mill for the whole harvest.
            """
        #expect(outcomes(body).isEmpty)
    }

    @Test func whatADecisionDeniesIsNotTaken() {
        let body = """
            ## Context

            Pressing had two ways of working:

            - **The hand press** — slow.
            - **A rented press** — dear.

            ## Decision

            Juice comes from the mill, not the hand press.
            """
        #expect(outcomes(body).isEmpty)
    }

    @Test func namesInBracketsAreNoOptions() {
        let body = """
            ## Context

            Work is done in the barn.

            ## Decision

            Work in pairs. Every orchard we looked at (Ash, Beech, Cider) is a small one, and so are we.
            """
        #expect(outcomes(body).isEmpty)
    }

    // MARK: Sections and tables

    @Test func aSectionMayBeCalledByWhatBecameOfItsOptions() {
        #expect(
            outcomes("## Decision\n\nThe mill it is.\n\n## Rejected\n\n- By hand: slow.\n- At the market: dear.\n")
                == ["rejected By hand", "rejected At the market"])
        #expect(
            outcomes(
                """
                ## Decision

                The mill it is.

                ## Rejected

                Hand press (slow), two boards and a stone (wild), a press of our own (far too dear).
                """)
                == ["rejected Hand press", "rejected two boards and a stone", "rejected a press of our own"])
    }

    @Test func namesMayHaveTheirReasonsInBrackets() {
        let body = """
            ## Options

            Mill (near, and quick), hand press (slow), market (two hours away, and loud). The mill was what we
            recommended, since nobody has a week.

            ## Decision

            Mill. For all of it.
            """
        #expect(outcomes(body) == ["chosen Mill", "rejected hand press", "rejected market"])
    }

    @Test func optionsOfAContextMayBeAnnouncedInFewWords() {
        let body = """
            ## Context

            Forty people come, and juice spoils. Options for this year:

            1. **No juice** — dull.
            2. **Hand press** — slow.
            3. **Mill** — quick.

            ## Decision

            We take all of it to the **mill**.
            """
        #expect(outcomes(body) == ["rejected No juice", "rejected Hand press", "chosen Mill"])
        #expect(outcomes(body.replacing("Options for this year", with: "Options passed to the press")).isEmpty)
    }

    @Test func reasonsForTurningDownAreNoOptions() {
        let body = """
            ## Context

            A press of our own was considered and rejected because:
            - It stands idle for eleven months
            - It costs more than the juice
            - It asks for a barn

            ## Decision

            The mill it is.
            """
        #expect(!outcomes(body).contains { $0.contains("It ") })
    }

    @Test func aVerdictBehindAColonEndsTheName() {
        let body = """
            ## Alternatives considered

            - Hand press (borrowed): rejected as the first choice — a week for two people.
            - Market: rejected — the price is low.
            """
        #expect(outcomes(body) == ["rejected Hand press (borrowed)", "rejected Market"])
    }

    @Test func namesMayStandAloneOverWhyTheyWereTurnedDown() {
        let body = """
            # Alternatives Considered

            Hand press

            Rejected because:

            - It takes a week.

            Market

            Rejected because:

            - The price is low.
            """
        #expect(outcomes(body) == ["rejected Hand press", "rejected Market"])
        #expect(outcomes("## Alternatives Considered\n\nNone to speak of\n").isEmpty)
    }

    @Test func theLastAlternativeMayBeTheDecision() {
        let body = """
            ## Alternatives

            ### A) A mano

            Lento.

            ### B) En el molino (decisión actual)

            Rápido.
            """
        #expect(outcomes(body) == ["rejected A mano", "chosen En el molino"])
    }

    @Test func whatStandsBehindSuchAWordIsTheOption() {
        let body = """
            ## Decision

            The mill it is.

            ## Alternatives Considered

            ### Rejected: Hand press

            It takes a week.

            ### Rejected: Rented press

            It costs as much as the juice.
            """
        #expect(outcomes(body).prefix(2) == ["rejected Hand press", "rejected Rented press"])
    }

    @Test func aTableOfVerdictsNeedsNoSection() {
        let body = """
            ## Context

            **Where to press, against the alternatives**:

            | Option | Verdict | Reason |
            |---|---|---|
            | **Mill** | ✅ Chosen | It is near |
            | Hand press | Rejected | Slow |
            | Market | Rejected | Dear |

            ## Decision

            All of it goes there.
            """
        #expect(outcomes(body) == ["chosen Mill", "rejected Hand press", "rejected Market"])
    }

    @Test func aTableOfSettingsIsNone() {
        let body = """
            ## Context

            | Option | Default | Result |
            |---|---|---|
            | `speed` | 3 | turns faster |
            | `grade` | fine | finer pulp |

            ## Decision

            The mill it is.
            """
        #expect(outcomes(body).isEmpty)
    }

    @Test func aTableBeforeACommentOnItHoldsTheOptions() {
        let body = """
            ## Context

            Options considered for pressing:

            | Option | Place | Cost |
            |---|---|---|
            | **Mill and cart** | village | 3 |
            | **Hand press** | barn | 0 |

            ### Mill vs the alternatives

            - **Barn**: dark and cold.
            - **Market**: loud.

            ## Decision

            Take the **mill and cart**.
            """
        #expect(outcomes(body) == ["chosen Mill and cart", "rejected Hand press"])
    }

    @Test func aVerdictInBoldMayCloseAnArgument() {
        let body = """
            ## Context

            We looked at two ways:

            ### Option A: Hand press

            **Pros**: Ours already.

            **Cons**: Slow, and hard work for two. **Rejected for this harvest.**

            ### Option B: Mill

            **Pros**: Quick.

            **Cons**: Far. **Mitigated** by the cart.

            ## Decision

            All of it goes there.
            """
        #expect(outcomes(body).first == "rejected Hand press")
        #expect(!outcomes(body).contains("rejected Mill"))
    }

    // MARK: Sentences

    @Test func sentencesThatTurnDownNameTheirSubject() {
        let one = "Pressing by hand was rejected because it takes a week, two people, and all the towels."
        #expect(outcomes("## Alternatives considered\n\n\(one)") == ["rejected Pressing by hand"])
        let body = """
            ## Decision

            The mill it is.

            ## Alternatives considered

            Pressing by hand was rejected because it takes a week. One press a family was rejected because each would
            stand idle. A rented press was rejected as far too dear.
            """
        #expect(
            outcomes(body)
                == ["rejected Pressing by hand", "rejected One press a family", "rejected rented press"])
    }

    @Test func prosAndConsInPlainSentencesAreNoOptions() {
        let body = """
            ## 결정

            마을 방앗간에서 짠다.

            ## 장단점

            - 하루 만에 끝난다.
            - 수레가 필요하다.
            """
        #expect(outcomes(body).isEmpty)
    }

    // MARK: Several questions

    @Test func eachListBelowABoldLineAnswersAQuestionOfItsOwn() {
        let body = """
            ## Considered Options

            **For the press:**

            1. **Screw** — slow.
            2. **Bladder, for its speed.** ← chosen

            **For the barrel:**

            3. **Oak** ← chosen
            4. **Steel** — dear.

            ## Decision Outcome

            **Chosen: Option 2 (bladder) + Option 3 (oak).**
            """
        let found = outcomes(body)
        #expect(found.map { $0.split(separator: " ")[0] } == ["rejected", "chosen", "chosen", "rejected"])
        #expect(found.count == 4)
    }

    @Test func aHeadingOverAListWithAMarkIsAQuestion() {
        let body = """
            ## Considered Options

            Two matters, each with its verdict.

            ### The press

            1. A screw
            2. **A bladder** ← chosen

            ### The barrel

            1. **Oak** ← chosen
            2. Steel
            3. Glass

            ## Decision Outcome

            As marked above.
            """
        #expect(
            outcomes(body) == [
                "rejected A screw", "chosen A bladder", "chosen Oak", "rejected Steel", "rejected Glass",
            ])
    }

    @Test func partsOfADecisionMayEachHaveATableOfWhatTheyTurnedDown() {
        let body = """
            ## Decision

            Two tools, both lent.

            ### 1. The press

            **Why the mill over alternatives**:

            | Tool | Price | Rejected Because |
            |---|---|---|
            | **Mill** | none | **Selected** — near and quick |
            | Hand press | none | Slow |

            ### 2. The barrel

            **Why oak over alternatives**:

            | Tool | Price | Rejected Because |
            |---|---|---|
            | **Oak** | 20 | **Selected** — tight |
            | Steel | 90 | Dear |
            """
        #expect(outcomes(body) == ["chosen Mill", "rejected Hand press", "chosen Oak", "rejected Steel"])
    }

    @Test func partsOfADecisionMayNameWhatTheyTurnedDown() {
        let body = """
            ## Решение

            ### 1. Пресс

            Берём мельницу.

            **Почему не альтернативы:**
            - **Ручной пресс** — слишком долго.
            - **Рынок** — низкая цена.
            """
        #expect(
            RecordFixture.outcomes("# 3. Пресс\n\n\(body)\n") == ["rejected Ручной пресс", "rejected Рынок"])
    }

    // MARK: Verdicts

    @Test func aMarkMayStandBeforeTheVerdict() {
        let body = """
            ## Considered Options

            - **A. The mill** ✅ — chosen. It is near, and nobody works.
            - B. A hand press — rejected: slow.

            ## Consequences

            - A cart is needed.
            """
        #expect(outcomes(body) == ["chosen The mill", "rejected A hand press"])
    }

    @Test func labelsOfReasonsSayWhatBecameOfAnOption() {
        let body = """
            ## 考虑选项

            ### 选项A：手工压榨

            **优点**：
            - 免费

            **拒绝理由**：太慢。

            ### 选项B：村里的磨坊

            **优点**：
            - 很快

            **接受理由**：又近又快。

            ## 决策

            **采用村里的磨坊**。
            """
        #expect(RecordFixture.outcomes("# 3. 压榨\n\n\(body)\n") == ["rejected 手工压榨", "chosen 村里的磨坊"])
    }

    @Test func aHeadingMayHoldTheVerdictOfAnOption() {
        let body = """
            # Alternativas consideradas

            ## Opción A — Prensar a mano

            Con la prensa vieja.

            ### Motivo para descartarla

            Es lento.

            ## Opción B — Prensar en el molino

            Con el carro.

            ### Resultado

            **Opción elegida.**

            # Decisión

            Todo se prensará fuera de casa.
            """
        #expect(
            RecordFixture.outcomes("# ADR-0003 — Prensar\n\n**Estado:** Aceptada\n\n\(body)\n")
                == ["rejected Prensar a mano", "chosen Prensar en el molino"])
    }

    @Test func headingsMayCallEachAnOptionConsidered() {
        let body = """
            ## Decision 1: the press

            ### Option considered: The mill (chosen)

            **Pros:**
            - Quick.

            ### Option considered: A hand press (rejected)

            **Cons:**
            - Slow.
            """
        #expect(outcomes(body) == ["chosen The mill", "rejected A hand press"])
    }

    @Test func alternativesInPolish() {
        let body =
            "## Alternatywy rozważane\n\n- **Prasa ręczna** — odrzucone; za wolno.\n- **Targ** — odrzucone; tanio.\n"
        #expect(
            RecordFixture.outcomes("# 3. Prasa\n\n- **Status:** zaakceptowany\n\n\(body)")
                == ["rejected Prasa ręczna", "rejected Targ"])
    }
}
