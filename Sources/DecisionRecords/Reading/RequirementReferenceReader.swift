public import Diagnostics

/// Reads the list of requirements that a piece of Markdown cites, in any of the ways in which people write one.
///
/// `3.5, 4.4` · `Requirements 3.5, 4.4` · `Requirement 2.1 - gloss` · `FR-030 (gloss, with, commas)` · `` `FR-940`–`FR-946` `` ·
/// `FR-001 through FR-006` · `FR-11–13` · `4.1-4.10` · `R-PRM-1..4` · `AR-6/7/8/9` · `FR-R1, R2` · `BRD AC-1.1–1.7; SDD §A.4.2` ·
/// `[FR2](../DESIGN.md#fr2)` · `redis-260907/REQ-1` · `wcag22:1.4.1` · `[Spec §FR-001]` · `All Phase 1 requirements` ·
/// `none (justification: …)` · `—`. Works on bytes; cost is linear in the text that belongs to the list.
public struct RequirementReferenceReader {
    let bytes: [UInt8]
    let end: Int
    var position: Int
    /// The id that a later one may leave a part of out; the last of a range.
    var previous: String?
    /// Whether a word such as “Requirements” said that numbers follow, so that words may stand behind them.
    var isAnnounced = false

    init(bytes: [UInt8], range: SourceRange, isAnnounced: Bool = false) {
        self.bytes = bytes
        self.position = max(0, range.start)
        self.end = min(bytes.count, range.end)
        self.isAnnounced = isAnnounced
    }

    /// The references of a text that is a list of them, such as the value of “Validates”. Empty when the text begins with
    /// anything else.
    public static func references(in source: SourceText, _ range: SourceRange) -> [RequirementReference] {
        var reader = RequirementReferenceReader(bytes: source.bytes, range: range)
        return reader.list()
    }

    /// The references of a text that is a list of them.
    public static func references(in text: String) -> [RequirementReference] {
        let bytes = Array(text.utf8)
        var reader = RequirementReferenceReader(bytes: bytes, range: SourceRange(0, bytes.count))
        return reader.list()
    }

    // MARK: The list

    /// Reads as many references as stand in a row, and stops behind the last.
    mutating func list() -> [RequirementReference] {
        skipMarkup()
        if let whole = readAllOrNone() { return [whole] }
        var result: [RequirementReference] = []
        while position < end {
            let start = position
            guard var reference = item() else {
                position = start
                break
            }
            previous = reference.rangeEnd ?? reference.id
            readGloss(into: &reference)
            result.append(reference)
            let afterItem = position
            guard skipSeparator() else { break }
            if position >= end {
                position = afterItem
                break
            }
        }
        return result
    }

    // MARK: One reference

    /// Reads one reference with a range's end; nil, with the position anywhere, when none stands here.
    mutating func item() -> RequirementReference? {
        let document = skipLeads()
        guard position < end else { return nil }
        if peek == UInt8(ascii: "[") { return bracketed(document: document) }
        var isStory = false
        if let story = storyLead() {
            isStory = true
            position = story
        }
        guard var reference = word(isStory: isStory) else { return nil }
        reference.document = reference.document ?? document
        readRangeEnd(into: &reference)
        return reference
    }

    /// A Markdown link, `[Spec §FR-001]` or a bracketed list's first id.
    private mutating func bracketed(document: String?) -> RequirementReference? {
        guard let close = matching(UInt8(ascii: "["), UInt8(ascii: "]"), from: position) else { return nil }
        var inner = RequirementReferenceReader(
            bytes: bytes, range: SourceRange(position + 1, close), isAnnounced: isAnnounced)
        inner.previous = previous
        inner.skipMarkup()
        guard var reference = inner.item() else { return nil }
        inner.readGloss(into: &reference)
        reference.document = reference.document ?? document
        if close + 1 < end, bytes[close + 1] == UInt8(ascii: "("),
            let closeTarget = matching(UInt8(ascii: "("), UInt8(ascii: ")"), from: close + 1)
        {
            var target = SourceRange(close + 2, closeTarget)
            if let space = bytes[target.start..<target.end].firstIndex(of: 0x20) { target.end = space }
            reference.target = text(target)
            position = closeTarget + 1
            readRangeEnd(into: &reference)
        } else {
            // `[FR-001, FR-002]` is a list in brackets: the rest is read as if the bracket were not there.
            inner.skipSpaces()
            position = inner.position >= close ? close + 1 : inner.position
        }
        return reference
    }

