/// Which addresses with a host lead to the log of the record that holds them: it knows its own folder, not its repository.
extension ReferenceScanner {
    /// Whether a folder of a repository, as an address on its host names it, is the record's own or one in it.
    func isOwnFolder(_ parts: ArraySlice<Substring>) -> Bool {
        let own = Path.parts(of: folder)
        guard !own.isEmpty else { return false }
        return (min(2, own.count)...max(2, parts.count)).contains { count in
            count <= parts.count && own.count >= count && own.suffix(count).elementsEqual(parts.prefix(count))
        }
    }

    /// Whether a page of a site can be one of this log's: its folders are called as the record's own are, or the site is
    /// one of records. Another project's documentation has records of its own.
    func isOwnSite(_ parts: ArraySlice<Substring>) -> Bool {
        let host = parts.dropFirst().first ?? ""
        if host.contains(plain: "github") || host.contains(plain: "gitlab") { return true }
        let names = host.utf8.split(separator: UInt8(ascii: ".")).map(Substring.init)
        if names.contains(where: { $0 == "adr" || $0 == "adrs" || $0 == "decisions" || $0 == "rfcs" }) { return true }
        let own = Path.parts(of: folder)
        let count = min(2, own.count)
        return own.suffix(count).elementsEqual(parts.dropFirst(2).suffix(count))
    }
}
