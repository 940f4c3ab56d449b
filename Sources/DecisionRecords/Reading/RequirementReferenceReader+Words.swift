import Diagnostics

extension RequirementReferenceReader {
    // MARK: All and none

    /// Reads “All Phase 1 requirements”, “none (reason)”, “N/A” and a lone dash.
    mutating func readAllOrNone() -> RequirementReference? {
        let start = position
        if matchesWord("all") {
            position += 3
            return readAll(from: start)
        }
        for word in ["none", "n/a", "not applicable", "no requirement", "no requirements"] where matchesWord(word) {
            position += word.utf8.count
            return readNone(from: start)
        }
        for dash in ["—", "–", "-"] where matches(dash) {
            var rest = position + dash.utf8.count
            while rest < end, isSpace(bytes[rest]) { rest += 1 }
            if rest >= end {
                position = end
                return RequirementReference(extent: .none, id: "", range: SourceRange(start, start + dash.utf8.count))
            }
        }
        return nil
    }

    private mutating func readAll(from start: Int) -> RequirementReference? {
        skipSpaces()
        let scopeStart = position
        var words = 0
        while position < end, words < 6 {
            guard let range = plainWordRange() else { break }
            if isRequirementWord(range) {
                let scope = text(trimmed(SourceRange(scopeStart, range.start)))
                position = range.end
                return RequirementReference(
                    extent: .all, id: scope.isEmpty ? "*" : scope, range: SourceRange(start, range.end))
            }
            position = range.end
            words += 1
            skipSpaces()
        }
        position = start
        return nil
    }

    private mutating func readNone(from start: Int) -> RequirementReference {
        var reference = RequirementReference(extent: .none, id: "", range: SourceRange(start, position))
        skipSpaces()
        var reason = SourceRange(position, endOfLine(from: position))
        if position < end, peek == UInt8(ascii: "("),
            let close = matching(UInt8(ascii: "("), UInt8(ascii: ")"), from: position)
        {
            reason = SourceRange(position + 1, close)
        }
        var words = text(trimmed(reason))[...]
        for opener in [":", "—", "–", "-", ",", ";", "because", "justification", "reason"] {
            let lowered = words.prefix(opener.count).lowercased()
            if lowered == opener { words = words.dropFirst(opener.count).drop(while: { " :".contains($0) }) }
        }
        if words.hasSuffix(".") { words.removeLast() }
        reference.gloss = words.isEmpty ? nil : String(words)
        position = end
        return reference
    }

    // MARK: What stands before an id

    /// Skips “Requirements”, “the”, “FRs:” and the like, and takes a document's name such as `BRD` before an id.
    mutating func skipLeads() -> String? {
        var document: String?
        for _ in 0..<6 {
            skipSpaces()
            while position < end, isEmphasis(peek) || peek == UInt8(ascii: "(") { position += 1 }
            guard position < end, let range = plainWordRange() else { return document }
            var after = range.end
            while after < end, isEmphasis(bytes[after]) { after += 1 }
            if isRequirementWord(range) || isListName(range) {
                isAnnounced = true
                if after < end, bytes[after] == UInt8(ascii: ":") { after += 1 }
                while after < end, isEmphasis(bytes[after]) { after += 1 }
                position = after
            } else if isFiller(range) {
                position = after
            } else if after < end, isSpace(bytes[after]), isDocumentName(range), hasReference(after: after) {
                document = text(range)
                position = after
            } else {
                return document
            }
        }
        return document
    }

    /// The position behind “User Story” or “Story” when a number follows.
    func storyLead() -> Int? {
        for word in ["user story", "user stories", "stories", "story"] where matchesWord(word) {
            var next = position + word.utf8.count
            while next < end, isSpace(bytes[next]) { next += 1 }
            if next < end, RequirementIDShape.isDigit(bytes[next]) { return next }
        }
        return nil
    }

