import DecisionRecords
import Diagnostics

/// The published log as files.
public struct Site: Sendable {
    /// The files, ordered by path.
    public let files: [SiteFile]
    /// What could not be shown as it was meant, ordered by path and line.
    public let problems: [SiteProblem]

    /// Makes the site of an input; the same input gives the same bytes, whatever the machine.
    public static func build(_ input: SiteInput) async -> Site {
        let shelf = SiteShelf()
        // The shelf refuses nothing.
        let problems = (try? await build(input, to: shelf)) ?? []
        let files = shelf.files.sorted { $0.path.precedes($1.path) }
        return Site(files: files, problems: problems)
    }

    /// Makes the site of an input and hands over each file as soon as it is made, so that no more than a part of the site
    /// is in memory at a time.
    ///
    /// - Returns: what could not be shown as it was meant, ordered by path and line.
    /// - Throws: what the sink throws.
    public static func build(_ input: SiteInput, to sink: some SiteSink) async throws -> [SiteProblem] {
        let model = SiteModel(input)
        let plan = SitePlan(model)
        let paths = SitePlan.pages(of: model).map(\.path)
        var files = ThemeFiles.files(of: model) + DataFiles.summaries(of: model)
        if let base = input.settings.baseURL { files.append(SiteMap.file(base, pages: paths)) }
        files += ShortLink.all(of: model).map { ShortLink.write($0.key, to: $0.value, in: model) }
        for (name, bytes) in input.drawings { files.append(SiteFile(path: SiteDrawing.path(name), bytes: bytes)) }
        try sink.expect(paths + model.entries.map(\.rawPage) + files.map(\.path))
        for file in files { try sink.take(file) }
        files = SearchFiles.files(of: model)
        try sink.expect(files.map(\.path))
        for file in files { try sink.take(file) }
        files = []

        let surroundings = PageFrame.surroundings(of: SitePlan.pages(of: model), in: model)
        @Sendable func make(_ page: any Page) throws -> PageOutput {
            let made = PageFrame.render(
                page, in: PageContext(model: model, path: page.path, section: page.section),
                PageFrame.Neighbourhood(page).flatMap { surroundings[$0] })
            try sink.take(made.file)
            var output = made.output
            output.html = HTML()
            return output
        }
        let others = plan.others
        var outputs = try await inParallel(others.count) { try make(others[$0]) }
        for batch in plan.batches {
            let (records, path) = (batch.records, batch.whole.path)
            let written = try await inParallel(records.count) { index in
                var page = records[index]
                page.twin = path
                let entry = model.entries[page.entry]
                try sink.take(SiteFile(path: entry.rawPage, bytes: entry.record.source.bytes))
                return try make(page)
            }
            var whole = batch.whole
            whole.written = written.compactMap(\.whole)
            _ = try make(whole)
            outputs += written.map { output in
                var output = output
                output.whole = nil
                return output
            }
        }
        files = attachments(of: model, Set(outputs.flatMap(\.attachments)))
        try sink.expect(files.map(\.path))
        for file in files { try sink.take(file) }
        return ordered(outputs.flatMap(\.problems))
    }

    /// The records of an input as one HTML file that needs no other, pictures included.
    public static func singleFile(_ input: SiteInput) -> [UInt8] {
        let model = SiteModel(input)
        guard let whole = model.sections.first else { return [] }
        let all = TablePart(number: 1, count: 1, range: 0..<whole.entries.count)
        let page = AllPage(section: whole, part: all)
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
            if left.path != right.path { return left.path.precedes(right.path) }
            return left.line == right.line ? left.message < right.message : left.line < right.line
        }
    }
}

/// Does independent work on all cores and gives the results in order, whatever ends first.
func inParallel<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
    let run = max(1, min(16, count / 64))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self, returning: [Result].self) { group in
        var start = 0
        while start < count {
            let range = start..<min(start + run, count)
            group.addTask { (range.lowerBound, try range.map(work)) }
            start = range.upperBound
        }
        var parts: [(Int, [Result])] = []
        for try await part in group { parts.append(part) }
        parts.sort { $0.0 < $1.0 }
        return parts.flatMap(\.1)
    }
}
