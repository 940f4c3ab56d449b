import Diagnostics

/// What words say became of an option.
struct Verdict {
    /// The outcome; `considered` for an option that is put off.
    var outcome: ConsideredOption.Outcome
    /// Whether the words only favour the option (“recommended”), so that a decision's own sentence outweighs them.
    var isWeak: Bool

    /// The verdict that words begin with, such as “Rejected due to cost” or “not chosen”; nil for all other words.
    ///
    /// - Parameter isMarked: whether the words stand where only a verdict stands: in brackets, behind “Decision:”.
    init?(_ bytes: ArraySlice<UInt8>, isMarked: Bool) {
        guard Verdict.mayBegin(bytes) else { return nil }
        let lower = Words.lowercased(bytes.prefix(96))
        let words = WordList(lower, upTo: 8)
        var isNegated = false
        var isPast = false
        for (index, word) in words.prefix(isMarked ? 7 : 6).enumerated() {
            if Verdict.negations.contains(word) {
                isNegated = true
                continue
            }
            if isPast, Verdict.turns.contains(word) { continue }
            // “Not implemented as it says less”
            if isNegated, index == 1, word.elementsEqual("implemented".utf8), Verdict.endsClause(lower, word.endIndex) {
                self.init(outcome: .rejected, isWeak: false)
                return
            }
            // “Considered and at first built, but rejected for …”
            if Verdict.weighings.contains(word) {
                isPast = true
                continue
            }
            if let kind = Verdict.words[word] {
                // “Initially adopted, then rejected: …”
                if kind == .chosen, index > 0, words[index - 1].elementsEqual("initially".utf8) {
                    isPast = true
                    continue
                }
                guard isMarked || Verdict.endsClause(lower, word.endIndex) else { return nil }
                // “as recommended by NIST” is said of something else.
                if kind == .favoured, index + 1 < words.count, words[index + 1].elementsEqual("by".utf8) { return nil }
                switch kind {
                case .chosen where !isMarked && Verdict.takesBack(lower, from: word.endIndex):
                    self.init(outcome: .rejected, isWeak: false)
                case .chosen, .favoured:
                    self.init(outcome: isNegated ? .rejected : .chosen, isWeak: kind == .favoured && !isNegated)
                // “Not rejected, but deferred”
                case .rejected where isNegated:
                    guard Verdict.puttingOff.contains(lower[...]) else { return nil }
                    self.init(outcome: .considered, isWeak: false)
                case .rejected: self.init(outcome: .rejected, isWeak: false)
                case .deferred: self.init(outcome: isNegated ? .rejected : .considered, isWeak: false)
                }
                return
            }
            if index + 1 < words.count, Verdict.pairOpeners.contains(word) {
                let pair =
                    String(decoding: word, as: UTF8.self) + " " + String(decoding: words[index + 1], as: UTF8.self)
                if let outcome = Verdict.pairs[pair] {
                    self.init(outcome: outcome, isWeak: false)
                    return
                }
                if isMarked, words.count == 2, Verdict.selfNames.contains(pair) {
                    self.init(outcome: .chosen, isWeak: true)
                    return
                }
            }
            // “A2: Check when opening (decided)”
            if isMarked, words.count == 1, word.elementsEqual("decided".utf8) {
                self.init(outcome: .chosen, isWeak: false)
                return
            }
            if isNegated, isMarked, Verdict.qualities.contains(word) {
                self.init(outcome: .rejected, isWeak: false)
                return
            }
            guard Verdict.fillers.contains(word) else { return nil }
        }
        return nil
    }

    private static let puttingOff = StemSearch(["deferred", "postponed", "parked"])

    /// Whether what was chosen was taken back later in the sentence: “chosen by the owner in May and withdrawn in June”.
    private static func takesBack(_ lower: [UInt8], from start: Int) -> Bool {
        reversals.contains(lower[start...].prefix { $0 != 0x2E && $0 != 0x3B })
    }

    private static let reversals = StemSearch([
        " and withdrawn", " and later rejected", ", then rejected", " but later rejected", ", later withdrawn",
        " but withdrawn", ", then dropped", " and later dropped", " but later dropped", " and then reversed",
    ])

