import DecisionRecords
import Diagnostics
import Traceability

/// What a record is linked to: requirements and other records.
extension RecordGlance {
    /// Writes the requirements with what stands for them.
    func writeRequirements(to html: inout HTML) {
        html.element(.table) { html in
            html.element(.caption, .class("unseen"), text: texts[.headRequirements])
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for phrase in [Phrase.role, .requirement, .state] {
                        html.element(.th, .scope("col"), text: texts[phrase])
                    }
                }
            }
            html.element(.tbody) { html in
                for link in entry.requirements.prefix(40) { writeRequirement(link, to: &html) }
            }
        }
        if entry.requirements.count > 40 {
            html.element(.p, .class("muted"), text: texts.count(.more, entry.requirements.count - 40))
        }
    }

    private func writeRequirement(_ link: SiteModel.EntryRequirement, to html: inout HTML) {
        let row = context.model.input.matrix.rows[link.row]
        html.element(.tr) { html in
            html.element(.td) { html in
                html.text(texts[.role(link.role)])
                if let option = option(of: link) {
                    html.element(.small, text: texts(.byOption, option.clipped(to: 60)))
                }
            }
            html.element(.td) { html in
                html.element(.a, .href(context.address(of: context.model.requirementPages[link.row]))) { html in
                    html.element(.span, .class("id"), text: row.requirement.key)
                    if let words = row.requirement.title ?? row.requirement.text {
                        html.text(" ")
                        html.text(words.clipped(to: 110))
                    }
                }
            }
            html.element(.td) { $0.requirementState(row.state, texts) }
        }
    }

    private func option(of link: SiteModel.EntryRequirement) -> String? {
        guard let option = entry.citation(link.link)?.option, record.options.indices.contains(option) else {
            return nil
        }
        return record.options[option].title.value
    }

    /// Writes the relations to other records: a small drawing where there are several, and a table.
    func writeRelations(to html: inout HTML) {
        let graph = DecisionGraph.around(index, in: context.model)
        if graph.nodes.count > 2 { GraphDrawing(graph, centre: index, context: context).write(to: &html) }
        html.element(.table) { html in
            html.element(.caption, .class("unseen"), text: texts[.headRelations])
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for phrase in [Phrase.relation, .record, .status] {
                        html.element(.th, .scope("col"), text: texts[phrase])
                    }
                }
            }
            html.element(.tbody) { html in
                for relation in entry.relations.prefix(40) { writeRelation(relation, to: &html) }
            }
        }
        if entry.relations.count > 40 {
            html.element(.p, .class("muted"), text: texts.count(.more, entry.relations.count - 40))
        }
    }

    private func writeRelation(_ relation: SiteModel.EntryRelation, to html: inout HTML) {
        html.element(.tr) { html in
            html.element(.td) { html in
                html.text(texts[.relation(relation.kind)])
                if relation.isPartial { html.element(.small, text: texts[.inPart]) }
                if relation.isIncoming { html.element(.small, text: texts[.saidThere]) }
            }
            html.element(.td) { html in
                if let other = relation.other {
                    html.recordLink(other, in: context)
                } else {
                    html.text(relation.target.clipped(to: 120))
                    html.element(.small, text: texts[.notInLog])
                }
            }
            html.element(.td) { html in
                if let other = relation.other { html.status(context.model.entries[other].status, texts) }
            }
        }
    }
}
