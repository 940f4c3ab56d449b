/// The project that a folder belongs to: all below the nearest folder above it with `.git`, or, where none of them has it,
/// below the topmost with `adr.yaml`.
struct HomeProject: Sendable {
    /// The levels above the folder that belong to the project; nil when no root is known.
    private let levels: Int?
    /// The root's absolute path with a slash behind it.
    private let root: String

    /// Looks for the root at or above a folder; an empty path is the process's own folder.
    init(of folder: String) {
        var level = ""
        var count = 0
        var found: (count: Int, folder: String)?
        while count < 64 {
            let place = FileSystem.join(folder.isEmpty ? "." : folder, level.isEmpty ? "." : level)
            let sign = ProjectSign.first(in: place)
            if sign != nil { found = (count, place) }
            // Settings may stand in a part of a repository.
            if sign == .repository || FileSystem.absolute(place) == "/" { break }
            level = level.isEmpty ? ".." : level + "/.."
            count += 1
        }
        levels = found?.count
        root = found.map { FileSystem.absolute($0.folder) + "/" } ?? ""
    }

    /// Whether its root is known.
    var isKnown: Bool { levels != nil }

    /// Whether a path, relative to the folder or absolute, leads into the project; no where its root is not known.
    func holds(_ path: String) -> Bool {
        guard let levels else { return false }
        if path.utf8.first == UInt8(ascii: "/") { return path.hasPrefix(root) }
        var above = 0
        var rest = path[...]
        while rest.hasPrefix("../") {
            above += 1
            rest = rest.dropFirst(3)
        }
        return above <= levels && rest != ".."
    }
}
