import Diagnostics
import Syntax

/// Finds a record's id, number, label, title and format.
enum IdentityReader {
    /// - Parameters:
    ///   - index: the index of the title's node, if there is one.
    ///   - recognises: whether the template family is told; without, the record is one of no family.
    static func read(
        _ document: Document, title index: Int?, sections: [RecordSection], fields: [RecordField],
        recognises: Bool = true
    ) -> DecisionRecord {
        let name = FileName(path: document.source.path)
        var label: String?
        var title: Written<String>?
        if let line = TitleHeading.unspaced(in: document) {
            (title, label) = take(line, name)
        } else if let index {
            let heading = document.node(at: index)
            if let line = WrittenLine.lines(of: heading).first(where: { !$0.isBlank }) {
                (title, label) = take(line, name)
            }
            if label == nil, let first = document.root.children.first(where: { $0.kind == .heading }),
                first.index < index, TitleHeading.isBareLabel(first)
            {
                label = first.plainText
            }
            if let words = title?.value, words.utf8.count <= 56 {
                if let line = named(below: heading, of: words) {
                    (title, label) = take(line, name)
                } else if words.utf8.count > 32 {
                    // Too long for what a template leaves there.
                } else if let written = written(below: heading, named: words) {
                    title = take(written, name).0
                } else if !name.slug.isEmpty, name.number != nil, isKind(words) {
                    title = nil
                }
            }
            if title != nil, heading.headingLevel > 1, let written = frontMatterTitle(fields, name) {
                title = written.title
                label = written.label ?? label
            }
        }
        if title == nil, let written = frontMatterTitle(fields, name) {
            title = written.title
            label = written.label
        }
        if title == nil,
            let field = fields.first(where: { $0.section == nil && isTitle($0) && $0.place != .frontMatter }),
            !Placeholder.isPlaceholder(field.value.value), !field.value.value.hasPrefix("(fill ")
        {
            title = field.value
        }
        return DecisionRecord(
            id: name.id, number: name.number ?? label.flatMap(number), label: label,
            title: title
                ?? Written(
                    words(of: name.slug.isEmpty ? name.stem : name.slug),
                    at: SourceRange(document.bodyStart, document.bodyStart)),
            format: recognises
                ? RecordFormats.recognise(
                    FormatEvidence(document, file: name, sections: sections, fields: fields, label: label))
                : .general,
            document: document, file: name)
    }

    /// The number of a label such as “ADR 001”, for a file whose name has none; “ADR 2018-11-28” is a day.
    private static func number(of label: String) -> Int? {
        let bytes = Array(label.utf8)
        let digits = bytes.reversed().prefix(while: FoldedWords.isDigit).reversed()
        guard !digits.isEmpty, digits.count < 6, bytes.prefix(3).map({ $0 | 0x20 }) == Array("adr".utf8),
            !bytes.dropLast(digits.count).contains(where: FoldedWords.isDigit)
        else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// The line below a heading that says nothing but “Title”; nil for another heading, or where nothing is put in.
    private static func written(below heading: Node, named words: String) -> WrittenLine? {
        guard case .title = MetadataName(words), let next = heading.nextSibling, next.kind == .paragraph,
            next.range.length <= 160
        else { return nil }
        let lines = WrittenLine.lines(of: next)
        guard lines.count == 1, !Placeholder.isPlaceholder(lines[0].text) else { return nil }
        return lines[0]
    }

    /// The heading right below one that says no more than what kind of file it stands in, where it is no section's.
    /// The heading below one that only says what kind of file it stands in: the next, or one with a label behind the product's
    /// name.
    private static func named(below heading: Node, of words: String) -> WrittenLine? {
        let isOne = isKind(words)
        guard isOne || collections.contains(FoldedWords.fold(words)),
            let next = heading.nextSibling, next.kind == .heading, next.headingLevel == heading.headingLevel + 1,
            HeadingRoles.role(of: next.plainText) == nil
        else { return nil }
        let labelled = [next, next.nextSibling].lazy.compactMap { $0 }.first {
            $0.kind == .heading && $0.headingLevel == next.headingLevel && TitleHeading.isLabelled($0)
        }
        guard isOne || labelled != nil else { return nil }
        return WrittenLine.lines(of: labelled ?? next).first { !$0.isBlank }
    }

    /// What a page of several records is called.
    private static let collections = WordTable(of: [
        "architecture decision records", "architectural decision records", "architecture decision records adr",
        "architecture decision records adrs", "architectural decision records adr", "decision records",
    ])

    private static let kinds = WordTable(of: [
        "rfc", "rfc proposal", "request for comments", "proposal", "architecture decision record",
        "architectural decision record", "decision record", "architecture decision", "adr",
        "architecture decision record adr", "architectural decision record adr", "architectural decision",
        "architecture decision adr", "architekturentscheidung", "registro de decisión de arquitectura",
        "registro de decisión arquitectónica", "registro de decisión de arquitectura adr",
        "registro de decisão de arquitetura", "registro de decisão arquitetural",
        "registro de decisão de arquitetura adr",
        "décision d architecture", "enregistrement de décision d architecture", "decisione architetturale",
        "architectuurbeslissing", "запись архитектурного решения", "架构决策记录", "アーキテクチャ決定記録",
    ])

    /// Whether a heading only says what kind of file it stands in.
    private static func isKind(_ words: String) -> Bool { kinds.contains(FoldedWords.fold(words)) }

    private static func isTitle(_ field: RecordField) -> Bool {
        guard case .title = MetadataName(field.name.value) else { return false }
        return !field.value.value.isEmpty
    }

    private static func take(_ line: WrittenLine, _ name: FileName) -> (Written<String>?, String?) {
        let parts = TitleText(line, number: name.number)
        let title = line.written(parts.title)
        return (title.value.isEmpty ? nil : title, parts.label.map { line.written($0).value })
    }

    private static func frontMatterTitle(_ fields: [RecordField], _ name: FileName) -> (
        title: Written<String>, label: String?
    )? {
        guard let field = fields.first(where: { $0.place == .frontMatter && isTitle($0) }) else { return nil }
        let line = WrittenLine(text: field.value)
        let (title, label) = take(line, name)
        return title.map { ($0, label) }
    }

    /// A slug as words.
    private static func words(of slug: String) -> String {
        let words = String(slug.map { $0 == "-" || $0 == "_" ? " " : $0 })
        return words.isEmpty ? slug : words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension WrittenLine {
    /// A line of plain words that stand somewhere else than in a block.
    init(text: Written<String>) {
        bytes = Array(text.value.utf8)
        runs = [Run(start: 0, end: bytes.count, range: text.range)]
    }
}
