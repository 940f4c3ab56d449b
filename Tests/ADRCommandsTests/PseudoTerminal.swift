import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A terminal without a person: the program believes in it, the test types and reads.
struct PseudoTerminal {
    /// What could not be had of the system.
    struct Unavailable: Error {}

    /// Runs the program with a terminal as its input and output, types all at once, and gives what it printed, the echo of the
    /// typed words included, and its status.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], typing text: String
    ) throws -> (screen: String, status: Int32) {
        var master: Int32 = -1
        var slave: Int32 = -1
        guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw Unavailable() }
        defer { close(master) }
        // A child that held this side too would never see it closed.
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        let process = Process()
        process.executableURL = CommandRun.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        for name in ["VISUAL", "EDITOR", "ADR_DATE", "ADR_TEMPLATE", "ADR_TEMPLATES"] { variables[name] = nil }
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        close(slave)
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        var screen: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // The last one to hold the other side has closed it.
            if count <= 0 { break }
            screen += buffer[..<count]
        }
        process.waitUntilExit()
        let text = String(decoding: screen, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        return (text, process.terminationStatus)
    }
}
