import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// Finds the template of a new record: the one asked for, the log's own, the project's, the house style's.
struct TemplateChoice {
    var request: NewRecordRequest
    var home: LogHome
    /// The names in the log's folder.
    var names: [String]
    /// The new record's number.
    var number: Int
    /// What is known of the new record.
    var values: TemplateText

    /// A template and the status it begins with.
    struct Choice {
        var bytes: [UInt8]
        var status: String
    }

    func choose() async throws -> Choice {
        let settings = try Settings.find(from: "")
        let library = TemplateLibrary(
            environmentFolder: Terminal.environment("ADR_TEMPLATES"), settings: settings)
        if request.isFirst {
            guard let template = try library.template("init") else { throw Failure("no template “init”") }
            return Choice(bytes: template.bytes, status: "Accepted")
        }
        if let name = request.template ?? settings?.template {
            guard let template = try library.template(name) else {
                throw ValidationError(
                    "no template '\(name)'; there are \(TemplateLibrary.builtInNames.joined(separator: ", "))")
            }
            return Choice(bytes: template.bytes, status: status(of: name))
        }
        if let path = Terminal.environment("ADR_TEMPLATE"), !path.isEmpty {
            return Choice(bytes: try FileSystem.read(path), status: "Accepted")
        }
        let own = Path.join(home.directory, "templates/template.md")
        if FileSystem.kind(of: own) == .file { return Choice(bytes: try FileSystem.read(own), status: "Accepted") }
        if let template = try library.template("template") { return Choice(bytes: template.bytes, status: "Accepted") }
        if let house = try await house() { return house }
        guard let template = try library.template("nygard") else { throw Failure("no template “nygard”") }
        return Choice(bytes: template.bytes, status: "Accepted")
    }

    /// The style of the log's own records, where it is another than adr-tools'.
    private func house() async throws -> Choice? {
        let recent = names.filter { name in
            RecordName(name).map { !$0.fileExtension.isEmpty && $0.number != 0 } ?? false
        }.suffix(5)
        var records: [DecisionRecord] = []
        for name in recent {
            let path = Path.join(home.directory, name)
            records.append(RecordReader.read(SourceText(path: path, bytes: try FileSystem.read(path))))
        }
        let plain = records.filter(isPlain).count
        if records.isEmpty || plain * 2 > records.count { return nil }
        guard let bytes = HouseTemplate.make(like: records, number: number, values: values) else { return nil }
        let written = records.compactMap(\.status).first { $0.value == .proposed }?.text.value
        return Choice(bytes: bytes, status: written ?? inCase(records.last?.status?.text.value ?? "", "proposed"))
    }

    /// Whether a record is written as adr-tools' template is: `# 8. Title`, and the four sections.
    private func isPlain(_ record: DecisionRecord) -> Bool {
        let titles = Set(record.sections.filter { $0.level == 2 }.map { $0.title.value.lowercased() })
        let label = record.label ?? ""
        return titles.isSuperset(of: ["status", "context", "decision", "consequences"])
            && (record.format == .nygard || label.allSatisfy { $0.isNumber || $0 == "." })
    }

    private func inCase(_ old: String, _ word: String) -> String {
        old.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }

    /// The status a template begins with: adr-tools' own begins with the decision made, all others with it proposed.
    private func status(of name: String) -> String {
        if name == "nygard" || name == "template" { return "Accepted" }
        return name.hasPrefix("madr") ? "proposed" : "Proposed"
    }
}
