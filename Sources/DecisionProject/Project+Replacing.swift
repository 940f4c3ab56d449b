public import DecisionRecords
import Diagnostics

extension Project {
    /// The project with the records of some files put in the place of those that stood there; other files are left out.
    ///
    /// Quick, and not quite what reading everything would give: an ambiguous date may stay unread.
    public func replacing(_ records: [String: DecisionRecord]) -> Project {
        var project = self
        for (index, log) in logs.enumerated() {
            let places = records.keys.compactMap { path in log.index(path: path).map { (path, $0) } }
            if places.isEmpty { continue }
            var own = log.records
            // What a record is found by seldom changes with its text; then the log's look-up still holds.
            var isFoundAsBefore = true
            for (path, place) in places {
                guard let record = records[path] else { continue }
                isFoundAsBefore = isFoundAsBefore && record.isFound(as: own[place])
                own[place] = record
            }
            project.logs[index] = isFoundAsBefore ? log.holding(completed: own) : log.holding(own)
        }
        return project
    }

    /// The project with the records of an earlier reading for files that are still there and hold none any more, and the
    /// paths of those files, ordered.
    public func keepingLost(of earlier: Project) -> (project: Project, lost: [String]) {
        var project = self
        var lost: [String] = []
        let present = Set(logs.flatMap { $0.records.map(\.path) })
        for log in earlier.logs {
            let gone = log.records.filter { record in
                !present.contains(record.path)
                    && FileSystem.kind(of: FileSystem.join(directory, record.path)) == .file
            }
            guard !gone.isEmpty, let index = project.logs.firstIndex(where: { $0.directory == log.directory })
            else { continue }
            lost += gone.map(\.path)
            project.logs[index] = project.logs[index].holding(project.logs[index].records + gone)
        }
        return (project, lost.sorted { $0.precedes($1) })
    }
}

extension DecisionRecord {
    /// Whether a log finds this record by the same names as another of the same file, and reads its dates alike.
    fileprivate func isFound(as other: DecisionRecord) -> Bool {
        id == other.id && number == other.number && title.value == other.title.value && !hasAmbiguousDate
    }
}

extension DecisionLog {
    fileprivate func holding(_ records: [DecisionRecord]) -> DecisionLog {
        DecisionLog(name: name, directory: directory, records: records, problems: problems, blanks: blanks)
    }
}
