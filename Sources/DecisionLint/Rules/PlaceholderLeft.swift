import DecisionRecords
import Diagnostics
import Syntax

/// A template's placeholder that nobody filled in.
struct PlaceholderLeft: RecordRule {
    static let description = RuleDescription(
        code: "ADR401", name: "placeholder-left", severity: .warning,
        summary: "A placeholder of the template stands in the record.",
        rationale: "The reader finds the template's question where the team's answer should be.",
        examples: [
            RuleExample("# Choose a drink\n\n## Considered Options\n\n* Tea\n* ↓{title of option 2}\n"),
            RuleExample("# Choose a drink\n\n## Considered Options\n\n* Tea\n* ↓[option 2]\n"),
            RuleExample("# 1. Use tea\n\nDate: ↓YYYY-MM-DD\n\n## Decision\n\nTea.\n"),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea.\n\n## Consequences\n\n↓What becomes easier or more difficult to do because of this change?\n"
            ),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nServe at `/tea/{name of the guest}`, see [tea](0001-example.md).\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let document = record.document
        var openings = BytePlaces(of: [[UInt8(ascii: "[")], [UInt8(ascii: "{")]], in: record.source)
        openings.keep { PlaceholderLeft.mayOpen(record.source.bytes, at: $0) }
        for index in context.nodes.headings {
            let range = document.node(at: index).range
            if openings.touch(range) { scan(range, record, &findings) }
        }
        for index in context.nodes.paragraphs {
            let range = document.range(at: index)
            if openings.touch(range) { scan(range, record, &findings) }
            if range.length < 300, PlaceholderLeft.isQuestion(record.source, range),
                PlaceholderLeft.standsAlone(document.node(at: index))
            {
                report(range, record, &findings)
            }
        }
        if let date = record.date, date.problem == .placeholder,
            !findings.contains(where: {
                $0.code == Self.description.code && $0.range.overlaps(date.text.range)
            })
        {
            report(date.text.range, record, &findings)
        }
    }

    private func report(_ range: SourceRange, _ record: DecisionRecord, _ findings: inout [Diagnostic]) {
        let text = record.source.text(range)
        let shown = text.utf8.count > 60 ? String(text.prefix(57)) + "…" : text
        findings.append(
            Self.finding(
                "the template's placeholder “\(shown)” was never filled in", at: range, in: record.source,
                help: "write what holds, or take the line out"))
    }

    /// Looks for what stands in braces or brackets, code left out.
    private func scan(_ range: SourceRange, _ record: DecisionRecord, _ findings: inout [Diagnostic]) {
        let bytes = record.source.bytes
        var index = range.start
        while index < range.end {
            switch bytes[index] {
            case 0x5C: index += 1
            case 0x60: index = PlaceholderLeft.endOfCode(bytes, index, range.end) - 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let close: UInt8 = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
                let limit = min(range.end, index + 300)
                var end = index + 1
                while end < limit, bytes[end] != close, bytes[end] != bytes[index] { end += 1 }
                if end < limit, bytes[end] == close,
                    PlaceholderLeft.isPlaceholder(bytes, SourceRange(index, end + 1), within: range)
                {
                    report(SourceRange(index, end + 1), record, &findings)
                    index = end
                }
            default: break
            }
            index += 1
        }
    }