    /// A quick look at the first word: most sentences begin with none that a verdict begins with.
    private static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(40)
        return Words.withWords(head, upTo: 1) { words in
            words.count > 0 && (words[0].count == head.count || openers[words[0]] != nil)
        }
    }

    /// Every word with which a verdict may begin.
    private static let openers = WordTable(
        of: [words.words, negations.words, pairOpeners.words, fillers.words, weighings.words, ["decided"]].flatMap {
            $0
        })

    private init(outcome: ConsideredOption.Outcome, isWeak: Bool) {
        self.outcome = outcome
        self.isWeak = isWeak
    }

    private enum Kind { case chosen, favoured, rejected, deferred }

    private static let words: WordTable<Kind> = {
        let chosen = """
            selected chosen choosen choose accepted adopted adopt approved picked winner gewählt ausgewählt angenommen akzeptiert
            retenue retenu choisie choisi acceptée accepté elegida elegido seleccionada seleccionado escolhida escolhido
            scelta scelto gekozen seçildi seçilen выбран выбрано выбрана принято zvoleno vybráno zvolené wybrano wybrane valgt
            vald обрано 选定 选择 已选 采用 采纳 选中 接受理由 采用理由 采纳理由 选择理由 採用理由 已采纳 已选择 已采用 本adr 本决策 本方案 本決定 採用 選択 채택 선택
            """
        let favoured =
            "recommended preferred proposed favoured favored empfohlen bevorzugt recommandée recommandé 推荐 推奨 추천"
        let rejected = """
            rejected reject discarded dismissed declined eliminated abandoned excluded dropped vetoed refused unsuitable
            rejection unacceptable nope superseded abgelehnt verworfen ausgeschlossen rejetée rejeté écartée écarté rechazada rechazado
            descartada descartado rejeitada rejeitado scartata scartato afgewezen reddedildi reddedİldİ elendi elendİ отклонён отклонен отклонено отклонена
            отклонены отвергнут отвергнуто отвергнута zamítnuto zamítnuta zamítnut odmítnuto odrzucone odrzucono odrzucona avvist
            forkastet avvisad förkastad відхилено
            拒绝理由 否决理由 不采用理由 不选理由 却下理由 不採用理由 拒绝 已拒绝 已否决 否决 淘汰 未采用 不采用 放弃 未选 却下 不採用 見送り 기각 거부
            """
        let deferred = """
            deferred postponed parked zurückgestellt reporté reportée différé différée aplazada adiada uitgesteld ertelendi ertelendİ отложен отложено отложена
            отложены odloženo odłożone 推迟 保留 보류
            """
        let rows = [(chosen, Kind.chosen), (favoured, .favoured), (rejected, .rejected), (deferred, .deferred)]
        return WordTable(
            rows.flatMap { text, kind in
                text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (word: String($0), value: kind) }
            })
    }()

    private static let pairs: [String: ConsideredOption.Outcome] = [
        "ruled out": .rejected, "this decision": .chosen, "our choice": .chosen, "final choice": .chosen,
        "why not": .rejected, "why rejected": .rejected, "won t": .rejected, "no go": .rejected,
        "put off": .considered, "future work": .considered, "future consideration": .considered,
        "going with": .chosen, "go with": .chosen, "our pick": .chosen,
    ]

    /// What a record calls itself; in brackets behind an option's name it says that this one was taken.
    private static let selfNames: Set<String> = [
        "this adr", "this record", "current decision", "decisión actual", "decisão atual", "décision actuelle",
        "cet adr", "cette décision", "este adr", "esta decisión", "esta decisão",
        "questo adr", "questa decisione", "dieses adr", "diese adr", "diese entscheidung", "deze adr", "dit besluit",
        "этот adr", "это решение", "bu adr", "本 adr", "この adr", "이 adr",
    ]

    /// The first words of `pairs` and of `selfNames`.
    private static let pairOpeners = WordTable(
        of: (Array(pairs.keys) + Array(selfNames)).map { $0.split(separator: " ").first.map(String.init) ?? $0 })

    private static let negations = WordTable(of: [
        "not", "never", "nicht", "non", "no", "niet", "не", "pas", "nie", "ikke",
    ])

    /// What stands before a later verdict that takes back an earlier one.
    private static let turns = WordTable(of: ["then", "but", "later", "afterwards", "subsequently"])

    /// What was done with an option before a verdict behind “but”.
    private static let weighings = WordTable(of: ["considered", "evaluated", "explored", "tried", "implemented"])

    private static let qualities = WordTable(of: [
        "viable", "feasible", "suitable", "acceptable", "possible", "worth", "justified", "pursued", "considered",
        "needed", "used", "implemented", "applicable", "taken",
    ])

    private static let fillers = WordTable(of: [
        "was", "is", "are", "be", "been", "were", "we", "have", "has", "had", "this", "that", "these", "option",
        "alternative", "approach", "solution", "the", "it", "our", "as", "and", "also", "currently", "finally",
        "ultimately", "initially", "strongly", "formally", "therefore", "reason", "reasons", "for", "why", "wurde",
        "because", "final", "decision", "verdict", "status", "clearly", "best", "to", "by", "current",
        "opción", "opcion", "opção", "opzione", "optie", "alternativa", "alternativ", "solución", "solução", "lösung",
        "вариант",
    ])

    /// Whether a verdict's word ends its clause or is followed by its reason, so that it is no adjective.
    private static func endsClause(_ bytes: [UInt8], _ index: Int) -> Bool {
        var next = index
        while next < bytes.count, bytes[next] == 0x2A || bytes[next] == 0x5F { next += 1 }
        guard next < bytes.count else { return true }
        if bytes[next] == 0x2D, next + 1 < bytes.count, Words.isLetter(bytes, next + 1) { return false }
        if bytes[next] != 0x20, bytes[next] != 0x0A { return true }
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        guard next < bytes.count, Words.isLetter(bytes, next) else { return true }
        var end = next
        while end < bytes.count, Words.isLetter(bytes, end) { end += Words.length(bytes[end]) }
        return reasons.contains(bytes[next..<min(end, bytes.count)])
    }

    private static let reasons = WordTable(of: [
        "because", "due", "as", "since", "for", "in", "by", "on", "after", "based", "during", "at", "when", "until",
        "over", "given", "rather", "weil", "wegen", "mainly", "primarily", "only", "outright", "here", "this", "it",
        "car",
    ])
}

