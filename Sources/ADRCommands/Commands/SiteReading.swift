import Conflicts
import DecisionLint
import DecisionProject
import DecisionSite
import Syntax

/// What `adr build` and `adr serve` make a site of.
enum SiteReading {
    /// Finds conflicts, traces and lints a project that was read.
    static func input(_ project: Project) async -> SiteInput {
        let finder = ConflictFinder(
            logs: project.logs, comparesLogs: false, waivers: ConflictSettings(project.settings?.conflicts).waivers)
        let comparison = finder.report()
        let trace = await project.trace()
        // No day is given: a site must not say other things tomorrow of the same records.
        let run = LintRun(project, settings: LintSettings(project.settings?.lint))
        let lint = run.linter.report(await run.findings(in: project.logs), logs: project.logs)

        var input = SiteInput(
            logs: project.logs, conflicts: comparison.conflicts, matrix: trace.matrix, findings: lint.findings,
            settings: settings(project.settings?.site),
            files: SiteSources(
                exists: { FileSystem.kind(of: $0) != nil },
                read: { try? FileSystem.read($0) }))
        input.comparison = comparison
        return input
    }

    /// What `site` in `adr.yaml` says.
    private static func settings(_ site: YAMLNode?) -> SiteSettings {
        var settings = SiteSettings()
        settings.title = site?["title"]?.scalar
        if let language = site?["language"]?.scalar { settings.language = language }
        settings.baseURL = site?["base-url"]?.scalar
        return settings
    }
}
