import Diagnostics
import Syntax

/// An option as one place of a record writes it, before the places are put together.
struct OptionDraft {
    /// How the place is written.
    enum Form: Sendable {
        case item
        case heading
        case boldLine
        case tableRow
        case tableColumn
        case sentence
    }

    /// The text that holds the name.
    var text: InlineText
    /// The name within it.
    var title: OptionTitle
    /// How the place is written.
    var form: Form
    /// The nodes that belong to the option, its name left out.
    var body: Range<Int>
    /// What follows the name in its own paragraph.
    var rest: Range<Int>
    /// The bytes from the name to the end of what belongs to it.
    var range: SourceRange
    /// What is said for and against it.
    var arguments = Arguments()
    /// The choice it belongs to, where a record makes several.
    var group = 0

    /// The words of the name for comparison.
    var tokens: TitleTokens {
        var name = title.name
        // An example in brackets is no part of the name.
        if let bracket = startOfExample(name) { name = name.lowerBound..<bracket }
        let marked = text.namelike.filter { $0.overlaps(name) && $0.count < name.count }
            .map { max(0, $0.lowerBound - name.lowerBound)..<max(0, $0.upperBound - name.lowerBound) }
        return TitleTokens(text.bytes[name], marked: marked)
    }

    /// Where “(e.g. …)” at the end of a name begins.
    private func startOfExample(_ name: Range<Int>) -> Int? {
        guard name.count > 8, text.bytes[name.upperBound - 1] == 0x29,
            let open = text.bytes[name].firstIndex(of: 0x28), open > name.lowerBound + 2,
            Words.hasPrefix(text.bytes, open + 1, "e.g") || Words.hasPrefix(text.bytes, open + 1, "for example")
        else { return nil }
        return open
    }

    /// Whether it is one sentence without a name set off in it, and nothing stands below it.
    var isSentence: Bool {
        body.isEmpty && title.label == nil && rest.isEmpty && text.strong.allSatisfy { $0.isEmpty }
            && text.bytes.last.map { $0 == 0x2E || $0 == 0x21 } ?? false
    }

    /// Whether only a number or letter is written.
    var isBare: Bool { title.name.isEmpty }

    init(_ text: InlineText, _ title: OptionTitle, _ form: Form, body: Range<Int>, rest: Range<Int>, range: SourceRange)
    {
        self.text = text
        self.title = title
        self.form = form
        self.body = body
        self.rest = rest
        self.range = range
    }

    /// Cuts a description off the name where another place writes the name alone: “QuickSight - see below”.
    mutating func shorten(to other: OptionDraft) {
        // A heading is a name in whole.
        guard form != .heading, let mark = separator(behind: other) else { return }
        rest = mark.upperBound..<max(mark.upperBound, rest.upperBound)
        title.name = title.name.lowerBound..<mark.lowerBound
    }

    /// What parts another's name, with which this one begins, from a description: a dash or a colon; nil where none does.
    func separator(behind other: OptionDraft) -> Range<Int>? {
        let bytes = text.bytes
        let own = other.text.bytes[other.title.name]
        let end = title.name.lowerBound + own.count
        guard !own.isEmpty, end < title.name.upperBound,
            bytes[title.name.lowerBound..<end].elementsEqual(own, by: { $0 | 0x20 == $1 | 0x20 })
        else { return nil }
        let next = SignMarker.skipSeparators(bytes, end, title.name.upperBound)
        return bytes[end..<next].contains(where: { $0 == 0x2D || $0 == 0x3A || $0 >= 0x80 }) ? end..<next : nil
    }

    /// Takes into the name what was cut off as a description, where a heading writes all of it as the name.
    mutating func lengthen(to heading: OptionDraft) {
        guard form == .item, title.isNamedOption, !rest.isEmpty, rest.upperBound == text.bytes.count,
            title.name.lowerBound < rest.lowerBound
        else { return }
        let whole = Words.trimmed(title.name.lowerBound..<rest.upperBound, in: text.bytes)
        let name = heading.title.name
        guard whole.count < 160, name.count + 3 >= whole.count, name.count <= whole.count + 3,
            Words.normalised(text.bytes[whole]) == Words.normalised(heading.text.bytes[name])
        else { return }
        title.name = whole
        rest = whole.upperBound..<whole.upperBound
    }

    /// Gives an option of which only the number is written the name that its first sentence is; else the number is all.
    mutating func takeName(from document: Document) {
        let old = title
        title.name = text.all
        guard body.lowerBound < body.upperBound else { return }
        let first = document.node(at: body.lowerBound)
        guard first.kind == .paragraph else { return }
        let words = InlineText(first)
        if let label = LineLabel(words, words.all),
            SignLabel(words.bytes[label.label]) != nil || OptionLabels.isDetail(words.bytes[label.label])
        {
            return
        }
        var cut = ItemTitles.cut([(words, words.all)])[0]
        // Of a long sentence the first clause is the name.
        if Words.count(words.bytes[cut.title.name], upTo: 31) > 30,
            let comma = words.bytes[cut.title.name].firstIndex(of: UInt8(ascii: ","))
        {
            cut.title.name = cut.title.name.lowerBound..<comma
        }
        guard !cut.title.name.isEmpty, Words.count(words.bytes[cut.title.name], upTo: 31) <= 30 else { return }
        text = words
        title = cut.title
        title.label = old.label
        title.isNamedOption = old.isNamedOption
        if let verdict = old.verdict {
            title.verdict = verdict
            title.verdictRange = title.name
        }
    }
}
