import Diagnostics
import Syntax

/// Reads arguments by sign from blocks: lists under labels, marked items, marked lines, tables with a column of each sign.
///
/// The nodes are walked in preorder with a stack of its own, so that no depth of nesting matters.
struct ArgumentReader {
    private let document: Document?
    private let wantsVerdict: Bool
    private var result = Arguments()
    /// The sign that a label gave to what follows it.
    private var sign: Sign?
    /// The level of the heading that gave it; 7 for a label within a section.
    private var signLevel = 7
    /// Whether that heading says the sign and no more, so that labels below it group what has the sign.
    private var mayGroup = true
    /// Paragraphs below a heading of a sign; arguments only if no list follows them.
    private var pending: [(Sign, Written<String>)] = []
    /// A heading below a heading of a sign; an argument only if no list follows it.
    private var pendingHeading: (Sign, Written<String>)?
    /// Whether a list's item was taken since the last label.
    private var hasItems = false
    private var open: [(end: Int, sign: Sign?, hasItems: Bool)] = []
    /// The second of two lists of which one has `+` for bullets and the other `-`.
    private var lastOfPair = -1
    private let signs: (Int) -> Sign?

    private init(_ document: Document?, sign: Sign?, wantsVerdict: Bool, signs: @escaping (Int) -> Sign? = { _ in nil })
    {
        self.signs = signs
        self.document = document
        self.sign = sign
        self.signLevel = sign == nil ? 7 : 0
        self.wantsVerdict = wantsVerdict
    }

    /// Reads a range of nodes.
    ///
    /// - Parameters:
    ///   - sign: the sign of the section that the nodes stand in.
    ///   - wantsVerdict: whether words such as “Rejected: too slow” say what became of the whole.
    ///   - signs: the sign of a heading whose words alone do not tell, asked with its index.
    ///   - skips: whether a heading's section is read by others; asked with the heading's index, answers with its end.
    static func read(
        _ document: Document, _ nodes: Range<Int>, sign: Sign? = nil, wantsVerdict: Bool = false,
        signs: @escaping (Int) -> Sign? = { _ in nil }, skips: (Int) -> Int? = { _ in nil }
    ) -> Arguments {
        var reader = ArgumentReader(document, sign: sign, wantsVerdict: wantsVerdict, signs: signs)
        reader.walk(nodes, skips)
        return reader.result
    }

    /// Reads the lines behind an option's name in its own paragraph.
    static func read(_ text: InlineText, _ range: Range<Int>) -> Arguments {
        var reader = ArgumentReader(nil, sign: nil, wantsVerdict: true)
        reader.lines(text, range)
        reader.flush()
        return reader.result
    }