    /// A word that is an id or a number, perhaps with a namespace, perhaps in a code span.
    private mutating func word(isStory: Bool) -> RequirementReference? {
        var isCode = false
        while position < end, isMarkup(peek) {
            isCode = isCode || peek == UInt8(ascii: "`")
            position += 1
        }
        var isSection = false
        if matches("§") {
            position += 2
            isSection = true
            skipSpaces()
        }
        guard let whole = wordRange() else { return nil }
        guard var reference = classify(whole, isCode: isCode, isSection: isSection) else { return nil }
        if isStory { reference.id = "Story " + reference.id }
        // A bare number that a plain word follows is a quantity, unless “Requirement” stands before it.
        if !isAnnounced, !isStory, !isCode, reference.namespace == nil, !isSection,
            RequirementIDShape.shape(of: reference.id.utf8) == .number, isFollowedByPlainWord()
        {
            return nil
        }
        skipClosingMarkup()
        return reference
    }

    /// Tells what a word is, and leaves the position behind what belongs to the reference.
    private mutating func classify(_ range: SourceRange, isCode: Bool, isSection: Bool) -> RequirementReference? {
        var range = range
        // `R-PRM-1..4`: the two dots and what follows are read as a range's end later.
        if let dots = firstIndex(of: "..", in: range) { range.end = dots }
        var namespace: SourceRange?
        var usesColon = false
        if let colon = lastIndex(of: UInt8(ascii: ":"), in: range) {
            let left = SourceRange(range.start, colon)
            let right = SourceRange(colon + 1, range.end)
            let rightIsID = shape(of: lastPathPart(right)) != .none
            if isNamespace(left), rightIsID || !hasDigit(left) {
                namespace = left
                range = right
                usesColon = true
            } else {
                range = left
            }
        }
        if let slash = lastIndex(of: UInt8(ascii: "/"), in: range) {
            let left = SourceRange(range.start, slash)
            let right = SourceRange(slash + 1, range.end)
            if isList(left, right) {
                range = SourceRange(range.start, firstIndex(of: UInt8(ascii: "/"), in: range) ?? slash)
            } else if namespace == nil {
                namespace = left
                range = right
            } else {
                // `openspec:billing/session-timeout`: the path is part of the namespace.
                namespace = SourceRange(namespace?.start ?? left.start, slash)
                usesColon = false
                range = right
            }
        }
        if let namespace, isForeign(namespace) { return nil }
        let shape = shape(of: range)
        if shape == .number, isThousands(range) { return nil }
        var id = text(range)
        if shape == .number {
            if !isSection, let elided = elidedPrefix(number: id) { id = elided + id }
        } else if shape == .id {
            if namespace == nil, RequirementIDShape.isForeign(bytes[range.start..<range.end]) { return nil }
            if let elided = elidedPrefix(component: id) { id = elided + id }
        } else {
            // A word without a digit is an id only where something sets it off: `§`, a code span, or a namespace with a
            // colon. `read/write` is none, and neither is a path.
            guard !range.isEmpty else { return nil }
            if isCode {
                let isPath = namespace.map { text($0).contains("/") } ?? false
                if isPath && !usesColonAnywhere(namespace) || !isIdentifierLike(range, hasNamespace: namespace != nil) {
                    return nil
                }
            } else if !isSection, !usesColonAnywhere(namespace) {
                return nil
            }
        }
        position = range.end
        if isSection, shape != .id || !id.utf8.contains(UInt8(ascii: "-")) { id = "§" + id }
        var reference = RequirementReference(
            id: id, namespace: namespace.map { text($0) },
            range: SourceRange(namespace?.start ?? range.start, range.end))
        reference.usesColon = usesColon
        return reference
    }

    /// Whether what stands before a slash is no document's name: `HTTP/1.1`, `10.1.109.49/32`, `org.example/part:1.0.0`.
    private func isForeign(_ namespace: SourceRange) -> Bool {
        let word = bytes[namespace.start..<namespace.end]
        if RequirementIDShape.isForeign(word) { return true }
        if word.allSatisfy({ RequirementIDShape.isDigit($0) || $0 == UInt8(ascii: ".") }) {
            return word.contains(UInt8(ascii: "."))
        }
        // An image or a package below its host, with a version.
        guard namespace.end < end, bytes[namespace.end] == UInt8(ascii: ":"),
            let slash = word.firstIndex(of: UInt8(ascii: "/"))
        else { return false }
        return word[..<slash].contains(UInt8(ascii: ".")) && !word[slash...].contains(UInt8(ascii: "."))
    }

