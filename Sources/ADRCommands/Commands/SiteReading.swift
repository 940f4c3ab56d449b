import Conflicts
import DecisionProject
import DecisionSite
import Syntax

/// What `adr build` and `adr serve` make a site of.
enum SiteReading {
    /// Finds conflicts, traces and lints a project that was read.
    static func input(_ project: Project) throws -> SiteInput {
        var settings = SiteSettings()
        settings.title = project.settings?.site?["title"]?.scalar
        if let language = project.settings?.site?["language"]?.scalar { settings.language = language }
        settings.baseURL = project.settings?.site?["base-url"]?.scalar
        let finder = ConflictFinder(
            logs: project.logs, comparesLogs: false, waivers: ConflictSettings(project.settings?.conflicts).waivers)
        return SiteInput(
            logs: project.logs, conflicts: finder.report().conflicts, settings: settings,
            files: SiteSources(
                exists: { FileSystem.kind(of: $0) != nil },
                read: { try? FileSystem.read($0) }))
    }
}
