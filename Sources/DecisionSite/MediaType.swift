import DecisionRecords

/// The kinds of file that a site carries along when a record shows or links to them.
struct MediaType: Sendable {
    /// The name as in a `Content-Type`.
    let name: StaticString
    /// Whether a browser shows it as a picture.
    let isImage: Bool

    /// The type of a path's extension; nil for kinds that are not carried along, such as scripts and pages.
    init?(path: String) {
        let name = Path.lastComponent(path)
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
        switch String(decoding: name.utf8[dot...].dropFirst(), as: UTF8.self).lowercased() {
        case "png": self.init("image/png", isImage: true)
        case "jpg", "jpeg": self.init("image/jpeg", isImage: true)
        case "gif": self.init("image/gif", isImage: true)
        case "webp": self.init("image/webp", isImage: true)
        case "avif": self.init("image/avif", isImage: true)
        case "svg": self.init("image/svg+xml", isImage: true)
        case "pdf": self.init("application/pdf", isImage: false)
        case "txt", "puml", "plantuml", "mmd", "dot", "yaml", "yml", "toml", "sql", "proto", "drawio":
            self.init("text/plain", isImage: false)
        case "md", "markdown", "adoc", "rst": self.init("text/plain", isImage: false)
        case "csv": self.init("text/csv", isImage: false)
        case "json": self.init("application/json", isImage: false)
        case "zip": self.init("application/zip", isImage: false)
        case "xlsx", "docx", "pptx", "odt", "ods", "odp": self.init("application/octet-stream", isImage: false)
        default: return nil
        }
    }

    private init(_ name: StaticString, isImage: Bool) {
        self.name = name
        self.isImage = isImage
    }
}
