/// The files of the theme that a site carries along.
enum ThemeFiles {
    /// What the built-in pages ask for.
    private static let own = ["style.css", "theme.js", "page.js", "search.js", "graph.js", "icon.svg"]

    /// What a page asks for on which the owner's script draws.
    static let drawing = ["assets/mermaid.js", "assets/drawings.js"]

    /// The names under which the owner's logo is looked for; it stands before the site's name on every page.
    private static let logos = ["logo.svg", "logo.png"]

    /// The path of the logo in the site; nil where the theme has none.
    static func logo(of theme: Theme) -> String? {
        logos.first { theme.files[$0] != nil }.map { "assets/" + $0 }
    }

    /// The theme's files, and what the owner put into `site/assets`.
    static func files(of model: SiteModel) -> [SiteFile] {
        var files: [SiteFile] = []
        for (path, bytes) in model.theme.files.sorted(by: { $0.key < $1.key }) {
            if own.contains(path) || logos.contains(path) {
                let bytes = path.hasSuffix(".css") ? StyleSheet.compacted(bytes) : bytes
                files.append(SiteFile(path: "assets/" + path, bytes: bytes))
            } else if path.hasPrefix("assets/") {
                files.append(SiteFile(path: path, bytes: bytes))
            }
        }
        if let script = model.input.settings.mermaidScript {
            files.append(SiteFile(path: drawing[0], bytes: script))
            files.append(SiteFile(path: drawing[1], bytes: model.theme.files["drawings.js"] ?? []))
        }
        return files
    }
}

/// CSS as it travels.
enum StyleSheet {
    /// The same style sheet without comments and without the spaces that only serve its authors.
    static func compacted(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var quote: UInt8?
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            if let open = quote {
                result.append(byte)
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x22, 0x27:
                quote = byte
                result.append(byte)
            case 0x2F where index < source.count && source[index] == 0x2A:
                index += 1
                while index + 1 < source.count, source[index] != 0x2A || source[index + 1] != 0x2F { index += 1 }
                index += 2
            case 0x09, 0x0A, 0x0D, 0x20:
                // A space after one of these, or another space, says nothing.
                if let last = result.last, ![0x20, 0x7B, 0x7D, 0x3B, 0x2C, 0x3A].contains(last) { result.append(0x20) }
            case 0x3E where source[index...].first == 0x20 && result.last == 0x20:
                // The combinator; a `>` in an address stands between quotes.
                result[result.count - 1] = byte
                index += 1
            case 0x7B, 0x7D, 0x3B:
                while result.last == 0x20 { result.removeLast() }
                if byte == 0x7D, result.last == 0x3B { result.removeLast() }
                result.append(byte)
            default: result.append(byte)
            }
        }
        return result
    }
}
