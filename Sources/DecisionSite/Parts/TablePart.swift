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

    /// The parts of a table whose rows stand in groups that are not torn apart.
    ///
    /// - Parameter isFirst: whether a row is the first of a group.
    static func all(rows: Int, isFirst: (Int) -> Bool) -> [TablePart] {
        guard rows > mostRows else { return all(rows: rows) }
        var starts = [0]
        for row in 1..<rows where row - starts[starts.count - 1] >= Self.rows && isFirst(row) { starts.append(row) }
        return starts.indices.map { part in
            let end = part + 1 < starts.count ? starts[part + 1] : rows
            return TablePart(number: part + 1, count: starts.count, range: starts[part]..<end)
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
        writeLinks(TablePart.all(rows: entries.count), table: table, in: context, to: &html) {
            context.model.shortName(entries[$0], in: context.section)
        }
    }

    /// Writes links to all parts, each named by its first and last row.
    ///
    /// - Parameters:
    ///   - parts: all parts.
    ///   - table: the path of the first part.
    ///   - name: what a row is called.
    func writeLinks(
        _ parts: [TablePart], table: String, in context: PageContext, to html: inout HTML, name: (Int) -> String
    ) {
        guard count > 1 else { return }
        html.element(.nav, .label(context.texts[.parts])) { html in
            html.element(.ul, .class("summary")) { html in
                for part in parts {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(context.address(of: TablePart.path(part.number, of: table))),
                            part.number == number ? .with("aria-current", "page") : .absent
                        ) { html in
                            html.text(name(part.range.lowerBound))
                            html.text(" – ")
                            html.text(name(part.range.upperBound - 1))
                        }
                    }
                }
            }
        }
        html.lineBreak()
    }
}
