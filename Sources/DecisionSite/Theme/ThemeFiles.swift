/// The files of the theme that a site carries along.
enum ThemeFiles {
    /// What the built-in pages ask for.
    private static let own = ["style.css", "theme.js", "page.js", "icon.svg"]

    /// The theme's files, and what the owner put into `site/assets`.
    static func files(of model: SiteModel) -> [SiteFile] {
        var files: [SiteFile] = []
        for (path, bytes) in model.theme.files.sorted(by: { $0.key < $1.key }) {
            if own.contains(path) {
                files.append(SiteFile(path: "assets/" + path, bytes: bytes))
            } else if path.hasPrefix("assets/") {
                files.append(SiteFile(path: path, bytes: bytes))
            }
        }
        return files
    }
}
