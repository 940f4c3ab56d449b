import Diagnostics
import Testing

@testable import DecisionRecords

@Suite struct DriverReaderTests {
    @Test func readsNamesSetOffAndWords() {
        let record = RecordFixture.read(
            """
            # X

            ## Decision Drivers

            - **Security**: keys must rotate
            - Speed: fast enough
              - a detail
            - The team knows it.
            - B1: It must not fail
            - {driver 1}
            """)
        #expect(record.drivers.map(\.name?.value) == ["Security", "Speed", nil, "B1"])
        #expect(
            record.drivers.map(\.text.value) == [
                "keys must rotate", "fast enough", "The team knows it.", "It must not fail",
            ])
    }

    @Test func countsPrimaryAndSecondaryDrivers() {
        let record = RecordFixture.read(
            "# X\n\n## Decision Drivers\n\n### Primary Decision Drivers\n\n1. a\n2. b\n\n### Secondary Decision Drivers\n\n1. c\n"
        )
        #expect(record.drivers.count == 3)
    }

    @Test func takesNoAssumptionForADriver() {
        #expect(RecordFixture.read("# X\n\n## Decision\n\n### Assumptions\n\n- a\n- b\n").drivers.isEmpty)
    }

    @Test func takesRequirementsOnlyWhereNothingIsCalledADriver() {
        #expect(RecordFixture.read("# X\n\n## Requirements\n\n- a\n- b\n").drivers.count == 2)
        #expect(RecordFixture.read("# X\n\n## Requirements\n\n- a\n- b\n\n## Drivers\n\n- c\n").drivers.count == 1)
    }

    @Test func readsDriversOfTheFrontMatter() {
        let record = RecordFixture.read("---\ndecision_drivers:\n  - fast\n  - cheap\n---\n\n# X\n")
        #expect(record.drivers.map(\.text.value) == ["fast", "cheap"])
    }
}