    private func hasReference(after start: Int) -> Bool {
        var reader = RequirementReferenceReader(bytes: bytes, range: SourceRange(start, end))
        reader.skipSpaces()
        while reader.position < end, isMarkup(reader.peek) || reader.peek == UInt8(ascii: "[") { reader.position += 1 }
        if reader.matches("§") { return true }
        guard let range = reader.wordRange(stopsAtSlash: true) else { return false }
        return shape(of: range) == .id && !RequirementIDShape.isForeign(bytes[range.start..<range.end])
    }

    /// `requirement`, `requirements`, `req.`, `criterion`, `criteria` and their like in the languages of Kiro's templates.
    func isRequirementWord(_ range: SourceRange) -> Bool {
        guard range.length <= 15 else { return false }
        return Self.requirementWords.contains(lowercased(range))
    }

    /// `FRs`, `NFRs`, `ACs`: a prefix used as a word.
    private func isListName(_ range: SourceRange) -> Bool {
        guard range.length >= 3, range.length <= 5, bytes[range.end - 1] == UInt8(ascii: "s") else { return false }
        return bytes[range.start..<range.end - 1].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    private func isFiller(_ range: SourceRange) -> Bool {
        guard range.length <= 14 else { return false }
        return Self.fillers.contains(lowercased(range))
    }

    /// `BRD`, `SDD`, `PRD`, `Spec`: capitals without a digit, or a word for a document.
    private func isDocumentName(_ range: SourceRange) -> Bool {
        guard range.length >= 2, range.length <= 8 else { return false }
        let word = bytes[range.start..<range.end]
        return word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } || lowercased(range) == "spec"
    }

    static let requirementWords: Set<String> = [
        "requirement", "requirements", "requirement(s)", "req", "reqs", "criterion", "criteria",
    ]

    private static let fillers: Set<String> = [
        "the", "functional", "non-functional", "nonfunctional", "acceptance", "see", "also", "both", "our", "system",
        "product", "security", "and",
    ]

    // MARK: What stands behind an id

    /// Reads `(gloss, with, commas)`, ` - gloss`, `: gloss` and ` — gloss`.
    mutating func readGloss(into reference: inout RequirementReference) {
        let start = position
        skipSpaces()
        guard position < end else {
            position = start
            return
        }
        if peek == UInt8(ascii: "("), let close = matching(UInt8(ascii: "("), UInt8(ascii: ")"), from: position) {
            reference.gloss = plain(SourceRange(position + 1, close))
            position = close + 1
            skipClosingMarkup()
            return
        }
        let hadSpace = position > start
        var opener = 0
        if peek == UInt8(ascii: ":") {
            opener = 1
        } else if hadSpace, peek == UInt8(ascii: "-"), position + 1 < end, isSpace(bytes[position + 1]) {
            opener = 1
        } else if matches("—") || hadSpace && matches("–") {
            opener = 3
        } else if matches("：") {
            opener = 3
        }
        guard opener > 0 else {
            position = start
            return
        }
        position += opener
        let lineEnd = endOfLine(from: position)
        var glossEnd = lineEnd
        if let semicolon = bytes[position..<lineEnd].firstIndex(of: UInt8(ascii: ";")), begins(reference: semicolon + 1)
        {
            glossEnd = semicolon
        }
        reference.gloss = plain(SourceRange(position, glossEnd))
        position = glossEnd
    }

    /// Whether a reference begins at a place, spaces aside.
    private func begins(reference start: Int) -> Bool {
        var reader = RequirementReferenceReader(bytes: bytes, range: SourceRange(start, end))
        reader.skipSpaces()
        return reader.item() != nil
    }

    /// Skips what parts two references; false, without moving, when nothing does.
    mutating func skipSeparator() -> Bool {
        let start = position
        var found = false
        while position < end {
            let byte = peek
            if isSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "|")
            {
                found = true
                position += 1
            } else if matches("·") {
                found = true
                position += 2
            } else if matches("•") || matches("、") || matches("，") {
                found = true
                position += 3
            } else if matchesWord("and") {
                found = true
                position += 3
            } else if matchesWord("or") {
                found = true
                position += 2
            } else if isEmphasis(byte), found {
                position += 1
            } else {
                break
            }
        }
        if !found { position = start }
        return found
    }
}
