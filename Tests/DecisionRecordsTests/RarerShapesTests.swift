import Diagnostics
import Testing

@testable import DecisionRecords

/// Shapes of options and choices that few logs have, each of which some log has.
@Suite("Options and choices in rarer shapes")
struct RarerShapesTests {
    /// The outcomes that are read from a record of sections, options marked as derived left out.
    private func outcomes(_ body: String) -> [String] {
        RecordFixture.read("# Keep the jobs\n\n## Status\n\nAccepted\n\n" + body).options.filter(\.isExplicit).map {
            "\($0.outcome.rawValue) \($0.title.value)"
        }
    }

    // MARK: Verdicts in the names

    @Test func aVerdictBehindTheNameIsNoPartOfIt() {
        let read = outcomes(
            """
            ## Decision

            We use Kafka.

            ## Alternatives considered

            - RabbitMQ rejected: too small
            - SQS was not chosen because it is slow
            - Redis Streams dismissed, since nobody runs it
            - Own queue deferred until we need it
            - Show rejected jobs in a list of their own
            """)
        #expect(
            read == [
                "rejected RabbitMQ", "rejected SQS", "rejected Redis Streams", "considered Own queue",
                "rejected Show rejected jobs in a list of their own",
            ])
    }

    @Test func aVerdictBeforeTheNameIsNoPartOfIt() {
        let read = outcomes(
            """
            ## Options considered

            - **Selected — one artefact with settings.**
            - Rejected — a branch for each environment
            - Rejected: a class for each environment

            ## Decision

            Each service has one artefact.
            """)
        #expect(
            read == [
                "chosen one artefact with settings", "rejected a branch for each environment",
                "rejected a class for each environment",
            ])
    }

    @Test func whatWasSupersededIsNotTaken() {
        let read = outcomes(
            """
            ## Options considered

            ### Option 1: Three layers (chosen)

            ### Option 2: Two layers (superseded)

            ## Decision

            Three layers.
            """)
        #expect(read == ["chosen Three layers", "rejected Two layers"])
    }

    @Test func whatWasAdoptedAtFirstAndThenRejectedIsRejected() {
        let read = outcomes(
            """
            ## Decision

            Add a reference.

            ## Alternatives considered

            - **Parse the subject.** Rejected.
            - **Keep both with a rule.** Initially adopted, then rejected: both hold the same.
            """)
        #expect(read == ["rejected Parse the subject", "rejected Keep both with a rule"])
    }

    @Test func wideBracketsAndColonsAreReadToo() {
        let read = outcomes(
            """
            ## 3. 替代方案

            ### 3.1 A：只存状态

            ### 3.2 B：双写

            ### 3.3 C：事件溯源（采纳）
            """)
        #expect(read == ["rejected 只存状态", "rejected 双写", "chosen 事件溯源"])
    }

    @Test func aVerdictMayStandBehindTheNumber() {
        let read = outcomes(
            """
            ## Options

            ### Option 1: Marker interface

            ### Option 2: CHOSEN: explicit parameter

            ### 方案 3（拒绝）：一次性重构
            """)
        #expect(read == ["rejected Marker interface", "chosen explicit parameter", "rejected 一次性重构"])
    }

    @Test func wideColonsPartVerdictsFromNames() {
        let read = outcomes("## 备选方案\n\n- 统一服务注册：拒绝\n- 端口与适配器\n\n## 决策\n\n采纳端口与适配器。\n")
        #expect(read.first == "rejected 统一服务注册")
        let called = outcomes("## 选项\n\n### 方案 A：关系表\n\n### 方案 B：单表\n\n## 决策\n\n**采纳方案 B：单表模式。**\n")
        #expect(called == ["rejected 关系表", "chosen 单表"])
    }

    @Test func alternativesInScriptsWithoutSpacesAreLeftOut() {
        let read = outcomes("## 検討した代替案\n\n- 常に持つ\n- 日粒度にする\n")
        #expect(read == ["rejected 常に持つ", "rejected 日粒度にする"])
    }

    @Test func verdictsOfOtherLanguagesAreRead() {
        let russian = outcomes(
            "## Рассмотренные альтернативы\n\n- OR-Tools отклонён: сложно.\n- Choco не выбран: медленно.\n")
        #expect(russian == ["rejected OR-Tools", "rejected Choco"])
        let czech = outcomes("## Alternativy\n\n- Ponechat karty: zamítnuto kvůli rychlosti.\n- Přidat pole.\n")
        #expect(czech == ["rejected Ponechat karty", "rejected Přidat pole"])
    }

    // MARK: Names

    @Test func namesMayBeWrapped() {
        let read = outcomes(
            """
            ## Rejected alternatives

            - Keep the encoders: every change must be made twice.
            - Mix both idioms: cheaper at first.
            - Commit a copy of each contract and check
              it by a sum of its own: it attests files that nobody reads.
            """)
        #expect(
            read == [
                "rejected Keep the encoders", "rejected Mix both idioms",
                "rejected Commit a copy of each contract and check it by a sum of its own",
            ])
    }

    @Test func lettersMayStandWithoutAMark() {
        let read = outcomes(
            """
            ## 备选方案

            - **A 全自建**：完全从零。
            - **B 复用引擎**：复用成熟库。
            - **C 直接 fork**：起步最快。

            ## 决策

            选择 **B**：回测复用成熟库。
            """)
        #expect(read == ["rejected 全自建", "chosen 复用引擎", "rejected 直接 fork"])
    }

    @Test func anEmblemMayStandBeforeTheVerdict() {
        let read = outcomes("## Options\n\n### Redis\n\n### Grabzit ✓ SELECTED\n\n### Kafka\n")
        #expect(read == ["rejected Redis", "chosen Grabzit", "rejected Kafka"])
    }

    @Test func whatAnotherWasTakenInsteadOfIsNamedWithoutIt() {
        #expect(
            outcomes("## Alternatives considered\n\n- Another broker, but Zenoh was chosen for its speed.\n")
                == ["rejected Another broker"])
    }

    @Test func aReasonIsNoPartOfAName() {
        let read = outcomes(
            """
            ## Options considered

            - Use RabbitMQ, because the operators run it already
            - Use Kafka because it replays events
            - Good, because …

            ## Decision

            RabbitMQ.
            """)
        #expect(read == ["chosen Use RabbitMQ", "rejected Use Kafka", "rejected Good, because …"])
    }

    @Test func aBracketMayPartBoldWordsFromTheirSentence() {
        let read = outcomes(
            """
            ## Alternatives considered

            **Own mirror** (for example nginx). Rejected as the main way.

            **Registry mirror** (`source: registry`, by hand). Rejected for now.
            """)
        #expect(read == ["rejected Own mirror", "rejected Registry mirror"])
    }

    @Test func aLoneItemMayBeLongWhereItsNameIsBold() {
        let reason = String(repeating: "It owns what it should not own, and more of that. ", count: 10)
        #expect(
            outcomes("## Rejected alternatives\n\n- **Epinio (as a platform):** \(reason)\n")
                == ["rejected Epinio (as a platform)"])
    }

    @Test func paragraphsMayBeginWithANameForASentence() {
        let read = outcomes(
            """
            ## Alternatives

            Kubernetes. Too heavy for three services.

            Our own servers. Nobody wants to run them.
            """)
        #expect(read == ["rejected Kubernetes", "rejected Our own servers"])
    }

    @Test func whatWasRejectedIsChosenByNoLikeness() {
        let read = outcomes(
            """
            ## Decision

            Time is UTC. **No sleeps in tests.**

            ## Rejected alternatives

            - **Local time in the engine** — wrong.
            - **Sleeps in tests** — slow.
            """)
        #expect(read == ["rejected Local time in the engine", "rejected Sleeps in tests"])
    }

    @Test func paragraphsMayNameWhatTheNextOnesTurnDown() {
        let read = outcomes(
            """
            ## Alternatives considered

            Use an existing crate.

            This was rejected because we need control.

            Start with a command line.

            This was rejected because the milestone is another.
            """)
        #expect(read == ["rejected Use an existing crate", "rejected Start with a command line"])
        let longer = outcomes(
            """
            ## Decision

            We make one bucket.

            ### Other options

            Create a space for the bucket. This was overkill.

            Create a bucket for each environment. Similarly, we lack the rights for that.
            """)
        #expect(longer == ["rejected Create a space for the bucket", "rejected Create a bucket for each environment"])
    }

    @Test func aHeadingMayAskWhyNot() {
        let read = outcomes(
            """
            ## Decision

            We use Jekyll.

            ## Alternatives

            ### Why not Drupal or WordPress?

            They need a server.

            ### Why not Hugo?

            Nobody knows it.
            """)
        #expect(read == ["rejected Drupal or WordPress", "rejected Hugo"])
    }

    // MARK: Places

    @Test func aTableThatSaysWhyItsRowsWereRejectedIsOfOptions() {
        let read = outcomes(
            """
            ## Rationale / alternatives

            | Alternative | Why rejected |
            | --- | --- |
            | Emit by itself | implicit |
            | Build the consumer | too much |
            """)
        #expect(read == ["rejected Emit by itself", "rejected Build the consumer"])
    }

    @Test func sentencesOfTheirOwnMayEachTellAnOption() {
        let read = outcomes(
            """
            ## Context

            One option is to keep sessions in Redis. It is quick.

            Another option is to keep them in the database.

            A third option would be signed cookies.

            ## Decision

            We keep sessions in Redis.
            """)
        #expect(
            read == [
                "chosen keep sessions in Redis", "rejected keep them in the database", "rejected signed cookies",
            ])
    }

    @Test func anAlternativeThatWasConsideredMayBeAnIdea() {
        let read = outcomes(
            """
            ## Decision

            We use typed dictionaries.

            ### Alternatives

            The main alternative that was considered was the idea of using data classes. Its advantage would be defaults.
            """)
        #expect(read == ["rejected using data classes"])
    }

    @Test func aFewWordsMayAnnounceOptions() {
        let read = outcomes(
            """
            ## Context

            There are two applications and a package. Three options:

            1. **Two repositories** — clear owners.
            2. **One folder** — simple.
            3. **A monorepo with workspaces** — shared types.

            ## Decision

            Option 3.
            """)
        #expect(
            read == ["rejected Two repositories", "rejected One folder", "chosen A monorepo with workspaces"])
    }

    @Test func headingsThatSpeakOfAlternativeThingsAreOfNoOptions() {
        let read = outcomes(
            """
            ## Options considered

            - Keep the firewall
            - Drop the firewall

            ## Decision

            Drop the firewall.

            ## Recommended alternative protections

            1. Limits for each address
            2. Checks of the input
            """)
        #expect(read == ["rejected Keep the firewall", "chosen Drop the firewall"])
    }

    @Test func boldLinesWithoutANumberConclude() {
        let read = outcomes(
            """
            ## Alternatives

            **1. Draw the waves before**:
            - ❌ less lively

            **2. Host the sound**:
            - ❌ dear

            ➡️ **Streaming through a proxy is the best compromise**
            """)
        #expect(read == ["rejected Draw the waves before", "rejected Host the sound"])
    }

    @Test func headingsBehindNumberedOptionsNameNone() {
        let read = outcomes(
            """
            ## Options considered

            ### Option A: Places only

            One provider.

            ### Option B: Places and the web (chosen)

            Two providers.

            ### How the web is searched

            Only where places find nothing.
            """)
        #expect(read == ["rejected Places only", "chosen Places and the web"])
    }

    @Test func codeTellsNamesOfTheSameWordsApart() {
        let read = outcomes(
            """
            ## Considered options

            * No version, and the first one released is `1.0.0`.
            * `0.0.0`, and the first one released is `0.1.0`.

            ## Decision outcome

            Chosen option: `0.0.0`, because `1.0.0` says that the code is mature.
            """)
        #expect(read.first?.hasPrefix("rejected No version") ?? false)
        #expect(read.last?.hasPrefix("chosen 0.0.0") ?? false)
    }

    @Test func asManyAsAnnouncedAreOptionsWhateverTheyAreCalled() {
        let read = outcomes(
            """
            ## Context

            We considered three granularities: a minimal split, a layered split, and a granular split.

            ## Decision

            We take the layered split.
            """)
        #expect(read == ["rejected minimal split", "chosen layered split", "rejected granular split"])
    }

    @Test func twoDeedsMayStandAgainstEachOther() {
        let read = outcomes(
            "## Context\n\nWe considered putting bbolt into the ledger versus hiding it behind an interface. Both work.\n"
        )
        #expect(read == ["considered putting bbolt into the ledger", "considered hiding it behind an interface"])
    }

    @Test func aMainAlternativeIsOneByItself() {
        let read = outcomes("## Context\n\nThe main alternative would have been Turborepo.\n\n## Decision\n\nUse Nx.\n")
        #expect(read == ["rejected Turborepo"])
    }

    @Test func aTableMayFollowItsAnnouncement() {
        let read = outcomes(
            """
            ## Context

            Alternatives considered:

            | Format | Decoding | Verdict for us |
            | --- | --- | --- |
            | rkyv | fast | Rejected: tied to one language |
            | Protobuf | good | Chosen |
            """)
        #expect(read == ["rejected rkyv", "chosen Protobuf"])
    }

    @Test func whatAnOptionIsLikeIsNoOption() {
        #expect(outcomes("## Context\n\nOne option would be too slow. Another option would be less safe.\n").isEmpty)
    }

    @Test func whatWasConsideredInPassingIsRead() {
        let read = outcomes(
            """
            ## Decision

            We will use PostgreSQL. MongoDB and DynamoDB were considered but rejected because they lack transactions.
            """)
        #expect(read == ["rejected MongoDB", "rejected DynamoDB"])
        #expect(outcomes("## Decision\n\nSeveral options were considered. Security was considered.\n").isEmpty)
    }

    @Test func boldWordsMayBeFollowedByNames() {
        let read = outcomes(
            """
            ## Decision

            Use RabbitMQ.

            **Alternatives considered:** Kafka (too heavy, too dear), SQS (not on premises), own queue.
            """)
        #expect(read == ["rejected Kafka", "rejected SQS", "rejected own queue"])
    }

    @Test func aListOfToolsThatWereLookedAtIsOfOptions() {
        let read = outcomes(
            """
            ## Context

            ### Libraries

            We had a look at these libraries:

            - D3: low level
            - Chart.js: simple

            ## Decision

            We use Chart.js.
            """)
        #expect(read == ["rejected D3", "chosen Chart.js"])
        #expect(outcomes("## Context\n\nWe have these services:\n\n- Billing\n- Search\n").isEmpty)
    }

    @Test func aStatementDecidesForAndAgainst() {
        let read = RecordFixture.outcomes(
            """
            # The catalogue's search

            In the context of the shop, facing slow searches, we decided for Elasticsearch and against PostgreSQL and Solr,
            to achieve speed, accepting one more service.
            """)
        #expect(read == ["chosen Elasticsearch", "rejected PostgreSQL", "rejected Solr"])
    }

    @Test func boldLinesMayStandForHeadings() {
        let read = RecordFixture.outcomes(
            "# Broker\n\n**Options**\n\n- RabbitMQ\n- Kafka\n\n**Decision**\n\nWe use RabbitMQ.\n\n**Consequences**\n\nKafka.\n"
        )
        #expect(read == ["chosen RabbitMQ", "rejected Kafka"])
    }

    // MARK: Choices

    @Test func aRecommendationMayNameTheOptionAndNoVerb() {
        let read = outcomes(
            """
            ## Decision

            For production, weigh two options:

            ### Option A: Redis state

            ### Option B: Service mesh

            ## Recommendation

            **Option A** for the first release. Look at **Option B** if a mesh is adopted.
            """)
        #expect(read == ["chosen Redis state", "rejected Service mesh"])
    }

    @Test func optionsThatAreOnlyPraisedAreNotChosen() {
        let read = outcomes(
            """
            ## Considered options

            - Sweep the cache
            - Shorten the time

            ## Decision

            Two options are presented.

            **Option 1** is easy to run. Option 2 needs no code.

            Decision: TBD
            """)
        #expect(read.allSatisfy { $0.hasPrefix("considered") })
    }

    @Test(arguments: [
        ("We go with the latter, because it is simple.", 1), ("We choose (b).", 1), ("Number 2, since it is cheap.", 1),
        ("Taken as per point 1 above.", 0), ("We prefer the former option.", 0),
    ])
    func aChoiceMayCallItsOptionByItsPlace(words: String, place: Int) {
        let read = outcomes("## Considered options\n\n(a) Mirrored queues\n\n(b) Streams\n\n## Decision\n\n\(words)\n")
        let numbered = outcomes("## Considered options\n\n1. Mirrored queues\n2. Streams\n\n## Decision\n\n\(words)\n")
        #expect((words.contains("(b)") ? read : numbered).firstIndex { $0.hasPrefix("chosen") } == place)
    }

    @Test func whatIsRefusedLeavesTheOther() {
        let read = outcomes(
            """
            ## Considered options

            1. Let users type a substring
            2. Let users type a regular expression

            ## Decision

            We *should not* allow regular expressions.
            """)
        #expect(read == ["chosen Let users type a substring", "rejected Let users type a regular expression"])
    }

    @Test func usingNoneOfAKindChoosesNoneOfIt() {
        let read = outcomes(
            """
            ## Decision

            We will use **no client-side framework** for the site.

            ## Options considered

            ### Option 1: Plain scripts

            ### Option 2: React (client-side framework)
            """)
        #expect(!read.contains("chosen React (client-side framework)"))
    }

    @Test func whatStandsInBracketsNeedNotBeSaid() {
        let read = outcomes(
            """
            ## Decision

            We will implement a **layered caching strategy** with hashed names.

            ## Options considered

            ### Option 1: Layered caching (hashed files + short HTML + memory)

            ### Option 2: No caching (render every request)

            ### Option 3: Distributed cache (Redis)
            """)
        #expect(read.first == "chosen Layered caching (hashed files + short HTML + memory)")
    }

    @Test func theOneBoldItemIsTheChoiceWhereNothingElseSaysIt() {
        let read = outcomes(
            "## Considered options\n\n- **PostgreSQL**\n- MongoDB\n\n## Decision\n\nIt is boring and works.\n")
        #expect(read == ["chosen PostgreSQL", "rejected MongoDB"])
    }

    @Test func decisionsBesideTheirOptionsAnswerOneQuestionEach() {
        let read = outcomes(
            """
            ## Decisions

            ### 1. Colours

            #### Options considered

            **Static tokens** — each component names its colours.

            **Dynamic tokens** — components name roles.

            #### Decision

            Use dynamic tokens.

            ### 2. Attributes

            #### Options considered

            **Expose attributes** — consumers set them.

            **Props that map to attributes** — consumers set props.

            #### Decision

            Components take props that map to attributes.
            """)
        #expect(
            read == [
                "rejected Static tokens", "chosen Dynamic tokens", "rejected Expose attributes",
                "chosen Props that map to attributes",
            ])
    }

    @Test func whereEachItemIsASentenceItsSubjectIsTheName() {
        let read = outcomes(
            """
            ## Considered options

            * Monorepo means we put all of it in one place
            * Polyrepo means we put each part in its own place
            * Hybrid means a mix of the two

            ## Decision outcome

            Chosen option: "Monorepo", because it is quick.
            """)
        #expect(read == ["chosen Monorepo", "rejected Polyrepo", "rejected Hybrid"])
        let mixed = outcomes("## Options\n\n* Kafka means we need a cluster\n* Use whatever the shop has\n")
        #expect(mixed.contains("considered Use whatever the shop has"))
        #expect(mixed.contains("considered Kafka means we need a cluster"))
    }

    @Test func aHeadingOfWhatElseWasSaidIsNoOption() {
        let read = outcomes(
            """
            ## Considered options

            ### Switching streams

            Pros:

            - quick

            ### Using one stream

            Pros:

            - simple

            ### Additional

            We also spoke of marking them.

            ## Decision

            We opted for _using one stream_.
            """)
        #expect(read == ["rejected Switching streams", "chosen Using one stream"])
    }
}
