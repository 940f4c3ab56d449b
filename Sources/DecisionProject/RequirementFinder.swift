import DecisionRecords
import Diagnostics
import Syntax
import Traceability

/// A requirements document that was found, and how it is to be read.
public struct FoundRequirements: Sendable, Equatable {
    /// Its path, relative to the project's folder.
    public var path: String
    /// The reader's name; nil where the document's content decides.
    public var format: String?
    /// What sets its ids apart.
    public var namespace: String
    /// The folder for whose records it speaks; nil for its own.
    public var folder: String?
    /// Whether `adr.yaml` names it.
    public var isNamed: Bool
    /// What the settings say of it beyond that: columns, patterns.
    var options: RequirementReadingOptions

    /// Whether two were found at the same place and are read alike.
    public static func == (left: FoundRequirements, right: FoundRequirements) -> Bool {
        left.path == right.path && left.format == right.format && left.namespace == right.namespace
    }
}

/// Finds requirements documents in the places where tools keep them, or where `adr.yaml` says.
///
/// Looks beside the records, in the folders above them, and in the usual folders of those; never through the whole tree. Of
/// records outside the process's folder, those above count up to the root of their project.
struct RequirementFinder {
    private let base: String
    private var found: [FoundRequirements] = []
    private var paths: Set<String> = []

    static func find(in project: Project) -> [FoundRequirements] {
        var finder = RequirementFinder(base: project.directory)
        if let named = RequirementSettings(project.settings).sources {
            for source in named { finder.add(named: source) }
        } else {
            for folder in folders(of: project) { finder.look(in: folder) }
        }
        return finder.named()
    }

    private init(base: String) { self.base = base }

    /// The folders of the records and all above them, down from the project's own.
    private static func folders(of project: Project) -> [String] {
        // The process's folder has nothing to say of records that all belong to other projects.
        let home = HomeProject(of: project.directory)
        let records = project.logs.flatMap { log in log.records.indices.map { log.records[$0].path } }
        let isForeign = home.isKnown && !records.isEmpty && !records.contains(where: home.holds)
        var folders: Set<String> = isForeign ? [] : ["."]
        var roots = ProjectRoots(base: project.directory)
        for log in project.logs {
            var last: String?
            for folder in [log.directory] + log.records.indices.map({ Path.folder(log.records[$0].path) })
            where folder != last {
                last = folder
                let folder = Path.normalized(folder.isEmpty ? "." : folder)
                if folders.contains(folder) { continue }
                folders.formUnion(roots.folders(upFrom: folder))
            }
        }
        return folders.sorted { $0.precedes($1) }
    }

    // MARK: Places

    private mutating func look(in folder: String) {
        for entry in list(folder, where: RequirementFinder.mayTell) {
            switch entry.kind {
            case .file: addByName(entry.name, in: folder, isAboutRequirements: false)
            case .directory: look(inFolder: entry.name, of: folder)
            case .other: continue
            }
        }
    }

    private mutating func look(inFolder name: String, of folder: String) {
        let path = join(folder, name)
        switch name {
        case ".kiro":
            for spec in list(path + "/specs") where spec.kind == .directory {
                for file in ["requirements.md", "bugfix.md"] {
                    addFile("\(path)/specs/\(spec.name)/\(file)", "kiro", namespace: spec.name)
                }
            }
        case "specs": addSpecKit(path)
        case ".specify": addSpecKit(path + "/specs")
        case "openspec": addOpenSpec(path)
        case ".planning": addFile(path + "/REQUIREMENTS.md", "gsd", namespace: "planning")
        case "docs", "doc", "requirements", "reqs":
            lookBelow(path, isAboutRequirements: name.hasPrefix("req"), depth: 0)
        default: return
        }
    }

    /// Looks in a folder of documents and in its folders of requirements.
    private mutating func lookBelow(_ folder: String, isAboutRequirements: Bool, depth: Int) {
        let entries = isAboutRequirements ? list(folder) : list(folder, where: RequirementFinder.mayTell)
        for entry in entries {
            if entry.kind == .file {
                addByName(entry.name, in: folder, isAboutRequirements: isAboutRequirements)
            } else if entry.kind == .directory, depth < 2 {
                let name = entry.name.lowercased()
                if isAboutRequirements || ["requirements", "reqs", "req", "srs"].contains(name) {
                    lookBelow(join(folder, entry.name), isAboutRequirements: true, depth: depth + 1)
                }
            }
        }
    }

