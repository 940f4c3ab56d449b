import Assets
import DecisionLint
public import DecisionProject
import DecisionRecords
public import DecisionSite
import Diagnostics
import Syntax

/// A project's site as it stands at this moment: read anew when files change, each page made when somebody asks for it.
///
/// A change of a record is shown in two steps. First the record alone is read again, and the pages that were made from it
/// change at once. Then conflicts, requirements and findings are worked out anew, and pages that say other things now
/// change once more. What cannot be read leaves the last good state standing and is told as a problem.
public actor Preview {
    /// Works out all that a site says of a project that was read.
    public typealias Analysis = @concurrent @Sendable (Project) async -> SiteInput

    /// All that comes of reading the project once.
    private struct Reading: Sendable {
        var memory: FileMemory
        var project: Project
        /// The files that held a record and do not any more.
        var lost: [String]
        var input: SiteInput
        var site: SiteOnDemand
    }

    private let analysis: Analysis
    private var memory = FileMemory()
    private var project: Project
    private var input: SiteInput
    private var site: SiteOnDemand
    private var problems: [PreviewProblem] = []
    /// How often the site changed; what was made for an earlier one is not kept.
    private var generation = 0
    private var made: [String: PreviewFile] = [:]
    private var attachments: Set<String> = []
    private var tabs: [Int: Tab] = [:]
    private var tabCount = 0

    /// The files that changed since the last analysis began.
    private var unanalysed: Set<String> = []
    private var isOutdated = false
    private var worker: Task<Void, Never>?
    /// The records that changed since the preview began, whose errors are told over their pages.
    private var touched: Set<String> = []

    /// A browser's tab that waits for news.
    private struct Tab {
        var path: String
        /// The fingerprint of what it shows.
        var fingerprint: String
        var send: @Sendable (PreviewMessage) -> Void
    }

    /// Reads the project of the process's folder for the first time.
    ///
    /// - Throws: when the folder or the settings cannot be read.
    public init(analysis: @escaping Analysis) async throws(FileSystemError) {
        self.analysis = analysis
        let reading = try await Preview.read(memory: FileMemory(), after: nil, analysis)
        memory = reading.memory
        project = reading.project
        input = reading.input
        site = reading.site
        problems = Preview.problems(of: reading, touched: [])
    }

    /// Off the actor, so that pages are served meanwhile.
    @concurrent private static func read(
        memory: FileMemory, after earlier: Project?, _ analysis: Analysis
    ) async throws(FileSystemError) -> Reading {
        var memory = memory
        var project = try await Project.read(memory: &memory)
        var lost: [String] = []
        if let earlier { (project, lost) = project.keepingLost(of: earlier) }
        var input = await analysis(project)
        input.settings.connections = "'self' ws://127.0.0.1:* ws://localhost:*"
        return Reading(memory: memory, project: project, lost: lost, input: input, site: SiteOnDemand(input))
    }

    /// The folders in which a change matters: the project's own, and those of its logs and settings.
    public var folders: [String] {
        var folders = ["."]
        for log in project.logs where log.directory.hasPrefix("..") || log.directory.hasPrefix("/") {
            folders.append(log.directory)
        }
        if let settings = project.settings, !settings.directory.isEmpty { folders.append(settings.directory) }
        return folders
    }

    /// How many records there are.
    public var recordCount: Int { project.logs.reduce(0) { $0 + $1.records.count } }

    // MARK: Showing

    /// The file at a path below the site's root; nil where there is none.
    public func file(_ path: String) async -> PreviewFile? {
        if let file = made[path] { return file }
        if let attachment = SiteOnDemand.attachment(path) {
            guard attachments.contains(attachment), let bytes = input.files.read(attachment) else { return nil }
            return PreviewFile(path: path, bytes: bytes, isOfProject: true)
        }
        let before = generation
        guard let result = await Preview.make(path, site) else { return nil }
        attachments.formUnion(result.attachments)
        let files = result.files.map { PreviewFile(path: $0.path, bytes: $0.bytes) }
        if before == generation {
            for file in files { made[file.path] = file }
        }
        return files.first { $0.path == path }
    }

    /// Off the actor, so that a long page holds up no other.
    @concurrent private static func make(_ path: String, _ site: SiteOnDemand) async -> SiteOnDemand.Made? {
        site.make(path)
    }

    /// Adds a tab that shows a page; tells it at once when the page is another by now, and what is wrong.
    ///
    /// - Parameters:
    ///   - path: the page's path below the site's root.
    ///   - fingerprint: that of the page as the tab got it.
    /// - Returns: the tab's number, to remove it by.
    func open(_ path: String, fingerprint: String, send: @escaping @Sendable (PreviewMessage) -> Void) async -> Int {
        tabCount += 1
        let number = tabCount
        tabs[number] = Tab(path: path, fingerprint: fingerprint, send: send)
        send(.problems(problems))
        await refresh(number)
        return number
    }

    /// Removes a tab.
    func close(_ tab: Int) { tabs[tab] = nil }

    private func refresh(_ number: Int) async {
        guard let tab = tabs[number] else { return }
        let shown: PreviewFile?
        if let file = await file(tab.path) { shown = file } else { shown = await file("404.html") }
        guard let shown, shown.fingerprint != tab.fingerprint else { return }
        // Told once; the page that comes opens a tab of its own.
        tabs[number]?.fingerprint = shown.fingerprint
        tab.send(.reload)
    }

    private func publish(_ new: SiteOnDemand?, problems: [PreviewProblem]) async {
        if let new {
            // To forget a large site takes as long as to make it; nobody need wait for that.
            let old = site
            defer { Task.detached(priority: .utility) { withExtendedLifetime(old) {} } }
            site = new
            made = [:]
            generation += 1
        }
        if problems != self.problems {
            self.problems = problems
            for number in tabs.keys.sorted() { tabs[number]?.send(.problems(problems)) }
        }
        for number in tabs.keys.sorted() { await refresh(number) }
    }

    // MARK: Changing

    /// Shows what changed, and begins to work out what follows from it.
    public func apply(_ change: FolderWatch.Change) async {
        let paths = change.paths.filter(matters)
        guard change.isIncomplete || !paths.isEmpty else { return }
        unanalysed.formUnion(paths)
        isOutdated = true
        await showRecords(of: paths)
        // Of lower priority, so that the next save is shown before the analysis of this one is through.
        if worker == nil { worker = Task(priority: .utility) { await self.analyse() } }
    }

    /// Waits until all changes so far are worked out.
    public func settle() async { await worker?.value }

    /// Whether a file of this name can change anything; programs and their builds may stand beside the records.
    private func matters(_ path: String) -> Bool {
        if project.logs.contains(where: { $0.index(path: path) != nil }) || attachments.contains(path) { return true }
        if let theme = project.settings?.site?["theme"]?.scalar, path.contains(theme) { return true }
        return Preview.endings.contains { path.hasSuffix($0) }
    }

    private static let endings = [
        ".md", ".markdown", ".mdx", ".yaml", ".yml", ".json", ".toml", ".csv", ".tsv", ".xml", ".reqif", ".reqifz",
        ".feature", ".sdoc", ".rst", ".adoc", ".txt", ".lock", ".adr-dir", ".gitignore",
    ]

    /// Puts the records that are still records into the site; what else changed waits for the analysis.
    private func showRecords(of paths: Set<String>) async {
        let shown = Dictionary(
            project.logs.flatMap { log in
                paths.compactMap { path in log.index(path: path).map { (path, log.records[$0]) } }
            }, uniquingKeysWith: { first, _ in first })
        var changed: [String: DecisionRecord] = [:]
        for (path, outcome) in zip(shown.keys, await RecordLoader.load(Array(shown.keys))) {
            if case .record(let record) = outcome, record.source.bytes != shown[path]?.source.bytes {
                changed[path] = record
            }
        }
        if changed.isEmpty { return }
        project = project.replacing(changed)
        input.logs = project.logs
        touched.formUnion(changed.keys)
        await publish(site.replacing(changed.keys, by: input), problems: problems)
    }

    private func analyse() async {
        while isOutdated {
            isOutdated = false
            unanalysed = []
            do throws(FileSystemError) {
                let reading = try await Preview.read(memory: memory, after: project, analysis)
                for log in reading.project.logs {
                    for record in log.records where memory.record(at: record.path) == nil {
                        touched.insert(record.path)
                    }
                }
                memory = reading.memory
                project = reading.project
                input = reading.input
                await publish(reading.site, problems: Preview.problems(of: reading, touched: touched))
                // What was saved meanwhile must not vanish until the next round is through.
                await showRecords(of: unanalysed)
            } catch {
                await publish(nil, problems: [PreviewProblem(path: error.path, message: error.description)])
            }
        }
        worker = nil
    }

    /// What is told over every page: what could not be read, and the errors in what was changed.
    private static func problems(of reading: Reading, touched: Set<String>) -> [PreviewProblem] {
        var problems = reading.project.failures.map { PreviewProblem(path: $0.path, message: $0.description) }
        problems += reading.lost.map {
            PreviewProblem(path: $0, message: "reads as no record any more; the last one that could be read is shown")
        }
        let settings = reading.project.settings?.source.path
        for finding in reading.input.findings where finding.severity == .error {
            guard touched.contains(finding.source.path) || finding.source.path == settings else { continue }
            let message = finding.message + (finding.help.map { "; \($0)" } ?? "")
            problems.append(
                PreviewProblem(
                    path: finding.source.path, line: finding.start.line, message: "\(finding.code): \(message)"))
        }
        return problems
    }
}