    private mutating func walk(_ nodes: Range<Int>, _ skips: (Int) -> Int?) {
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            while let last = open.last, last.end <= index {
                sign = last.sign
                hasItems = last.hasItems
                open.removeLast()
            }
            guard let node = document?.node(at: index) else { return }
            switch node.kind {
            case .heading:
                if let end = skips(index) {
                    flush()
                    sign = nil
                    index = max(end, node.endIndex)
                    continue
                }
                heading(node)
                index = node.endIndex
            case .paragraph:
                if !takeStandingLabel(node) { paragraph(InlineText(node)) }
                index = node.endIndex
            case .item:
                index = item(node)
            case .table:
                table(node)
                index = node.endIndex
            case .list:
                if sign == nil, let bullets = bulletSign(node) {
                    open.append((node.endIndex, sign, hasItems))
                    sign = bullets
                }
                index += 1
            case .blockQuote, .document:
                index += 1
            default:
                index = node.endIndex
            }
        }
        flush()
    }

    /// The sign of a list's own bullets, where one of `+` and one of `-` stand side by side.
    private mutating func bulletSign(_ list: Node) -> Sign? {
        guard let bullet = bullet(of: list) else { return nil }
        if let next = list.nextSibling, let other = self.bullet(of: next), other != bullet { lastOfPair = next.index }
        guard lastOfPair == list.index || lastOfPair == list.endIndex else { return nil }
        return bullet == UInt8(ascii: "+") ? .positive : .negative
    }

    /// The `+` or `-` of a list's items; nil for other lists and other blocks.
    private func bullet(of list: Node) -> UInt8? {
        guard list.kind == .list, let byte = document?.source.bytes[list.range.start],
            byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        else { return nil }
        return byte
    }

    private mutating func flush() {
        if let (sign, words) = pendingHeading, !hasItems { result.append(sign, words) }
        pendingHeading = nil
        if !hasItems {
            for (sign, words) in pending { result.append(sign, words) }
        }
        pending = []
    }

    private mutating func begin(_ sign: Sign?, level: Int) {
        flush()
        self.sign = sign
        signLevel = level
        hasItems = false
    }

    // MARK: Headings and paragraphs

    private mutating func heading(_ node: Node) {
        let text = InlineText(node)
        mayGroup = SignLabel.isPure(text.bytes[...]) || Words.count(text.bytes[...], upTo: 4) <= 3
        if let sign, node.headingLevel > signLevel, signLevel >= 1, !SignLabel.isPure(text.bytes[...]) {
            // A heading below “Pros” names one of them, or a group of them.
            let level = signLevel
            begin(sign, level: level)
            pendingHeading = (sign, text.written(text.all))
        } else if case .sign(let sign) = label(text.bytes[...]) {
            begin(sign, level: node.headingLevel)
        } else if let sign = signs(node.index) {
            begin(sign, level: node.headingLevel)
        } else {
            begin(nil, level: node.headingLevel)
        }
    }

    /// Takes a line of nothing but a label without its colon, a list below it: “Positive”, “Negative consequences”; below
    /// such a one another word (“Risks”) ends its sign.
    private mutating func takeStandingLabel(_ node: Node) -> Bool {
        guard node.range.length <= 40, node.nextSibling?.kind == .list else { return false }
        let text = InlineText(node)
        guard text.lines.count == 1, !text.strong.contains(where: { !$0.isEmpty }), let last = text.bytes.last,
            Words.isLetter(text.bytes, text.bytes.count - 1) || last >= 0x80
        else { return false }
        if case .sign(let sign) = SignLabel(text.bytes[...]), SignLabel.isPure(text.bytes[...]) {
            begin(sign, level: 7)
            return true
        }
        guard sign != nil, signLevel == 7, hasItems, Words.count(text.bytes[...], upTo: 3) <= 2 else { return false }
        begin(nil, level: 7)
        return true
    }

    private mutating func paragraph(_ text: InlineText) { lines(text, text.all) }

    private mutating func lines(_ text: InlineText, _ range: Range<Int>) {
        let lines = text.lines.compactMap { line in
            let line = line.clamped(to: range)
            return line.isEmpty ? nil : line
        }
        guard let first = lines.first else { return }
        // “*Safe:* it cannot go back” on each of several lines
        if sign != nil, lines.count > 1, lines.allSatisfy({ ArgumentReader.isNamed(text, $0) }), let sign {
            for line in lines { result.append(sign, text.written(line)) }
            hasItems = true
            return
        }
        var rest = lines[...]
        // “✅ **Clear contracts** — …” is an argument that begins with a name; “✅ **Pros**” is a label.
        if let label = LineLabel(text, first), label.isSetOff,
            SignMarker(text, first) == nil || SignLabel(text.bytes[label.label]) != nil,
            take(label, text, inItem: false)
        {
            if wantsVerdict { closing(text, label.rest) }
            rest = rest.dropFirst()
            if rest.isEmpty { return }
        }
        var isMarked = false
        var plain: Range<Int>?
        for line in rest {
            // “✅ — chosen. Smallest of all” says what became of it.
            if wantsVerdict, let marker = SignMarker(text, line), sign == nil,
                let verdict = Verdict(text.bytes[marker.end..<line.upperBound], isMarked: false), !verdict.isWeak
            {
                result.take(verdict, text.written(marker.end..<line.upperBound))
                continue
            }
            if let marker = SignMarker(text, line), !marker.isWarning || isArgument(text, marker) || lines.count > 1 {
                take(marker, text.written(marker.end..<line.upperBound), below: sign)
                hasItems = true
                isMarked = true
            } else if line != first, let label = LineLabel(text, line), label.isStrong, label.isSetOff,
                take(label, text, inItem: false)
            {
                isMarked = true
            } else {
                plain = (plain?.lowerBound ?? line.lowerBound)..<line.upperBound
            }
        }
        guard let plain else { return }
        if wantsVerdict { sentences(text, plain) }
        if isMarked { return }
        if let announced = ArgumentReader.announcedSign(text, plain) {
            if sign != announced { begin(announced, level: 7) }
        } else if let sign, sign != .tradeOff, !hasItems, pendingHeading == nil,
            !ArgumentReader.saysNone(text.bytes, plain)
        {
            pending.append((sign, text.written(plain)))
        }
    }

    /// Whether a line begins with an emphasised name and a colon.
    private static func isNamed(_ text: InlineText, _ line: Range<Int>) -> Bool {
        let begins = { (words: Range<Int>) in words.lowerBound == line.lowerBound }
        guard let name = text.strong.first(where: begins) ?? text.emphasised.first(where: begins), name.count < 60,
            name.upperBound < line.upperBound
        else { return false }
        return text.bytes[name.upperBound - 1] == 0x3A || text.bytes[name.upperBound] == 0x3A
    }

    /// Whether a paragraph only says that there is nothing: “None, really.”
    private static func saysNone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let head = Words.split(Words.lowercased(bytes[range].prefix(24)))
        guard let first = head.first else { return true }
        return first.elementsEqual("none".utf8) || first.elementsEqual("n".utf8) || first.elementsEqual("tbd".utf8)
    }

    /// Takes what a mark begins; below “Negative” a warning sign only adds weight.
    private mutating func take(_ marker: SignMarker, _ words: Written<String>, below sign: Sign?) {
        if marker.isWarning, sign == nil { result.warnings.append(words.range.start) }
        result.append(marker.isWarning ? sign ?? marker.sign : marker.sign, words)
    }

    /// Whether a warning sign marks an argument: below “Negative”, or before a name of its own.
    private func isArgument(_ text: InlineText, _ marker: SignMarker) -> Bool {
        sign != nil || text.strong.contains { $0.lowerBound == marker.end }
    }

    /// What a label says; among the consequences “Wins” and “Costs” too, the latter behind what is won.
    private func label(_ label: ArraySlice<UInt8>) -> SignLabel? {
        if let sign = SignLabel(label) { return sign }
        let start = LineLabel.skipEmblems(Array(label), 0..<label.count)
        guard !wantsVerdict, label.count <= 32, start < label.count,
            [0x77, 0x63, 0x6B, 0x6D, 0x62].contains(label[label.startIndex + start] | 0x20)
        else { return nil }
        let hasPositive =
            !result.positive.isEmpty || sign == .positive || pending.contains { $0.0 == .positive }
        return SignLabel.balance(label, hasPositive: hasPositive)
    }

    /// Takes what a label begins; false where the line is no label after all.
    private mutating func take(_ label: LineLabel, _ text: InlineText, inItem: Bool) -> Bool {
        let bytes = text.bytes
        // Below “Negative”, “**Backup challenges:** they take long” is one of them.
        if sign != nil, signLevel < 7, !label.rest.isEmpty, !SignLabel.isPure(bytes[label.label]) { return false }
        // “It allows us to gain from:” leads on, it sets no new label.
        if sign != nil, !label.isStrong, Words.count(bytes[label.label], upTo: 5) > 3 { return false }
        switch self.label(bytes[label.label]) {
        case .sign(let sign):
            if label.rest.isEmpty {
                begin(sign, level: 7)
            } else {
                result.append(sign, text.written(label.rest))
                if !inItem { begin(nil, level: 7) }
            }
            return true
        case .mixed where label.rest.isEmpty:
            begin(nil, level: 7)
            return true
        default: break
        }
        if wantsVerdict, let verdict = ArgumentReader.verdict(bytes, label) {
            result.take(
                verdict, text.written(label.label.lowerBound..<max(label.label.upperBound, label.rest.upperBound)))
            if !inItem { begin(nil, level: 7) }
            return true
        }
        guard !inItem, label.isStrong || label.rest.isEmpty else { return false }
        // Below a heading of a sign, “**Performance:**” groups some of what has it.
        if sign != nil, mayGroup, signLevel < 7, label.isStrong, label.rest.isEmpty,
            !SignLabel.isAside(bytes[label.label])
        {
            return true
        }
        begin(nil, level: 7)
        return true
    }

    /// Labels behind which a verdict stands.
    private static let verdictLabels: Set<String> = [
        "decision", "verdict", "status", "outcome", "result", "conclusion", "recommendation", "evaluation",
        "assessment",
        "entscheidung", "décision", "decisión", "decisão", "decisione", "karar", "решение", "决策", "决定", "结论", "決定",
        "결정",
    ]

    private static func verdict(_ bytes: [UInt8], _ label: LineLabel) -> Verdict? {
        if label.label.count <= 24, verdictLabels.contains(Words.normalised(bytes[label.label])) {
            var start = label.rest.lowerBound
            start = LineLabel.skipEmblems(bytes, start..<label.rest.upperBound)
            return Verdict(bytes[start..<label.rest.upperBound], isMarked: true)
        }
        // “Selected approach: use the library” names what was taken instead.
        if ChoiceLabel.namesAnother(bytes, label) { return nil }
        return Verdict(bytes[label.label], isMarked: true)
    }

    /// Looks for a sentence that begins with a verdict, such as “… later. Rejected: no prevention”.
    private mutating func sentences(_ text: InlineText, _ range: Range<Int>) {
        let bytes = text.bytes
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound {
                let byte = bytes[end]
                let isStop = byte == 0x2E || byte == 0x21 || byte == 0x3B || byte == 0x0A
                if isStop, end + 1 >= range.upperBound || bytes[end + 1] <= 0x20 || byte == 0x0A { break }
                end += 1
            }
            let begin = LineLabel.skipEmblems(bytes, start..<end)
            // “`.@` was selected” is said of the code.
            if begin < end, !text.code.contains(where: { $0.lowerBound == begin }),
                let verdict = Verdict(bytes[begin..<end], isMarked: false) ?? Self.setOff(text, begin..<end)
                    ?? Verdict.choosing(bytes[begin..<end])
            {
                result.take(verdict, text.written(begin..<end))
                return
            }
            start = end + 1
            while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
        }
    }

    /// Takes the verdict that stands in bold type as the last sentence of an argument: “… a lot to run. **Rejected for now.**”
    private mutating func closing(_ text: InlineText, _ range: Range<Int>) {
        guard let bold = text.strong.first(where: { $0.upperBound + 1 >= range.upperBound }),
            bold.lowerBound > range.lowerBound + 1,
            text.bytes[bold.lowerBound - 1] <= 0x20, text.bytes[bold.lowerBound - 2] == 0x2E,
            let verdict = Verdict(text.bytes[bold], isMarked: true), verdict.outcome == .rejected
        else { return }
        result.take(verdict, text.written(bold))
    }

    /// The verdict of bold words behind which a new sentence begins without a stop: “**Rejected** The cache is …”.
    private static func setOff(_ text: InlineText, _ sentence: Range<Int>) -> Verdict? {
        let bytes = text.bytes
        guard let bold = text.strong.first(where: { $0.lowerBound == sentence.lowerBound }), bold.count < 24,
            bold.upperBound + 1 < sentence.upperBound, bytes[bold.upperBound] <= 0x20,
            bytes[bold.upperBound + 1] &- 0x41 < 26
        else { return nil }
        return Verdict(bytes[bold], isMarked: true)
    }

    /// The sign of a sentence that announces a list, such as “There are some downsides:”.
    private static func announcedSign(_ text: InlineText, _ range: Range<Int>) -> Sign? {
        let bytes = text.bytes
        guard let last = bytes[range].last, last == 0x3A, range.count <= 160 else { return nil }
        // “The good:”, “What we gain:”
        if range.count < 48, case .sign(let sign) = SignLabel(bytes[range.dropLast()]) { return sign }
        var found: Sign?
        for word in Words.split(Words.lowercased(bytes[range])).suffix(12) where word.count > 4 {
            guard let sign = SignLabel.words[word] else { continue }
            if let found, found != sign { return nil }
            found = sign
        }
        return found
    }

    // MARK: Items and tables

    /// Reads an item's own words; answers where to walk on.
    private mutating func item(_ node: Node) -> Int {
        guard let child = node.firstChild, child.kind == .paragraph else {
            open.append((node.endIndex, sign, hasItems))
            return node.index + 1
        }
        let text = InlineText(child)
        let outer = sign
        guard let line = text.firstLine else { return child.endIndex }
        if sign == nil, takeSignedLines(text, node) { return child.endIndex }
        if let label = LineLabel(text, line), label.isSetOff,
            outer == nil || label.rest.isEmpty && SignLabel.isPure(text.bytes[label.label])
        {
            if case .sign(let sign) = SignLabel(text.bytes[label.label]),
                label.rest.isEmpty || SignLabel.isLeading(text.bytes[label.label])
            {
                if label.rest.isEmpty, text.lines.count == 1 {
                    open.append((node.endIndex, outer, hasItems))
                    self.sign = sign
                    hasItems = true
                } else {
                    result.append(sign, text.written(label.rest.lowerBound..<text.bytes.count))
                    leave(node, outer)
                }
                return child.endIndex
            }
            // “Buys: …”, “Costs: …”
            if outer == nil, SignLabel(text.bytes[label.label]) == nil, !label.rest.isEmpty,
                case .sign(let sign) = self.label(text.bytes[label.label])
            {
                result.append(sign, text.written(label.rest.lowerBound..<text.bytes.count))
                leave(node, outer)
                return child.endIndex
            }
            if outer == nil, wantsVerdict, let verdict = ArgumentReader.verdict(text.bytes, label) {
                result.take(verdict, text.written(label.label.lowerBound..<text.bytes.count))
            }
        }
        if let marker = SignMarker(text, line) {
            take(marker, text.written(marker.end..<text.bytes.count), below: outer)
            leave(node, outer)
        } else if let outer {
            result.append(outer, text.written(text.all))
            leave(node, outer)
        } else {
            if case .sign(let sign) = SignLabel(text.bytes[...]), Words.count(text.bytes[...], upTo: 4) <= 3 {
                open.append((node.endIndex, outer, hasItems))
                self.sign = sign
                hasItems = true
                return child.endIndex
            }
            if wantsVerdict { sentences(text, text.all) }
            open.append((node.endIndex, outer, hasItems))
        }
        return child.endIndex
    }

    /// Takes an item of `+` whose later lines begin with a minus of typesetters, which begins no item of its own:
    /// “+ Quick”, “− Far”.
    private mutating func takeSignedLines(_ text: InlineText, _ item: Node) -> Bool {
        let minus = text.lines.dropFirst().filter { Words.hasPrefix(text.bytes, $0.lowerBound, "−") }
        guard let first = minus.first, document?.source.bytes[item.range.start] == UInt8(ascii: "+") else {
            return false
        }
        result.append(.positive, text.written(Words.trimmed(0..<first.lowerBound, in: text.bytes)))
        for line in minus {
            guard let marker = SignMarker(text, line) else { continue }
            result.append(.negative, text.written(marker.end..<line.upperBound))
        }
        hasItems = true
        return true
    }

    /// What is nested in an argument belongs to it.
    private mutating func leave(_ node: Node, _ outer: Sign?) {
        open.append((node.endIndex, outer, true))
        hasItems = true
        sign = nil
    }

    private mutating func table(_ node: Node) {
        var signs: [Sign?] = []
        // With a column for each option, “Pros” and “Cons” are rows of which no cell is the decision's.
        let rowsAreSigned =
            node.firstChild.map { $0.children.count { _ in true } == 2 } ?? false || ArgumentReader.repeatsSign(node)
        for row in node.children {
            // “✅ Reuse | shared by all” below heads that name no sign.
            if !row.isHeader, !wantsVerdict, signs.allSatisfy({ $0 == nil }), let cell = row.firstChild {
                let text = InlineText(cell)
                if let line = text.firstLine, let marker = SignMarker(text, line) {
                    take(marker, text.written(marker.end..<text.bytes.count), below: sign)
                    continue
                }
                // “Benefit | Reuse | shared by all”
                if rowsAreSigned, let sign = ArgumentReader.sign(of: text), let words = cell.nextSibling {
                    ArgumentReader.cell(InlineText(words), sign, into: &result)
                    continue
                }
            }
            if row.isHeader {
                for cell in row.children {
                    let text = InlineText(cell)
                    if case .sign(let sign) = SignLabel(text.bytes[...]) {
                        signs.append(sign)
                    } else {
                        signs.append(nil)
                    }
                }
                continue
            }
            for (column, cell) in row.children.enumerated() where column < signs.count {
                guard let sign = signs[column] else { continue }
                ArgumentReader.cell(InlineText(cell), sign, into: &result)
            }
        }
    }

    /// Whether two rows begin with the same sign's name.
    private static func repeatsSign(_ table: Node) -> Bool {
        var seen: Set<[UInt8]> = []
        return table.children.dropFirst().contains { row in
            guard let cell = row.firstChild, cell.range.length < 32, case let text = InlineText(cell),
                sign(of: text) != nil
            else { return false }
            return !seen.insert(text.bytes).inserted
        }
    }

    /// The sign of a row whose first cell says nothing else: “Benefit”, “Limitations”.
    private static func sign(of cell: InlineText) -> Sign? {
        guard cell.bytes.count < 24 else { return nil }
        if case .sign(let sign) = SignLabel(cell.bytes[...]) { return sign }
        return HeadingRoles.role(exactly: FoldedWords.fold(cell.bytes[...])) == .negativeConsequences ? .negative : nil
    }

    /// A cell holds one argument a line.
    static func cell(_ text: InlineText, _ sign: Sign, into arguments: inout Arguments) {
        for line in text.lines {
            let marker = SignMarker(text, line)
            let start = marker.map(\.end) ?? Words.skippingBullet(text.bytes, line)
            let words = text.written(start..<line.upperBound)
            if words.value != "-", words.value != "–", words.value != "—" { arguments.append(sign, words) }
        }
    }
}
