import Diagnostics

/// Labels such as “Chosen option:”, and the name that stands behind one.
enum ChoiceLabel {
    /// Labels behind which the chosen option's name stands.
    private static let labels: Set<String> = {
        let words = """
            chosen option,chosen options,chosen alternative,chosen alternatives,chosen solution,chosen approach,chosen design,chosen,
            selected option,selected options,selected alternative,selected solution,selected approach,selected,adopted,
            adopted option,adopted approach,adopted solution,decision,the decision,final decision,proposed choice,proposed option,
            proposed solution,proposed approach,choice,our choice,final choice,option chosen,option selected,recommended option,
            recommendation,recommended,recommended approach,recommended solution,preferred option,preferred solution,outcome,
            decision outcome,accepted option,accepted,winner,we choose,we chose,chose option,we selected,we decided on,result,
            gewählte option,gewählte alternative,gewählte lösung,entscheidung,option choisie,option retenue,solution retenue,
            décision,opción elegida,opción seleccionada,decisión,opção escolhida,decisão,opzione scelta,decisione,gekozen optie,
            gekozen oplossing,beslissing,seçilen seçenek,karar,opsiwn a ddewiswyd,выбранный вариант,выбрано,решение,
            选择的方案,选择的选项,选定方案,选择方案,选择,选定,决策,决定,结论,選択したオプション,選択した選択肢,採用,採用案,決定,선택한 옵션,선택된 옵션,결정
            """
        return Set(
            words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
                $0.trimmingPrefix(while: { $0 == " " }).description
            })
    }()

    /// Whether a label announces the choice.
    static func isChoice(_ label: ArraySlice<UInt8>) -> Bool {
        guard label.count <= 60 else { return false }
        let words = Words.normalised(label)
        if labels.contains(words) { return true }
        // “Chosen option 1: X”
        guard let last = words.utf8.last, FoldedWords.isDigit(last), words.utf8.count > 8, words.hasPrefix("chosen")
        else { return false }
        return labels.contains(String(words.dropLast(2)))
    }

    /// Whether a label announces the choice in so many words; “Decision:” may stand for much else.
    static func isExplicit(_ label: ArraySlice<UInt8>) -> Bool {
        let words = Words.normalised(label)
        return words.hasPrefix("chosen") || words.hasPrefix("selected") || words.hasPrefix("adopted")
            || words == "chose option"
            || words.hasPrefix("opción elegida") || words.hasPrefix("opzione scelta") || words.hasPrefix("gekozen")
            || words.hasPrefix("option choisie")
            || words.hasPrefix("gewählte")
    }

    /// Whether a label such as “Selected approach” has a name behind it.
    static func namesAnother(_ bytes: [UInt8], _ label: LineLabel) -> Bool {
        guard label.rest.count > 3, label.label.count < 24, isExplicit(bytes[label.label]) else {
            return false
        }
        let words = Words.split(Words.lowercased(bytes[label.label]))
        guard words.count == 2, let noun = words.last, choiceNouns.contains(noun) else { return false }
        let first = Words.split(Words.lowercased(bytes[label.rest].prefix(16))).first
        return first.map { !reasonWords.contains($0) } ?? false
    }

    private static let choiceNouns = WordTable(of: ["approach", "option", "solution", "alternative", "design"])

    private static let reasonWords = WordTable(of: ["because", "due", "since", "as", "yes", "no", "this", "for", "it"])

    /// The words of a line such as `Chosen option "X", because …`, which has no colon, and where what they announce begins.
    static func unmarked(_ text: InlineText, _ line: Range<Int>) -> (label: Range<Int>, rest: Range<Int>)? {
        guard let first = line.first, line.count > 16 else { return nil }
        let head = text.bytes[line].prefix(40)
        guard let quote = head.firstIndex(where: { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 || $0 == 0x27 }),
            quote > first + 5, text.bytes[quote - 1] == 0x20,
            quotes.contains(where: { Words.hasPrefix(text.bytes, quote, $0.0) })
        else { return nil }
        let label = Words.trimmed(first..<quote, in: text.bytes)
        guard isChoice(text.bytes[label]), isExplicit(text.bytes[label]) else { return nil }
        return (label, quote..<line.upperBound)
    }

    private static let quotes: [(StaticString, StaticString)] = [
        ("\"", "\""), ("“", "”"), ("«", "»"), ("„", "“"), ("'", "'"), ("「", "」"),
    ]

    /// The name behind “Chosen option:”, up to its closing quote, “because” or the end of the sentence.
    static func name(_ text: InlineText, _ range: Range<Int>) -> Range<Int> {
        let bytes = text.bytes
        let range = Words.trimmed(range, in: bytes)
        guard let first = range.first else { return range }
        for (open, close) in quotes where Words.hasPrefix(bytes, first, open) {
            var index = first + open.utf8CodeUnitCount
            while index < range.upperBound {
                if Words.hasPrefix(bytes, index, close) {
                    let next = index + close.utf8CodeUnitCount
                    if next >= range.upperBound || !Words.isLetter(bytes, next) { return first..<next }
                }
                index += 1
            }
        }
        if let strong = text.strong.first(where: {
            $0.lowerBound == first && $0.count > 4 && $0.upperBound <= range.upperBound
        }) {
            return strong
        }
        var index = first
        var depth = 0
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if depth <= 0 {
                if byte == 0x2E, index + 1 >= range.upperBound || bytes[index + 1] <= 0x20, index > first + 1 { break }
                if byte == 0x2C || byte == 0x20 || byte == 0x0A {
                    let next = SignMarker.skipSeparators(bytes, index, range.upperBound)
                    if isEnd(bytes, next) { break }
                    if byte == 0x20, next > index + 1, bytes[index..<next].contains(where: { $0 > 0x20 && $0 != 0x2C })
                    {
                        break
                    }
                }
                if byte == 0x3B { break }
                if byte == 0xEF, Words.hasPrefix(bytes, index, "，") { break }
                if byte == 0xE3, Words.hasPrefix(bytes, index, "。") { break }
            }
            index += 1
        }
        return Words.trimmed(first..<index, in: bytes)
    }

    private static let ends: [StaticString] = [
        "because", "since ", "due to", "which ", "as it ", "as this ", "as we ", "given ", "weil ", "da ", "parce que",
        "car ",
        "porque", "perché", "omdat", "çünkü", "потому что", "so that ", "in order to ",
    ]

    private static func isEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
        ends.contains { Words.hasPrefix(bytes, index, $0) }
    }
}