    private mutating func addByName(_ written: String, in folder: String, isAboutRequirements: Bool) {
        let path = join(folder, written)
        let name = written.lowercased()
        let stem = Path.stem(name)
        if name.hasSuffix(".reqif") || name.hasSuffix(".reqifz") {
            add(path, "reqif")
        } else if name.hasSuffix(".sdoc") {
            add(path, "strictdoc")
        } else if name == "needs.json" {
            add(path, "needs")
        } else if name.hasSuffix(".lobster") {
            add(path, "lobster")
        } else if name == ".doorstop.yml" {
            add(Path.folder(path), "doorstop", namespace: Path.lastComponent(Path.folder(path)))
        } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
            let isNamed =
                stem == "requirements" || stem == "requirement" || stem == "prd" || stem == "srs" || stem == "nfr"
            if isNamed || isAboutRequirements && stem != "readme" && stem != "template" { add(path, nil) }
        } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            if stem.hasPrefix("requirement") || isAboutRequirements { add(path, "csv") }
        }
    }

    private mutating func addSpecKit(_ folder: String) {
        for feature in list(folder) where feature.kind == .directory {
            addFile("\(folder)/\(feature.name)/spec.md", "spec-kit", namespace: feature.name)
        }
    }

    private mutating func addOpenSpec(_ folder: String) {
        addCapabilities(folder + "/specs", below: "", depth: 0)
        for change in list(folder + "/changes") where change.kind == .directory && change.name != "archive" {
            addCapabilities("\(folder)/changes/\(change.name)/specs", below: "", depth: 0)
        }
    }

    /// Capabilities may stand within each other: `identity/user-auth/spec.md`.
    private mutating func addCapabilities(_ folder: String, below name: String, depth: Int) {
        guard depth < 6 else { return }
        for entry in list(folder) where entry.kind == .directory {
            let path = "\(folder)/\(entry.name)"
            let capability = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
            addFile(path + "/spec.md", "openspec", namespace: capability)
            addCapabilities(path, below: capability, depth: depth + 1)
        }
    }

    // MARK: Settings

    /// Adds what `adr.yaml` names: a file, a folder, or a pattern.
    private mutating func add(named source: RequirementSettings.Source) {
        let path = source.path
        if FileSystem.kind(of: FileSystem.join(base, path)) == .directory, source.format != "doorstop" {
            lookBelow(path, isAboutRequirements: true, depth: 0)
            return
        }
        var format = source.format
        if format == nil {
            switch path.split(separator: ".").last {
            case "csv", "tsv": format = "csv"
            case "reqif", "reqifz": format = "reqif"
            case "sdoc": format = "strictdoc"
            case "lobster": format = "lobster"
            case "json": format = "needs"
            default: break
            }
        }
        found.append(
            FoundRequirements(
                path: path, format: format, namespace: source.namespace ?? namespace(of: path), folder: source.folder,
                isNamed: true, options: source.options))
    }

    // MARK: Results

    private mutating func addFile(_ path: String, _ format: String, namespace: String) {
        if FileSystem.kind(of: FileSystem.join(base, path)) == .file { add(path, format, namespace: namespace) }
    }

    private mutating func add(_ path: String, _ format: String?, namespace: String? = nil) {
        let path = Path.normalized(path)
        guard paths.insert(path).inserted else { return }
        found.append(
            FoundRequirements(
                path: path, format: format, namespace: namespace ?? self.namespace(of: path), isNamed: false,
                options: RequirementReadingOptions()))
    }

    /// `payments` for `payments/requirements.md` and for `docs/payments.md`.
    private func namespace(of path: String) -> String {
        let stem = Path.stem(path)
        guard ["requirements", "requirement", "spec", "index", "readme", "needs"].contains(stem.lowercased()) else {
            return stem
        }
        let folder = Path.lastComponent(Path.folder(path))
        return folder.isEmpty || folder == "." || folder == ".." ? stem : folder
    }

    /// The documents by path, with namespaces that are unique: where two are the same, the folder above stands before.
    private func named() -> [FoundRequirements] {
        var result = found.sorted { $0.path.precedes($1.path) }
        var counts: [String: Set<String>] = [:]
        for source in result { counts[source.namespace, default: []].insert(root(of: source)) }
        for number in result.indices where (counts[result[number].namespace]?.count ?? 0) > 1 {
            let root = root(of: result[number])
            if root != "." { result[number].namespace = root + "/" + result[number].namespace }
        }
        return result
    }

    /// The folder in which a tool's own folder stands.
    private func root(of source: FoundRequirements) -> String {
        var parts = source.path.split(separator: "/")
        if let tool = parts.firstIndex(where: { [".kiro", "specs", ".specify", "openspec", ".planning"].contains($0) })
        {
            parts.removeSubrange(tool...)
        } else {
            parts.removeLast()
            if parts.last.map(String.init) == source.namespace { parts.removeLast() }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    // MARK: Files

    private func list(
        _ folder: String, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
    ) -> [FileSystem.Entry] {
        (try? FileSystem.list(FileSystem.join(base, folder), where: isWanted)) ?? []
    }

    /// A quick look: most files beside records are pages with a longer name than any that would tell, which is
    /// “requirements.md”, and a folder that tells has a short one.
    private static func mayTell(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.count <= 15 || name.last.map { $0 | 0x20 } != UInt8(ascii: "d")
    }

    private func join(_ folder: String, _ name: String) -> String { folder == "." ? name : folder + "/" + name }
}
