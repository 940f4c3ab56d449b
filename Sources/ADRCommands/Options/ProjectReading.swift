import ArgumentParser
import DecisionProject
import DecisionRecords

extension Project {
    /// Reads the files and folders given, or the whole project where none are.
    static func read(files paths: [String]) async throws -> Project {
        if paths.isEmpty { return try await Project.read() }
        var files: [String] = []
        for path in paths {
            if FileSystem.kind(of: path) == .directory {
                files += LogDiscovery.find(in: path).flatMap(\.files).map { Path.join(path, $0) }
            } else {
                files.append(path)
            }
        }
        return try await Project.read(files: files, directory: "")
    }

    /// Says on standard error which files could not be read, and ends with status 2 if there are any.
    ///
    /// Call it when all that could be read was reported.
    func reportFailures() throws {
        for failure in failures { Output.message("adr: " + failure.description) }
        if !failures.isEmpty { throw ExitCode(2) }
    }
}