    /// Whether a number goes on behind a comma without a space: `18,000`.
    private func isThousands(_ range: SourceRange) -> Bool {
        range.end + 3 < end && bytes[range.end] == UInt8(ascii: ",")
            && (1...3).allSatisfy { RequirementIDShape.isDigit(bytes[range.end + $0]) }
            && (range.end + 4 >= end || !RequirementIDShape.isDigit(bytes[range.end + 4]))
    }

    // MARK: Elided prefixes

    /// `FR-` for the `002` of `FR-001, 002` and of `GUI-001/002`.
    private func elidedPrefix(number: String) -> String? {
        guard let previous, !number.utf8.contains(UInt8(ascii: ".")),
            previous.utf8.first.map(RequirementIDShape.isLetter) == true
        else { return nil }
        let prefix = RequirementIDShape.prefix(of: previous)
        return prefix.isEmpty || prefix.hasSuffix(" ") ? nil : prefix
    }

    /// `FR-` for the `R2` of `FR-R1, R2`.
    private func elidedPrefix(component: String) -> String? {
        guard let previous, !component.utf8.contains(UInt8(ascii: "-")),
            let dash = previous.utf8.lastIndex(of: UInt8(ascii: "-"))
        else { return nil }
        let tail = previous[previous.utf8.index(after: dash)...]
        let letters = tail.utf8.prefix(while: RequirementIDShape.isLetter)
        guard !letters.isEmpty, letters.elementsEqual(component.utf8.prefix(while: RequirementIDShape.isLetter)) else {
            return nil
        }
        return String(previous[...dash])
    }

    // MARK: Ranges

    /// Reads `–FR-946`, `..4`, `-4.10`, `through FR-006` and the like.
    private mutating func readRangeEnd(into reference: inout RequirementReference) {
        let start = position
        skipSpaces()
        let hadSpace = position > start
        var isRange = false
        if matches("..") {
            position += matches("...") ? 3 : 2
            isRange = true
        } else if matches("…") || matches("–") {
            position += 3
            isRange = true
        } else if matches("—"), !hadSpace {
            position += 3
            isRange = true
        } else if peekOrZero == UInt8(ascii: "-"), !hadSpace {
            position += 1
            isRange = true
        } else {
            for keyword in ["through", "thru", "to", "until"] where hadSpace && matchesWord(keyword) {
                position += keyword.utf8.count
                isRange = true
                break
            }
        }
        guard isRange else {
            position = start
            return
        }
        skipSpaces()
        while position < end, isMarkup(peek) || peek == UInt8(ascii: "[") { position += 1 }
        guard let range = wordRange(stopsAtSlash: true), var last = lastOfRange(range, after: reference.id) else {
            position = start
            return
        }
        position = last.range.end
        skipClosingMarkup()
        if position < end, peek == UInt8(ascii: "]") {
            position += 1
            if position < end, peek == UInt8(ascii: "("),
                let close = matching(UInt8(ascii: "("), UInt8(ascii: ")"), from: position)
            {
                position = close + 1
            }
        }
        if reference.id.hasPrefix("Story "), !last.id.hasPrefix("Story ") { last.id = "Story " + last.id }
        reference.extent = .range
        reference.rangeEnd = last.id
        reference.endRange = last.range
    }

    /// The last id of a range in full; nil when the word cannot end a range that begins with the id.
    private func lastOfRange(_ range: SourceRange, after first: String) -> (id: String, range: SourceRange)? {
        let written = text(range)
        let prefix = RequirementIDShape.prefix(of: first)
        switch shape(of: range) {
        case .number:
            if RequirementIDShape.shape(of: first.utf8) == .number {
                // `3.1–5` means 3.5.
                guard let dot = first.utf8.lastIndex(of: UInt8(ascii: ".")), !written.utf8.contains(UInt8(ascii: "."))
                else { return (written, range) }
                return (String(first[...dot]) + written, range)
            }
            return (prefix + written, range)
        case .id:
            guard RequirementIDShape.prefix(of: written) == prefix else {
                guard let elided = elided(written, after: first) else { return nil }
                return (elided, range)
            }
            return (written, range)
        case .none:
            return nil
        }
    }

    private func elided(_ component: String, after first: String) -> String? {
        var reader = self
        reader.previous = first
        return reader.elidedPrefix(component: component).map { $0 + component }
    }
}
