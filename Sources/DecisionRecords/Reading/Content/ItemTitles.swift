import Diagnostics

/// Cuts the names off descriptions: “**Terraform** – define users …”, “A1: Durable yield — the design …”.
///
/// A separator parts a name from its description only where the siblings agree, so that “Use S3 - the cheap way” among
/// plain names stays whole.
struct ItemTitles {
    /// A name and what is left of its paragraph.
    struct Cut {
        var title: OptionTitle
        var rest: Range<Int>
    }

    private enum Mark: Int { case dash, colon }

    /// What may stand between a name and its description.
    private static let marks: [Mark] = [.dash, .colon]

    /// Whether a verdict stands behind the colon, before any dash: “A hand press: rejected as the first — it is slow”.
    private static func isJudgedByColon(_ text: InlineText, _ start: Int, _ end: Int) -> Bool {
        guard let colon = separator(.colon, text, start, end), let dash = separator(.dash, text, start, end),
            colon.lowerBound < dash.lowerBound
        else { return false }
        return refusal(text.bytes, colon.upperBound..<end) != nil
    }

    /// Cuts the names of the siblings of one list.
    static func cut(_ texts: [(text: InlineText, range: Range<Int>)]) -> [Cut] {
        let allowsCode = texts.count { hasCode($0.text, $0.range) } >= min(2, texts.count)
        var counts = [0, 0]
        // Links alone have no description: beside them “None – just text” may be a name.
        var bareLinks = 0
        var whole: [OptionTitle] = []
        var leads: [Range<Int>?] = []
        for (text, range) in texts {
            let title = OptionTitle(text, range, allowsCode: allowsCode)
            let lead = lead(text, range, title)
            whole.append(title)
            leads.append(lead)
            if let lead, lead.upperBound == range.upperBound, isLink(text, lead) { bareLinks += 1 }
            for mark in marks {
                if lead != nil || separator(mark, text, start(title, range), range.upperBound) != nil {
                    counts[mark.rawValue] += 1
                }
            }
        }
        fillLeads(&leads, texts)
        takeBold(&leads, texts, whole)
        if leads.allSatisfy({ $0 == nil }), let lines = firstLines(texts) { leads = lines }
        agree(&leads, texts, whole)
        let arrows = arrows(texts)
        var result: [Cut] = []
        for (index, (text, range)) in texts.enumerated() {
            if let lead = leads[index] {
                result.append(closed(text, range, lead, allowsCode))
                continue
            }
            if range.count > 16, let end = TurnedDown.nameEnd(text.bytes, range) {
                let rest = Words.trimmed(end..<range.upperBound, in: text.bytes)
                result.append(
                    Cut(title: OptionTitle(text, range.lowerBound..<end, allowsCode: allowsCode), rest: rest))
                continue
            }
            if let arrow = arrows[index] {
                result.append(closed(text, range, range.lowerBound..<arrow, allowsCode))
                continue
            }
            let from = start(whole[index], range)
            var cut: Cut?
            var isWrapped = true
            for mark in isJudgedByColon(text, from, range.upperBound) ? [.colon] : marks {
                guard let separator = separator(mark, text, from, range.upperBound) else { continue }
                isWrapped = false
                let next = text.bytes[separator.upperBound..<range.upperBound].first { $0 > 0x20 }
                let goesOn = bareLinks > 0 && next.map { $0 &- 0x61 < 26 } ?? false
                let count = counts[mark.rawValue] - (goesOn ? bareLinks : 0)
                // A long dash parts what it stands between more surely than a hyphen does.
                let isLong =
                    texts.count > 3 && counts[Mark.dash.rawValue] > counts[Mark.colon.rawValue]
                    && text.bytes[separator].contains(0xE2)
                let isAgreed = texts.count > 1 && count * 10 >= texts.count * (isLong ? 5 : 6)
                let isShort = Words.count(text.bytes[from..<separator.lowerBound], upTo: 8) <= (texts.count > 1 ? 5 : 7)
                guard
                    isAgreed || texts.count == 1 && isShort
                        || refusal(text.bytes, separator.upperBound..<range.upperBound) != nil
                else { continue }
                // “A store for each user. Rejected: …” is known by its first sentence.
                if hasVerdictSentence(text.bytes, from..<separator.lowerBound) { continue }
                cut = closed(text, range, range.lowerBound..<separator.lowerBound, allowsCode)
                break
            }
            // Behind a name on two lines a mark is looked for where most siblings have one, and the first line has none.
            if cut == nil, isWrapped, texts.count > 2,
                let mark = marks.first(where: { counts[$0.rawValue] * 10 >= texts.count * 6 }),
                let separator = separator(mark, text, from, range.upperBound, crossesLines: true),
                !hasVerdictSentence(text.bytes, from..<separator.lowerBound)
            {
                cut = closed(text, range, range.lowerBound..<separator.lowerBound, allowsCode)
            }
            result.append(cut ?? sentence(text, range, whole[index], allowsCode))
        }
        takeLetters(&result, texts)
        takeSubjects(&result, texts)
        unify(&result, texts, whole)
        return result
    }

