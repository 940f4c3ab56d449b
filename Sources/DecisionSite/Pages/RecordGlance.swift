import DecisionRecords
import Diagnostics

/// What a record comes to, above the record as written: every line of it is taken from the record or from what was found
/// about it.
struct RecordGlance {
    /// A part of the glance, with the id of its heading.
    enum Part: String {
        case options = "Options"
        case drivers = "Drivers"
        case consequences = "Consequences"
        case requirements = "Requirements"
        case relations = "Relations"
        case conflicts = "Conflicts"
        case findings = "Findings"
        case history = "History"

        var id: String { rawValue }

        var phrase: Phrase {
            switch self {
            case .options: .headOptions
            case .drivers: .headDrivers
            case .consequences: .headConsequences
            case .requirements: .headRequirements
            case .relations: .headRelations
            case .conflicts: .headConflicts
            case .findings: .headFindings
            case .history: .headHistory
            }
        }
    }

    let index: Int
    let context: PageContext
    let entry: SiteModel.Entry
    /// Who changed the record when, the newest change first.
    let changes: [RecordChange]
    /// The parts that the record has something for, in the order shown.
    let parts: [Part]

    var record: DecisionRecord { entry.record }
    var texts: Texts { context.texts }

    init(entry index: Int, context: PageContext) {
        let entry = context.model.entries[index]
        let record = entry.record
        let consequences = record.consequences
        var parts: [Part] = []
        if !record.options.isEmpty { parts.append(.options) }
        if !record.drivers.isEmpty { parts.append(.drivers) }
        if !(consequences.positive.isEmpty && consequences.negative.isEmpty && consequences.neutral.isEmpty) {
            parts.append(.consequences)
        }
        if !entry.requirements.isEmpty { parts.append(.requirements) }
        if !entry.relations.isEmpty { parts.append(.relations) }
        if !entry.conflicts.isEmpty { parts.append(.conflicts) }
        if !entry.findings.isEmpty { parts.append(.findings) }
        changes = context.model.input.history[record.path] ?? []
        if !changes.isEmpty { parts.append(.history) }
        self.index = index
        self.context = context
        self.entry = entry
        self.parts = parts
    }

    /// Writes title, status, facts, notices and the decision.
    func writeHeader(to html: inout HTML) {
        html.element(.header) { html in
            html.element(.p, .class("over")) { html in
                html.element(.span, .class("id"), text: context.model.shortName(index, in: context.section))
                html.text(" ")
                html.status(entry.status, texts)
                if record.status?.isPartial == true {
                    html.text(" ")
                    html.element(.span, .class("muted"), text: texts[.partly])
                }
            }
            html.element(.h1, .direction(of: entry.title), text: entry.title)
            writeFacts(to: &html)
        }
        writeNotices(to: &html)
        if let sentence = entry.decisionSentence {
            html.element(.div, .class("decision")) { html in
                html.element(.p, .class("label"), text: texts[.theDecision])
                html.element(.p, .direction(of: sentence), text: sentence)
            }
        }
        html.lineBreak()
    }

    private func writeFacts(to html: inout HTML) {
        html.element(.dl, .class("facts")) { html in
            if let date = record.date { fact(.date, &html) { $0.date(date, texts) } }
            names(.deciders, record.people.deciders.map(\.value), &html)
            names(.authors, record.people.authors.map(\.value), &html)
            names(.consulted, record.people.consulted.map(\.value), &html)
            names(.informed, record.people.informed.map(\.value), &html)
            if let story = record.story { fact(.story, &html) { $0.text(story.value) } }
            if let review = record.reviewBy { fact(.reviewBy, &html) { $0.date(review, texts) } }
            if !record.tags.isEmpty {
                fact(.tags, &html) { html in
                    for (place, tag) in record.tags.prefix(12).enumerated() {
                        if place > 0 { html.text(", ") }
                        html.tagLink(tag.value, in: context)
                    }
                }
            }
            names(.governs, record.governs.map(\.value), &html)
            if let last = changes.first {
                fact(.lastChange, &html) { html in
                    html.element(.time, .text("datetime", last.day), text: texts.date(last.day))
                    html.text(", " + last.author.clipped(to: 80))
                }
            }
            fact(.sourceFile, &html) { html in
                html.element(
                    .a, .href(context.address(of: String(entry.page.dropLast(5)) + ".md")),
                    text: Path.lastComponent(record.path))
                if let host = context.model.input.settings.sourceHost { writeHostLinks(host, &html) }
            }
        }
    }

