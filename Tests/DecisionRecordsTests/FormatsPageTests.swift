import DecisionRecords
import Foundation
import Testing

/// Holds docs/formats.md to the formats themselves; `RECORD=1 swift test` writes it anew.
@Suite struct FormatsPageTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/formats.md")

    private static var page: String {
        var page = """
            # Formats

            Every record is read by what its headings, lists and fields mean; the format is a name for the template that it
            follows, told by the marks below, and decides nothing else. This page is written by the formats themselves
            (`RECORD=1 swift test --filter FormatsPageTests`).

            | name | template | told by |
            |---|---|---|

            """
        for name in RecordFormatName.allCases {
            page += "| `\(name.rawValue)` | \(name.title) | \(name.marks) |\n"
        }
        return page
    }

    @Test func isWhatTheFormatsSay() throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Self.page.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == Self.page)
    }

    @Test func everyFormatHasATitleAndMarks() {
        for name in RecordFormatName.allCases {
            #expect(!name.marks.isEmpty, "\(name.rawValue)")
        }
    }
}
