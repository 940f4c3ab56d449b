public import DecisionRecords

/// The logs of other repositories, read beside a project's own.
public enum Portfolio {
    /// Finds and reads the logs of folders; their paths are shown below the folder as it was given.
    ///
    /// A log is named for its folder's last component, and for the log where the folder holds several.
    ///
    /// - Throws: when a folder does not exist or cannot be read.
    public static func logs(of directories: [String]) async throws(FileSystemError) -> [DecisionLog] {
        var logs: [DecisionLog] = []
        var names: Set<String> = []
        for directory in directories {
            let project = try await Project.read(directory: directory)
            let repository = Path.lastComponent(FileSystem.absolute(directory))
            for (log, found) in zip(project.logs, project.found) {
                let paths = found.files.map { FileSystem.join(directory, $0) }
                var records: [DecisionRecord] = []
                for case .record(let record) in await RecordLoader.load(paths) { records.append(record) }
                var name = project.logs.count == 1 ? repository : repository + "/" + log.name
                if !names.insert(name).inserted {
                    name = FileSystem.join(directory, log.directory)
                    names.insert(name)
                }
                logs.append(
                    DecisionLog(
                        name: name, directory: FileSystem.join(directory, log.directory), records: records,
                        problems: log.problems))
            }
        }
        return logs
    }
}
