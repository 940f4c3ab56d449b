import DecisionRecords
import Diagnostics

/// What was weighed: options, drivers and consequences.
extension RecordGlance {
    /// How many points of an option or a consequence are shown before “and so many more”.
    private static let shownPoints = 5

    /// Writes the options side by side, the chosen ones first.
    func writeOptions(to html: inout HTML) {
        let order = record.options.indices.sorted { left, right in
            let (first, second) = (record.options[left].outcome == .chosen, record.options[right].outcome == .chosen)
            return first == second ? left < right : first
        }
        html.element(.ul, .class("options")) { html in
            for option in order.prefix(12) { writeOption(option, to: &html) }
        }
        if order.count > 12 { html.element(.p, .class("muted"), text: texts.count(.more, order.count - 12)) }
    }

    private func writeOption(_ number: Int, to html: inout HTML) {
        let option = record.options[number]
        let style: StaticString =
            switch option.outcome {
            case .chosen: "chosen"
            case .rejected: "rejected"
            case .considered: "considered"
            }
        let word: Phrase =
            switch option.outcome {
            case .chosen: .outcomeChosen
            case .rejected: .outcomeRejected
            case .considered: .outcomeConsidered
            }
        html.element(.li, .class(style)) { html in
            html.element(.h3) { html in
                html.element(
                    .a, .href(context.address(entry: index, line: record.source.line(at: option.title.range.start))),
                    text: option.title.value.clipped(to: 120))
            }
            html.element(.p, .class("outcome"), text: texts[word])
            points(option.pros, "pro", .pro, &html)
            points(option.cons, "con", .con, &html)
            points(option.neutral, "neither", .neither, &html)
            let costs = option.costs.prefix(3)
            if !costs.isEmpty {
                html.element(.p, .class("cost")) { html in
                    html.element(.span, .class("label"), text: texts[.costs])
                    for (place, cost) in costs.enumerated() {
                        html.text(place == 0 ? " " : " · ")
                        html.element(
                            .a,
                            .href(context.address(entry: index, line: record.source.line(at: cost.text.range.start))),
                            text: cost.text.value.clipped(to: 60))
                    }
                }
            }
        }
    }

    /// Writes a list of points of one sign; the sign is said in words for those who do not see it.
    private func points(
        _ values: [Written<String>], _ style: StaticString, _ phrase: Phrase, _ html: inout HTML
    ) {
        guard !values.isEmpty else { return }
        html.element(.ul, .class(style), .label(texts[phrase])) { html in
            for value in values.prefix(RecordGlance.shownPoints) {
                html.element(.li, text: value.value.clipped(to: 140))
            }
            if values.count > RecordGlance.shownPoints {
                html.element(
                    .li, .class("more"), text: texts.count(.more, values.count - RecordGlance.shownPoints))
            }
        }
    }

    /// Writes what pulled the decision one way or another.
    func writeDrivers(to html: inout HTML) {
        html.element(.ul, .class("drivers")) { html in
            for driver in record.drivers.prefix(10) {
                html.element(.li) { html in
                    if let name = driver.name {
                        html.element(.strong, text: name.value.clipped(to: 80))
                        html.text(" ")
                    }
                    html.text(driver.text.value.clipped(to: 160))
                }
            }
            if record.drivers.count > 10 {
                html.element(.li, .class("more"), text: texts.count(.more, record.drivers.count - 10))
            }
        }
    }

    /// Writes what follows, in a column a sign.
    func writeConsequences(to html: inout HTML) {
        let consequences = record.consequences
        html.element(.div, .class("signs")) { html in
            column(.positive, "pro", consequences.positive, &html)
            column(.negative, "con", consequences.negative, &html)
            column(.neutralSign, "neither", consequences.neutral, &html)
        }
    }

    private func column(_ phrase: Phrase, _ style: StaticString, _ values: [Written<String>], _ html: inout HTML) {
        guard !values.isEmpty else { return }
        html.element(.div) { html in
            html.element(.h3, text: texts[phrase])
            html.element(.ul, .class(style)) { html in
                for value in values.prefix(6) { html.element(.li, text: value.value.clipped(to: 180)) }
                if values.count > 6 {
                    html.element(.li, .class("more"), text: texts.count(.more, values.count - 6))
                }
            }
        }
    }
}
