/// One page of the site.
protocol Page: Sendable {
    /// Its path below the site's root.
    var path: String { get }
    /// The part of the site it belongs to.
    var section: SiteSection { get }
    /// Its place in the navigation, if it has one.
    var place: NavigationPlace? { get }
    /// Its title without the site's name.
    func title(in context: PageContext) -> String
    /// One sentence about it for search engines and previews; nil for none.
    func summary(in context: PageContext) -> String?
    /// The scripts that it needs beside those of every page, by their paths.
    var scripts: [String] { get }
    /// Writes what stands between the header and the footer.
    func write(to output: inout PageOutput, in context: PageContext)
}

extension Page {
    var place: NavigationPlace? { nil }
    var scripts: [String] { [] }
    func summary(in context: PageContext) -> String? { nil }
}

/// What a page comes to while it is written.
struct PageOutput: Sendable {
    /// The HTML so far.
    var html: HTML
    /// What could not be shown as it was meant.
    var problems: [SiteProblem] = []
    /// The project's files that the site has to carry along.
    var attachments: [String] = []
    /// Whether a script of the owner's draws on it.
    var drawsInBrowser = false
    /// The record's text for the page of all records, where that was written along.
    var whole: RecordText.Whole?
    /// What `[` and `]` lead to.
    var previous: Address?
    var next: Address?
}

/// The places that every page's navigation leads to.
enum NavigationPlace: CaseIterable, Sendable {
    case decisions
    case timeline
    case changes
    case graph
    case requirements
    case conflicts
    case costs
    case findings
    case tags
    case search

    /// Its page's name.
    var page: String {
        switch self {
        case .decisions: "index.html"
        case .timeline: "timeline.html"
        case .changes: "changes.html"
        case .graph: "graph.html"
        case .requirements: "requirements.html"
        case .conflicts: "conflicts.html"
        case .costs: "costs.html"
        case .findings: "findings.html"
        case .tags: "tags.html"
        case .search: "search.html"
        }
    }

    /// Its words.
    var phrase: Phrase {
        switch self {
        case .decisions: .navDecisions
        case .timeline: .navTimeline
        case .changes: .navChanges
        case .graph: .navGraph
        case .requirements: .navRequirements
        case .conflicts: .navConflicts
        case .costs: .costs
        case .findings: .navFindings
        case .tags: .tags
        case .search: .navSearch
        }
    }

    /// The key that leads there behind `g`.
    var key: StaticString {
        switch self {
        case .decisions: "l"
        case .timeline: "t"
        case .changes: "n"
        case .graph: "g"
        case .requirements: "m"
        case .conflicts: "c"
        case .costs: "k"
        case .findings: "f"
        case .tags: "a"
        case .search: "s"
        }
    }

    /// Whether only the whole site has it, not each of its logs.
    var isForWholeSite: Bool { self == .search || self == .costs }
}