    private func writeHostLinks(_ host: SourceHost, _ html: inout HTML) {
        for (action, phrase) in [(SourceHost.Action.edit, Phrase.edit), (.history, .history), (.blame, .blame)] {
            guard let address = host.address(action, path: record.path) else { continue }
            html.text(" · ")
            html.element(.a, .href(address), text: texts[phrase])
        }
    }

    private func fact(_ phrase: Phrase, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element(.div) { html in
            html.element(.dt, text: texts[phrase])
            html.element(.dd, content: content)
        }
    }

    private func names(_ phrase: Phrase, _ values: [String], _ html: inout HTML) {
        guard !values.isEmpty else { return }
        fact(phrase, &html) { html in
            html.text(values.prefix(12).map { $0.clipped(to: 80) }.joined(separator: ", "))
            if values.count > 12 { html.text(" …") }
        }
    }

    private func writeNotices(to html: inout HTML) {
        let superseding = entry.relations.filter { $0.kind == .supersededBy }
        for relation in superseding {
            html.element(.p, .class("notice superseded")) { html in
                html.text(texts[relation.isPartial ? .supersededInPart : .supersededBy])
                html.text(" ")
                if let other = relation.other {
                    html.recordLink(other, in: context)
                } else {
                    html.text(relation.target)
                }
            }
        }
        for conflict in entry.conflicts.prefix(3) {
            let others = context.model.otherEntries(in: conflict, than: index)
            html.element(.p, .class("notice conflict")) { html in
                html.text(texts[.contradicts])
                for other in others {
                    html.text(" ")
                    html.recordLink(other, in: context)
                }
                html.text(" ")
                html.element(.a, .class("where"), .href(.anchor(Part.conflicts.id)), text: texts[.seeEvidence])
            }
        }
    }

    /// Writes the parts in order.
    func writeSections(to html: inout HTML) {
        for part in parts {
            html.element(.section, .labelledBy(part.id)) { html in
                html.element(.h2, .id(part.id), text: texts[part.phrase])
                switch part {
                case .options: writeOptions(to: &html)
                case .drivers: writeDrivers(to: &html)
                case .consequences: writeConsequences(to: &html)
                case .requirements: writeRequirements(to: &html)
                case .relations: writeRelations(to: &html)
                case .conflicts: writeConflicts(to: &html)
                case .findings: writeFindings(to: &html)
                case .history: writeHistory(to: &html)
                }
            }
            html.lineBreak()
        }
    }

    private func writeConflicts(to html: inout HTML) {
        for conflict in entry.conflicts.prefix(5) {
            ConflictBlock(conflict, context: context, headingLevel: 3).write(to: &html)
        }
        if entry.conflicts.count > 5 {
            html.element(.p) {
                $0.element(
                    .a, .href(context.sectionAddress("conflicts.html")),
                    text: texts.count(.more, entry.conflicts.count - 5))
            }
        }
    }

    private func writeFindings(to html: inout HTML) {
        let shown = entry.findings.prefix(8)
        html.element(.ul, .class("findings")) { html in
            for finding in shown {
                let finding = context.model.input.findings[finding]
                html.element(.li) { html in
                    html.severity(finding.severity, texts)
                    html.text(" ")
                    html.text(finding.message)
                    html.text(" ")
                    html.element(.code, text: finding.code)
                    html.text(" ")
                    html.lineLink(index, line: finding.start.line, in: context)
                }
            }
        }
        if entry.findings.count > shown.count {
            html.element(.p) {
                $0.element(
                    .a, .href(context.sectionAddress("findings.html")),
                    text: texts.count(.more, entry.findings.count - shown.count))
            }
        }
    }
}
