import Diagnostics
import Testing

@testable import DecisionRecords

/// Boxes that are ticked, bullets that are signs, options that stand beside their heading, and names that are no records'.
@Suite("Ticked boxes and paired bullets")
struct TickedAndPairedTests {
    // MARK: Boxes

    private func status(_ boxes: String) -> RecordStatus? {
        RecordFixture.read("# 3. Press the apples\n\n## Status\n\n\(boxes)\n\n## Decision\n\nWe press them.\n").status
    }

    @Test func theLastTickedBoxIsTheStatus() {
        let boxes = """
            - [x] Proposed (date: 2026-03-02)
            - [x] Accepted (date: 2026-03-09)
            - [ ] Rejected (date: YYYY-MM-DD)
            - [ ] Superseded (date: YYYY-MM-DD) _by which record_
            """
        #expect(status(boxes)?.value == .accepted)
        #expect(status(boxes)?.text.value == "Accepted (date: 2026-03-09)")
        #expect(status("- [x] Draft\n- [X] Proposed\n- [ ] Accepted")?.value == .proposed)
        #expect(status("- [ ] Draft\n- [ ] Proposed\n- [ ] Accepted") == nil)
        // What is ticked off below a status tells no other.
        #expect(status("Accepted\n\n- [x] Reviewed by the growers\n- [ ] Press bought")?.value == .accepted)
        // A plain list beside no boxes is read as before.
        #expect(status("- Accepted")?.value == .accepted)
    }

    // MARK: Bullets

    private func signs(_ consequences: String) -> [[String]] {
        let record = RecordFixture.read("# 3. Press the apples\n\n## Consequences\n\n\(consequences)\n")
        return [record.consequences.positive.map(\.value), record.consequences.negative.map(\.value)]
    }

    @Test func bulletsOfPlusAndMinusAreSigns() {
        #expect(
            signs("+ The juice keeps\n+ Nothing is thrown away\n- A press must be bought") == [
                ["The juice keeps", "Nothing is thrown away"], ["A press must be bought"],
            ])
        #expect(
            signs("- A press must be bought\n\n+ The juice keeps") == [
                ["The juice keeps"], ["A press must be bought"],
            ])
        // One kind of bullet alone says nothing, nor do stars.
        #expect(signs("+ The juice keeps\n+ It is sweet") == [[], []])
        #expect(signs("- The juice keeps\n- A press must be bought") == [[], []])
        #expect(signs("* The juice keeps\n\n- A press must be bought") == [[], []])
    }

    // MARK: Options

    private func options(_ body: String) -> [String] { RecordFixture.outcomes("# 3. Press the apples\n\n\(body)\n") }

    @Test func namedOptionsBesideTheirSectionAreTheOptions() {
        #expect(
            options(
                """
                ## Solutions considered

                We see two ways, with these rules in common:

                - the apples are washed
                - the juice is heated

                ## Option 1: A press of our own

                It costs much.

                ## Option 2: The mill in the village

                It takes a day.

                ## Decision

                We take option 2.
                """) == ["rejected A press of our own", "chosen The mill in the village"])
    }

    @Test func aLetterThatIsSpokenOfIsNoOption() {
        #expect(
            options(
                """
                ## Options

                | Option | Summary |
                | --- | --- |
                | **A. A press of our own** | It costs much. |
                | **B. The mill in the village** | It takes a day. |

                **B** is rejected: the mill is closed in autumn.
                """) == ["considered A press of our own", "considered The mill in the village"])
    }

    @Test func aLineThatIsBrokenEarlyIsAName() {
        #expect(
            options(
                """
                ## Beslutning

                Vi presser dem selv.

                ## Alternativer vurdert

                1. Selge alle eplene på torget hver eneste lørdag
                   Det gir penger med en gang, men er slitsomt, og om høsten er det mange som selger epler der.

                2. Gi dem bort
                   Det er enkelt, men gir ikke penger til en ny stige, som vi trenger svært sårt om kort tid.
                """) == ["rejected Selge alle eplene på torget hver eneste lørdag", "rejected Gi dem bort"])
        // A line that is wrapped where the next word had no room goes on.
        #expect(
            options(
                """
                ## Options

                * Sell the apples on the market every Saturday of the
                  Autumn and Winter months, as the neighbours do it
                * Give the apples to whoever comes by on a
                  Sunday and asks for some of them at the gate
                """
            ).allSatisfy { $0.utf8.count > 70 })
    }

    // MARK: Names

    @Test func topicsAndOtherListsNumbersAreNoRecords() {
        let record = RecordFixture.read(
            """
            ---
            status: accepted
            relates_to:
              - press-architecture
              - 0002
            ---
            # Press the apples

            ## Context

            It rains.

            ## References

            - [Measurements](../docs/150_measurements.md)
            - [Where to press](0001-where.md)
            - [When to press](/docs/arch/adr-004-when.md)
            """, path: "adr/0003-press.md")
        #expect(record.relations.map(\.target.value) == ["0002", "0001-where.md", "/docs/arch/adr-004-when.md"])
    }
}
