import Diagnostics
import Syntax

/// Finds options among the blocks of one section: items of lists, bold lines, rows or columns of a table.
enum OptionBlocks {
    /// The options that blocks hold, in order.
    ///
    /// - Parameters:
    ///   - nodes: the blocks in preorder, without sections below.
    ///   - wantsTables: whether a table may be what lists the options.
    static func read(_ document: Document, _ nodes: Range<Int>, wantsTables: Bool) -> [OptionDraft] {
        let blocks = blocks(document, nodes)
        let bold = boldLines(document, blocks, end: nodes.upperBound)
        // Beside “Option A” as items, bold words are labels: “**Constraints:**”.
        let isLabel = !bold.isEmpty && !bold.contains(where: \.title.isNamedOption) && listsNamed(document, blocks)
        if bold.count > 1, case let chosen = groups(document, blocks), !chosen.isEmpty { return chosen }
        if !bold.isEmpty, !isLabel { return bold }
        let asked = answers(document, blocks)
        if !asked.isEmpty { return asked }
        let items = items(document, blocks)
        if !items.isEmpty { return items }
        let lines = labelledLines(document, blocks, end: nodes.upperBound)
        if !lines.isEmpty { return lines }
        let names = commaList(blocks)
        if !names.isEmpty { return names }
        let clauses = clauses(blocks)
        if !clauses.isEmpty { return clauses }
        guard wantsTables else { return [] }
        for block in blocks where block.kind == .table {
            let drafts = OptionTable.read(block)
            if !drafts.isEmpty { return drafts }
        }
        return []
    }

    /// Whether a list among blocks names its first two items by a word such as “Option”.
    private static func listsNamed(_ document: Document, _ blocks: [Node]) -> Bool {
        blocks.contains { block in
            guard block.kind == .list, OptionTitle.mayName(in: document, block.index..<block.endIndex) else {
                return false
            }
            let items = block.children.prefix(2).compactMap(\.firstChild)
            return items.count == 2
                && items.allSatisfy { item in
                    guard item.kind == .paragraph else { return false }
                    return isNamed(InlineText(item).bytes)
                }
        }
    }

