/// What the tests of migrations begin with.
enum MigrationFixtures {
    /// A record of each family, in other words each, with all that the family has.
    static let all: [(family: String, path: String, text: String)] = [
        (
            "nygard", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            Supersedes [3. Poll the table](0003-poll-the-table.md)

            Amends [4. Order states](0004-order-states.md)

            ## Context

            Orders arrive in bursts. See ADR-0002 for the sizes.

            ## Alternatives considered

            ### Kafka

            * Good, because it keeps the log
            * Bad, because we would run it ourselves

            ### RabbitMQ

            * Good, because we know it

            ## Decision

            Chosen option: "RabbitMQ", because we know it.

            ## Consequences

            The shop no longer waits.

            ## Rollout

            ```sh
            # not a heading
            deploy --now
            ```

            """
        ),
        (
            "madr-4", "docs/decisions/0007-queue-for-orders.md",
            """
            ---
            status: "superseded by ADR-0009"
            date: 2023-04-05
            decision-makers: Ann Lee, Bo Ek
            consulted: [Cy, "Dee"]
            parent: Decisions
            ---

            # Queue for orders

            ## Context and Problem Statement

            Orders arrive in bursts.

            ## Decision Drivers

            * Speed: a second at most
            * we run it ourselves

            ## Considered Options

            * Kafka
            * RabbitMQ

            ## Decision Outcome

            Chosen option: "RabbitMQ", because we know it.

            <!-- This is an optional element. Feel free to remove. -->
            ### Consequences

            * Good, because the shop no longer waits
            * Bad, because one more thing runs

            ### Confirmation

            A load test each night.

            ## Pros and Cons of the Options

            ### Kafka

            * Good, because it keeps the log
            * Bad, because we would run it ourselves

            ### RabbitMQ

            * Good, because we know it
            * Neutral, because it is old

            ## More Information

            Look again in a year.

            """
        ),
        (
            "madr-2.1", "docs/adr/0007-queue-for-orders.md",
            """
            # Queue for orders

            * Status: accepted
            * Deciders: Ann Lee, [Bo Ek](https://example.org/bo)
            * Date: 2023-04-05

            Technical Story: [SHOP-17](https://example.org/17)

            ## Context and Problem Statement

            Orders arrive in bursts.

            ## Considered Options

            * Kafka
            * RabbitMQ

            ## Decision Outcome

            Chosen option: "RabbitMQ", because we know it.

            ### Positive Consequences

            * The shop no longer waits

            ### Negative Consequences

            * One more thing runs

            ## Pros and Cons of the Options

            ### Kafka

            * Good, because it keeps the log

            ### RabbitMQ

            * Bad, because it is old

            ## Links

            * Refines [ADR-0002](0002-order-sizes.md)

            """
        ),
        (
            "cost-and-requirements", "adr/ADR-007-queue.md",
            """
            # ADR-007: Queue for orders

            **Status**: Proposed  
            **Date**: 2023-04-05  
            **Deciders**: Platform Team  
            **Validates**: Requirements 2.1, 2.4  

            ## Context

            Orders arrive in bursts.

            ## Decision

            **Use RabbitMQ** for orders.

            ## Alternatives Considered

            ### Alternative 1: RabbitMQ (Selected)

            **Pros**:

            - We know it

            **Cons**:

            - It is old

            **Cost**: $40/month

            ### Alternative 2: Kafka

            **Pros**:

            - Keeps the log

            **Decision**: Rejected because nobody can run it

            ## Consequences

            ### Positive

            - The shop no longer waits

            ### Negative

            - One more thing runs

            """
        ),
        (
            "tyree-akerman", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Issue

            Orders arrive in bursts.

            ## Decision

            RabbitMQ.

            ## Status

            Accepted

            ## Group

            Integration

            ## Assumptions

            The load stays below a thousand a second.

            ## Positions

            * Kafka
            * RabbitMQ

            ## Argument

            We know it.

            ## Implications

            One more thing runs.

            ## Notes

            Asked by the shop.

            """
        ),
        (
            "alexandrian", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Deprecated

            ## Prologue (Summary)

            A queue between shop and store.

            ## Discussion (Context)

            Orders arrive in bursts.

            ## Solution (Decision)

            We put a queue between the two.

            ## Consequences (Results)

            The shop no longer waits.

            """
        ),
        (
            "merson", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            ## Decision

            We put a queue between the two.

            ## Rationale

            Orders arrive in bursts.

            ## Consequences

            The shop no longer waits.

            """
        ),
        (
            "business-case", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Proposed

            ## Evaluation criteria

            * Price: below a hundred

            ## Candidates to consider

            * Kafka
            * RabbitMQ

            ## Research and analysis of each candidate

            ### Kafka

            * Cost: $90 per month

            ### RabbitMQ

            * Cost: $40 per month

            ## Recommendation

            RabbitMQ.

            """
        ),
        (
            "y-statement", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            ## Decision

            In the context of the shop, facing bursts of orders, we decided for RabbitMQ and neglected Kafka, to achieve
            short waits, accepting that one more thing runs.

            """
        ),
    ]
}
