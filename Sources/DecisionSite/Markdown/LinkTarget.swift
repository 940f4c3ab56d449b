/// What a link or an image in a record comes to on the site.
enum LinkTarget: Sendable {
    /// A place of this site.
    case page(Address)
    /// A page of this site that lacks the place on it that is meant.
    case pageWithoutPlace(Address)
    /// A place on the web.
    case web(Address)
    /// A file of the project at its source host.
    case source(Address)
    /// A file that the site carries along, and its path in the project.
    case file(Address, path: String)
    /// Nothing: the words stay, marked, with the reason.
    case dead(Phrase)
}
