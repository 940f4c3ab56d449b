/// Which pages a site has.
struct SitePlan {
    /// Records whose pages and texts are made together, and the page that shows them one behind the other.
    struct Batch {
        var records: [RecordPage]
        var whole: AllPage
    }

    /// The records' own pages.
    private(set) var batches: [Batch] = []
    /// All other pages, in no order that matters.
    private(set) var others: [any Page] = []

    /// All pages, in no order that matters.
    static func pages(of model: SiteModel) -> [any Page] {
        let plan = SitePlan(model)
        return plan.others + plan.batches.flatMap { [$0.whole] + $0.records as [any Page] }
    }

    /// Plans the pages of a site.
    init(_ model: SiteModel) {
        others = SitePlan.others(of: model)
        for section in model.sections {
            for whole in AllPage.all(in: section) {
                if section.log == nil, model.sections.count > 1 {
                    others.append(whole)
                } else {
                    batches.append(SitePlan.batch(whole, model))
                }
            }
        }
    }

    private static func batch(_ whole: AllPage, _ model: SiteModel) -> Batch {
        let all = whole.section.entries
        let records = whole.entries.map { entry in
            RecordPage(
                entry: entry, path: model.entries[entry].page, section: whole.section,
                neighbours: (
                    entry > all.lowerBound ? entry - 1 : nil, entry + 1 < all.upperBound ? entry + 1 : nil
                ))
        }
        return Batch(records: records, whole: whole)
    }

    private static func others(of model: SiteModel) -> [any Page] {
        var pages: [any Page] = []
        for section in model.sections {
            for part in TablePart.all(rows: section.entries.count) {
                pages.append(IndexPage(section: section, part: part))
            }
            pages.append(ConflictsPage(section: section))
            let rows = model.rows(in: section)
            for part in TablePart.all(rows: rows.count) {
                pages.append(MatrixPage(section: section, rows: rows, part: part))
            }
            let citing = section.entries.filter { !model.entries[$0].requirements.isEmpty }
            if !citing.isEmpty {
                for part in TablePart.all(rows: citing.count) {
                    pages.append(CitationsPage(section: section, entries: citing, part: part))
                }
            }
            pages += FindingsPage.all(in: section, of: model)
            pages += TimelinePage.all(in: section, of: model)
            pages.append(GraphPage(section: section))
            if let earlier = model.input.earlier { pages.append(ChangesPage(section: section, earlier: earlier)) }
            pages.append(TagsPage(section: section))
            for tag in section.tags {
                for part in TablePart.all(rows: tag.entries.count) {
                    pages.append(TagPage(tag: tag, section: section, part: part))
                }
            }
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
        return pages
    }
}