    /// Whether what begins at a bracket may be a placeholder; a link's text is none.
    private static func mayOpen(_ bytes: [UInt8], at start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "[") else { return true }
        var end = start + 1
        let limit = min(bytes.count, start + 300)
        while end < limit, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") { end += 1 }
        guard end < limit, bytes[end] == UInt8(ascii: "]") else { return false }
        return end + 1 == bytes.count || bytes[end + 1] != UInt8(ascii: "(")
    }

    /// The index after a code span that begins at an index; the index after its backticks when it is never closed.
    private static func endOfCode(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var opening = start
        while opening < end, bytes[opening] == 0x60 { opening += 1 }
        let length = opening - start
        var index = opening
        while index < end {
            var run = index
            while run < end, bytes[run] == 0x60 { run += 1 }
            if run - index == length { return run }
            index = max(run, index + 1)
        }
        return opening
    }

    private static func isPlaceholder(_ bytes: [UInt8], _ range: SourceRange, within block: SourceRange) -> Bool {
        let isBrace = bytes[range.start] == UInt8(ascii: "{")
        let before = range.start > block.start ? bytes[range.start - 1] : 0x20
        let after = range.end < block.end ? bytes[range.end] : 0x20
        let content = bytes[(range.start + 1)..<(range.end - 1)]
        if isBrace {
            // `${x}`, `{{x}}`, `/a/{id}` and `x{a}` are code and formulas.
            guard before <= 0x20 || [0x22, 0x28, 0x2A, 0x5F, 0x7C, 0x3A].contains(before), after != 0x7D,
                content.first.map({ $0 > 0x20 && $0 != UInt8(ascii: "%") && $0 != 0x23 && $0 != 0x22 }) ?? false,
                !content.contains(where: { [0x22, 0x3A, 0x3B, 0x3D, 0x24].contains($0) })
            else { return false }
            if isSet(content), follows(bytes, range, in: block) { return false }
            // “{R1, R2, …, Rn}” is a set, and no words.
            return content.split(separator: 0x20).count { word in
                word.count { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 } >= 2
            }
                >= 2
        }
        // A link's text, a reference and a task are none.
        guard after != UInt8(ascii: "("), after != UInt8(ascii: "["), after != UInt8(ascii: ":"),
            before != UInt8(ascii: "]"), before != UInt8(ascii: "!")
        else { return false }
        return isKnown(content, after: bytes[range.end..<block.end])
    }

    /// Whether a brace's content names the members of a set: “Chair, Secretary”, each in a word or two.
    private static func isSet(_ content: ArraySlice<UInt8>) -> Bool {
        let members = content.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return members.count >= 2
            && members.allSatisfy { member in
                (1...2).contains(member.split(whereSeparator: { $0 <= 0x20 }).count)
            }
    }

    /// Whether something stands before a brace that it is a part of; behind a label or at the beginning it is all there is.
    private static func follows(_ bytes: [UInt8], _ range: SourceRange, in block: SourceRange) -> Bool {
        var index = range.start
        while index > block.start, [0x20, 0x2A, 0x5F].contains(bytes[index - 1]) { index -= 1 }
        return index > block.start && bytes[index - 1] > 0x20 && bytes[index - 1] != UInt8(ascii: ":")
    }

    /// Whether a bracket's content is one that templates are known to hold.
    private static func isKnown(_ content: ArraySlice<UInt8>, after rest: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: content.prefix(60).map(ByteSearch.lowercased), as: UTF8.self)
        if openings.contains(where: { text.hasPrefix($0) }) { return true }
        // “[option 1] - Allow replication” keeps the template's brackets, but says what the option is.
        guard isNumbered(text) else { return false }
        let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
        return !line.contains(where: ByteSearch.isWord)
    }

    private static func isNumbered(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x20).map(Substring.init)
        guard parts.count == 2, ["option", "driver", "argument", "alternative", "example"].contains(parts[0]) else {
            return false
        }
        return parts[1].utf8.count == 1
    }

    private static let openings = [
        "short title of", "title of solved", "decision driver ", "argument ", "example |", "list everyone",
        "yyyy-mm-dd", "describe the context", "description | ticket", "proposed | ", "link type]", "option 1 ",
        "if applicable", "space and/or comma", "e.g., improvement", "e.g., compromising", "justification. e.g.",
        "optional - to", "pattern of", "insert ", "your name", "name of ",
    ]

    /// Whether a paragraph is all that its section holds.
    private static func standsAlone(_ paragraph: Node) -> Bool {
        guard paragraph.parent?.kind == .document else { return false }
        return paragraph.nextSibling.map { $0.kind == .heading } ?? true
    }

    /// Whether a paragraph begins as a template's own question.
    private static func isQuestion(_ source: SourceText, _ range: SourceRange) -> Bool {
        source.withBytes(of: range) { bytes in
            guard let first = bytes.first.map(ByteSearch.lowercased), initials.contains(first) else { return false }
            return questions.contains { question in
                bytes.count >= question.count && zip(bytes, question).allSatisfy { ByteSearch.lowercased($0) == $1 }
            }
        }
    }

    private static let initials = questions.compactMap(\.first)

    private static let questions = [
        "what is the issue that we're seeing", "what is the change that we're proposing",
        "what becomes easier or more difficult to do", "the issue motivating this decision, and any context",
        "the change that we're proposing or have agreed",
        "this section describes the forces at play", "what is the status, such as proposed",
    ].map { Array($0.utf8) }
}
