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
    /// The path of the page of all records, for which what is written here is written along; nil where none is.
    var twin: String?
    /// Whether there is no other file that this one could point to.
    var isAlone = false

    /// The site's words.
    var texts: Texts { model.texts }

    /// Whether a list has to say to which log each record belongs.
    var showsLogs: Bool { section.log == nil && model.input.logs.count > 1 }

    /// The address of a file of the site.
    func address(of file: String, anchor: String? = nil) -> Address {
        let address = Address.file(file, anchor: anchor, from: path)
        return twin.map { address.with(twin: .file(file, anchor: anchor, from: $0)) } ?? address
    }

    /// The address of a page of this part of the site, such as `conflicts.html`.
    func sectionAddress(_ name: String, anchor: String? = nil) -> Address {
        .file(section.prefix + name, anchor: anchor, from: path)
    }

    /// The address of a record, or of an element in it.
    func address(entry: Int, anchor: String? = nil) -> Address {
        if isSingle { return wholeAddress(entry, anchor, from: path) }
        let address = Address.file(model.entries[entry].page, anchor: anchor, from: path)
        return twin.map { address.with(twin: wholeAddress(entry, anchor, from: $0)) } ?? address
    }

    /// The address of a record where all stand on one page, or on parts of one.
    private func wholeAddress(_ entry: Int, _ anchor: String?, from page: String) -> Address {
        guard section.entries.contains(entry) else {
            return .file(model.entries[entry].page, anchor: anchor, from: page)
        }
        let prefix = model.anchorPrefix(entry)
        let id = anchor.map { prefix + $0 } ?? String(prefix.dropLast(2))
        return isAlone ? .anchor(id) : .file(AllPage.path(of: entry, in: section), anchor: id, from: page)
    }

    /// The address of a line of a record, as `LineAnchors` sets it.
    func address(entry: Int, line: Int) -> Address { address(entry: entry, anchor: "L\(line)") }

    /// The address of a file of the project that the site carries along; nil where there is none.
    func attach(_ path: String) -> LinkTarget? {
        if isAlone, MediaType(path: path)?.isImage != true { return nil }
        guard !path.hasPrefix(".."), path.utf8.first != 0x2F, model.input.files.exists(path) else { return nil }
        return .file(address(of: PageContext.folder + path), path: path)
    }

    /// Where the site keeps the files that it carries along.
    static let folder = "files/"
}
