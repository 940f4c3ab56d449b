import DecisionRecords
import Diagnostics

/// The records as `llms.txt`: a list in Markdown that leads to the raw records.
enum LanguageModelIndex {
    /// Writes the list of a whole site.
    static func write(_ model: SiteModel) -> [UInt8] {
        var text = "# \(line(model.title))\n\n> \(model.texts.count(.recordCount, model.entries.count))\n"
        for (index, log) in model.input.logs.enumerated() {
            text += "\n## \(line(log.name))\n\n"
            for record in log.records.indices {
                let entry = model.entries[model.entry(log: index, record: record)]
                let address =
                    (model.input.settings.baseURL?.asFolder ?? "") + Address.file(entry.rawPage, from: "llms.txt").text
                text += "- [\(line(entry.record.id)) \(line(entry.title))](\(address)): \(entry.status.rawValue)"
                if let sentence = entry.decisionSentence { text += ". " + line(sentence) }
                text += "\n"
            }
        }
        return Array(text.utf8)
    }

    /// Text of a record on one line that Markdown takes for text.
    private static func line(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "[", "]", "<", ">", "`", "*", "_": result += "\\" + String(character)
            case let other where other.isNewline: result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
