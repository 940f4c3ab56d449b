/// A title's line taken apart: what the record is called, its status, and the title itself.
///
/// `# ADR-008: T`, `# 4. T`, `# [000] T`, `# [Proposed] T`, `# Superseded by <x.md>: T`, `# 1) T {#adr_0001}`.
struct TitleText {
    /// Where the record's label stands (`ADR 0004`, `4`); nil for none.
    private(set) var label: Range<Int>?
    /// Where the title itself stands; the whole line where nothing is left beside a label.
    private(set) var title: Range<Int>
    /// Where a status is written before or behind the title.
    private(set) var statuses: [Range<Int>] = []

    private static let labelWords: [[UInt8]] = [
        "architecture decision record (adr)", "architectural decision record (adr)", "architecture decision (adr)",
        "architecture decision record", "architectural decision record", "architecture design record",
        "any decision record", "architecture decision", "architectural decision", "technical decision record",
        "decision record", "design decision", "decision", "adr", "ladr", "title", "rfc", "dr", "pdr", "tdr", "titel",
        "titre", "título", "entscheidung", "nr.", "no.", "n°", "nº",
    ].map { Array($0.utf8) }

    private let bytes: [UInt8]

    /// Takes a line apart.
    ///
    /// - Parameter number: the file's number, which decides whether a bare number before the words is a label.
    init(_ line: WrittenLine, number: Int? = nil) {
        bytes = line.bytes
        title = 0..<line.bytes.count
        var start = skipSpace(0)
        var end = trimmedEnd(line.bytes.count)
        // `{#anchor}` behind the words.
        if end > start, bytes[end - 1] == UInt8(ascii: "}"),
            let brace = bytes[start..<end].lastIndex(of: UInt8(ascii: "{")),
            brace + 1 < end, bytes[brace + 1] == UInt8(ascii: "#"), brace > start
        {
            end = trimmedEnd(brace)
        }
        var steps = 0
        while start < end, steps < 5 {
            steps += 1
            if let next = bracketed(start, end) ?? statusPrefix(start, end)
                ?? (label == nil ? labelPrefix(start, end, number) : nil)
            {
                if next >= end { break }
                start = next
            } else {
                break
            }
        }
        // `T (superseded)`, `T [DEPRECATED]`.
        if end > start, let open = openBracket(endingAt: end, from: start), open > start {
            let inside = open + 1..<end - 1
            if StatusWords.value(ofWhole: text(inside)) != nil || isSupersession(inside) {
                statuses.append(inside)
                end = trimmedEnd(open)
            }
        }
        if label == nil, let number, let cut = numberedEnd(start, end, number) {
            label = cut.label
            end = cut.end
        }
        if start < end { title = start..<end }
    }

