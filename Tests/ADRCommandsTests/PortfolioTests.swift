import Foundation
import Testing

/// The sample portfolio, with every figure counted by hand from its files.
@Suite struct PortfolioTests {
    @Test func lintFindsTheFaultsThatWereWrittenIntoTheSessionRecord() throws {
        let record = "docs/decisions/0002-session-storage.md"
        let found = try findings(in: "ferry-tickets").filter {
            $0.path == record && $0.rule != "contradicting-decision"
        }
        // Three lists that begin anew: line 26 is the second. The options stand at 20, 26 and 32, their analysis at
        // 58, 64 and 70. The timeout is 12 hours on line 44.
        #expect(
            found == [
                Finding(path: record, line: 26, rule: "restarted-list", severity: "warning"),
                Finding(path: record, line: 32, rule: "unanalysed-option", severity: "warning"),
                Finding(path: record, line: 70, rule: "unconsidered-option", severity: "note"),
                Finding(path: record, line: 77, rule: "parameter-disagreement", severity: "warning"),
            ])
    }

    @Test func lintFindsTheSupersessionOfWhichOnlyTheNewerSideSpeaks() throws {
        let found = try findings(in: "greenhouse")
        #expect(
            found == [
                Finding(
                    path: "doc/adr/0004-store-measurements-in-sqlite.md", line: 9, rule: "unanswered-supersession",
                    severity: "error")
            ])
    }

    @Test func theOneConflictQuotesBothSidesOfBothOptions() throws {
        let run = try CommandRun("conflicts", "--format", "json", in: folder("ferry-tickets"))
        #expect(run.status == 1)
        let answer = try object(run.output)
        let conflicts = try #require(answer["conflicts"] as? [[String: Any]])
        #expect(conflicts.map { $0["confidence"] as? String } == ["certain"])
        let sides = try #require(conflicts.first?["sides"] as? [[String: Any]])
        let told = sides.map { "\($0["record"] ?? "") \($0["line"] ?? "") \($0["role"] ?? "")" }
        #expect(told == ["0002 39 chosen", "DEC-005 44 rejected", "0002 26 rejected", "DEC-005 46 chosen"])
        let quote = try #require(sides.first?["quote"] as? String)
        #expect(quote == "Chosen option: **Always Keep Opaque Session Identifiers in the Database**")
    }

    @Test func theGreenhouseHasNoConflict() throws {
        let run = try CommandRun("conflicts", in: folder("greenhouse"))
        #expect(run.status == 0)
    }

    @Test func theMatrixCountsWhatTheRecordsSay() throws {
        let ferry = try matrix("ferry-tickets")
        // Nine criteria, one of them a MAY; DEC-005 stands for three, 0003 for two, 0004 is only proposed, and what the
        // rejected option violates is not held against the decision.
        #expect(
            ferry.states == [
                "1.1": "covered", "1.2": "mentioned", "1.3": "mentioned", "1.4": "optional-uncovered", "2.1": "covered",
                "2.2": "planned", "2.3": "covered", "3.1": "covered", "3.2": "covered",
            ])
        #expect(ferry.covered == 5)
        #expect(ferry.denominator == 8)
        let greenhouse = try matrix("greenhouse")
        #expect(
            greenhouse.states == [
                "1.1": "covered", "1.2": "covered", "1.3": "covered", "2.1": "gap", "2.2": "optional-uncovered",
            ])
        #expect(greenhouse.covered == 3)
        #expect(greenhouse.denominator == 4)
    }

    @Test func costsAreReadWithTheirOptionAndPeriod() throws {
        let run = try CommandRun(
            "export", "docs/decisions/dec-005-signed-tokens-or-database-sessions.md", in: folder("ferry-tickets"))
        #expect(run.status == 0)
        let record = try #require((try object(run.output)["records"] as? [[String: Any]])?.first)
        let options = try #require(record["options"] as? [[String: Any]])
        #expect(options.map { $0["outcome"] as? String } == ["rejected", "chosen", "rejected"])
        #expect(options.map { ($0["pros"] as? [String])?.count } == [2, 3, 1])
        #expect(options.map { ($0["cons"] as? [String])?.count } == [3, 1, 2])
        let costs = try #require(options[0]["costs"] as? [[String: Any]])
        let stated = costs.filter { ($0["text"] as? String)?.contains("24-30") == true }
        #expect(stated.map { $0["low"] as? Double } == [24])
        #expect(stated.map { $0["high"] as? Double } == [30])
        #expect(stated.map { $0["per"] as? String } == ["month"])
        #expect(stated.map { $0["currency"] as? String } == ["USD"])
        #expect(stated.map { $0["approximate"] as? Bool } == [true])
    }

    // MARK: What the program says

    private struct Finding: Equatable {
        var path: String
        var line: Int
        var rule: String
        var severity: String
    }

    private func folder(_ project: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Portfolio/\(project)").path
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func findings(in project: String) throws -> [Finding] {
        let run = try CommandRun("lint", "--format", "json", in: folder(project))
        #expect(run.status == 1)
        return try #require(try object(run.output)["findings"] as? [[String: Any]]).map { finding in
            let start = try #require(finding["start"] as? [String: Any])
            return Finding(
                path: try #require(finding["path"] as? String), line: try #require(start["line"] as? Int),
                rule: try #require(finding["name"] as? String), severity: try #require(finding["severity"] as? String))
        }
    }

    private func matrix(_ project: String) throws -> (states: [String: String], covered: Int?, denominator: Int?) {
        let run = try CommandRun("trace", "matrix", "--format", "json", in: folder(project))
        #expect(run.status == 0)
        let answer = try object(run.output)
        var states: [String: String] = [:]
        for row in try #require(answer["requirements"] as? [[String: Any]]) {
            states[try #require(row["id"] as? String)] = row["state"] as? String
        }
        let summary = answer["summary"] as? [String: Any]
        return (states, summary?["covered"] as? Int, summary?["denominator"] as? Int)
    }
}
