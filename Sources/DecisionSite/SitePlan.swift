/// Which pages a site has.
enum SitePlan {
    /// All pages, in no order that matters.
    static func pages(of model: SiteModel) -> [any Page] {
        var pages: [any Page] = []
        for section in model.sections {
            pages.append(IndexPage(section: section))
            pages.append(ConflictsPage(section: section))
            pages.append(MatrixPage(section: section))
            pages.append(FindingsPage(section: section))
        }
        guard let whole = model.sections.first else { return pages }
        pages.append(NotFoundPage(section: whole))
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
