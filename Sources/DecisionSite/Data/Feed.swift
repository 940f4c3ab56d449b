import DecisionRecords
import Diagnostics

/// The newest decisions as an Atom feed (RFC 4287). Its times come from the records, never from the clock.
enum Feed {
    private static let length = 50

    /// Writes the feed of a whole site.
    static func write(_ model: SiteModel) -> [UInt8] {
        var dated: [(time: String, entry: Int)] = []
        for (index, entry) in model.entries.enumerated() {
            if let time = time(entry.record) { dated.append((time, index)) }
        }
        dated.sort { $0.time == $1.time ? $0.entry < $1.entry : $0.time > $1.time }
        dated = Array(dated.prefix(length))

        var xml = HTML(capacity: 16_384)
        xml.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.element(Tag("feed"), .with("xmlns", "http://www.w3.org/2005/Atom"), .text("xml:lang", model.texts.language))
        { xml in
            xml.element(Tag("title"), text: model.title)
            xml.element(Tag("id"), text: identifier(model, nil))
            xml.element(Tag("updated"), text: dated.first?.time ?? "1970-01-01T00:00:00Z")
            xml.element(Tag("author")) { $0.element(Tag("name"), text: model.title) }
            if let base = model.input.settings.baseURL {
                xml.element(Tag("link"), .with("rel", "self"), .text("href", base.asFolder + "feed.xml"), text: "")
                xml.element(Tag("link"), .text("href", base.asFolder), text: "")
            }
            xml.lineBreak()
            for item in dated { writeEntry(item.entry, item.time, model, &xml) }
        }
        xml.lineBreak()
        return xml.bytes
    }

    private static func writeEntry(_ index: Int, _ time: String, _ model: SiteModel, _ xml: inout HTML) {
        let entry = model.entries[index]
        xml.element(Tag("entry")) { xml in
            xml.element(Tag("title"), text: "\(entry.record.id) \(entry.title)")
            // A new status is news, so the id holds it.
            xml.element(Tag("id"), text: identifier(model, entry))
            xml.element(Tag("updated"), text: time)
            let address = Address.file(entry.page, from: "feed.xml").text
            xml.element(Tag("link"), .text("href", (model.input.settings.baseURL?.asFolder ?? "") + address), text: "")
            xml.element(Tag("category"), .text("term", entry.status.rawValue), text: "")
            xml.element(
                Tag("summary"),
                text: [model.texts[entry.status.phrase], entry.decisionSentence ?? ""].joined(separator: ". "))
        }
        xml.lineBreak()
    }

    /// A tag URI (RFC 4151) that stays the same while the record keeps its place and its status.
    private static func identifier(_ model: SiteModel, _ entry: SiteModel.Entry?) -> String {
        let base = model.input.settings.baseURL ?? ""
        let host = base.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        let authority = host?.split(separator: ":").first.map(String.init) ?? "adr.invalid"
        var specific: [UInt8] = []
        PercentEncoding.append(entry.map { "\($0.page.dropLast(5))/\($0.status.rawValue)" } ?? "log", to: &specific)
        return "tag:\(authority),2026:\(String(decoding: specific, as: UTF8.self))"
    }

    /// A record's date as a point in time: the first moment of its day, month or year.
    private static func time(_ record: DecisionRecord) -> String? {
        guard let date = record.date?.value else { return nil }
        let parts = date.split(separator: "-")
        return "\(parts[0])-\(parts.count > 1 ? parts[1] : "01")-\(parts.count > 2 ? parts[2] : "01")T00:00:00Z"
    }
}

extension String {
    /// The address with a slash at its end.
    var asFolder: String { hasSuffix("/") ? self : self + "/" }
}
