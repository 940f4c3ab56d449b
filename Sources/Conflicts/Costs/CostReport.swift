public import Diagnostics

import DecisionRecords
import FoundationEssentials

extension CostSummary {
    /// The summary as `docs/schemas/costs.json` describes it.
    public var json: JSON {
        [
            "schemaVersion": 1,
            "totals": .array(
                totals.map { total in
                    [
                        "currency": .string(total.currency), "per": .string(total.period.rawValue),
                        "low": number(total.low), "high": number(total.high), "items": .int(total.items),
                    ]
                }),
            "items": .array(
                items.map { item in
                    let record = record(item.record)
                    return [
                        "record": .string(record.id), "path": .string(record.path), "option": .string(item.option),
                        "low": number(item.low), "high": number(item.high), "currency": .string(item.currency),
                        "per": .string(item.period.rawValue), "text": .string(item.text),
                        "lines": .array(item.lines.map { .int($0) }),
                    ]
                }),
            "budgets": .array(
                budgets.map { budget in
                    [
                        "record": JSON(budget.record.map { record($0).id }),
                        "path": JSON(budget.record.map { record($0).path }), "line": JSON(budget.line),
                        "limit": number(budget.limit), "currency": .string(budget.currency),
                        "per": .string(budget.period.rawValue), "low": number(budget.spent?.low),
                        "high": number(budget.spent?.high), "holds": .bool(budget.holds),
                    ]
                }),
            "checked": .array(
                checked.map { check in
                    [
                        "record": .string(record(check.record).id), "path": .string(record(check.record).path),
                        "line": .int(check.line), "claim": .string(check.claim), "holds": .bool(check.holds),
                    ]
                }),
        ]
    }

    /// The items as comma-separated values with a head, as RFC 4180 has them.
    public var csv: String {
        var text = "record,path,option,low,high,currency,per,lines,text\r\n"
        for item in items {
            let record = record(item.record)
            let lines = item.lines.map { String($0) }.joined(separator: " ")
            let cells = [
                record.id, record.path, item.option, "\(item.low)", item.high.map { "\($0)" } ?? "", item.currency,
                item.period.rawValue, lines, item.text,
            ]
            text += cells.map(CostSummary.quoted).joined(separator: ",") + "\r\n"
        }
        return text
    }

    /// The summary for a person.
    public var text: String {
        var text = ""
        for total in totals {
            text += "\(range(total.low, total.high)) \(total.currency) \(CostSummary.words(total.period))\n"
            for item in items where item.currency == total.currency && item.period == total.period {
                let record = record(item.record)
                text +=
                    "  \(range(item.low, item.high))  \(record.id)  \(item.option)  (\(record.path):\(item.lines.first ?? 1))\n"
            }
        }
        if totals.isEmpty { text += "no chosen option of a live record states what it costs\n" }
        if !budgets.isEmpty { text += "\nBudgets\n" }
        for budget in budgets {
            let home = budget.record.map { "\(record($0).path):\(budget.line ?? 1)" } ?? "adr.yaml"
            let spent = budget.spent.map { range($0.low, $0.high) } ?? "nothing stated"
            text += "  \(home)  \(spent) of \(budget.limit) \(budget.currency) \(CostSummary.words(budget.period)): "
            text += (budget.holds ? "within" : "exceeded") + "\n"
        }
        if !checked.isEmpty {
            let failed = checked.count { !$0.holds }
            text += "\nSums checked: \(checked.count), \(failed == 0 ? "all come out" : "\(failed) do not come out")\n"
        }
        for check in checked {
            text +=
                "  \(record(check.record).path):\(check.line)  \(check.claim)\(check.holds ? "" : "  does not come out")\n"
        }
        return text
    }

    private func record(_ reference: Conflict.RecordReference) -> DecisionRecord {
        logs[reference.log].records[reference.record]
    }

    private func number(_ value: Decimal?) -> JSON { value.map { .number("\($0)") } ?? .null }

    private func range(_ low: Decimal, _ high: Decimal?) -> String {
        guard let high else { return "\(low) or more" }
        return low == high ? "\(low)" : "\(low)–\(high)"
    }

    private static func words(_ period: Cost.Period) -> String {
        switch period {
        case .once: "once"
        case .unit: "a unit"
        case .hour: "an hour"
        case .day, .week, .month, .year: "a " + period.rawValue
        }
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
