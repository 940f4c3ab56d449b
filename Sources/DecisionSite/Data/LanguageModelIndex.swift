import DecisionRecords
import Diagnostics

/// The records as `llms.txt`: a list in Markdown that leads to the raw records.
enum LanguageModelIndex {
    /// Writes the list of a whole site.
    static func write(_ model: SiteModel) -> [UInt8] {
        var text: [UInt8] = []
        text.append(contentsOf: "# ".utf8)
        append(model.title, to: &text)
        text.append(contentsOf: "\n\n> \(model.texts.count(.recordCount, model.entries.count))\n".utf8)
        let base = model.input.settings.baseURL?.asFolder ?? ""
        for (index, log) in model.input.logs.enumerated() {
            text.append(contentsOf: "\n## ".utf8)
            append(log.name, to: &text)
            text.append(contentsOf: "\n\n".utf8)
            for record in log.records.indices {
                let entry = model.entries[model.entry(log: index, record: record)]
                text.append(contentsOf: "- [".utf8)
                append(entry.record.id, to: &text)
                text.append(0x20)
                append(entry.title, to: &text)
                text.append(contentsOf: "](".utf8)
                text.append(contentsOf: base.utf8)
                text.append(contentsOf: Address.file(entry.rawPage, from: "llms.txt").text.utf8)
                text.append(contentsOf: "): ".utf8)
                text.append(contentsOf: entry.status.rawValue.utf8)
                if let sentence = entry.decisionSentence {
                    text.append(contentsOf: ". ".utf8)
                    append(sentence, to: &text)
                }
                text.append(0x0A)
            }
        }
        return text
    }

    /// Adds text of a record on one line that Markdown takes for text.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            // A line break, be it two bytes long, is one space.
            case 0x0A where last == 0x0D: break
            case 0x0A...0x0D: bytes.append(0x20)
            default: bytes.append(byte)
            }
            last = byte
        }
    }
}
