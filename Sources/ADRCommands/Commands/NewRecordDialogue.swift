import ArgumentParser
import Conflicts
import DecisionProject
import DecisionRecords
import Diagnostics

/// Asks a person at a terminal what a new record is to say; an empty answer takes what stands in brackets, or nothing.
enum NewRecordDialogue {
    /// Asks for what is missing.
    static func complete(_ request: inout NewRecordRequest) async throws {
        while request.title.isEmpty {
            guard let answer = ask("Title: ") else { throw ExitCode(1) }
            request.title = answer
        }
        try await showClosest(to: request.title)
        if request.status == nil, let status = try ask("Status [proposed]: ", isOptional: true) {
            guard StatusCommand.value(of: status) != nil else { throw ValidationError("'\(status)' is no status") }
            request.status = status
        } else if request.status == nil {
            request.status = "Proposed"
        }
        if request.deciders.isEmpty { request.deciders = list(ask("Deciders, parted by commas: ")) }
        if request.drivers.isEmpty { request.drivers = lines("Drivers, one a line, an empty line ends:") }
        if request.options.isEmpty { request.options = lines("Options, one a line, an empty line ends:") }
    }

    /// Shows the records that are closest to a title: has this been decided?
    private static func showClosest(to title: String) async throws {
        guard case .found(let home) = LogHome.find(), FileSystem.kind(of: home.directory) == .directory else { return }
        var logs = [try await home.read()]
        let draft = RecordReader.read(
            SourceText(path: Path.join(home.directory, "new-record.md"), text: "# \(title)\n\n\(title)\n")
        )
        let place = logs.place(draft)
        let related = RelatedRecords(to: place, in: logs, limit: 5).related.filter { !$0.terms.isEmpty }
        guard !related.isEmpty else { return }
        try Output().write("Has this been decided? The closest records:\n")
        for found in related {
            let record = logs[found.record.log].records[found.record.record]
            let status = record.status?.value.rawValue ?? "no status"
            try Output().write("  \(record.id) \(record.title.value) (\(status))\n")
        }
    }

    private static func ask(_ question: String) -> String? {
        try? Output().write(question)
        guard let line = readLine() else { return nil }
        return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func ask(_ question: String, isOptional: Bool) throws -> String? {
        guard let answer = ask(question) else { throw ExitCode(1) }
        return answer.isEmpty ? nil : answer
    }

    private static func lines(_ question: String) -> [String] {
        try? Output().write(question + "\n")
        var answers: [String] = []
        while let answer = ask("  * "), !answer.isEmpty { answers.append(answer) }
        return answers
    }

    private static func list(_ answer: String?) -> [String] {
        (answer ?? "").split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter {
            !$0.isEmpty
        }
    }
}
