import ArgumentParser

/// A manual page of a command, written with the man macros of troff (`man 7 man`).
struct ManualPage {
    /// The day of the program's version, which a page must bear.
    static let date = "2026-11-22"

    /// The words of the command line that name the command, such as `adr generate toc`.
    var words: [String]
    var command: CommandDescription
    /// The words of the command that this one belongs to, and of those that belong to this one.
    var related: [[String]]

    /// The name of the page, such as `adr-generate-toc`.
    var name: String { words.joined(separator: "-") }
    /// The name of its file.
    var fileName: String { name + ".1" }

    /// The pages of a command and of all below it.
    static func pages(of command: CommandDescription, words: [String] = [], parent: [String]? = nil) -> [ManualPage] {
        let words = words + [command.commandName]
        // `help` is the parser's own for every command that has others; adr's is told of on the first page.
        let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
        let related = (parent.map { [$0] } ?? []) + inner.map { words + [$0.commandName] }
        return [ManualPage(words: words, command: command, related: related)]
            + inner.flatMap { pages(of: $0, words: words, parent: words) }
    }

    /// The page's text.
    var text: String {
        let title = ManualPage.escaped(name.uppercased())
        var lines = [
            ".\\\" Written by `adr manual`; what it says stands in the commands themselves.",
            ".TH \(title) 1 \(ManualPage.date) \"adr \(ADRCommand.configuration.version)\" \"Architecture decision records\"",
            ".SH NAME", "\(ManualPage.escaped(name)) \\- \(ManualPage.escaped(summary))", ".SH SYNOPSIS",
        ]
        lines += synopsis
        if let discussion = command.discussion, !discussion.isEmpty {
            lines.append(".SH DESCRIPTION")
            for (index, paragraph) in discussion.split(separator: "\n").enumerated() {
                if index > 0 { lines.append(".PP") }
                lines += ManualPage.wrapped(String(paragraph))
            }
        }
        let shown = (command.arguments ?? []).filter(\.shouldDisplay)
        lines += section("ARGUMENTS", shown.filter { $0.kind == .positional })
        lines += section("OPTIONS", shown.filter { $0.kind != .positional })
        let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
        if !inner.isEmpty {
            lines.append(".SH COMMANDS")
            for inner in inner {
                lines += [".TP", ".B " + ManualPage.escaped((words + [inner.commandName]).joined(separator: " "))]
                lines += ManualPage.wrapped(inner.abstract ?? "")
            }
        }
        lines += [
            ".SH EXIT STATUS", ".TP", ".B 0", "All is well.", ".TP", ".B 1",
            "Findings, or a word that names no record.", ".TP",
            ".B 2", "The work could not be done.", ".TP", ".B 64", "Wrong usage.",
        ]
        if !related.isEmpty {
            lines.append(".SH SEE ALSO")
            for (index, other) in related.enumerated() {
                let comma = index + 1 < related.count ? " ," : ""
                lines.append(".BR \(ManualPage.escaped(other.joined(separator: "-"))) (1)\(comma)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The purpose, as a `NAME` line has it: no full stop.
    private var summary: String {
        var words = command.abstract ?? ""
        if words.hasSuffix(".") { words.removeLast() }
        return words
    }

    private var synopsis: [String] {
        var lines = [".B " + ManualPage.escaped(words.joined(separator: " "))]
        let shown = (command.arguments ?? []).filter(\.shouldDisplay)
        if shown.contains(where: { $0.kind != .positional }) { lines.append("[\\fIOPTION\\fR]...") }
        for argument in shown where argument.kind == .positional {
            let name = "\\fI\(ManualPage.escaped((argument.valueName ?? "").uppercased()))\\fR"
            lines.append((argument.isOptional ? "[\(name)]" : name) + (argument.isRepeating ? "..." : ""))
        }
        if command.subcommands?.isEmpty == false { lines.append("\\fICOMMAND\\fR ...") }
        return lines
    }

    private func section(_ title: String, _ arguments: [CommandDescription.Argument]) -> [String] {
        if arguments.isEmpty { return [] }
        var lines = [".SH " + title]
        for argument in arguments {
            let value = argument.kind == .flag ? "" : ManualPage.escaped((argument.valueName ?? "").uppercased())
            lines.append(".TP")
            if argument.kind == .positional {
                lines.append("\\fI\(value)\\fR")
            } else {
                let names = (argument.names ?? []).sorted { $0.spelling.utf8.count < $1.spelling.utf8.count }
                    .map { "\\fB\(ManualPage.escaped($0.spelling))\\fR" }.joined(separator: ", ")
                lines.append(names + (value.isEmpty ? "" : " \\fI\(value)\\fR"))
            }
            var words = argument.abstract ?? ""
            if let standard = argument.defaultValue, !standard.isEmpty { words += " (default: \(standard))" }
            lines += words.isEmpty ? ["\\&"] : ManualPage.wrapped(words)
        }
        return lines
    }

    /// A text as lines of at most 72 letters, escaped.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count >= 72 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
            // A sentence begins on a line of its own, so that its end is set as one.
            if word.last == "." || word.last == "?" || word.last == "!" {
                lines.append(line)
                line = ""
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map(escaped)
    }

    /// A text as troff writes it: hyphens as minus signs, which can be searched and copied, other scripts by number.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            case _ where !scalar.isASCII:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
    }
}
