import DecisionRecords
import Diagnostics
import Testing

@testable import Conflicts

/// Two values of one parameter within a record, in the words of their authors.
@Suite struct ParameterTests {
    private func values(_ text: String) -> [[String]] {
        let record = RecordReader.read(
            SourceText(path: "adr/0001-x.md", text: "# 1. Sign in\n\n## Status\n\nAccepted\n\n## Decision\n\n\(text)\n")
        )
        return ParameterDisagreement.find(in: record).map { [$0.0.valueText, $0.1.valueText] }
    }

    @Test func takesTheNumberOfAValueForNoPhase() {
        #expect(
            values("The session timeout is 15 minutes.\n\nThe session timeout is 2 hours.") == [
                ["15 minutes", "2 hours"]
            ])
        #expect(values("The phase 1 session timeout is 15 minutes.\n\nThe phase 2 session timeout is 2 hours.") == [])
    }

    @Test func takesNoNoticeOfHowASentenceEnds() {
        #expect(
            values("Signing key rotation happens every 30 days.\n\n- Signing key rotation: yearly") == [
                ["30 days", "yearly"]
            ])
        #expect(values("Key rotation happens every 12 months.\n\n- Key rotation: yearly") == [])
    }
}
