import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// What `adr new` and `adr init` were asked to make.
struct NewRecordRequest {
    /// `TARGET:LINK:REVERSE`.
    struct Link {
        var target: String
        var word: String
        var reverse: String

        /// Takes the option's text apart. A colon within a word is written `\:`.
        init(_ text: String) throws {
            var parts: [String] = [""]
            var isEscaped = false
            for character in text {
                if isEscaped {
                    parts[parts.count - 1].append(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == ":" {
                    parts.append("")
                } else {
                    parts[parts.count - 1].append(character)
                }
            }
            guard parts.count == 3, !parts.contains("") else {
                throw ValidationError(
                    "The link '\(text)' is not TARGET:LINK:REVERSE; a colon within a word is written '\\:'")
            }
            (target, word, reverse) = (parts[0], parts[1], parts[2])
        }
    }

    var title: String
    var superseded: [String] = []
    var links: [Link] = []
    var template: String?
    var status: String?
    var tags: [String] = []
    var deciders: [String] = []
    var requirements: [String] = []
    /// Sections' own words that the dialogue asked for, as Markdown lists.
    var drivers: [String] = []
    var options: [String] = []
    /// Whether it is the record that `adr init` makes.
    var isFirst = false

    init(title: String) {
        // A title is one line; whatever else stands in it is kept.
        self.title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The command line, by which a second run knows that the first was completed.
    private var command: String {
        (["new"] + superseded.map { "-s " + $0 } + links.map { "-l \($0.target):\($0.word):\($0.reverse)" } + [title])
            .joined(separator: " ")
    }

    /// Makes the record, or prints it.
    func run(isPrinted: Bool, isEdited: Bool) async throws {
        let home = try LogHome.forWriting()
        if isPrinted {
            let draft = try await draft(in: home)
            return try Output().write(draft.0.text)
        }
        let path = try await write(in: home)
        if isEdited, let command = editor {
            guard await Editor.open(path, with: command) else {
                throw Failure("the editor “\(command)” did not end well; the record stands in “\(path)”", status: 1)
            }
        }
        try Output().write(path + "\n")
    }

    private var editor: String? {
        [Terminal.environment("VISUAL"), Terminal.environment("EDITOR")].compactMap(\.self).first { !$0.isEmpty }
    }

    /// Writes the record and what others come to say of it, while no other run can take the number.
    private func write(in home: LogHome) async throws -> String {
        let writer = try LogWriter(home)
        if let completed = writer.completed, completed.command == command { return completed.result }
        while true {
            let (draft, log) = try await draft(in: home)
            do {
                try writer.write(try draft.changes(in: log), command: command, result: draft.path)
                return draft.path
            } catch ChangeError.exists {
                // Someone made the file by other means; the next number is looked for anew.
                continue
            }
        }
    }

    private func draft(in home: LogHome) async throws -> (RecordDraft, DecisionLog) {
        let exists = FileSystem.kind(of: home.directory) == .directory
        let names = exists ? try FileSystem.list(home.directory).filter { $0.kind == .file }.map(\.name) : []
        let log =
            superseded.isEmpty && links.isEmpty
            ? DecisionLog(name: "main", directory: home.directory, records: [])
            : exists ? try await home.read() : DecisionLog(name: "main", directory: home.directory, records: [])
        let oldRecords = try superseded.map { try log.record($0) }
        let linked = try links.map {
            RecordDraft.Link(target: try log.record($0.target), word: $0.word, reverse: $0.reverse)
        }

        let pattern = NamePattern(of: names)
        let numbers = try await RecordNumbers.read(folder: home.directory)
        let date = Terminal.environment("ADR_DATE").flatMap { $0.isEmpty ? nil : $0 } ?? Today.date
        let path = Path.join(home.directory, pattern.name(number: numbers.next, title: title, date: Today.date))
        var values = TemplateText(number: String(numbers.next), title: title, date: date, status: status ?? "")
        values.tags = tags
        values.deciders = deciders
        values.requirements = requirements
        let chosen = try await TemplateChoice(
            request: self, home: home, names: names, number: numbers.next, values: values
        ).choose()
        values.status = status ?? chosen.status
        var draft = RecordDraft(
            path: path, template: SectionWords(drivers: drivers, options: options).fill(chosen.bytes), values: values)
        draft.superseded = oldRecords
        draft.links = linked
        draft.spelling = .forAdrTools(log: log, templates: Terminal.environment("ADR_TEMPLATES"))
        return (draft, log)
    }
}
