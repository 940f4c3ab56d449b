import Diagnostics
import Syntax

/// Reads a table of options: one a row with columns for its arguments, or one a column against criteria.
enum OptionTable {
    /// What the head of a column stands for.
    private enum Column {
        case name
        case sign(Sign)
        case verdict
        case other
    }

    /// The options of a table; none where it is no table of options.
    static func read(_ table: Node) -> [OptionDraft] {
        var head: [InlineText] = []
        var rows: [[Node]] = []
        for row in table.children {
            let cells = Array(row.children)
            if row.isHeader { head = cells.map { InlineText($0) } } else { rows.append(cells) }
        }
        guard let first = head.first, head.count > 1, !rows.isEmpty else { return [] }
        let names = head.map { Words.normalised($0.bytes[...]) }
        let columns = zip(head, names).map { column($0, $1) }
        let nameColumn = columns.firstIndex { if case .name = $0 { true } else { false } }
        if let nameColumn, nameColumn <= 1 { return byRow(table, rows, columns, nameColumn) }
        let hasSigns = columns.contains { if case .sign = $0 { true } else { false } }
        if hasSigns, case .other = columns[0] { return byRow(table, rows, columns, 0) }
        if first.isBlank || criteria.contains(names[0]) { return byColumn(table, head, rows) }
        return []
    }

    /// The rows of a table that words before it say is of options.
    static func rows(_ table: Node) -> [OptionDraft] {
        let known = read(table)
        guard known.isEmpty, let head = table.firstChild, head.isHeader else { return known }
        let columns = head.children.map { cell in
            let text = InlineText(cell)
            return column(text, Words.normalised(text.bytes[...]))
        }
        guard columns.count > 1 else { return [] }
        return byRow(table, table.children.filter { !$0.isHeader }.map { Array($0.children) }, columns, 0)
    }

    /// Whether a table has a column of what speaks for its rows and one of what speaks against them.
    static func weighs(_ table: Node) -> Bool {
        guard let row = table.firstChild, row.isHeader else { return false }
        let signs = row.children.compactMap { cell -> Sign? in
            guard cell.range.length < 40, case .sign(let sign) = SignLabel(InlineText(cell).bytes[...]) else {
                return nil
            }
            return sign
        }
        return signs.contains(.positive) && signs.contains(.negative)
    }

    /// Whether the rows of a table are options, and a column of it says why each was turned down.
    static func rejects(_ table: Node) -> Bool {
        guard let row = table.firstChild, row.isHeader, row.range.length < 200 else { return false }
        let names = row.children.map { Words.normalised(InlineText($0).bytes[...]) }
        guard names.count > 1, let first = names.first, optionNouns.contains(first) || nouns.contains(first) else {
            return false
        }
        return names.dropFirst().contains { reasons.contains($0) }
    }

    /// Whether the rows of a table are options, and a column of it says what became of each.
    static func judges(_ table: Node) -> Bool {
        guard let row = table.firstChild, row.isHeader, row.range.length < 200 else { return false }
        let names = row.children.map { Words.normalised(InlineText($0).bytes[...]) }
        guard names.count > 1, let first = names.first, optionNouns.contains(first) else { return false }
        return names.dropFirst().contains { $0 == "status" ? false : verdicts.contains($0) }
    }

    /// What the head of a column of options says that names nothing else.
    private static let optionNouns: Set<String> = [
        "option", "options", "alternative", "alternatives", "approach", "candidate", "rejected option",
        "rejected alternative", "considered option", "considered alternative", "alternative considered",
        "option considered", "alternativa", "opción", "opção", "方案", "备选方案", "替代方案", "案", "却下案", "代替案",
    ]

    /// What the head of a column of reasons says.
    private static let reasons: Set<String> = [
        "why rejected", "reason rejected", "rejected because", "rejection reason", "reason for rejection", "why not",
        "why not chosen", "reason not chosen", "why it was rejected", "reason for not choosing", "why we rejected it",
        "rejection rationale", "why not taken", "por qué se descartó", "拒绝理由", "否决理由", "不采用的理由", "不选原因", "却下理由",
        "不採用理由", "却下した理由", "不採用の理由",
    ]

