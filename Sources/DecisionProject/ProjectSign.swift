/// What shows that a project begins at a folder.
enum ProjectSign {
    /// A `.git`, be it a folder or, as in a worktree, a file.
    case repository
    /// An `adr.yaml`.
    case settings

    /// The first sign that stands in a folder; nil where none does.
    static func first(in folder: String) -> ProjectSign? {
        if FileSystem.kind(of: FileSystem.join(folder, ".git")) != nil { return .repository }
        if FileSystem.kind(of: FileSystem.join(folder, Settings.fileName)) != nil { return .settings }
        return nil
    }
}
