import Assets
import DecisionSite
import Diagnostics

/// A file of the site as the preview shows it.
public struct PreviewFile: Sendable {
    /// Its path below the site's root.
    public var path: String
    /// Its bytes, those of a page with the script that waits for changes.
    public var bytes: [UInt8]
    /// What it is known by: the fingerprint of what the published site would hold.
    public var fingerprint: String
    /// Whether it is a file of the project's own, which may hold anything.
    public var isOfProject: Bool

    /// Makes a file; a page gets the preview's script.
    init(path: String, bytes: [UInt8], isOfProject: Bool = false) {
        self.path = path
        self.isOfProject = isOfProject
        fingerprint = Fingerprint.of(bytes)
        let isPage = path.hasSuffix(".html") && !isOfProject
        self.bytes = isPage ? PreviewFile.withScript(bytes, fingerprint) : bytes
    }

    /// The folder of the preview's own files; the site has no page below it.
    static let folder = ".adr/"

    /// The preview's own files, which no published site holds.
    static let own: [String: PreviewFile] = {
        var files: [String: PreviewFile] = [:]
        for name in ["preview.js", "preview.css"] {
            files[folder + name] = PreviewFile(path: folder + name, bytes: EmbeddedAsset.named("site/" + name) ?? [])
        }
        return files
    }()

    private static func withScript(_ page: [UInt8], _ fingerprint: String) -> [UInt8] {
        let end = Array("</head>".utf8)
        guard let place = page.indices.first(where: { page[$0...].starts(with: end) }) else { return page }
        let script =
            "<link rel=\"stylesheet\" href=\"/\(folder)preview.css\">"
            + "<script src=\"/\(folder)preview.js\" defer data-fingerprint=\"\(fingerprint)\"></script>"
        return Array(page[..<place]) + Array(script.utf8) + Array(page[place...])
    }
}
