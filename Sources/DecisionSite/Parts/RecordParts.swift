import DecisionRecords
import Diagnostics

/// Small pieces that many pages show of a record.
extension HTML {
    /// Adds a status: its word, with an icon of its own shape and its colour by the style sheet.
    mutating func status(_ status: StatusWord, _ texts: Texts) {
        element(.span, .class(status.style), text: texts[status.phrase])
    }

    /// Adds a date as the site's language writes it; the words as written where they are no date.
    mutating func date(_ date: RecordDate?, _ texts: Texts) {
        guard let date else { return }
        if let value = date.value {
            element(.time, .text("datetime", value), text: texts.date(value))
        } else {
            text(date.text.value.clipped(to: 40))
        }
    }

    /// Adds a link to a record that says its id and title.
    mutating func recordLink(_ entry: Int, in context: PageContext) {
        let title = context.model.entries[entry].title
        element(.a, .href(context.address(entry: entry)), .direction(of: title)) { html in
            html.element(.span, .class("id"), text: context.model.shortName(entry, in: context.section))
            html.text(" ")
            html.text(title)
        }
    }

    /// Adds a link to a line of a record: “line 45”.
    mutating func lineLink(_ entry: Int, line: Int, in context: PageContext) {
        element(
            .a, .class("where"), .href(context.address(entry: entry, line: line)),
            text: context.texts(.line, String(line)))
    }
}

extension SiteModel.Entry {
    /// The record's title; its id where it has none.
    var title: String {
        record.title.value.isEmpty ? record.id : record.title.value
    }

    /// The decision in a sentence; nil where the record makes none.
    var decisionSentence: String? {
        guard let text = record.decision?.text.value, !text.isEmpty else { return nil }
        return text.firstSentence(atMost: 320)
    }
}

extension String {
    /// The text, or its beginning and an ellipsis, cut between words where there are any.
    func clipped(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end > startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        let head = self[..<end]
        if let space = head.utf8.lastIndex(of: 0x20), head.utf8.distance(from: space, to: end) < 24 {
            return String(head[..<space]) + "…"
        }
        return String(head) + "…"
    }

    /// The text up to the first full stop that ends a sentence, clipped.
    func firstSentence(atMost limit: Int) -> String {
        let bytes = utf8
        var index = bytes.startIndex
        var length = 0
        while index < bytes.endIndex, length < limit {
            let next = bytes.index(after: index)
            if bytes[index] == 0x0A { return String(self[..<index]) }
            if length > 24, bytes[index] == 0x2E, next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x0A {
                // “e.g. ” ends nothing: a sentence's last word has more than one letter before its stop.
                let before = bytes.index(index, offsetBy: -2)
                if bytes[before] != 0x2E, bytes[before] != 0x20 { return String(self[..<next]) }
            }
            index = next
            length += 1
        }
        return clipped(to: limit)
    }
}
