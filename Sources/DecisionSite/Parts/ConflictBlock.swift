import Conflicts
import DecisionRecords
import Diagnostics

/// A contradiction with the words of both records side by side.
struct ConflictBlock {
    private let index: Int
    private let conflict: Conflict
    private let context: PageContext
    private let headingLevel: Int

    /// Makes the block of a conflict.
    init(_ index: Int, context: PageContext, headingLevel: Int) {
        self.index = index
        self.conflict = context.model.input.conflicts[index]
        self.context = context
        self.headingLevel = headingLevel
    }

    /// Writes it.
    func write(to html: inout HTML) {
        let texts = context.texts
        let id = "Conflict-\(conflict.fingerprint)"
        html.element(.article, .class("conflict"), .labelledBy(id)) { html in
            html.element(.heading(headingLevel), .id(id), text: conflict.claim)
            html.element(.p, .class("over")) { html in
                html.element(.span, .class(style), text: texts[.confidence(conflict.confidence)])
                html.text(" ")
                html.element(.code, text: conflict.rule.rawValue)
            }
            writeSides(to: &html)
            list(.matchedOn, conflict.matchedOn.map { $0.joined(separator: ", ") }, &html)
            list(.notMatchedOn, conflict.notMatchedOn.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }, &html)
            list(.counterEvidence, conflict.counterEvidence, &html)
            list(.resolutions, conflict.resolutions, &html)
        }
        html.lineBreak()
    }

    private var style: StaticString {
        switch conflict.confidence {
        case .certain: "level error"
        case .strong: "level warning"
        case .advisory: "level note"
        }
    }

    /// Each pair of sides is a row: what one record says, and beside it what the other says.
    private func writeSides(to html: inout HTML) {
        html.element(.div, .class("sides")) { html in
            for side in conflict.sides {
                let entry = context.model.entry(log: side.record.log, record: side.record.record)
                let line = context.model.entries[entry].record.source.line(at: side.quote.range.start)
                html.element(.figure) { html in
                    html.element(.figcaption) { html in
                        html.recordLink(entry, in: context)
                        html.text(" ")
                        html.status(context.model.entries[entry].status, context.texts)
                    }
                    html.element(.blockquote) { html in
                        html.element(.p, text: side.quote.value.clipped(to: 400))
                    }
                    html.element(.p, .class("muted")) { html in
                        if !side.option.isEmpty {
                            html.text(side.option.clipped(to: 120))
                            html.text(": ")
                        }
                        html.element(.strong, text: side.role)
                        html.text(" · ")
                        html.lineLink(entry, line: line, in: context)
                    }
                }
            }
        }
    }

    private func list(_ phrase: Phrase, _ values: [String], _ html: inout HTML) {
        guard !values.isEmpty else { return }
        html.element(.p) { html in
            html.element(.span, .class("label"), text: context.texts[phrase])
            html.text(" ")
            html.text(values.joined(separator: "; "))
        }
    }
}
