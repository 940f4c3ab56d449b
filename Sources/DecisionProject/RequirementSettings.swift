import DecisionRecords
import Diagnostics
import Syntax
import Traceability

/// What `adr.yaml` says below `requirements`.
///
/// ```yaml
/// requirements:
///   sources:
///     - docs/requirements.md
///     - {path: srs.csv, format: csv, namespace: srs, columns: {id: Number, text: Statement}}
///   covers: [satisfies, addresses]
///   justified:
///     payments/3.9: done by hand, see the runbook
/// ```
struct RequirementSettings {
    /// A document that the settings name.
    struct Source {
        var path: String
        var format: String?
        var namespace: String?
        var folder: String?
        var options: RequirementReadingOptions
    }

    /// The documents; nil where the usual places are looked through.
    var sources: [Source]?
    /// What counts.
    var policy = TracePolicy()

    init(_ settings: Settings?) {
        guard let settings, let root = settings.requirements else { return }
        let listed = root["sources"] ?? (root.pairs.isEmpty ? root : nil)
        if let listed {
            let nodes = listed.elements.isEmpty ? [listed] : listed.elements
            let found = nodes.compactMap { RequirementSettings.source($0, in: settings.directory) }
            if !found.isEmpty { sources = found }
        }
        if let covers = root["covers"] {
            policy.coveringRoles = Set(
                covers.elements.compactMap { $0.scalar.flatMap { RequirementLink.Role(rawValue: $0) } })
        }
        policy.breadthCovers = root["breadth-covers"]?.scalar == "true"
        for (key, reason) in root["justified"]?.pairs ?? [] {
            policy.justifications[key.value] = reason.scalar ?? "no reason given"
        }
    }

    private static func source(_ node: YAMLNode, in folder: String) -> Source? {
        if let path = node.scalar {
            return Source(path: Path.normalized(Path.join(folder, path)), options: RequirementReadingOptions())
        }
        guard let path = node["path"]?.scalar else { return nil }
        var options = RequirementReadingOptions()
        for (key, value) in node["columns"]?.pairs ?? [] { options.columns[key.value] = value.scalar }
        options.idPattern = node["id"]?.scalar
        options.delimiter = node["delimiter"]?.scalar
        return Source(
            path: Path.normalized(Path.join(folder, path)), format: node["format"]?.scalar,
            namespace: node["namespace"]?.scalar,
            folder: node["folder"]?.scalar.map { Path.normalized(Path.join(folder, $0)) }, options: options)
    }
}
