/// Who changed a record when, as the version control knows it.
extension RecordGlance {
    /// How many changes are listed; the first one always is.
    private static let limit = 8

    /// Writes the changes, the newest first.
    func writeHistory(to html: inout HTML) {
        let shown = changes.count > Self.limit ? changes.prefix(Self.limit - 1) : changes[...]
        html.element(.ol, .class("timeline")) { html in
            for change in shown { write(change, to: &html) }
            if shown.count < changes.count, let first = changes.last {
                html.element(.li) { html in
                    html.element(.span, .class("when"), text: "…")
                    html.element(.span, .class("muted"), text: texts.count(.more, changes.count - shown.count - 1))
                }
                write(first, to: &html)
            }
        }
    }

    private func write(_ change: RecordChange, to html: inout HTML) {
        html.element(.li) { html in
            html.element(.time, .class("when"), .text("datetime", change.day), text: texts.date(change.day))
            html.element(.div) { html in
                if let address = context.model.input.settings.sourceHost?.address(commit: change.commit) {
                    html.element(.a, .href(address), text: change.subject.clipped(to: 120))
                } else {
                    html.text(change.subject.clipped(to: 120))
                }
                html.element(.small, text: change.author.clipped(to: 80))
            }
        }
    }
}
