/// What the ids of a record's elements are: bare on its own page, behind a prefix where many records share a page.
struct ElementNames: Sendable {
    /// What each id begins with; empty on a record's own page.
    var prefix = ""
    /// What each begins with on the page of all records, where that is written along.
    var twinPrefix: String?

    /// The attribute that gives an element its id.
    func attribute(_ id: String) -> Attribute {
        twinPrefix.map { .id(prefix + id, twin: $0 + id) } ?? .id(prefix.isEmpty ? id : prefix + id)
    }

    /// The address of an element of the same record.
    func address(_ id: String) -> Address {
        let address = Address.anchor(prefix + id)
        return twinPrefix.map { address.with(twin: .anchor($0 + id)) } ?? address
    }
}