    /// Where a title ends that has the record's label behind it: “T - ADR 012”, “T (ADR-012)”.
    private func numberedEnd(_ start: Int, _ end: Int, _ number: Int) -> (label: Range<Int>, end: Int)? {
        var last = end
        if bytes[end - 1] == UInt8(ascii: ")") { last -= 1 }
        var digits = last
        while digits > start, FoldedWords.isDigit(bytes[digits - 1]) { digits -= 1 }
        guard digits < last, decimal(digits..<last) == number, digits - start > 6 else { return nil }
        var word = digits
        if bytes[word - 1] == 0x20 || bytes[word - 1] == UInt8(ascii: "-") { word -= 1 }
        word -= 3
        guard word > start + 1, bytes[word..<word + 3].map({ $0 | 0x20 }).elementsEqual("adr".utf8) else { return nil }
        if last < end { return bytes[word - 1] == UInt8(ascii: "(") ? (word..<last, trimmedEnd(word - 1)) : nil }
        var mark = trimmedEnd(word)
        guard mark < word, mark > start + 3 else { return nil }
        if bytes[mark - 1] == UInt8(ascii: "-") {
            mark -= 1
        } else if bytes[mark - 3] == 0xE2, bytes[mark - 2] == 0x80 {
            mark -= 3
        } else {
            return nil
        }
        let close = trimmedEnd(mark)
        return close < mark && close > start ? (word..<last, close) : nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func isSupersession(_ range: Range<Int>) -> Bool {
        let folded = FoldedWords.fold(text(range))
        guard let space = folded.utf8.firstIndex(of: 0x20) else { return false }
        return StatusWords.value(ofFolded: String(folded[..<space])) == .superseded
    }

    private func skipSpace(_ index: Int) -> Int {
        var index = index
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B
            {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    private func trimmedEnd(_ end: Int) -> Int {
        var end = end
        while end > 0 {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return end
    }

    // MARK: What may stand before the title

    /// `[000]`, `[ADR-001]`, `[Proposed]`, `[Superseded by [ADR-0056](…)]`.
    private mutating func bracketed(_ start: Int, _ end: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "[") else { return nil }
        var depth = 0
        var close: Int?
        for index in start..<end {
            if bytes[index] == UInt8(ascii: "[") { depth += 1 }
            if bytes[index] == UInt8(ascii: "]") {
                depth -= 1
                if depth == 0 {
                    close = index
                    break
                }
            }
        }
        guard let close, close + 1 < end else { return nil }
        let inside = start + 1..<close
        let words = text(inside)
        if StatusWords.value(ofWhole: words) != nil || isSupersession(inside) {
            statuses.append(inside)
        } else if label == nil, isLabel(inside) {
            label = inside
        } else {
            return nil
        }
        return skipMarks(close + 1, end)
    }

    private func isLabel(_ range: Range<Int>) -> Bool {
        let folded = FoldedWords.fold(text(range)).utf8.split(separator: 0x20)
        guard let last = folded.last else { return false }
        if folded.count == 1, Array(last) == Array("adr".utf8) { return true }
        let isNumber = last.allSatisfy(FoldedWords.isDigit)
        return folded.count <= 3 && (isNumber || last.last.map(FoldedWords.isDigit) == true && last.count <= 8)
    }

    /// `Proposed: T`, `Superseded by <x.md>: T`.
    private mutating func statusPrefix(_ start: Int, _ end: Int) -> Int? {
        guard statuses.isEmpty else { return nil }
        var colon: Int?
        for index in start..<min(end, start + 120) where LabelScanner.colonWidth(bytes, at: index) != nil {
            colon = index
            break
        }
        guard let colon, let width = LabelScanner.colonWidth(bytes, at: colon) else { return nil }
        let before = start..<trimmedEnd(colon)
        guard before.upperBound > before.lowerBound else { return nil }
        let words = text(before)
        if let value = StatusWords.value(ofWhole: words), isLikelyStatus(words, value) || isSupersession(before) {
            statuses.append(before)
        } else if isSupersession(before), before.count <= 100 {
            statuses.append(before)
        } else {
            return nil
        }
        return skipSpace(colon + width)
    }

    /// “Proposal: …” and “Review: …” may be plain words of a title.
    private func isLikelyStatus(_ words: String, _ value: RecordStatus.Value) -> Bool {
        switch FoldedWords.fold(words) {
        case "review", "discussion", "concept", "open", "final", "current", "live", "legacy", "complete", "active",
            "living", "last call",
            "stable",
            "existing implementation", "effective", "documented", "proposition", "proposal", "rfc", "决定", "決定", "方案",
            "建议":
            false
        default: true
        }
    }

    /// `ADR-008: `, `ADR 4 – `, `4. `, `4 - `, `#4 `, `GEN-001: `, `Decision: `, `2022-10-11 - `.
    private mutating func labelPrefix(_ start: Int, _ end: Int, _ number: Int?) -> Int? {
        var index = start
        if bytes[index] == UInt8(ascii: "#") { index += 1 }
        var word = wordPrefix(index, end)
        let isADR = word > index
        // `scs-0118`, `GEN-001`: a short word joined to a number.
        if !isADR { word = codePrefix(index, end) }
        var digits = word
        if digits > index { digits = skipJoins(digits, end) }
        // `ADR-Platform-001`: a part of the log between the word and the number.
        if isADR, digits == word + 1, bytes[word] != 0x20, digits < end, isASCIILetter(bytes[digits]) {
            let code = codePrefix(digits, end)
            if code > digits { digits = skipJoins(code, end) }
        }
        if digits < end, bytes[digits] == UInt8(ascii: "#") { digits += 1 }
        // `ADR [001]: T`
        let isBracketed = isADR && digits < end && bytes[digits] == UInt8(ascii: "[")
        if isBracketed { digits += 1 }
        var behind = digits
        while behind < end, FoldedWords.isDigit(bytes[behind]) { behind += 1 }
        let hasDigits = behind > digits
        if hasDigits, let dated = dateEnd(digits, end), dated > behind { behind = dated }
        if !hasDigits {
            // `ADR: T`, `Decision: T`, `Title: T`, `ADR - T`.
            guard isADR else { return nil }
            let mark = skipSpace(unfilledNumber(word, end))
            guard mark < end, let next = terminator(mark, end, isSpaceEnough: false) else { return nil }
            if bytes[mark] == UInt8(ascii: "-"), mark == word { return nil }
            return next
        }
        let value = digits..<behind
        if isADR, let lettered = letterEnd(behind, end) { behind = lettered }
        // `Option 2 phases` has no label.
        if behind < end, isLetter(bytes[behind]) { return nil }
        if isBracketed {
            guard behind < end, bytes[behind] == UInt8(ascii: "]") else { return nil }
            behind += 1
        }
        let isCode = !isADR && word > index
        let count = value.count
        let isPlainEnough =
            isADR || isCode || count >= 3 && number != nil || bytes[digits] == UInt8(ascii: "0") && count > 1
            || number != nil && decimal(value) == number
        // `ADR-010-message-store`: the name of the file for a title.
        let isSlug =
            isADR && behind + 1 < end && bytes[behind] == UInt8(ascii: "-") && isASCIILetter(bytes[behind + 1])
            && !bytes[behind..<end].contains(0x20)
        guard let next = isSlug ? behind + 1 : terminator(behind, end, isSpaceEnough: isPlainEnough) else { return nil }
        // `3.5 migration` is a version, no label.
        if bytes[behind] == UInt8(ascii: "."), behind + 1 < end, FoldedWords.isDigit(bytes[behind + 1]) { return nil }
        if label == nil { label = (bytes[start] == UInt8(ascii: "#") ? start + 1 : start)..<behind }
        return next
    }

    /// Behind the letter of `ADR-022-a — T` and `ADR 22b: T`; nil where none stands between a number and its mark.
    private func letterEnd(_ start: Int, _ end: Int) -> Int? {
        var index = start
        if index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index + 3 < end, isASCIILetter(bytes[index]) else { return nil }
        let mark = skipSpace(index + 1)
        let isMark =
            bytes[mark] == UInt8(ascii: ":") || mark > index + 1 && (bytes[mark] == 0x2D || bytes[mark] == 0xE2)
        return isMark ? index + 1 : nil
    }

    private func decimal(_ range: Range<Int>) -> Int? { Int(text(range)) }

    /// Behind the `-nnn` or `-XXX` that a template wrote for a number; the place itself for none.
    private func unfilledNumber(_ start: Int, _ end: Int) -> Int {
        guard start + 4 < end, bytes[start] == UInt8(ascii: "-") else { return start }
        let letter = bytes[start + 1] | 0x20
        guard letter == UInt8(ascii: "n") || letter == UInt8(ascii: "x") else { return start }
        let behind = bytes[(start + 1)..<end].firstIndex { $0 | 0x20 != letter } ?? end
        return behind - start > 3 && behind < end && !isLetter(bytes[behind]) ? behind : start
    }

    /// The end of the longest label word at a place; the place itself for none.
    private func wordPrefix(_ start: Int, _ end: Int) -> Int {
        for word in Self.labelWords where start + word.count <= end {
            var matches = true
            for (offset, letter) in word.enumerated() {
                let byte = bytes[start + offset]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != letter {
                    matches = false
                    break
                }
            }
            if matches {
                let behind = start + word.count
                if behind < end, isLetter(bytes[behind]) { continue }
                return behind
            }
        }
        return start
    }

    /// The end of a code such as `GEN` or `ODH-ADR` before a number.
    private func codePrefix(_ start: Int, _ end: Int) -> Int {
        var index = start
        var parts = 0
        while parts < 3 {
            let from = index
            while index < end, isASCIILetter(bytes[index]) { index += 1 }
            guard index > from, index - from <= 8, index < end else { return start }
            parts += 1
            if FoldedWords.isDigit(bytes[index]) { return isCapital(start..<index) ? index : start }
            guard bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_"), index + 1 < end else {
                return start
            }
            if FoldedWords.isDigit(bytes[index + 1]) {
                let digits = bytes[(index + 1)..<end].prefix(while: FoldedWords.isDigit).count
                return isCapital(start..<index) || digits >= 3 ? index : start
            }
            index += 1
        }
        return start
    }

    private func isCapital(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 < 0x61 || $0 > 0x7A }
    }

    /// `2022-10-11` where only its year was taken.
    private func dateEnd(_ start: Int, _ end: Int) -> Int? {
        guard start + 10 <= end, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") else {
            return nil
        }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { FoldedWords.isDigit(bytes[start + $0]) }
        return digits ? start + 10 : nil
    }

