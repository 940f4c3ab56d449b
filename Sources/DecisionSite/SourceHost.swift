/// Where the sources of a log can be seen and edited on the web.
public struct SourceHost: Sendable {
    /// Which addresses the host understands.
    public enum Kind: String, Sendable, CaseIterable {
        case github
        case gitlab
        case bitbucket
        case gitea
        case azure
    }

    /// Which addresses the host understands.
    public var kind: Kind
    /// The repository's own page, without a slash at its end: `https://github.com/owner/name`.
    public var repository: String
    /// The branch, tag or commit to show.
    public var revision: String
    /// The way from the repository's root to where the command was started, with a slash at its end; empty for the root.
    public var prefix: String

    /// Makes a host.
    public init(kind: Kind, repository: String, revision: String, prefix: String = "") {
        self.kind = kind
        self.repository = repository
        self.revision = revision
        self.prefix = prefix
    }

    /// What to do with a file.
    enum Action {
        case view
        case edit
        case history
        case blame
    }

    /// The address for a file, by its path as the records' own; nil where the host has none for it.
    func address(_ action: Action, path: String, line: Int? = nil) -> Address? {
        var file: [UInt8] = []
        PercentEncoding.append(prefix + path, to: &file)
        var branch: [UInt8] = []
        PercentEncoding.append(revision, to: &branch)
        let path = String(decoding: file, as: UTF8.self)
        let revision = String(decoding: branch, as: UTF8.self)
        let address: String
        switch (kind, action) {
        case (.github, .view): address = "/blob/\(revision)/\(path)" + (line.map { "?plain=1#L\($0)" } ?? "")
        case (.github, .edit): address = "/edit/\(revision)/\(path)"
        case (.github, .history): address = "/commits/\(revision)/\(path)"
        case (.github, .blame): address = "/blame/\(revision)/\(path)"
        case (.gitlab, .view): address = "/-/blob/\(revision)/\(path)" + (line.map { "#L\($0)" } ?? "")
        case (.gitlab, .edit): address = "/-/edit/\(revision)/\(path)"
        case (.gitlab, .history): address = "/-/commits/\(revision)/\(path)"
        case (.gitlab, .blame): address = "/-/blame/\(revision)/\(path)"
        case (.bitbucket, .view): address = "/src/\(revision)/\(path)" + (line.map { "#lines-\($0)" } ?? "")
        case (.bitbucket, .edit): address = "/src/\(revision)/\(path)?mode=edit"
        case (.bitbucket, .history): address = "/history-node/\(revision)/\(path)"
        case (.bitbucket, .blame): address = "/annotate/\(revision)/\(path)"
        case (.gitea, .view): address = "/src/branch/\(revision)/\(path)" + (line.map { "#L\($0)" } ?? "")
        case (.gitea, .edit): address = "/_edit/\(revision)/\(path)"
        case (.gitea, .history): address = "/commits/branch/\(revision)/\(path)"
        case (.gitea, .blame): address = "/blame/branch/\(revision)/\(path)"
        case (.azure, .view):
            address = "?path=/\(path)&version=GB\(revision)" + (line.map { "&line=\($0)" } ?? "")
        case (.azure, .history): address = "?path=/\(path)&version=GB\(revision)&_a=history"
        case (.azure, .edit), (.azure, .blame): return nil
        }
        return Address.web(repository + address)
    }

    /// The address of a commit.
    func address(commit: String) -> Address? {
        switch kind {
        case .github, .gitea, .azure: Address.web("\(repository)/commit/\(commit)")
        case .gitlab: Address.web("\(repository)/-/commit/\(commit)")
        case .bitbucket: Address.web("\(repository)/commits/\(commit)")
        }
    }
}
