import Conflicts
import DecisionLint
import DecisionProject
import DecisionRecords
import DecisionSite
import Diagnostics
import Syntax

/// What `adr build` and `adr serve` make a site of.
enum SiteReading {
    /// Finds conflicts, traces and lints a project that was read.
    ///
    /// - Parameter git: where the history of the records is asked; nil for none.
    static func input(_ project: Project, git: Git? = nil, revision: String = "HEAD") async -> SiteInput {
        let finder = ConflictFinder(
            logs: project.logs, comparesLogs: false, waivers: ConflictSettings(project.settings?.conflicts).waivers)
        let comparison = finder.report()
        let trace = await project.trace()
        // No day is given: a site must not say other things tomorrow of the same records.
        var run = LintRun(project, settings: LintSettings(project.settings?.lint))
        run.comparison = comparison
        run.matrix = trace.matrix
        let lint = run.linter.report(await run.findings(in: project.logs), logs: project.logs)

        var input = SiteInput(
            logs: project.logs, conflicts: comparison.conflicts, matrix: trace.matrix, findings: lint.findings,
            settings: settings(project.settings),
            files: SiteSources(
                exists: { FileSystem.kind(of: $0) != nil },
                read: { try? FileSystem.read($0) }))
        input.comparison = comparison
        if let git, project.settings?.site?["history"]?.scalar != "none" {
            let folders = project.logs.map(\.directory)
            // Without a first commit there is no history, and a site all the same.
            if !folders.isEmpty, let history = try? await git.history(of: folders, at: revision) {
                input.formerPaths = history.formerPaths
                input.history = history.commits.mapValues { commits in
                    commits.map { RecordChange(day: $0.day, author: $0.author, subject: $0.subject, commit: $0.hash) }
                }
            }
        }
        input.pages = pages(project.settings)
        input.costs = CostSummary(project.logs, limits: CostsCommand.limits(project.settings?.costs))
        return input
    }

    /// The pages of the owner's own that `site.pages` names; a file that is missing is none.
    private static func pages(_ settings: Settings?) -> [OwnPageSource] {
        (settings?.site?["pages"]?.elements ?? []).compactMap { element in
            guard let name = element.scalar else { return nil }
            let path = Path.normalized(FileSystem.join(settings?.directory ?? "", name))
            guard let bytes = try? FileSystem.read(path) else {
                Output.message("adr: “\(path)” of site.pages cannot be read")
                return nil
            }
            return OwnPageSource(SourceText(path: path, bytes: bytes))
        }
    }

    /// What `site` in `adr.yaml` says.
    private static func settings(_ project: Settings?) -> SiteSettings {
        var settings = SiteSettings()
        let site = project?.site
        if let theme = site?["theme"]?.scalar {
            settings.theme = files(below: FileSystem.join(project?.directory ?? "", theme))
        }
        settings.title = site?["title"]?.scalar
        if let language = site?["language"]?.scalar { settings.language = language }
        settings.hasShortLinks = site?["short-links"]?.scalar == "true"
        settings.baseURL = site?["base-url"]?.scalar
        if let repository = site?["source"]?.scalar {
            settings.sourceHost = SourceHost(
                kind: SourceHost.Kind(rawValue: site?["host"]?.scalar ?? "") ?? .github,
                repository: repository.hasSuffix("/") ? String(repository.dropLast()) : repository,
                revision: site?["branch"]?.scalar ?? "HEAD", prefix: site?["source-folder"]?.scalar ?? "")
        }
        return settings
    }

    /// The files of a theme's folder by their paths below it, three folders deep at most.
    private static func files(below folder: String, depth: Int = 0) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for entry in (try? FileSystem.list(folder)) ?? [] {
            let path = FileSystem.join(folder, entry.name)
            switch entry.kind {
            case .file: files[entry.name] = try? FileSystem.read(path)
            case .directory where depth < 3:
                for (name, bytes) in Self.files(below: path, depth: depth + 1) {
                    files[entry.name + "/" + name] = bytes
                }
            default: break
            }
        }
        return files
    }
}