    private func skipJoins(_ index: Int, _ end: Int) -> Int {
        var index = index
        while index < end,
            bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_")
                || bytes[index] == UInt8(ascii: ".")
        { index += 1 }
        return index
    }

    /// Where the title begins behind `.`, `)`, `:`, `]`, a dash or, where that is enough, a space.
    private func terminator(_ index: Int, _ end: Int, isSpaceEnough: Bool) -> Int? {
        guard index < end else { return nil }
        let spaced = skipSpace(index)
        guard spaced < end else { return nil }
        if spaced > index {
            // ` - T`, ` – T`, ` : T`.
            if let width = markWidth(spaced) { return skipMarks(spaced + width, end) }
            return isSpaceEnough ? spaced : nil
        }
        guard let width = markWidth(index) else { return nil }
        let behind = index + width
        guard behind < end else { return nil }
        // A dash or dot that joins letters is part of a word; East Asian words are joined to none.
        if bytes[index] == UInt8(ascii: "-"), isSpaceEnough, bytes[behind] >= 0xE3, bytes[behind] < 0xF0 {
            return behind
        }
        if bytes[behind] > 0x20, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ".") {
            return bytes[index] == UInt8(ascii: ".") && isSpaceEnough ? behind : nil
        }
        return skipMarks(behind, end)
    }

    private func skipMarks(_ index: Int, _ end: Int) -> Int {
        var index = skipSpace(index)
        while index < end, let width = markWidth(index), bytes[index] != UInt8(ascii: ")"),
            bytes[index] != UInt8(ascii: ".")
        {
            index = skipSpace(index + width)
        }
        return index
    }

    private func markWidth(_ index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "|"): return 1
        case 0xC2:  // ·
            return index + 1 < bytes.count && bytes[index + 1] == 0xB7 ? 2 : nil
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
            return bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94 || bytes[index + 2] == 0x91 ? 3 : nil
        case 0xEF: return LabelScanner.colonWidth(bytes, at: index)
        case 0xE3:  // 、
            return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81 ? 3 : nil
        default: return nil
        }
    }

    private func openBracket(endingAt end: Int, from start: Int) -> Int? {
        let pair: UInt8
        switch bytes[end - 1] {
        case UInt8(ascii: ")"): pair = UInt8(ascii: "(")
        case UInt8(ascii: "]"): pair = UInt8(ascii: "[")
        default: return nil
        }
        return bytes[start..<end].lastIndex(of: pair)
    }

    private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0xC3 && byte < 0xE0 }

    private func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