    /// Where each item is a sentence of what it names, its subject is the name: “Monorepo means that …”, “Polyrepo means …”.
    private static func takeSubjects(_ cuts: inout [Cut], _ texts: [(text: InlineText, range: Range<Int>)]) {
        guard cuts.count > 1 else { return }
        var ends: [Int] = []
        for (cut, item) in zip(cuts, texts) {
            guard cut.title.verdict == nil, let end = subjectEnd(item.text.bytes, cut.title.name) else { return }
            ends.append(end)
        }
        for (index, item) in texts.enumerated() {
            let name = cuts[index].title.name
            cuts[index].rest = ends[index]..<max(cuts[index].rest.upperBound, name.upperBound)
            cuts[index].title = OptionTitle(item.text, name.lowerBound..<ends[index])
        }
    }

    /// Where a subject of few words ends before its verb.
    private static func subjectEnd(_ bytes: [UInt8], _ name: Range<Int>) -> Int? {
        guard let first = name.first, bytes[first] &- 0x41 < 26 else { return nil }
        let lower = Words.lowercased(bytes[name.prefix(64)])
        let words = Words.split(lower)
        guard let verb = words.indices.prefix(5).first(where: { telling.contains(words[$0]) }), verb > 0,
            !ToldOptions.verbs.contains(words[0])
        else { return nil }
        let end = words[verb - 1].endIndex
        guard words[verb].startIndex == end + 1, lower[end] <= 0x20 else { return nil }
        return name.lowerBound + end
    }

    private static let telling = WordTable(of: [
        "means", "avoids", "enables", "suffers", "allows", "provides", "offers", "requires",
    ])

    /// Where the name begins, its number left out.
    static func start(_ title: OptionTitle, _ range: Range<Int>) -> Int {
        title.name.isEmpty ? range.lowerBound : max(range.lowerBound, title.name.lowerBound)
    }

    private static func hasCode(_ text: InlineText, _ range: Range<Int>) -> Bool {
        guard let prefix = OptionTitle.prefix(text.bytes, range, allowsCode: true), let label = prefix.label else {
            return false
        }
        return label.count > 1
    }

    /// The bold words or the link that a paragraph begins with, where they are a name and not the start of a sentence.
    private static func lead(_ text: InlineText, _ range: Range<Int>, _ title: OptionTitle) -> Range<Int>? {
        let bytes = text.bytes
        let from = start(title, range)
        func isBegun(_ span: Range<Int>) -> Bool {
            span.lowerBound >= range.lowerBound && span.lowerBound <= from && span.upperBound > from
                && span.upperBound <= range.upperBound
        }
        if let strong = text.strong.first(where: isBegun), isName(bytes, strong, range) {
            return range.lowerBound..<strong.upperBound
        }
        // “*One theme.* Simplest to build” has a name that ends itself.
        if let words = text.emphasised.first(where: isBegun), let last = bytes[words].last, last == 0x2E || last == 0x3A
        {
            return range.lowerBound..<words.upperBound
        }
        // “*sled* – runs on snow”, “`sled`: runs on snow”
        if let words = text.emphasised.first(where: isBegun) ?? text.code.first(where: isBegun),
            case let next = SignMarker.skipSeparators(bytes, words.upperBound, range.upperBound),
            bytes[words.upperBound..<next].contains(where: { $0 == 0x2D || $0 == 0x3A || $0 == 0xE2 })
        {
            return range.lowerBound..<words.upperBound
        }
        if let link = text.links.first(where: { isBegun($0.range) })?.range, isName(bytes, link, range),
            !endsInBracket(bytes, link.upperBound..<range.upperBound)
        {
            return range.lowerBound..<link.upperBound
        }
        return nil
    }

