import DecisionRecords
import Diagnostics
import Foundation
import Testing
#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import DecisionLint

/// What each format writes of one small report.
@Suite struct ReporterTests {
    /// Two findings in a file with letters of several bytes, one of them with a note in another file and a fix.
    static let report: LintReport = {
        let first = SourceText(path: "adr/0001 é.md", text: "# é🙂 tea\n\nSee [x](y.md), 100% <sure>.\n")
        let second = SourceText(path: "adr/0002-b.md", text: "# Water\n")
        let link = Diagnostic(
            code: "ADR301", name: "broken-link", severity: .error, source: first, range: SourceRange(18, 27),
            message: "the link leads to “y.md”, which does not exist", help: "100% sure",
            notes: [.init(source: second, range: SourceRange(2, 7), message: "the other record")],
            fix: Fix(
                "link to “0002-b.md”", .unsafe,
                edits: [Edit(path: first.path, range: SourceRange(22, 26), text: "0002-b.md")]))
        let title = Diagnostic(
            code: "ADR503", name: "duplicate-title", severity: .note, source: first, range: SourceRange(9, 12),
            message: "a note")
        return LintReport(findings: [link, title], paths: [first.path, second.path])
    }()

    func text(_ format: ReportFormat, color: Bool = false) -> String {
        String(decoding: format.reporter(color: color, toolVersion: "9.9.9").write(Self.report), as: UTF8.self)
    }

    func json(_ format: ReportFormat) throws -> Any { try JSONSerialization.jsonObject(with: Data(text(format).utf8)) }

    @Test func writesOneLineAFinding() {
        #expect(
            text(.lines) == """
                adr/0001 é.md:1:10: note: a note [ADR503 duplicate-title]
                adr/0001 é.md:3:5: error: the link leads to “y.md”, which does not exist [ADR301 broken-link]

                """)
    }

    @Test func putsTheCaretBelowWideLetters() {
        let lines = text(.text).split(separator: "\n", omittingEmptySubsequences: false)
        // “# é🙂 ” takes two, one, two and one columns.
        #expect(lines[3] == "1 | # é🙂 tea")
        #expect(lines[4] == "  |       ^^^")
        #expect(text(.text).hasSuffix("1 error, 0 warnings, 1 note in 2 files\n"))
    }

    @Test func coloursOnlyWhenAsked() {
        #expect(!text(.text).contains("\u{1B}"))
        #expect(text(.text, color: true).contains("\u{1B}[1;31merror[ADR301]\u{1B}[0m"))
    }

    @Test func writesNothingAsTextWithoutFindings() {
        let empty = LintReport(findings: [], paths: ["adr/0001.md"])
        #expect(TextReporter().write(empty).isEmpty)
        #expect(LinesReporter().write(empty).isEmpty)
    }

    @Test func countsInJSON() throws {
        let object = try #require(try json(.json) as? [String: Any])
        let summary = try #require(object["summary"] as? [String: Int])
        #expect(summary == ["files": 2, "errors": 1, "warnings": 0, "notes": 1, "suppressed": 0, "baselined": 0])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect((findings[1]["start"] as? [String: Int]) == ["line": 3, "column": 5, "offset": 18])
        #expect((findings[0]["fix"] as? NSNull) != nil)
    }

    @Test func countsCodePointsInSARIF() throws {
        let object = try #require(try json(.sarif) as? [String: Any])
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let rules = try #require(
            ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        #expect(rules.count == RuleCatalog.all.count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        let location = try #require(
            (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        // “# é🙂 ” is nine bytes and five code points.
        #expect((location["region"] as? [String: Int])?["startColumn"] == 6)
        #expect((location["artifactLocation"] as? [String: String])?["uri"] == "adr/0001%20%C3%A9.md")
        #expect((results[1]["fixes"] as? [Any])?.count == 1)
        #expect((results[1]["relatedLocations"] as? [Any])?.count == 1)
    }

    @Test func escapesForGitHub() {
        #expect(
            text(.github).contains("::error file=adr/0001 é.md,line=3,col=5,endColumn=14,title=ADR301 broken-link::"))
        #expect(text(.github).contains("%0A100%25 sure"))
    }

    @Test func givesGitLabOneFingerprintAFinding() throws {
        let issues = try #require(try json(.gitlab) as? [[String: Any]])
        #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 2)
        #expect(issues.map { $0["severity"] as? String } == ["info", "major"])
    }

    @Test(arguments: [ReportFormat.junit, .checkstyle]) func writesXMLThatParses(_ format: ReportFormat) {
        let parser = XMLParser(data: Data(text(format).utf8))
        #expect(parser.parse())
    }

    @Test func passesCleanFilesInJUnit() {
        #expect(text(.junit).contains("tests=\"3\" failures=\"1\""))
        #expect(text(.junit).contains("classname=\"adr/0002-b.md\" time=\"0\"/>"))
    }

    @Test func replacesWhatXMLCannotHold() {
        #expect(XMLText.escaped("a\u{1}<\"&") == "a\u{FFFD}&lt;&quot;&amp;")
    }

    @Test func keepsFindingsOfOneFingerprintApart() {
        let source = SourceText(path: "a.md", text: "x x\n")
        let findings = [0, 2].map {
            Diagnostic(
                code: "ADR401", name: "x", severity: .note, source: source, range: SourceRange($0, $0 + 1), message: "x"
            )
        }
        let report = LintReport(findings: findings, paths: [])
        #expect(Set(report.uniqueFingerprints).count == 2)
        #expect(report.uniqueFingerprints[0] == findings[0].fingerprint)
    }
}
