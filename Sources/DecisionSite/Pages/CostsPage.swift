import Conflicts
import DecisionRecords
import Diagnostics
import FoundationEssentials

/// What the live decisions cost, against what the records allow, each figure with the line that states it.
struct CostsPage: Page {
    let section: SiteSection
    let costs: CostSummary
    var path: String { section.prefix + "costs.html" }
    var place: NavigationPlace? { .costs }

    func title(in context: PageContext) -> String { context.texts[.costs] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: texts[.costs])
        output.html.element(.p, .class("lead"), text: texts[.costsLead])
        let rejected = rejectedCosts(context)
        if costs.items.isEmpty, costs.budgets.isEmpty, rejected.isEmpty {
            output.html.element(.p, .class("empty"), text: texts[.noCosts])
            return
        }
        if !costs.totals.isEmpty {
            table(.costTotals, [.currency, .per, .amount], context, &output.html) { html in
                for total in costs.totals {
                    row(
                        [total.currency, texts[.period(total.period)], CostsPage.range(total.low, total.high)], &html)
                }
            }
        }
        if !costs.budgets.isEmpty { writeBudgets(context, &output.html) }
        if !costs.items.isEmpty {
            table(.costItems, [.record, .option, .amount, .per, .words], context, &output.html) { html in
                for item in costs.items { writeItem(item, context, &html) }
            }
        }
        if !rejected.isEmpty {
            table(.costRejected, [.record, .option, .words], context, &output.html) { html in
                for item in rejected {
                    html.element(.tr) { html in
                        html.element(.td) { $0.recordLink(item.entry, in: context) }
                        html.element(.td, text: item.option.clipped(to: 100))
                        html.element(.td) { html in
                            html.text(item.words.clipped(to: 120))
                            html.text(" ")
                            html.lineLink(item.entry, line: item.line, in: context)
                        }
                    }
                }
            }
        }
        if !costs.checked.isEmpty { writeChecks(context, &output.html) }
    }

    private func writeItem(_ item: CostSummary.Item, _ context: PageContext, _ html: inout HTML) {
        let entry = context.model.entry(log: item.record.log, record: item.record.record)
        html.element(.tr) { html in
            html.element(.td) { $0.recordLink(entry, in: context) }
            html.element(.td, text: item.option.clipped(to: 100))
            html.element(.td, .class("right"), text: CostsPage.range(item.low, item.high) + " " + item.currency)
            html.element(.td, text: context.texts[.period(item.period)])
            html.element(.td) { html in
                html.text(item.text.clipped(to: 120))
                for line in item.lines.prefix(3) {
                    html.text(" ")
                    html.lineLink(entry, line: line, in: context)
                }
            }
        }
    }

    private func writeBudgets(_ context: PageContext, _ html: inout HTML) {
        let texts = context.texts
        table(.budgets, [.record, .limit, .per, .spent, .state], context, &html) { html in
            for budget in costs.budgets {
                html.element(.tr) { html in
                    html.element(.td) { html in
                        guard let record = budget.record else { return html.text(texts[.settings]) }
                        let entry = context.model.entry(log: record.log, record: record.record)
                        html.recordLink(entry, in: context)
                        html.text(" ")
                        if let line = budget.line { html.lineLink(entry, line: line, in: context) }
                    }
                    html.element(.td, .class("right"), text: "\(budget.limit) \(budget.currency)")
                    html.element(.td, text: texts[.period(budget.period)])
                    html.element(
                        .td, .class("right"), text: budget.spent.map { CostsPage.range($0.low, $0.high) } ?? "")
                    html.element(.td) { html in
                        if budget.holds {
                            html.element(.span, .class("state good"), text: texts[.budgetHolds])
                        } else {
                            html.element(.span, .class("state bad"), text: texts[.budgetBroken])
                        }
                    }
                }
            }
        }
    }

    private func writeChecks(_ context: PageContext, _ html: inout HTML) {
        let texts = context.texts
        table(.costChecks, [.record, .words, .state], context, &html) { html in
            for check in costs.checked {
                let entry = context.model.entry(log: check.record.log, record: check.record.record)
                html.element(.tr) { html in
                    html.element(.td) { $0.recordLink(entry, in: context) }
                    html.element(.td) { html in
                        html.text(check.claim.clipped(to: 200))
                        html.text(" ")
                        html.lineLink(entry, line: check.line, in: context)
                    }
                    html.element(.td) { html in
                        if check.holds {
                            html.element(.span, .class("state good"), text: texts[.sumHolds])
                        } else {
                            html.element(.span, .class("state bad"), text: texts[.sumBroken])
                        }
                    }
                }
            }
        }
    }

    /// What the options that lost would have cost, as the records say it; nothing is added up.
    private func rejectedCosts(_ context: PageContext) -> [(entry: Int, option: String, words: String, line: Int)] {
        section.entries.flatMap { entry -> [(entry: Int, option: String, words: String, line: Int)] in
            let record = context.model.entries[entry].record
            guard record.isLive else { return [] }
            return record.options.filter { $0.outcome == .rejected }.flatMap { option in
                option.costs.map {
                    (entry, option.title.value, $0.text.value, record.source.line(at: $0.text.range.start))
                }
            }
        }
    }

    /// An amount, or a range of two.
    private static func range(_ low: Decimal, _ high: Decimal?) -> String {
        guard let high else { return "≥ \(low)" }
        return low == high ? "\(low)" : "\(low)–\(high)"
    }

    private func row(_ cells: [String], _ html: inout HTML) {
        html.element(.tr) { html in
            for cell in cells { html.element(.td, text: cell) }
        }
    }

    private func table(
        _ title: Phrase, _ columns: [Phrase], _ context: PageContext, _ html: inout HTML, rows: (inout HTML) -> Void
    ) {
        let texts = context.texts
        html.element(.h2, text: texts[title])
        html.element(.div, .class("scroll"), .number("tabindex", 0), .with("role", "group"), .label(texts[title])) {
            html in
            html.element(.table) { html in
                html.element(.caption, .class("unseen"), text: texts[title])
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for column in columns { html.element(.th, .scope("col"), text: texts[column]) }
                    }
                }
                html.element(.tbody, content: rows)
            }
        }
    }
}
