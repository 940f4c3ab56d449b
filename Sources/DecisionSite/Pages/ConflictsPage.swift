import Conflicts

/// The contradictions between records, each with the words of both.
struct ConflictsPage: Page {
    let section: SiteSection
    var path: String { section.prefix + "conflicts.html" }
    var place: NavigationPlace? { .conflicts }

    func title(in context: PageContext) -> String { context.texts[.navConflicts] }
    func summary(in context: PageContext) -> String? { context.texts[.conflictsLead] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: texts[.navConflicts])
        output.html.element(.p, .class("lead"), text: texts[.conflictsLead])
        if section.conflicts.isEmpty {
            output.html.element(.p, .class("empty"), text: texts[.noConflicts])
        }
        for index in section.conflicts {
            ConflictBlock(index, context: context, headingLevel: 2).write(to: &output.html)
        }
    }
}
