/// A part of a table that is too long for one page.
///
/// Browsers take a second and more to lay out some thousand rows, and a filter runs over all of them with each key.
struct TablePart: Sendable, Equatable {
    /// The most rows of a table that stands on one page.
    private static let mostRows = 2_000
    /// How many rows a part of a longer one has.
    private static let rows = 1_000

    /// Which part it is, counting from 1.
    let number: Int
    /// How many parts there are.
    let count: Int
    /// The rows.
    let range: Range<Int>

    /// The parts of a table: the table itself where it is not too long.
    static func all(rows: Int) -> [TablePart] {
        guard rows > mostRows else { return [TablePart(number: 1, count: 1, range: 0..<rows)] }
        let count = (rows + Self.rows - 1) / Self.rows
        return (0..<count).map { part in
            TablePart(number: part + 1, count: count, range: part * Self.rows..<min(rows, (part + 1) * Self.rows))
        }
    }

    /// The number of the part that a row stands in.
    static func number(ofRow row: Int, of rows: Int) -> Int { rows > mostRows ? row / Self.rows + 1 : 1 }

    /// The path of a part's page: the first has the table's own, the others `-2` and so on in it.
    static func path(_ number: Int, of table: String) -> String {
        number == 1 ? table : String(table.dropLast(5)) + "-\(number).html"
    }

    /// Writes links to all parts, each named by its first and last record.
    ///
    /// - Parameters:
    ///   - entries: the records of the whole table.
    ///   - table: the path of the first part.
    func writeLinks(_ entries: [Int], table: String, in context: PageContext, to html: inout HTML) {
        guard count > 1 else { return }
        html.element(.nav, .label(context.texts[.parts])) { html in
            html.element(.ul, .class("summary")) { html in
                for part in TablePart.all(rows: entries.count) {
                    let (first, last) = (entries[part.range.lowerBound], entries[part.range.upperBound - 1])
                    html.element(.li) { html in
                        html.element(
                            .a, .href(context.address(of: TablePart.path(part.number, of: table))),
                            part.number == number ? .with("aria-current", "page") : .absent
                        ) { html in
                            html.text(context.model.shortName(first, in: context.section))
                            html.text(" – ")
                            html.text(context.model.shortName(last, in: context.section))
                        }
                    }
                }
            }
        }
        html.lineBreak()
    }
}
