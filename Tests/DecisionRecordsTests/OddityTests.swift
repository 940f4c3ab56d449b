import DecisionRecords
import Diagnostics
import Testing

/// Oddities of real files, each told anew.
@Suite struct OddityTests {
    private func record(_ text: String, path: String = "0001-x.md") -> DecisionRecord {
        RecordReader.read(SourceText(path: path, text: text))
    }

    @Test func readsCarriageReturnsAndAByteOrderMark() {
        let record = record("\u{FEFF}# 1. T\r\n\r\nDate: 2020-01-02\r\n\r\n## Status\r\n\r\nAccepted\r\n")
        #expect(record.title.value == "T")
        #expect(record.date?.value == "2020-01-02")
        #expect(record.status?.value == .accepted)
    }

    @Test func readsMixedLineEndingsAndNoFinalOne() {
        #expect(record("# T\r\n\n## Status\n\r\nAccepted").status?.value == .accepted)
    }

    @Test func readsNoBreakAndZeroWidthSpaces() {
        let record = record("# 1.\u{A0}T\n\n* Status:\u{A0}accepted\n* Deciders: \u{200B}Ann\u{200B}\n")
        #expect(record.title.value == "T")
        #expect(record.status?.value == .accepted)
        #expect(record.people.deciders.map(\.value) == ["Ann"])
    }

    @Test(arguments: ["# T\n\n##\u{A0}Status\n\nApproved\n", "# T\n\n##Status\n\nApproved\n"])
    func readsAHeadingWithoutItsSpace(text: String) {
        #expect(record(text).status?.value == .accepted)
    }

    @Test func readsFrontMatterThatIsNoMapping() {
        #expect(record("---\ntag:Web Client\n---\n# T\n").tags.map(\.value) == ["Web", "Client"])
    }

    @Test func readsATitleWithAColonInFrontMatter() {
        #expect(
            record("---\ntitle: Use X: why `y`\nstatus: accepted\n---\n\n## Context\n\nc\n").title.value
                == "Use X: why `y`")
    }

    @Test func readsStatusWithALinkInFrontMatter() {
        let record = record("---\nstatus: superseded by [0303](0303-x.md)\n---\n# T\n")
        #expect(record.status?.value == .superseded)
        #expect(record.relations.map(\.kind) == [.supersededBy])
    }

    @Test func readsSiteKeysInFrontMatterAndTheStatusBelow() {
        let record = record("---\nparent: Decisions\nnav_order: 3\n---\n# T\n\n## Status\n\nAccepted\n")
        #expect(record.status?.value == .accepted)
    }

    @Test func survivesAnUnclosedFence() {
        #expect(record("# T\n\n## Status\n\nAccepted\n\n```\n## Decision\n\nd\n").status?.value == .accepted)
    }

    @Test func takesTheFirstOfSeveralTitles() {
        #expect(record("# Use X\n\n# Context\n\nc\n\n# Decision\n\nd\n").title.value == "Use X")
        #expect(record("# Use X\n\n## Use X\n\n* Status: accepted\n\n### Context\n\nc\n").status?.value == .accepted)
    }

    @Test func readsATableWhoseDelimitersHaveTooManyCells() {
        let record = record(
            "# T\n\n| CREATED DATE | STATUS | AUTHOR |\n| :-: | :-: | :-: | :-: |\n| 2020-01-02 | Accepted | @a, @b |\n"
        )
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2020-01-02")
        #expect(record.people.authors.map(\.value) == ["@a", "@b"])
    }

    @Test func readsAnHTMLCommentBeforeTheTitle() {
        #expect(
            record("<!-- licence -->\n# T\n\n## Status\n\nAccepted <!-- Proposed | Accepted -->\n").status?.value
                == .accepted)
    }

    @Test func survivesWhatIsNoText() {
        for text in [
            "", "\n", "\u{0}\u{0}", "---\n", "# \n", String(repeating: "> ", count: 5000), "|\n|\n|", "**", "**:**\n",
            "[[]]",
        ] {
            let record = record(text)
            #expect(record.status == nil)
        }
    }

    @Test func readsFrontMatterThatEndsInTwoDashes() {
        let record = record("---\nstatus: accepted\ndate: 2020-01-02\n--\n\n# Use tea\n\n## Context\n\nc\n")
        #expect(record.title.value == "Use tea")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2020-01-02")
    }

    @Test func readsPastImportsOfMDX() {
        let text = "import Tabs from \"@theme/Tabs\"\nexport const x = 1\n\n# Use tea\n\n## Status\n\nAccepted\n"
        let record = record(text, path: "0002-use-tea.mdx")
        #expect(record.number == 2)
        #expect(record.title.value == "Use tea")
        #expect(record.status?.value == .accepted)
    }

    @Test func takesNoOptionFromADrawing() {
        let record = record(
            "# T\n\n## Considered Options\n\n```mermaid\ngraph TD\n  A[Option 1: milk] --> B\n```\n\n* Green\n* Black\n"
        )
        #expect(record.options.map(\.title.value) == ["Green", "Black"])
    }

    @Test func readsPastHTMLBeforeTheTitle() {
        let record = record(
            "<div align=\"center\">\n<h1>Logo</h1>\n</div>\n\n# Use tea\n\n<details>\n\n## Status\n\nProposed\n\n</details>\n"
        )
        #expect(record.title.value == "Use tea")
        #expect(record.status?.value == .proposed)
    }

    @Test func takesASecondLevelForTheTitleWhereThereIsNoFirst() {
        let record = record("## Use tea\n\n#### Status\n\nAccepted\n\n#### Context\n\nc\n")
        #expect(record.title.value == "Use tea")
        #expect(record.sections.map(\.role) == [.status, .context])
    }
}
