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
    var tokens: TitleTokens { TitleTokens(text.bytes[title.name]) }

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
}
