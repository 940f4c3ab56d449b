import Foundation
import Testing

/// One run of the built program: what it wrote, and its exit status.
struct CommandRun {
    var output: String
    var errors: String
    var status: Int32

    /// The program that was built with the tests.
    static let program: URL = {
        // The tests' own bundle stands beside the program.
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<5 {
            let candidate = folder.appending(path: "adr")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: ".build/debug/adr")
    }()

    /// Runs the program in a folder, with no terminal, and waits for its end.
    ///
    /// The environment is the process's own without what would change the answer; `environment` is laid over it.
    @discardableResult
    init(_ arguments: String..., in folder: String, environment: [String: String] = [:], input: String = "") throws {
        try self.init(arguments, in: folder, environment: environment, input: input)
    }

    @discardableResult
    init(_ arguments: [String], in folder: String, environment: [String: String] = [:], input: String = "") throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        for name in ["VISUAL", "EDITOR", "ADR_DATE", "ADR_TEMPLATE", "ADR_TEMPLATES", "ADR_PAGER", "PAGER", "NO_COLOR"]
        {
            variables[name] = nil
        }
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        let output = Pipe()
        // A file, not a second pipe: a program that fills one pipe while the other is read would never end.
        let errorFile = URL(fileURLWithPath: NSTemporaryDirectory() + "adr-errors-" + UUID().uuidString)
        try Data().write(to: errorFile)
        defer { try? FileManager.default.removeItem(at: errorFile) }
        let standardInput = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = standardInput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let errorData = try Data(contentsOf: errorFile)
        self.output = String(decoding: outputData, as: UTF8.self)
        self.errors = String(decoding: errorData, as: UTF8.self)
        self.status = process.terminationStatus
    }
}

/// A folder of files for one test; it goes when the test ends.
final class Scratch {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = NSTemporaryDirectory() + "adr-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    /// The files in a folder, ordered, hidden ones included.
    func files(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension Scratch {
    /// Runs git in the folder as one author at one time; the test fails where git does.
    func git(_ arguments: [String], author: String = "A", time: Int = 1_000_000_000) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        var environment = ProcessInfo.processInfo.environment
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        for role in ["AUTHOR", "COMMITTER"] {
            environment["GIT_\(role)_NAME"] = author
            environment["GIT_\(role)_EMAIL"] = "a@example.org"
            environment["GIT_\(role)_DATE"] = "\(time) +0000"
        }
        process.environment = environment
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    /// Runs git with arguments that are parted by spaces.
    func git(_ arguments: String, time: Int = 1_000_000_000) throws {
        try git(arguments.split(separator: " ").map(String.init), time: time)
    }
}