    /// The blocks directly in a range of nodes.
    static func blocks(_ document: Document, _ nodes: Range<Int>) -> [Node] {
        var result: [Node] = []
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = document.node(at: index)
            result.append(node)
            index = max(node.endIndex, index + 1)
        }
        return result
    }

    /// The items of several lists, each below a bold line that names its question, where each list marks the one that was
    /// taken: “**For the floor:**” over “1. Oak”, “2. **Stone** ← chosen”.
    private static func groups(_ document: Document, _ blocks: [Node]) -> [OptionDraft] {
        var result: [OptionDraft] = []
        var count = 0
        for (lead, list) in zip(blocks, blocks.dropFirst()) {
            guard lead.kind == .paragraph, lead.firstChild?.kind == .strong, lead.range.length < 80 else { continue }
            guard list.kind == .list, document.source.slice(lead.range).suffix(3).contains(0x3A),
                case let drafts = items(document, [list]), marksOne(drafts)
            else { return [] }
            count += 1
            for var draft in drafts {
                draft.group = count
                result.append(draft)
            }
        }
        return count > 1 ? result : []
    }

    /// The items of several lists, each within an item that asks a question: “A) Where do we build?” over “1: in a container”.
    private static func answers(_ document: Document, _ blocks: [Node]) -> [OptionDraft] {
        var result: [OptionDraft] = []
        var count = 0
        for list in blocks where list.kind == .list {
            for item in list.children {
                guard let question = item.firstChild, question.kind == .paragraph,
                    document.source.slice(question.range).last(where: { $0 > 0x20 }) == UInt8(ascii: "?"),
                    let inner = question.nextSibling, inner.kind == .list, inner.endIndex == item.endIndex,
                    case let drafts = items(document, [inner]), drafts.count > 1
                else { return [] }
                count += 1
                for var draft in drafts {
                    draft.group = count
                    result.append(draft)
                }
            }
        }
        return count > 1 ? result : []
    }

    /// Whether of several options one is marked as the one that was taken.
    static func marksOne(_ drafts: [OptionDraft]) -> Bool {
        drafts.count > 1 && drafts.count { $0.title.verdict?.outcome == .chosen } == 1
    }

    // MARK: Bold lines

    /// Options that stand as bold lines: `**Option 1: X**` with what follows, or `**X** — why not`.
    private static func boldLines(_ document: Document, _ blocks: [Node], end: Int) -> [OptionDraft] {
        var starts: [(block: Int, text: InlineText, line: Range<Int>, isNamed: Bool)] = []
        var isListFirst = false
        for (place, block) in blocks.enumerated() {
            if block.kind == .list, starts.isEmpty { isListFirst = true }
            guard block.kind == .paragraph else { continue }
            guard let first = block.firstChild, first.kind == .strong || first.kind == .text || first.kind == .emphasis
            else { continue }
            let text = InlineText(block)
            let lines = text.lines
            for (number, line) in lines.enumerated() {
                let end = number + 1 < lines.count ? lines[number + 1].lowerBound : line.upperBound
                guard let isNamed = optionLine(text, line, isLast: end == line.upperBound) else { continue }
                if number > 0, !isNamed, starts.last?.block != place { continue }
                starts.append((place, text, line.lowerBound..<text.bytes.count, isNamed))
            }
        }
        guard !starts.isEmpty else { return [] }
        let numbered = starts.map { start in
            OptionTitle.prefix(start.text.bytes, start.line, allowsCode: false)?.label != nil
        }
        if starts.contains(where: \.isNamed) {
            starts.removeAll { !$0.isNamed }
        } else if numbered.count(where: { $0 }) > 1 {
            // What has no number beside several that have one concludes.
            starts = zip(starts, numbered).filter(\.1).map(\.0)
        } else if isListFirst || starts.count == 1 && !isLone(starts[0], blocks) {
            return []
        }
        return drafts(document, starts.map { ($0.block, $0.text, $0.line) }, blocks, end: end)
    }

    /// Whether one bold line alone is an option: it has words behind it, and introduces no list of them.
    private static func isLone(
        _ start: (block: Int, text: InlineText, line: Range<Int>, isNamed: Bool), _ blocks: [Node]
    ) -> Bool {
        guard let label = LineLabel(start.text, start.line), !label.rest.isEmpty || blocks.count > 1 else {
            return false
        }
        let next = start.block + 1
        return start.text.bytes.last != 0x3A || next < blocks.count && blocks[next].kind == .codeBlock
    }

    /// Whether a line names an option; the answer says whether it does so with a word such as “Option”. Nil for all other
    /// lines.
    private static func optionLine(_ text: InlineText, _ line: Range<Int>, isLast: Bool) -> Bool? {
        let bytes = text.bytes
        let first = LineLabel.skipEmblems(bytes, line)
        let begin = OptionTitle.behindVerdict(bytes, first..<line.upperBound)?.start ?? first
        if let prefix = OptionTitle.prefix(bytes, begin..<line.upperBound, allowsCode: false), prefix.isNamed {
            let isStrong = text.strong.contains { $0.lowerBound <= begin && $0.upperBound > begin }
            return isStrong || prefix.end > begin && bytes[begin..<prefix.end].contains(0x3A) ? true : nil
        }
        guard
            let strong = text.strong.first(where: {
                $0.lowerBound >= line.lowerBound && $0.lowerBound <= begin
                    && $0.upperBound > begin
            })
        else { return nil }
        // “**B** is rejected: …” speaks of an option by its letter.
        if strong.count == 1, bytes[strong.lowerBound] != UInt8(ascii: "C"),
            bytes[strong.lowerBound] != UInt8(ascii: "R")
        {
            return nil
        }
        if hasVerdictBehind(bytes, strong, line) { return false }
        // “**Kafka** was rejected because …”
        if strong.upperBound < line.upperBound, bytes[strong.upperBound] == 0x20,
            Verdict(bytes[strong.upperBound..<line.upperBound], isMarked: false) != nil
        {
            return false
        }
        guard let label = LineLabel(text, line), label.isStrong, !label.label.isEmpty else { return nil }
        // “**Main options**” above a list names none.
        if label.rest.isEmpty, isLast, OptionLabels.isGroup(bytes[label.label]) { return nil }
        if SignLabel(bytes[label.label]) != nil || OptionLabels.isDetail(bytes[label.label]) { return nil }
        if Verdict(bytes[label.label], isMarked: true) != nil { return nil }
        // “**Good, because:**”
        if let marker = SignMarker(text, begin..<line.upperBound), !marker.isWarning { return nil }
        if Words.count(bytes[label.label], upTo: 20) > 18 { return nil }
        let endsItself = bytes[strong].last.map { $0 == 0x2E || $0 == 0x3A } ?? false
        if label.rest.isEmpty { return false }
        // “**Tags by a helper**. This way …”
        let next = strong.upperBound
        let endsBehind = next + 1 < line.upperBound && bytes[next] == 0x2E && bytes[next + 1] <= 0x20
        return label.isSetOff || endsItself || endsBehind || endsInBracket(bytes, strong, line) ? false : nil
    }

    /// Whether nothing but a bracket parts the bold words from the sentence's end: “**Own mirror** (nginx). Too dear.”
    private static func endsInBracket(_ bytes: [UInt8], _ strong: Range<Int>, _ line: Range<Int>) -> Bool {
        let open = strong.upperBound + 1
        guard open < line.upperBound, bytes[open - 1] == 0x20, bytes[open] == 0x28,
            let close = bytes[open...].firstIndex(of: 0x29)
        else { return false }
        let next = close + 1
        return next >= bytes.count || bytes[next] == 0x2E || bytes[next] == 0x3A || bytes[next] == 0x0A
            || SignMarker.skipSeparators(bytes, next, bytes.count) > next + 1
    }

    /// Whether a verdict in brackets follows the bold words: “**Keep the pool** (chosen): …”.
    private static func hasVerdictBehind(_ bytes: [UInt8], _ strong: Range<Int>, _ line: Range<Int>) -> Bool {
        var index = strong.upperBound
        while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < line.upperBound, bytes[index] == 0x28,
            let close = bytes[index..<line.upperBound].firstIndex(of: 0x29)
        else { return false }
        return Verdict(bytes[index + 1..<close], isMarked: true) != nil
    }

    /// Whether a paragraph begins with a word such as “Option”, its number and a mark; false where it begins with bold words
    /// that have a number, nil for all else.
    static func namedStart(_ text: InlineText) -> Bool? {
        let bytes = text.bytes
        let line = text.firstLine ?? text.all
        let begin = LineLabel.skipEmblems(bytes, line)
        guard begin < line.upperBound,
            let prefix = OptionTitle.prefix(bytes, begin..<line.upperBound, allowsCode: false), prefix.label != nil
        else { return nil }
        let isMarked = bytes[begin..<prefix.end].contains { $0 == 0x3A || $0 == 0x2D || $0 == 0x29 || $0 == 0x2E }
        let isStrong = text.strong.contains { $0.lowerBound <= begin && $0.upperBound > begin }
        if prefix.isNamed { return isMarked || isStrong ? true : nil }
        return isStrong ? false : nil
    }

    static func drafts(
        _ document: Document, _ starts: [(block: Int, text: InlineText, line: Range<Int>)], _ blocks: [Node], end: Int
    ) -> [OptionDraft] {
        var result: [OptionDraft] = []
        var lines: [Range<Int>] = []
        for (place, start) in starts.enumerated() {
            let isSame = place + 1 < starts.count && starts[place + 1].block == start.block
            lines.append(start.line.lowerBound..<(isSame ? starts[place + 1].line.lowerBound : start.line.upperBound))
        }
        if areFollowedBySentences(zip(starts, lines).map { ($0.text, $1) }) {
            for (place, start) in starts.enumerated() {
                let feed = start.text.bytes[lines[place]].firstIndex(of: 0x0A)
                if let feed { lines[place] = lines[place].lowerBound..<feed }
            }
        }
        let cuts = ItemTitles.cut(zip(starts, lines).map { ($0.text, $1) })
        for (place, start) in starts.enumerated() {
            let next = place + 1 < starts.count ? starts[place + 1].block : blocks.count
            let from = blocks[start.block].endIndex
            let to = next < blocks.count ? blocks[next].index : end
            let last = next > start.block + 1 ? blocks[next - 1].range.end : blocks[start.block].range.end
            result.append(
                OptionDraft(
                    start.text, cuts[place].title, .boldLine, body: from..<max(from, to), rest: cuts[place].rest,
                    range: SourceRange(start.text.sourceRange(lines[place]).start, last)))
        }
        return result
    }

    /// Whether each of several lines names an option by its number, and a sentence of its own begins on the next:
    /// “**Option 1:** Move all of it” over “This approach involves …”.
    private static func areFollowedBySentences(_ lines: [(text: InlineText, range: Range<Int>)]) -> Bool {
        var count = 0
        for (text, range) in lines {
            guard OptionTitle.prefix(text.bytes, range, allowsCode: false)?.isNamed ?? false else { return false }
            guard let feed = text.bytes[range].firstIndex(of: 0x0A) else { continue }
            guard feed + 8 < range.upperBound, text.bytes[feed + 1] &- 0x41 < 26 else { return false }
            count += 1
        }
        return count > 1
    }

    // MARK: Lists

    /// An item of a list, with what follows it.
    private struct Item {
        let text: InlineText
        var body: Range<Int>
        var bytes: SourceRange
        let isTask: Bool
        let isChecked: Bool

        init(_ text: InlineText, body: Range<Int>, _ node: Node) {
            self.text = text
            self.body = body
            bytes = node.range
            isTask = node.isTask
            isChecked = node.isChecked
        }
    }

    /// Whether an item begins with a label such as “Rejection reason”.
    private static func isDetail(_ text: InlineText) -> Bool {
        guard text.bytes.count > 8, text.bytes.prefix(30).contains(0x3A), let label = LineLabel(text, text.all) else {
            return false
        }
        return OptionLabels.isReason(text.bytes[label.label])
    }

    /// Whether nothing but “Option:” is written.
    private static func isBareOption(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 16, bytes.last(where: { $0 > 0x20 }) == 0x3A else { return false }
        let prefix = OptionTitle.prefix(bytes, 0..<bytes.count, allowsCode: false)
        return prefix.map { $0.isNamed && $0.label == nil } ?? false
    }

    /// Whether an item begins with a word such as “Option” and a mark.
    private static func isNamed(_ bytes: [UInt8]) -> Bool {
        OptionTitle.prefix(bytes, 0..<bytes.count, allowsCode: false)?.isNamed ?? false
    }

    /// Options that stand as items. Lists of another kind than the first belong to the item before them, as do bullets that
    /// split a numbered list into several that each begin with 1.
    private static func items(_ document: Document, _ blocks: [Node]) -> [OptionDraft] {
        var found: [Item] = []
        var isOrdered: Bool?
        var isSigned = false
        var isClosed = false
        for (place, block) in blocks.enumerated() {
            // “2. The mill” goes on with the list that “Pros” and “Cons” interrupt.
            if isSigned, block.kind == .list, isOrdered == true, !found.isEmpty, block.number == found.count + 1 {
                isSigned = false
            }
            switch block.kind {
            case .paragraph:
                let text = InlineText(block)
                isSigned = announcesArguments(text) || found.isEmpty && OptionLabels.announcesReasons(text.bytes[...])
                if found.count > 1, text.bytes.last == 0x3A,
                    !OptionLabels.mentionsOptions(text.bytes[...]) || OptionLabels.looksBackAtOutcome(text.bytes[...])
                {
                    isClosed = true
                }
            case .list where !isSigned && !isClosed:
                if let isOrdered, isOrdered != block.isOrdered {
                    extend(&found, block)
                    continue
                }
                isOrdered = block.isOrdered
                for item in block.children {
                    guard var first = item.firstChild else { continue }
                    // “* 1. Kafka” is a list within an item.
                    if first.kind == .list, first.isOrdered, let inner = first.firstChild,
                        inner.endIndex == first.endIndex, let words = inner.firstChild
                    {
                        first = words
                    }
                    guard first.kind == .paragraph || first.kind == .heading else { continue }
                    let text = InlineText(first)
                    if text.isBlank || isBareOption(text.bytes) { continue }
                    // “Rejection reason: …” as an item of its own belongs to the option before it.
                    if isDetail(text) {
                        if let last = found.indices.last, isNamed(found[last].text.bytes) {
                            found[last].body = found[last].body.lowerBound..<item.endIndex
                        }
                        if found.isEmpty || isNamed(found[found.count - 1].text.bytes) { continue }
                    }
                    // “Not implemented as it says less about the state” is said of the option before it.
                    if let last = found.indices.last, Words.hasPrefix(text.bytes, 0, "not "),
                        Verdict(text.bytes[...], isMarked: false)?.outcome == .rejected
                    {
                        found[last].body = found[last].body.lowerBound..<item.endIndex
                        continue
                    }
                    found.append(Item(text, body: first.endIndex..<item.endIndex, item))
                }
            case .list where !found.isEmpty && !isClosed:
                extend(&found, block)
            case .codeBlock, .blockQuote, .table:
                if place > 0, !found.isEmpty, !isClosed { extend(&found, block) }
            default: break
            }
        }
        if found.count == 1, found[0].text.bytes.count > 400,
            !found[0].text.strong.contains(where: { $0.lowerBound == 0 })
        {
            return []
        }
        if areArguments(found.map(\.text)) { return [] }
        // Boxes tell what was taken where some are ticked and some are not.
        let areTicked = found.allSatisfy(\.isTask) && Set(found.map(\.isChecked)).count == 2
        let cuts = ItemTitles.cut(found.map { ($0.text, $0.text.all) })
        var result: [OptionDraft] = []
        for (item, cut) in zip(found, cuts) {
            if isNoOption(item.text, cut.title) { continue }
            var title = cut.title
            if areTicked, title.verdict == nil {
                title.verdict = Verdict(ticked: item.isChecked)
                title.verdictRange = title.name
            }
            result.append(
                OptionDraft(
                    item.text, title, .item, body: item.body, rest: cut.rest,
                    range: SourceRange(item.text.range.start, max(item.bytes.end, item.text.range.end))))
        }
        return result
    }

    private static func extend(
        _ found: inout [Item], _ block: Node
    ) {
        guard let last = found.indices.last else { return }
        found[last].body = found[last].body.lowerBound..<block.endIndex
        found[last].bytes = SourceRange(found[last].bytes.start, block.range.end)
    }

    /// Whether a paragraph is a label such as “Pros:” or “References:”, so that the list after it names no options.
    private static func announcesArguments(_ text: InlineText) -> Bool {
        guard let line = text.lines.last else { return false }
        if OptionLabels.announcesReferences(text.bytes[line]) { return true }
        if let marker = SignMarker(text, line), marker.end >= line.upperBound { return true }
        if let label = LineLabel(text, line), label.rest.isEmpty {
            return SignLabel(text.bytes[label.label]) != nil || OptionLabels.isDetail(text.bytes[label.label])
        }
        return Words.count(text.bytes[line], upTo: 4) <= 3 && SignLabel(text.bytes[line]) != nil
    }

    /// Whether the items are arguments and no options: most carry a mark such as “Good, because”.
    private static func areArguments(_ texts: [InlineText]) -> Bool {
        guard !texts.isEmpty else { return true }
        let marked = texts.count { text in
            guard let line = text.firstLine else { return false }
            if let marker = SignMarker(text, line) {
                return marker.end < line.upperBound && !isOutcomeEmblem(text.bytes, line)
            }
            guard let label = LineLabel(text, line) else { return false }
            return SignLabel(text.bytes[label.label]) != nil || OptionLabels.isDetail(text.bytes[label.label])
        }
        return marked * 2 > texts.count
    }

    /// ✅ and ❌ before the items of an options list tell the outcome of each.
    private static func isOutcomeEmblem(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        Words.hasPrefix(bytes, line.lowerBound, "✅") || Words.hasPrefix(bytes, line.lowerBound, "❌")
    }

    private static func isNoOption(_ text: InlineText, _ title: OptionTitle) -> Bool {
        if title.name.isEmpty { return title.label == nil }
        let name = text.bytes[title.name]
        if Placeholder.isPlaceholder(String(decoding: name, as: UTF8.self)) { return true }
        return name.allSatisfy { $0 == 0x2E || $0 == 0x2D } || name.elementsEqual("…".utf8)
    }
}
