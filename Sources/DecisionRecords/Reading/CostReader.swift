import Diagnostics
import Syntax

/// Fills in the costs, and which option each belongs to.
enum CostReader {
    static func read(into record: inout DecisionRecord) {
        let document = record.document
        let source = document.source
        var costs: [Cost] = []
        var head: [Cost.Period?] = []
        var column = 0
        var index = 1
        while index < document.nodeCount {
            let kind = document.kind(at: index)
            switch kind {
            case .table: head = []
            case .tableRow: column = 0
            case .tableCell:
                let node = document.node(at: index)
                if node.isHeader {
                    head.append(period(InlineText(node).bytes[...]))
                } else if source.withBytes(of: node.range, Currency.mayOccur) {
                    append(InlineText(node), column < head.count ? head[column] : nil, to: &costs)
                }
                column += 1
            case .paragraph, .heading:
                if source.withBytes(of: document.range(at: index), Currency.mayOccur) {
                    append(InlineText(document.node(at: index)), nil, to: &costs)
                }
            default: break
            }
            // What these hold is words.
            let isText = kind == .paragraph || kind == .heading || kind == .tableCell
            index = isText ? document.endIndex(at: index) : index + 1
        }
        for index in costs.indices {
            guard let option = option(at: costs[index].text.range, record.options) else { continue }
            costs[index].option = option
            record.options[option].costs.append(costs[index])
        }
        record.costs = costs
    }

    /// The amounts of a text; what has no period of its own has that of the words before it in its sentence.
    private static func append(_ text: InlineText, _ outer: Cost.Period?, to costs: inout [Cost]) {
        for (cost, range) in MoneyGrammar.read(text) {
            var cost = cost
            if cost.period == nil {
                var start = range.lowerBound
                while start > 0, text.bytes[start - 1] != 0x0A,
                    text.bytes[start - 1] > 0x20 || start < 2 || text.bytes[start - 2] != 0x2E
                {
                    start -= 1
                }
                cost.period = period(text.bytes[start..<range.lowerBound]) ?? outer
            }
            costs.append(cost)
        }
    }

    /// The period that words such as “Monthly Cost” state; nil where they state none or two.
    private static func period(_ bytes: ArraySlice<UInt8>) -> Cost.Period? {
        var found: Cost.Period?
        var last: ArraySlice<UInt8> = []
        for word in Words.split(Words.lowercased(bytes)) {
            let text = String(decoding: word, as: UTF8.self)
            defer { last = word }
            guard let time = MoneyPeriod.time(text) else { continue }
            // “monthly”, “per month”, “cost/month”; a bare “month” names a time, not a price's.
            let isAdverb = text.hasSuffix("ly") || text == "annual" || text.hasSuffix("lich") || text == "upfront"
            let isPer =
                last.elementsEqual("per".utf8) || last.elementsEqual("cost".utf8) || last.elementsEqual("price".utf8)
                || last.elementsEqual("costs".utf8) || last.elementsEqual("usd".utf8) || last.elementsEqual("pro".utf8)
            guard isAdverb || isPer else { continue }
            if let found, found != time { return nil }
            found = time
        }
        return found
    }

    /// The option in whose part of the record a place stands: where it is analysed before where it is listed.
    private static func option(at range: SourceRange, _ options: [ConsideredOption]) -> Int? {
        let analysed = options.firstIndex { $0.analysed?.contains(range) ?? false }
        return analysed ?? options.firstIndex { $0.listed?.contains(range) ?? false }
    }
}
