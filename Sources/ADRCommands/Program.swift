import ArgumentParser
import DecisionProject

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Runs the program: from arguments to an exit status.
///
/// 0 all is well · 1 findings · 2 the work could not be done · 64 wrong usage.
public enum Program {
    /// Runs a command line, the program's own name left out, and gives the exit status.
    public static func run(_ arguments: [String]) async -> Int32 {
        // Writing to a reader that has gone away is an error to handle, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        do {
            let rest = try entered(arguments)
            if rest.first == "help" {
                try await GeneralHelp.show(Array(rest.dropFirst()))
                return 0
            }
            // adr-tools shows its help for a missing or unknown command, on standard output and with status 1.
            let first = rest.first ?? ""
            if !first.hasPrefix("-"), !GeneralHelp.commandNames.contains(first) {
                try await GeneralHelp.page(GeneralHelp.text)
                return 1
            }
            if first == "generate", let report = rest.dropFirst().first { try GenerateCommand.check(report) }
            var command = try ADRCommand.parseAsRoot(PathList.packed(rest))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return status(of: error)
        }
    }

    /// Goes to the folders that stand before the command (`adr -C DIR list`) and gives the rest.
    private static func entered(_ arguments: [String]) throws -> [String] {
        var rest = arguments[...]
        while let first = rest.first {
            if first == "-C" || first == "--directory", let directory = rest.dropFirst().first {
                try FileSystem.enter(directory)
                rest = rest.dropFirst(2)
            } else if first.hasPrefix("--directory=") {
                try FileSystem.enter(String(first.dropFirst("--directory=".count)))
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return Array(rest)
    }

    /// Tells what the machine or a record did not allow.
    private static func told(_ description: String) -> Int32 {
        Output.message("adr: " + description)
        return 2
    }

    private static func status(of error: any Error) -> Int32 {
        switch error {
        case is BrokenPipe: return 0
        case let failure as Failure:
            if !failure.message.isEmpty { Output.message("adr: " + failure.message) }
            return failure.status
        case let error as FileSystemError: return told(error.description)
        case let error as ChangeError: return told(error.description)
        case let error as StatusEdit.Failure: return told(error.description)
        case let error as Git.Failure: return told(error.description)
        default: break
        }
        let code = ADRCommand.exitCode(for: error)
        let text = ADRCommand.fullMessage(for: error)
        if code == .success {
            try? Output().write(text.isEmpty ? "" : text + "\n")
        } else if !(error is ExitCode), !text.isEmpty {
            Output.message(text)
        }
        return code.rawValue
    }
}

/// A command that could not do its work, told in one sentence.
public struct Failure: Error, Sendable {
    /// What happened: lower case, no full stop.
    public var message: String
    /// The exit status.
    public var status: Int32

    /// Makes a failure; without a status, that of work that could not be done.
    public init(_ message: String, status: Int32 = 2) {
        self.message = message
        self.status = status
    }
}