    private static let nouns: Set<String> = [
        "option", "options", "alternative", "alternatives", "approach", "solution", "candidate", "choice", "variant",
        "tool", "library", "technology", "framework", "opción", "alternativa", "opção", "opzione", "optie", "variante",
        "方案", "选项", "备选方案", "オプション", "選択肢", "옵션", "대안", "вариант", "альтернатива", "seçenek", "considered option",
        "considered alternative", "alternative considered", "option considered", "rejected option",
        "rejected alternative",
        "proposal", "platform", "product", "service", "strategy", "name", "手段", "方法", "手法", "案", "代替案", "代替手段",
        "候補", "候选", "候选方案", "替代方案", "technologie", "outil", "approche", "solución", "solução", "soluzione",
        "lösung", "ansatz", "oplossing", "решение", "대안책", "방안", "후보", "گزینه",
    ]

    private static let verdicts: Set<String> = [
        "outcome", "decision", "verdict", "status", "result", "reason not chosen", "why rejected", "reason rejected",
        "rejection reason", "why not", "reason for rejection", "reason", "conclusion", "rejected because",
        "why not chosen", "chosen", "selected", "why it was rejected", "reason for not choosing", "why we rejected it",
        "rejection rationale", "why not taken", "結果", "評価", "判定", "採否", "理由", "却下理由", "不採用理由", "结论", "结果", "评价", "拒绝理由",
        "결과",
        "평가", "résultat", "décision", "raison", "raison du rejet", "ergebnis", "entscheidung", "bewertung", "grund",
        "resultado", "decisión", "decisão", "veredicto", "motivo", "esito", "decisione", "besluit", "reden", "решение",
        "вердикт", "итог", "sonuç", "karar",
    ]

    private static let criteria: Set<String> = [
        "criteria", "criterion", "aspect", "feature", "factor", "driver", "requirement", "requirements", "features",
        "dimension", "property", "attribute", "metric", "concern", "quality", "consideration", "category", "kriterium",
        "critère", "criterio", "critério", "标准", "维度", "比較項目",
    ]

    private static func column(_ text: InlineText, _ name: String) -> Column {
        if nouns.contains(name) { return .name }
        if verdicts.contains(name) || name.hasPrefix("verdict ") { return .verdict }
        if case .sign(let sign) = SignLabel(text.bytes[...]) { return .sign(sign) }
        return .other
    }

    private static func byRow(_ table: Node, _ rows: [[Node]], _ columns: [Column], _ nameColumn: Int) -> [OptionDraft]
    {
        var result: [OptionDraft] = []
        for cells in rows where nameColumn < cells.count {
            let text = InlineText(cells[nameColumn])
            let title = OptionTitle(text, text.all)
            if title.name.isEmpty && title.label == nil { continue }
            var draft = OptionDraft(
                text, title, .tableRow, body: 0..<0, rest: text.bytes.count..<text.bytes.count, range: cells[0].range)
            if let last = cells.last { draft.range = SourceRange(cells[0].range.start, last.range.end) }
            for (column, cell) in cells.enumerated() where column < columns.count && column != nameColumn {
                switch columns[column] {
                case .sign(let sign): ArgumentReader.cell(InlineText(cell), sign, into: &draft.arguments)
                case .verdict:
                    let words = InlineText(cell)
                    let start = LineLabel.skipEmblems(words.bytes, words.all)
                    if let verdict = Verdict(words.bytes[start...], isMarked: true) ?? Verdict(answer: words) {
                        draft.arguments.take(verdict, words.written(words.all))
                    }
                case .name, .other: break
                }
            }
            result.append(draft)
        }
        return result
    }

    private static func byColumn(_ table: Node, _ head: [InlineText], _ rows: [[Node]]) -> [OptionDraft] {
        var result: [OptionDraft] = []
        for text in head.dropFirst() {
            let title = OptionTitle(text, text.all)
            let isOther = OptionLabels.isDetail(text.bytes[...]) || SignLabel(text.bytes[...]) != nil
            if title.name.isEmpty || isOther || text.bytes.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? true { continue }
            result.append(
                OptionDraft(
                    text, title, .tableColumn, body: 0..<0, rest: text.bytes.count..<text.bytes.count, range: text.range
                ))
        }
        return result.count > 1 ? result : []
    }
}
