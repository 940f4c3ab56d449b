import DecisionRecords
import Diagnostics
import Testing

@Suite struct RecordDetectorTests {
    private func isRecord(_ path: String, _ text: String) -> Bool {
        RecordDetector.isRecord(RecordReader.read(SourceText(path: path, text: text)))
    }

    @Test(arguments: [
        ("adr/0001-x.md", "# 1. X\n\n## Context\n\nc\n"),
        ("adr/x.md", "# X\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n"),
        ("adr/adr001-x/README.md", "# X\n\n## Decision\n\nd\n"), ("adr/20220102-x.md", "# X\n\ntext\n"),
        ("adr/0009-adopt-a-new-adr-template.md", "# 9. Adopt a new template\n\n## Status\n\nAccepted\n"),
        ("adr/XXXX-x.md", "# Use X\n\n## Status\n\nProposed\n\n## Decision\n\nd\n"),
    ])
    func takesARecord(path: String, text: String) {
        #expect(isRecord(path, text))
    }

    @Test(arguments: [
        ("adr/README.md", "# Decisions\n\n- [1](0001-x.md)\n"), ("adr/index.md", "# Decisions\n\n* [1](0001-x.md)\n"),
        ("adr/template.md", "# Title\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n"),
        ("adr/0000-template.md", "# N. Title\n\n## Status\n\nproposed | accepted\n"), ("adr/0001-x.md", ""),
        ("adr/adr-process.md", "# How we decide\n\nText.\n"), ("adr/templates/0001-x.md", "# X\n\n## Decision\n\nd\n"),
        ("adr/ADR-nnn_x.md", "# ADR-nnn: X\n\n* Status: proposed | accepted | rejected\n* Date: dd/mm/YYYY\n"),
        (".github/ISSUE_TEMPLATE/decision.md", "# X\n\n## Decision\n\nd\n"),
        ("adr/{{name}}/0001-x.md", "# X\n\n## Decision\n\nd\n"), ("adr/empty.md", "# Use X\n"),
    ])
    func takesNoIndexTemplateOrEmptyFile(path: String, text: String) {
        #expect(!isRecord(path, text))
    }
}
