import DecisionRecords
import Diagnostics
import Syntax

/// Makes a record in code, each of its words standing somewhere in a text, without any reader.
func sampleRecord(
    _ id: String, _ title: String, chosen: [String] = [], rejected: [String] = [], considered: [String] = [],
    status: RecordStatus.Value = .accepted, text: String = "", path: String? = nil
) -> DecisionRecord {
    var markdown = "# \(title)\n\n"
    var options: [ConsideredOption] = []
    func add(_ name: String, _ outcome: ConsideredOption.Outcome) {
        let line = "* \(outcome.rawValue): \(name)\n"
        let start = markdown.utf8.count
        let end = start + line.utf8.count - 1
        markdown += line
        var option = ConsideredOption(
            title: Written(name, at: SourceRange(end - name.utf8.count, end)), outcome: outcome)
        option.outcomeSource = Written(line, at: SourceRange(start, end))
        options.append(option)
    }
    for name in chosen { add(name, .chosen) }
    for name in rejected { add(name, .rejected) }
    for name in considered { add(name, .considered) }
    markdown += "\n" + text + "\n"
    let source = SourceText(path: path ?? "adr/\(id).md", text: markdown)
    var record = DecisionRecord(
        id: id, number: Int(id), title: Written(title, at: SourceRange(2, 2 + title.utf8.count)), format: .general,
        document: Document.parse(source))
    record.options = options
    record.status = RecordStatus(status, text: Written(status.rawValue, at: SourceRange(0, 0)))
    return record
}

/// Makes a log of records made in code.
func sampleLog(_ records: DecisionRecord..., name: String = "main") -> DecisionLog {
    DecisionLog(name: name, directory: "adr", records: records)
}
