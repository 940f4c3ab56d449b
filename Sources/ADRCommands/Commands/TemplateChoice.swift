import ArgumentParser
import DecisionProject
import DecisionRecords

/// Finds the template of a new record: the one asked for, the log's own, the project's, the house style's.
struct TemplateChoice {
    var request: NewRecordRequest
    var home: LogHome
    /// The names in the log's folder.
    var names: [String]

    /// A template and the status it begins with.
    struct Choice {
        var bytes: [UInt8]
        var status: String
        /// A title that stands in the template's stead; nil for the one asked for.
        var fixedTitle: String?
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
        guard let template = try library.template("nygard") else { throw Failure("no template “nygard”") }
        return Choice(bytes: template.bytes, status: "Accepted")
    }

    /// The status a template begins with: adr-tools' own begins with the decision made, all others with it proposed.
    private func status(of name: String) -> String {
        if name == "nygard" || name == "template" { return "Accepted" }
        return name.hasPrefix("madr") ? "proposed" : "Proposed"
    }
}