    /// Whether a lead is a link.
    private static func isLink(_ text: InlineText, _ lead: Range<Int>) -> Bool {
        text.links.contains { $0.range.upperBound == lead.upperBound && $0.range.overlaps(lead) }
    }

    /// Whether nothing but words in brackets follows: “[Kafka](…) (as a service)” is the name in whole.
    private static func endsInBracket(_ bytes: [UInt8], _ rest: Range<Int>) -> Bool {
        let rest = Words.trimmed(rest, in: bytes)
        guard rest.count > 2, bytes[rest.lowerBound] == 0x28, bytes[rest.upperBound - 1] == 0x29 else { return false }
        let inner = bytes[rest.lowerBound + 1..<rest.upperBound - 1]
        return !inner.contains(0x29) && !inner.starts(with: "e.g".utf8) && Verdict(inner, isMarked: true) == nil
    }

    /// Whether a span ends where a name ends: at a break, a dash, a colon, a bracket, or with its own full stop.
    private static func isName(_ bytes: [UInt8], _ span: Range<Int>, _ range: Range<Int>) -> Bool {
        var index = span.upperBound
        if let last = bytes[span].last, last == 0x3A || last == 0x2E { return true }
        guard index < range.upperBound else { return true }
        if bytes[index] == 0x0A || bytes[index] == 0x3A || bytes[index] == 0x2E { return true }
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < range.upperBound else { return true }
        if bytes[index] == 0x28 || bytes[index] == 0x0A || Words.hasPrefix(bytes, index, "→ ") { return true }
        if index > span.upperBound, Verdict(bytes[index..<range.upperBound], isMarked: false) != nil { return true }
        if bytes[index] == 0x2C { return Words.count(bytes[span], upTo: 3) >= 3 }
        return SignMarker.skipSeparators(bytes, index, range.upperBound) > index && bytes[index] != 0x2C
    }

    /// A name that ends before its description, with a marker in brackets that may follow it.
    private static func closed(_ text: InlineText, _ range: Range<Int>, _ lead: Range<Int>, _ allowsCode: Bool) -> Cut {
        let bytes = text.bytes
        var title = OptionTitle(text, lead, allowsCode: allowsCode)
        var end = lead.upperBound
        while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
        if end < range.upperBound, bytes[end] == 0x28,
            let close = bytes[end..<range.upperBound].firstIndex(of: 0x29),
            let verdict = Verdict(bytes[end + 1..<close], isMarked: true), title.verdict?.isWeak ?? true
        {
            title.verdict = verdict
            title.verdictRange = end..<close + 1
            end = close + 1
        }
        let behind = SignMarker.skipSeparators(bytes, end, range.upperBound)
        if title.name.isEmpty, title.label != nil, behind < range.upperBound {
            // “**Option 1 (chosen)**: use the app's domain”
            let whole = sentence(text, behind..<range.upperBound, OptionTitle(text, behind..<range.upperBound), false)
            var named = whole.title
            named.label = title.label
            named.isNamedOption = title.isNamedOption
            if let verdict = title.verdict {
                named.verdict = verdict
                named.verdictRange = title.verdictRange
            }
            return Cut(title: named, rest: whole.rest)
        }
        let rest = Words.trimmed(
            SignMarker.skipSeparators(bytes, end, range.upperBound)..<range.upperBound, in: bytes)
        if title.verdict == nil, Words.count(bytes[rest], upTo: 6) <= 5,
            let verdict = Verdict(bytes[rest], isMarked: true)
        {
            title.verdict = verdict
            title.verdictRange = rest
        } else if title.verdict == nil, let behind = behindBracket(bytes, rest),
            let verdict = refusal(bytes, behind)
        {
            // “**Kafka** (like the shop) — rejected: too large”
            title.verdict = verdict
            title.verdictRange = behind
        }
        return Cut(title: title, rest: rest)
    }

