import Diagnostics
import Syntax

/// The days of a list of changes: “2022-01-04: first draft” below “Changelog”.
enum ChangeDays {
    /// The first of the days of a record's list of changes, on which it was written; nil where no day stands there.
    static func first(in record: DecisionRecord) -> RecordDate? {
        for section in record.sections where section.role == .history && tellsChanges(section.folded) {
            if let first = first(record.document, section.body) { return first }
        }
        return nil
    }

    /// Words of headings below which one change after the other is told. An amendment's day is not the record's.
    private static let stems = StemSearch([
        "change", "history", "revision", "version", "wijziging", "geschiedenis", "anderung", "änderung", "historie",
        "historial", "historique", "histórico", "historico", "变更", "更新记录", "変更", "更新履歴", "历史", "履歴", "이력",
        "история",
    ])

    private static func tellsChanges(_ heading: String) -> Bool { heading.withUTF8Bytes(stems.contains) }

    private static func first(_ document: Document, _ body: Range<Int>) -> RecordDate? {
        var days: [(date: RecordDate, isFirst: Bool)] = []
        var order: DayOrder?
        var index = body.lowerBound
        while index < body.upperBound {
            let node = document.node(at: index)
            switch node.kind {
            case .paragraph, .tableCell:
                for line in WrittenLine.lines(of: node) where !line.isBlank {
                    // The day stands first, or behind a word or two.
                    let head = line.written(0..<min(line.bytes.count, 48))
                    guard let reading = DateReader.read(head.value), let day = MetadataReader.date(head),
                        reading.problem != .placeholder
                    else { continue }
                    days.append((day, line.bytes.withUnsafeBufferPointer { beginnings.contains($0) }))
                    order = order ?? reading.order
                }
                index = node.endIndex
            case .codeBlock, .htmlBlock: index = node.endIndex
            case .heading: index = body.upperBound
            default: index += 1
            }
        }
        if let order { days = days.map { ($0.date.read(in: order), $0.isFirst) } }
        // “2020-05-19: First draft” is the first, whatever day a later line was given by mistake.
        if days.contains(where: \.isFirst) { days.removeAll { !$0.isFirst } }
        let whole = days.map(\.date).filter { $0.value?.utf8.count == 10 }
        // Where one of several days could be two, none is known to be the first.
        if whole.count < days.count { return days.count == 1 && days[0].date.isAmbiguous ? days[0].date : nil }
        return whole.min { ($0.value ?? "") < ($1.value ?? "") }
    }

    /// Words of a line that tells how the record began.
    private static let beginnings = StemSearch(
        ["initial", "first", " init", "draft", "created", "creation", "started", "proposed", "original"],
        ignoresCase: true)
}
