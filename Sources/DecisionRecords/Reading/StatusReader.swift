import Diagnostics

/// Reads what the words of a status come to.
enum StatusReader {
    /// What a text says of a status.
    struct Reading {
        var value: RecordStatus.Value
        var isPartial: Bool
        /// The line that decides, and the words of it that are the status.
        var text: Written<String>
    }

    /// Reads the lines of a status; nil where they say nothing at all.
    static func read(_ lines: [Written<String>]) -> Reading? {
        let lines = lines.filter { !$0.value.isEmpty }
        guard let first = lines.first else { return nil }
        // Most records say one word.
        if lines.count == 1, let value = StatusWords.value(ofWord: first.value) {
            return Reading(value: value, isPartial: false, text: first)
        }
        let parts = lines.flatMap { line in statements(line).map { Statement($0) } }
        if let dated = newest(parts) { return finish(dated, parts) }
        if let known = parts.first(where: { !$0.isChoice && $0.leading != nil }) { return finish(known, parts) }
        if let known = lines.lazy.compactMap(beforeChoices).first { return known }
        if let value = StatusWords.value(beginning: first.value) {
            return Reading(value: value, isPartial: false, text: first)
        }
        return Reading(value: .unknown, isPartial: false, text: first)
    }

    /// “Proposed [Proposed, Accepted, Rejected, …]”: the status before a template's list that was left standing.
    private static func beforeChoices(_ line: Written<String>) -> Reading? {
        let bytes = Array(line.value.utf8)
        guard let open = bytes.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }), open > 3,
            Statement(line).isChoice
        else { return nil }
        let own = Statement(WrittenLine(text: line).written(0..<open))
        guard !own.isChoice, let match = own.own else { return nil }
        return Reading(value: match.value, isPartial: false, text: own.text)
    }

    private static func finish(_ statement: Statement, _ all: [Statement]) -> Reading {
        guard let match = statement.own else {
            return Reading(value: .unknown, isPartial: false, text: statement.text)
        }
        var isPartial = statement.isPartial(match)
        var value = match.value
        var text = statement.text
        if isPartial, value == .superseded || value == .deprecated {
            value = .accepted
            // The line that says what still holds, where there is one.
            if let standing = all.first(where: { !$0.isChoice && $0.own?.value == .accepted }) { text = standing.text }
        }
        // “Accepted. Superseded by [ADR-013]”: what came later counts, unless only a part is meant.
        if value == .accepted || value == .proposed || value == .draft {
            for other in all where !other.isChoice {
                guard let later = other.supersession(after: other.text == statement.text ? match : nil) else {
                    continue
                }
                if later.isPartial {
                    isPartial = true
                } else if !isPartial || other.text != statement.text {
                    value = .superseded
                    text = other.text
                    isPartial = false
                    break
                }
            }
        }
        return Reading(value: value, isPartial: isPartial, text: text)
    }

    /// Of several states with their days, the newest; of one day the last.
    private static func newest(_ parts: [Statement]) -> Statement? {
        var best: (day: String, statement: Statement)?
        var count = 0
        for part in parts where part.leading != nil && !part.isChoice {
            guard let day = DateReader.read(part.text.value)?.value, day.utf8.count == 10 else { continue }
            count += 1
            if let known = best, day < known.day { continue }
            best = (day, part)
        }
        return count > 1 ? best?.statement : nil
    }

    /// “Submitted, 2017-01-26; Approved 2017-02-22”: states each with a day; elsewhere a semicolon parts none.
    private static func days(_ line: Written<String>, _ bytes: [UInt8]) -> [Written<String>] {
        let written = WrittenLine(text: line)
        let pieces = bytes.indices.split { bytes[$0] == UInt8(ascii: ";") }.map { written.written($0) }
        var last: RecordStatus.Value?
        for piece in pieces {
            // “Accepted 2026-04-20; amended 2026-07-04” is one state.
            guard let value = Statement(piece).own?.value, value != last, DateReader.read(piece.value) != nil else {
                return [line]
            }
            last = value
        }
        return pieces
    }

    /// A line's parts: `2020-12-02 Proposed | 2020-02-11 Approved`, `Proposed → Accepted`.
    private static func statements(_ line: Written<String>) -> [Written<String>] {
        let bytes = Array(line.value.utf8)
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        var hasArrow = false
        while index < bytes.count {
            if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x86,
                bytes[index + 2] == 0x92 || bytes[index + 2] == 0xA6
            {
                parts.append(start..<index)
                index += 3
                start = index
                hasArrow = true
            } else if bytes[index] == UInt8(ascii: "|") {
                parts.append(start..<index)
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        parts.append(start..<bytes.count)
        if parts.count == 1 { return bytes.contains(UInt8(ascii: ";")) ? days(line, bytes) : [line] }
        let written = WrittenLine(text: line)
        let pieces = parts.map { written.written($0) }.filter { !$0.value.isEmpty }
        if hasArrow {
            // A way from one state to the next: the last that names one.
            return pieces.last { Statement($0).leading != nil }.map { [$0] } ?? [line]
        }
        // “Proposed | partially superseded by ADR-8”: what names its successor is no choice.
        if pieces.count == 2, pieces[1].value.contains(where: \.isNumber), pieces[1].value.contains(plain: " by "),
            Statement(pieces[1]).own?.value == .superseded
        {
            return pieces
        }
        // A bar between states without days is a list of choices, and is judged as one.
        let dated = pieces.count(where: { DateReader.read($0.value) != nil })
        return dated >= 2 ? pieces : [line]
    }
}

/// One statement of a status: a line, or a part of one.
private struct Statement {
    let text: Written<String>
    private let words: [Substring]
    private let matches: [StatusWords.Match]
    /// Whether it is a template's list of choices.
    let isChoice: Bool

    /// Words that may stand before the status itself.
    private static let openers: Set<String> = [
        "status", "decision", "this", "adr", "is", "was", "has", "been", "the", "currently", "now", "record", "it",
        "rfc",
        "provisionally", "mostly", "formally", "retroactively", "fully", "a", "an", "and", "we", "have", "state", "on",
        "as",
        "at", "in", "current", "architecture", "be", "to", "note", "of", "by", "document", "für", "wurde", "est",
        "implicitly",
        "officially", "temporarily", "tentatively", "conditionally", "already", "unanimously", "estado", "design",
        "initially",
        "partially", "partly", "mainly", "largely", "pr", "deprecation", "parts", "part", "some", "decisions", "been",
    ]

    init(_ text: Written<String>) {
        self.text = text
        let folded = FoldedWords.fold(text.value.utf8.count > 600 ? String(text.value.prefix(400)) : text.value)
        words = Array(FoldedWords.words(of: folded).prefix(60))
        matches = StatusWords.matches(in: words)
        isChoice = Statement.isChoice(text.value, words, matches)
    }

    private static func isChoice(_ text: String, _ words: [Substring], _ matches: [StatusWords.Match]) -> Bool {
        let values = Set(matches.map(\.value))
        let bytes = text.utf8
        let hasBar = bytes.contains(UInt8(ascii: "|"))
        if values.count >= 2, hasBar || bytes.first == UInt8(ascii: "{") { return true }
        if values.count >= 4 { return true }
        guard values.count >= 3 else { return false }
        if bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: ",")) {
            return matches.reduce(0) { $0 + $1.count } * 2 >= words.count
        }
        return text.contains("、") || text.contains("，")
    }

    /// The status that the statement begins with; else the only one that a short statement names.
    var leading: StatusWords.Match? {
        guard let first = matches.first else { return nil }
        if first.word <= 8,
            words[..<first.word].allSatisfy({ word in
                Statement.openers.contains(String(word)) || word.utf8.allSatisfy(FoldedWords.isDigit)
                    || word.utf8.count == 1
                    || Statement.isMonth(word)
            })
        {
            return first
        }
        // “Target documented; library not selected” tells what was written down, not what was decided.
        if words.count <= 6, first.word <= 3, words[first.word] != "documented" { return first }
        // “Decisions 2 and 3 are superseded by …” speaks of a part; “ADR was finally accepted by …” of the whole.
        return matches.first { match in
            match.word <= 12 && (match.value == .superseded || match.value == .rejected || match.value == .accepted)
                && match.word > 0 && ["been", "is", "was", "are", "were"].contains(words[match.word - 1])
                && words.count <= 40 && !isConditional(match)
        }
    }

    /// The status that the statement comes to: of “drafted and accepted” and “proposed and accepted” the second.
    var own: StatusWords.Match? {
        guard let first = leading else { return nil }
        guard first.value == .draft || first.value == .proposed,
            let next = matches.first(where: { $0.word > first.word }), next.word <= first.word + first.count + 1
        else { return first }
        if first.value == .proposed {
            let between = words[(first.word + first.count)..<next.word]
            // “Proposed and partly implemented” is a proposal still.
            return between.count == 1 && between.allSatisfy(Statement.joints.contains) && next.value != .draft
                && next.count == 1
                ? next : first
        }
        // “Draft — pending a condition” is a draft still.
        return next.value == .proposed && words[next.word] == "pending" ? first : next
    }

    /// Words between a state and the one that came of it.
    private static let joints: Set<Substring> = ["and", "then", "now", "und", "et", "y", "e", "en", "och", "og"]

    private static func isMonth(_ word: Substring) -> Bool {
        DateReader.read("1 " + word + " 2000")?.value?.utf8.count == 10
    }

    private func isConditional(_ match: StatusWords.Match) -> Bool {
        let before = words[max(0, match.word - 4)..<match.word]
        return before.contains {
            [
                "may", "if", "when", "can", "could", "would", "will", "should", "might", "until", "once", "unless",
                "must", "not",
            ].contains($0)
        }
    }

    private static let wholeWords: Set<String> = [
        "this", "adr", "record", "decision", "has", "been", "was", "is", "now", "and", "but", "later", "then", "since",
        "by",
        "which", "it", "fully", "entirely", "completely", "the", "also", "subsequently", "document", "status", "rfc",
        "had",
        "be", "on", "provisionally", "a", "decided", "implicitly", "effectively", "in", "of", "as", "to",
    ]

    /// Whether a status speaks of a part only.
    func isPartial(_ match: StatusWords.Match) -> Bool {
        guard match.value == .superseded || match.value == .deprecated || match.value == .accepted else { return false }
        let before = words[max(0, match.word - 6)..<match.word]
        if before.contains(where: {
            [
                "partially", "partly", "parts", "part", "some", "portion", "portions", "teilweise", "partiellement",
                "parcialmente", "deels", "half",
            ].contains($0)
        }) {
            // “Partially implemented” says nothing of the decision.
            return match.value != .accepted
        }
        let behind = words[min(words.count, match.word + match.count)...].prefix(3).joined(separator: " ")
        if match.value == .superseded || match.value == .deprecated {
            return behind.hasPrefix("in part") || behind.hasPrefix("partially") || behind.hasPrefix("partly")
        }
        return false
    }

    /// A supersession that the statement speaks of behind its own status, or at all.
    func supersession(after own: StatusWords.Match?) -> (match: StatusWords.Match, isPartial: Bool)? {
        for match in matches where match.value == .superseded {
            if let own, match.word <= own.word { continue }
            if isConditional(match) { continue }
            let from = own.map { $0.word + $0.count } ?? 0
            let before = words[max(from, match.word - 8)..<max(from, match.word)]
            // It supersedes another: “which replaced ADR-3”, “replaced ADR-3”.
            let next = match.word + match.count < words.count ? words[match.word + match.count] : ""
            let isPassive =
                next == "by" || next == "with" || next == "durch" || next == "par" || next == "por"
                || next == "door" || next == "da" || next == "" || match.count > 1
                || before.last.map {
                    ["is", "was", "been", "are", "were", "now", "partially", "partly", "and", "in"].contains($0)
                } == true
                || next == "in" || next == "partially" || next == "partly" || own == nil && match.word == 0
            guard isPassive else { continue }
            let isPart =
                isPartial(match)
                || before.contains {
                    !Statement.wholeWords.contains(String($0)) && !$0.utf8.allSatisfy(FoldedWords.isDigit)
                        && !Statement.isMonth($0) && $0.utf8.count > 1 && StatusWords.value(ofFolded: String($0)) == nil
                }
                    && !before.contains("adr")
            return (match, isPart)
        }
        return nil
    }
}
