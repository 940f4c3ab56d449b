import Diagnostics
import Syntax

/// A quote that begins with `[!NOTE]` or the like, as GitHub shows it.
enum Alert: String, CaseIterable, Sendable {
    case note
    case tip
    case important
    case warning
    case caution

    /// The alert a quote is, and the index of the node behind the marker; nil for a common quote.
    static func read(_ quote: Node) -> (alert: Alert, next: Int)? {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph else { return nil }
        let source = paragraph.document.source
        let start = paragraph.range.start
        let end = source.range(ofLine: paragraph.line).end
        let words = source.slice(SourceRange(start, end))
        guard words.starts(with: "[!".utf8), let close = words.firstIndex(of: 0x5D),
            words[words.index(after: close)...].allSatisfy({ $0 <= 0x20 })
        else { return nil }
        let name = String(decoding: words[words.index(start, offsetBy: 2)..<close], as: UTF8.self).lowercased()
        guard let alert = Alert(rawValue: name) else { return nil }
        var next = paragraph.index + 1
        while next < paragraph.endIndex {
            let node = paragraph.document.node(at: next)
            if node.range.start > close {
                if node.kind == .softBreak || node.kind == .lineBreak { next = node.endIndex }
                break
            }
            next = node.endIndex
        }
        return (alert, next)
    }

    /// Its name in the site's language.
    var phrase: Phrase {
        switch self {
        case .note: .alertNote
        case .tip: .alertTip
        case .important: .alertImportant
        case .warning: .alertWarning
        case .caution: .alertCaution
        }
    }

    /// The class that colours it.
    var style: StaticString {
        switch self {
        case .note: "alert note"
        case .tip: "alert tip"
        case .important: "alert important"
        case .warning: "alert warning"
        case .caution: "alert caution"
        }
    }
}
