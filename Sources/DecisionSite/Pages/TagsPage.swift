/// All tags with the number of their records.
struct TagsPage: Page {
    let section: SiteSection
    var path: String { section.prefix + "tags.html" }
    var place: NavigationPlace? { .tags }

    func title(in context: PageContext) -> String { context.texts[.tags] }

    func write(to output: inout PageOutput, in context: PageContext) {
        output.html.element(.h1, text: context.texts[.tags])
        guard !section.tags.isEmpty else {
            output.html.element(.p, .class("empty"), text: context.texts[.noTags])
            return
        }
        output.html.element(.ul, .class("logs")) { html in
            for tag in section.tags {
                html.element(.li) { html in
                    html.element(
                        .a, .href(context.address(of: tag.page)),
                        text: tag.name.contains(where: { !$0.isWhitespace }) ? tag.name : "“\(tag.name)”")
                    html.text(" ")
                    html.element(.span, .class("muted"), text: context.texts.count(.recordCount, tag.entries.count))
                }
            }
        }
    }
}

/// The records of one tag.
struct TagPage: Page {
    let tag: SiteSection.Group
    let section: SiteSection
    /// The part of the list that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: tag.page) }
    var place: NavigationPlace? { .tags }

    func title(in context: PageContext) -> String { context.texts(.tagTitle, tag.name) }

    func write(to output: inout PageOutput, in context: PageContext) {
        output.html.element(.h1, text: title(in: context))
        part.writeLinks(tag.entries, table: tag.page, in: context, to: &output.html)
        RecordTable(Array(tag.entries[part.range]), showsLog: context.showsLogs, context: context)
            .write(to: &output.html)
    }
}

/// The records of one status.
struct StatusPage: Page {
    let status: StatusWord
    let entries: [Int]
    let section: SiteSection
    /// The part of the list that stands on this page.
    let part: TablePart
    var path: String { TablePart.path(part.number, of: table) }
    private var table: String { SiteSection.statusPage(status, prefix: section.prefix) }
    var place: NavigationPlace? { .decisions }

    func title(in context: PageContext) -> String { context.texts(.statusTitle, context.texts[status.phrase]) }

    func write(to output: inout PageOutput, in context: PageContext) {
        output.html.element(.h1, text: title(in: context))
        part.writeLinks(entries, table: table, in: context, to: &output.html)
        RecordTable(Array(entries[part.range]), showsLog: context.showsLogs, context: context).write(to: &output.html)
    }
}
