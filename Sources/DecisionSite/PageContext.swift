/// Where a page stands, and with it how it points to everything else.
struct PageContext: Sendable {
    /// What the site is made of.
    let model: SiteModel
    /// The page's path.
    let path: String
    /// The part of the site it belongs to.
    let section: SiteSection
    /// Whether records stand on this one page, with anchors instead of pages of their own.
    var isSingle = false
    /// Whether there is no other file that this one could point to.
    var isAlone = false

    /// The site's words.
    var texts: Texts { model.texts }

    /// Whether a list has to say to which log each record belongs.
    var showsLogs: Bool { section.log == nil && model.input.logs.count > 1 }

    /// The address of a file of the site.
    func address(of file: String, anchor: String? = nil) -> Address {
        .file(file, anchor: anchor, from: path)
    }

    /// The address of a page of this part of the site, such as `conflicts.html`.
    func sectionAddress(_ name: String, anchor: String? = nil) -> Address {
        .file(section.prefix + name, anchor: anchor, from: path)
    }

    /// The address of a record, or of an element in it.
    func address(entry: Int, anchor: String? = nil) -> Address {
        if isSingle {
            let prefix = model.anchorPrefix(entry)
            return .anchor(anchor.map { prefix + $0 } ?? String(prefix.dropLast(2)))
        }
        return .file(model.entries[entry].page, anchor: anchor, from: path)
    }

    /// The address of a line of a record, as `LineAnchors` sets it.
    func address(entry: Int, line: Int) -> Address { address(entry: entry, anchor: "L\(line)") }

    /// The address of a file of the project that the site carries along; nil where there is none.
    func attach(_ path: String) -> LinkTarget? {
        if isAlone, MediaType(path: path)?.isImage != true { return nil }
        guard !path.hasPrefix(".."), path.utf8.first != 0x2F, model.input.files.exists(path) else { return nil }
        return .file(.file(PageContext.folder + path, from: self.path), path: path)
    }

    /// Where the site keeps the files that it carries along.
    static let folder = "files/"
}
