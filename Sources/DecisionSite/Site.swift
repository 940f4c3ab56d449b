import Diagnostics

/// The published log as files.
public struct Site: Sendable {
    /// The files, ordered by path.
    public let files: [SiteFile]
    /// What could not be shown as it was meant, ordered by path and line.
    public let problems: [SiteProblem]

    /// Makes the site of an input; the same input gives the same bytes, whatever the machine.
    public static func build(_ input: SiteInput) async -> Site {
        let model = SiteModel(input)
        let pages = SitePlan.pages(of: model)
        let surroundings = PageFrame.surroundings(of: pages, in: model)
        let written = await inParallel(pages.count) { index in
            let page = pages[index]
            return PageFrame.render(
                page, in: PageContext(model: model, path: page.path, section: page.section),
                PageFrame.Neighbourhood(page).flatMap { surroundings[$0] })
        }
        var files = written.map(\.file)
        files += ThemeFiles.files(of: model)
        files += DataFiles.files(of: model)
        files += SearchFiles.files(of: model)
        if let base = input.settings.baseURL { files.append(SiteMap.file(base, pages: pages.map(\.path))) }
        files += ShortLink.all(of: model).map { ShortLink.write($0.key, to: $0.value, in: model) }
        for (name, bytes) in input.drawings { files.append(SiteFile(path: SiteDrawing.path(name), bytes: bytes)) }
        files += attachments(of: model, Set(written.flatMap(\.output.attachments)))
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return Site(files: files, problems: ordered(written.flatMap(\.output.problems)))
    }

    /// The records of an input as one HTML file that needs no other, pictures included.
    public static func singleFile(_ input: SiteInput) -> [UInt8] {
        let model = SiteModel(input)
        guard let whole = model.sections.first else { return [] }
        let page = AllPage(section: whole)
        var context = PageContext(model: model, path: page.path, section: whole)
        context.isSingle = true
        context.isAlone = true
        return PageFrame.renderAlone(page, in: context)
    }

    /// The project's files that records show or point to.
    private static func attachments(of model: SiteModel, _ paths: Set<String>) -> [SiteFile] {
        paths.sorted().compactMap { path in
            model.input.files.read(path).map { SiteFile(path: PageContext.folder + path, bytes: $0) }
        }
    }

    private static func ordered(_ problems: [SiteProblem]) -> [SiteProblem] {
        problems.sorted { left, right in
            if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
            return left.line == right.line ? left.message < right.message : left.line < right.line
        }
    }
}

/// Does independent work on all cores and gives the results in order, whatever ends first.
func inParallel<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    let run = max(1, min(16, count / 64))
    return await withTaskGroup(of: (Int, [Result]).self, returning: [Result].self) { group in
        var start = 0
        while start < count {
            let range = start..<min(start + run, count)
            group.addTask { (range.lowerBound, range.map(work)) }
            start = range.upperBound
        }
        var parts: [(Int, [Result])] = []
        for await part in group { parts.append(part) }
        parts.sort { $0.0 < $1.0 }
        return parts.flatMap(\.1)
    }
}
