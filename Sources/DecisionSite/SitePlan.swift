/// Which pages a site has.
enum SitePlan {
    /// All pages, in no order that matters.
    static func pages(of model: SiteModel) -> [any Page] {
        var pages: [any Page] = []
        for section in model.sections {
            for part in TablePart.all(rows: section.entries.count) {
                pages.append(IndexPage(section: section, part: part))
            }
            pages.append(ConflictsPage(section: section))
            pages.append(MatrixPage(section: section))
            pages.append(FindingsPage(section: section))
            pages.append(TimelinePage(section: section))
            pages.append(GraphPage(section: section))
            if let earlier = model.input.earlier { pages.append(ChangesPage(section: section, earlier: earlier)) }
            pages.append(AllPage(section: section))
            pages.append(TagsPage(section: section))
            for tag in section.tags { pages.append(TagPage(tag: tag, section: section)) }
            for status in StatusWord.allCases {
                let entries = section.entries.filter { model.entries[$0].status == status }
                if entries.isEmpty { continue }
                for part in TablePart.all(rows: entries.count) {
                    pages.append(StatusPage(status: status, entries: entries, section: section, part: part))
                }
            }
        }
        guard let whole = model.sections.first else { return pages }
        pages.append(NotFoundPage(section: whole))
        pages.append(AboutPage(section: whole))
        pages.append(SearchPage(section: whole))
        if let costs = model.input.costs { pages.append(CostsPage(section: whole, costs: costs)) }
        for (number, path) in model.ownPages.enumerated() {
            pages.append(OwnPage(source: model.input.pages[number], path: path, section: whole))
        }
        for (row, path) in model.requirementPages.enumerated() {
            pages.append(RequirementPage(row: row, path: path, section: whole))
        }
        for section in model.sections where section.log != nil || model.sections.count == 1 {
            for entry in section.entries {
                pages.append(
                    RecordPage(
                        entry: entry, path: model.entries[entry].page, section: section,
                        neighbours: (
                            entry > section.entries.lowerBound ? entry - 1 : nil,
                            entry + 1 < section.entries.upperBound ? entry + 1 : nil
                        )))
            }
        }
        return pages
    }
}
