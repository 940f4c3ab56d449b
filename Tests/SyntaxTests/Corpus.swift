import Foundation

/// The Markdown files of real projects beside the checkout, where there are any.
enum Corpus {
    /// Paths in order; empty on a machine without the corpus.
    static let paths: [String] = {
        let environment = ProcessInfo.processInfo.environment["ADR_SHARED"]
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared = environment ?? checkout.deletingLastPathComponent().appending(path: "shared").path
        let root = shared + "/corpus"
        guard let files = FileManager.default.enumerator(atPath: URL(filePath: root).resolvingSymlinksInPath().path)
        else { return [] }
        let base = URL(filePath: root).resolvingSymlinksInPath().path
        var paths: [String] = []
        for case let path as String in files where path.hasSuffix(".md") || path.hasSuffix(".markdown") {
            paths.append(base + "/" + path)
        }
        return paths.sorted()
    }()

    static func bytes(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: path).map(Array.init) ?? []
    }
}