extension Verdict {
    /// The verdict of a sentence that chooses what stands before it: “… so we decided to proceed with it”.
    static func choosing(_ sentence: ArraySlice<UInt8>) -> Verdict? {
        guard sentence.count < 300, endsInPronoun(sentence) else { return nil }
        let lower = Words.lowercased(sentence)
        var words = Words.split(lower).map { String(decoding: $0, as: UTF8.self) }
        // “We chose this because it scales.”
        if let reason = words.firstIndex(of: "because") { words.removeLast(words.count - reason) }
        guard let pronoun = words.lastIndex(where: { $0 == "it" || $0 == "this" }), pronoun >= 2 else { return nil }
        let rest = words[(pronoun + 1)...]
        guard rest.count <= 1, rest.allSatisfy(ownNames.contains) else { return nil }
        guard words[..<pronoun].contains("we"), !words.contains(where: negations.contains) else { return nil }
        var index = pronoun - 1
        while index > 0, links.contains(words[index]) { index -= 1 }
        guard index < pronoun, choosingVerbs.contains(words[index]) else { return nil }
        return Verdict(outcome: .chosen, isWeak: false)
    }

    /// A quick look: “it” or “this” stands among the last two words, which are short.
    private static func endsInPronoun(_ sentence: ArraySlice<UInt8>) -> Bool {
        let end = sentence.suffix(24)
        return end.indices.dropFirst().contains { index in
            let letter = end[index] | 0x20
            guard letter == UInt8(ascii: "t") || letter == UInt8(ascii: "s"),
                end[index - 1] | 0x20 == UInt8(ascii: "i"), index + 1 == end.endIndex || !isLetter(end[index + 1])
            else { return false }
            guard index - 2 >= end.startIndex else { return true }
            return letter == UInt8(ascii: "t")
                ? !isLetter(end[index - 2]) : end[index - 2] | 0x20 == UInt8(ascii: "h")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static let ownNames: Set<String> = [
        "approach", "option", "solution", "one", "path", "route", "alternative", "design",
    ]

    private static let links: Set<String> = ["with", "for", "ahead", "on", "to"]

    private static let choosingVerbs: Set<String> = [
        "proceed", "proceeded", "go", "going", "went", "chose", "choose", "chosen", "selected", "select", "adopt",
        "adopted", "picked", "pick", "opted",
    ]
}

extension Verdict {
    /// The verdict of a box before an option: `[x]`, `[ ]`.
    init(ticked: Bool) {
        self.init(outcome: ticked ? .chosen : .rejected, isWeak: ticked)
    }

    /// The verdict of a cell below “Chosen” or “Decision”: “Yes”, “No”, ✅, ❌.
    init?(answer cell: InlineText) {
        guard let marker = cell.firstLine.flatMap({ SignMarker(cell, $0) }), marker.end >= cell.bytes.count else {
            switch Words.normalised(cell.bytes.prefix(8)) {
            case "yes", "ja", "oui", "sí": self = Verdict(outcome: .chosen, isWeak: false)
            case "no", "nein", "non", "nee": self = Verdict(outcome: .rejected, isWeak: false)
            default: return nil
            }
            return
        }
        switch marker.sign {
        case .positive: self = Verdict(outcome: .chosen, isWeak: false)
        case .negative: self = Verdict(outcome: .rejected, isWeak: false)
        default: return nil
        }
    }
}