    /// A long description without a name is known by its first sentence, or its first line where a verdict follows.
    private static func sentence(
        _ text: InlineText, _ range: Range<Int>, _ whole: OptionTitle, _ allowsCode: Bool
    ) -> Cut {
        let bytes = text.bytes
        var index = start(whole, range)
        if let end = reason(bytes, index..<range.upperBound) ?? TurnedDown.rivalStart(bytes, index..<range.upperBound) {
            let rest = Words.trimmed(end..<range.upperBound, in: bytes)
            return Cut(title: OptionTitle(text, range.lowerBound..<end, allowsCode: allowsCode), rest: rest)
        }
        var depth = 0
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            let isStop = byte == 0x2E && depth <= 0 && index + 1 < range.upperBound && bytes[index + 1] <= 0x20
            if isStop, !isAbbreviation(bytes, index) || byte == 0x0A {
                let rest = Words.trimmed(index + 1..<range.upperBound, in: bytes)
                if rest.isEmpty { break }
                return Cut(title: OptionTitle(text, range.lowerBound..<index, allowsCode: allowsCode), rest: rest)
            }
            if byte == 0x0A, depth <= 0, index > range.lowerBound, followsLine(bytes, index + 1..<range.upperBound) {
                return Cut(
                    title: OptionTitle(text, range.lowerBound..<index, allowsCode: allowsCode),
                    rest: index + 1..<range.upperBound)
            }
            index += 1
        }
        return Cut(title: whole, rest: range.upperBound..<range.upperBound)
    }

    /// Whether a line goes on behind the line of a name: with what became of it, or with an arrow.
    private static func followsLine(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        if let verdict = Verdict(bytes[line], isMarked: false), !verdict.isWeak { return true }
        return Words.hasPrefix(bytes, line.lowerBound, "→") || Words.hasPrefix(bytes, line.lowerBound, "=>")
    }

    /// What follows a bracket that a text begins with, and a mark behind it; nil where there is none.
    private static func behindBracket(_ bytes: [UInt8], _ rest: Range<Int>) -> Range<Int>? {
        guard let first = rest.first, bytes[first] == 0x28, let close = bytes[rest].firstIndex(of: 0x29) else {
            return nil
        }
        let next = SignMarker.skipSeparators(bytes, close + 1, rest.upperBound)
        return next < rest.upperBound ? next..<rest.upperBound : nil
    }

    /// What turns the name down behind a separator: “Keep the cards: rejected, since they are slow”; nil for all else.
    private static func refusal(_ bytes: [UInt8], _ rest: Range<Int>) -> Verdict? {
        let rest = Words.trimmed(rest, in: bytes)
        let word = bytes[rest].prefix(24).prefix { $0 > 0x20 && $0 != 0x3A && $0 != 0x2C && $0 != 0x2E }
        guard !word.isEmpty, let verdict = Verdict(word, isMarked: true) else { return nil }
        return verdict.outcome == .rejected && !verdict.isWeak ? verdict : nil
    }

    /// Where a reason begins behind a name: “Use RabbitMQ, because the operators know it”.
    private static func reason(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard range.count > 16, becauses.contains(bytes[range]) else { return nil }
        var index = range.lowerBound + 1
        while index < range.upperBound {
            // What the reason is given for must stand in the same sentence.
            if bytes[index] == 0x2E, index + 1 < range.upperBound, bytes[index + 1] <= 0x20 { return nil }
            let isJoint = bytes[index] == 0x2C || bytes[index] <= 0x20
            if isJoint, let found = becauseWords.first(where: { Words.hasPrefix(bytes, index, $0) }) {
                let rest = bytes[index + found.utf8CodeUnitCount..<range.upperBound]
                return Words.count(rest, upTo: 2) > 1 ? index : nil
            }
            index += 1
        }
        return nil
    }

    private static let becauses = StemSearch(["because ", ", since ", ", weil ", ", omdat ", "parce que", "потому что"])

    private static let becauseWords: [StaticString] = [
        ", because ", " because ", "\nbecause ", ", since ", ", weil ", ", omdat ", " parce que ", ", потому что ",
    ]

    /// Whether a sentence that ends within a range is followed by a verdict.
    private static func hasVerdictSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] == 0x2E && index + 2 < range.upperBound && bytes[index + 1] <= 0x20 {
            let rest = Words.trimmed(index + 1..<range.upperBound, in: bytes)
            if Verdict(bytes[rest], isMarked: true) != nil { return true }
        }
        return false
    }

    private static func isAbbreviation(_ bytes: [UInt8], _ stop: Int) -> Bool {
        if stop >= 2, bytes[stop - 2] == 0x2E { return true }
        return stop >= 3
            && (bytes[stop - 3..<stop].elementsEqual("etc".utf8) && stop + 2 < bytes.count
                && bytes[stop + 2] >= 0x61 || bytes[stop - 2..<stop].elementsEqual("vs".utf8))
    }

    /// Names that a cut made alike keep all their words.
    private static func unify(
        _ cuts: inout [Cut], _ texts: [(text: InlineText, range: Range<Int>)], _ whole: [OptionTitle]
    ) {
        var seen: [String: Int] = [:]
        for (index, cut) in cuts.enumerated() {
            let name = Words.normalised(texts[index].text.bytes[cut.title.name])
            if name.isEmpty { continue }
            if let first = seen[name] {
                for place in [first, index] where whole[place].name.count > cuts[place].title.name.count {
                    cuts[place] = Cut(
                        title: whole[place], rest: texts[place].range.upperBound..<texts[place].range.upperBound)
                }
            } else {
                seen[name] = index
            }
        }
    }

    /// The first separator of a kind outside brackets and code.
    ///
    /// - Parameter crossesLines: whether the name before it may be wrapped onto a second line.
    private static func separator(
        _ mark: Mark, _ text: InlineText, _ start: Int, _ end: Int, crossesLines: Bool = false
    ) -> Range<Int>? {
        let bytes = text.bytes
        var depth = 0
        var index = start
        var lines = 0
        while index < end {
            let byte = bytes[index]
            if byte == 0x28 || byte == 0x5B { depth += 1 }
            if byte == 0x29 || byte == 0x5D { depth -= 1 }
            if depth <= 0, index > start {
                switch mark {
                case .dash:
                    if byte == 0x20, index + 1 < end, bytes[index + 1] == 0x2D || bytes[index + 1] == 0xE2 {
                        let next = SignMarker.skipSeparators(bytes, index, end)
                        if next > index + 1, bytes[next - 1] == 0x20, bytes[index..<next].contains(where: { $0 > 0x20 })
                        {
                            return index..<next
                        }
                    } else if byte == 0xE2, Words.hasPrefix(bytes, index, "—") {
                        return index..<index + 3
                    }
                case .colon:
                    if byte == 0x3A, index + 1 < end, bytes[index + 1] <= 0x20 { return index..<index + 1 }
                    if byte == 0xEF, Words.hasPrefix(bytes, index, "：") { return index..<index + 3 }
                }
                if byte == 0x0A {
                    guard crossesLines, lines == 0 else { return nil }
                    lines += 1
                } else if lines > 0, byte == 0x2E, index + 1 < end, bytes[index + 1] <= 0x20 {
                    return nil
                }
            }
            if let span = text.code.first(where: { $0.lowerBound == index && !$0.isEmpty }) {
                index = span.upperBound
            } else {
                index += 1
            }
        }
        return nil
    }
}
