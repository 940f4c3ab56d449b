import Assets

/// The look of a site: the built-in files of `site/`, each of which the owner's own file of the same path stands before.
struct Theme: Sendable {
    /// The files by their path below `site/`.
    let files: [String: [UInt8]]

    /// Makes a theme of the owner's files over the built-in ones.
    init(overriding own: [String: [UInt8]] = [:]) {
        var files: [String: [UInt8]] = [:]
        for path in EmbeddedAsset.paths(in: "site") {
            files[String(path.dropFirst(5))] = EmbeddedAsset.named(path)
        }
        for (path, bytes) in own { files[path] = bytes }
        self.files = files
    }
}
