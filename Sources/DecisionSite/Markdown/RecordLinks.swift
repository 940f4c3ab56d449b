import DecisionRecords
import Diagnostics
import Syntax

/// Finds out what the destinations written in one record mean on the site.
struct RecordLinks: Sendable {
    private let context: PageContext
    private let document: Document
    /// The record; nil for a page of the owner's own.
    private let entry: Int?
    private let folder: String
    private let log: DecisionLog?

    /// Makes a look-up for the record of an entry, seen from the page that shows it.
    init(context: PageContext, entry: Int) {
        self.context = context
        self.entry = entry
        let model = context.model
        document = model.entries[entry].record.document
        folder = Path.folder(model.entries[entry].record.path)
        log = model.input.logs[model.entries[entry].log]
    }

    /// Makes a look-up for a page of the owner's own.
    init(context: PageContext, document: Document) {
        self.context = context
        self.document = document
        entry = nil
        folder = Path.folder(document.source.path)
        log = nil
    }

    /// What a link's destination comes to.
    func link(_ destination: String) -> LinkTarget {
        if destination.isEmpty { return .dead(.linkEmpty) }
        if Address.scheme(of: destination) != nil {
            return Address.web(destination).map { .web($0) } ?? .dead(.linkForbidden)
        }
        if destination.hasPrefix("//") {
            return Address.web("https:" + destination).map { .web($0) } ?? .dead(.linkForbidden)
        }
        let (path, anchor) = split(destination)
        if path.isEmpty {
            guard !anchor.isEmpty else { return .dead(.linkEmpty) }
            guard let anchor = RecordAnchors.find(anchor, in: document) else { return .dead(.linkDead) }
            return .page(entry.map { context.address(entry: $0, anchor: anchor) } ?? .anchor(anchor))
        }
        guard let path = PercentEncoding.decoded(path) else { return .dead(.linkForbidden) }
        return local(path, anchor: anchor.isEmpty ? nil : anchor)
    }

    /// What an image's destination comes to: `file` when the site can show it itself.
    func image(_ destination: String) -> LinkTarget {
        if Address.scheme(of: destination) != nil || destination.hasPrefix("//") { return link(destination) }
        guard let path = PercentEncoding.decoded(split(destination).path) else { return .dead(.linkForbidden) }
        for candidate in candidates(path) {
            if MediaType(path: candidate)?.isImage == true, let target = context.attach(candidate) { return target }
        }
        return .dead(.imageMissing)
    }

    private func local(_ path: String, anchor: String?) -> LinkTarget {
        let model = context.model
        for candidate in candidates(path) {
            if let other = model.entry(path: candidate) ?? model.entry(path: Path.join(candidate, "README.md"))
                ?? model.entry(path: candidate + ".md")
            {
                return page(of: other, anchor)
            }
            if let own = model.ownPage(path: candidate), !context.isAlone {
                return .page(context.address(of: model.ownPages[own], anchor: anchor))
            }
            if isLogItself(candidate), !context.isAlone {
                return .page(context.address(of: context.section.prefix + "index.html"))
            }
        }
        for candidate in candidates(path) where !candidate.hasPrefix("..") && model.input.files.exists(candidate) {
            let isElsewhere = log.map { Path.relative(candidate, from: $0.directory).hasPrefix("..") } ?? false
            if isElsewhere || MediaType(path: candidate) == nil {
                return model.input.settings.sourceHost?.address(.view, path: candidate).map { .source($0) }
                    ?? .dead(.linkOutside)
            }
            return context.attach(candidate) ?? .dead(.linkOutside)
        }
        // A record that moved is still found by its name; a file of another name is not.
        if let entry, let log,
            case .record(let record) = log.resolve(reference: path, from: model.entries[entry].record)
        {
            let other = model.entry(log: model.entries[entry].log, record: record)
            return page(of: other, anchor)
        }
        return .dead(.linkDead)
    }

    /// A record's page, at the place that the anchor names where it has such a place.
    private func page(of other: Int, _ anchor: String?) -> LinkTarget {
        guard let anchor else { return .page(context.address(entry: other)) }
        let document = context.model.entries[other].record.document
        return RecordAnchors.find(anchor, in: document).map { .page(context.address(entry: other, anchor: $0)) }
            ?? .pageWithoutPlace(context.address(entry: other))
    }

    /// Where a path as written may stand: below the record's folder, or for `/x` below the project's root.
    private func candidates(_ path: String) -> [String] {
        if path.utf8.first == 0x2F { return [Path.normalized(String(path.drop { $0 == "/" }))] }
        return [Path.normalized(Path.join(folder, path))]
    }

    private func isLogItself(_ path: String) -> Bool {
        // A page of the owner's own stands in no log; the first is as good as any.
        guard let log = log ?? context.model.input.logs.first else { return false }
        let directory = Path.normalized(log.directory)
        if path == directory { return true }
        let name = Path.lastComponent(path).lowercased()
        guard name == "readme.md" || name == "index.md" else { return false }
        return path.lowercased() == Path.join(directory, name).lowercased()
    }

    private func split(_ destination: String) -> (path: String, anchor: String) {
        var path = destination[...]
        var anchor = ""
        if let hash = destination.utf8.firstIndex(of: 0x23) {
            path = destination[..<hash]
            let encoded = String(destination[destination.utf8.index(after: hash)...])
            anchor = PercentEncoding.decoded(encoded) ?? encoded
        }
        if let query = path.utf8.firstIndex(of: 0x3F) { path = path[..<query] }
        return (String(path), anchor)
    }
}
