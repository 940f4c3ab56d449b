import Diagnostics
import Traceability

/// Finds the words that a requirement had when a link to it was accepted, in git's history of its document.
public struct RequirementHistory: Sendable {
    private let git: Git
    private let found: [FoundRequirements]

    /// Makes a history; nil where there is no git.
    public init?(of trace: RequirementTrace, in directory: String) async {
        guard let git = await Git.repository(at: directory) else { return nil }
        self.git = git
        found = trace.found
    }

    /// The words with a fingerprint under a key, from the newest version of the document that has them; nil when none of
    /// the last 100 versions does.
    public func text(of key: String, fingerprint: String) async -> String? {
        for document in found where key.hasPrefix(document.namespace + "/") {
            guard let revisions = try? await git.lines(["log", "-n", "100", "--format=%H", "--", document.path]) else {
                continue
            }
            for revision in revisions {
                guard let bytes = try? await git.contents(of: document.path, at: revision) else { continue }
                let source = RequirementReaders.read(
                    SourceText(path: document.path, bytes: bytes), format: document.format,
                    namespace: document.namespace, options: document.options)
                for requirement in source.requirements where requirement.key == key {
                    let text = requirement.text ?? ""
                    if RequirementWording.fingerprint(of: text) == fingerprint { return text }
                }
            }
        }
        return nil
    }
}
