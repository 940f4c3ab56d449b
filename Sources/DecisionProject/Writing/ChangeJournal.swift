import DecisionRecords
import Diagnostics

/// Makes several changes as one: a run that is cut short at any moment leaves each file old or new, and the next run
/// completes it.
///
/// The new texts are written beside their files under hidden names first; then a journal says what belongs where (from
/// here on the changes will be made, by this run or by the next); then each file is renamed into its place.
public struct ChangeJournal: Sendable {
    /// The folder that holds the journal: the log's.
    public var folder: String
    /// The folder below which symbolic links may lead.
    public var boundary: String
    /// The name of the journal's file.
    static let fileName = ".adr-journal"
    /// The first line while the new texts are being written: what waits is to be cleared away.
    private static let preparing = "adr-journal 1 preparing"
    /// The first line once all of them are written: what waits is to be put in its place.
    private static let ready = "adr-journal 1 ready"

    /// Makes a journal for a log.
    ///
    /// - Parameters:
    ///   - folder: the log's folder; it must exist.
    ///   - boundary: the folder below which symbolic links may lead; without one, the log's.
    public init(folder: String, boundary: String? = nil) {
        self.folder = folder
        self.boundary = boundary ?? folder
    }

    private var path: String { FileSystem.join(folder, ChangeJournal.fileName) }

    /// A change on its way: the file, its new text beside it, and the fingerprint of the old text.
    private struct Step {
        var path: String
        /// Where the new text waits; nil for a file that goes.
        var waiting: String?
        /// The fingerprint of the old text; nil for a file that is new.
        var before: String?
        /// The fingerprint of the new text.
        var after: String?
    }

    /// Makes changes.
    ///
    /// - Parameters:
    ///   - changes: the changes, no two to one file; the files are renamed in this order.
    ///   - command: the command line, so that the same one, given again after a cut, is known to be done.
    ///   - result: what the command prints when it is done.
    public func apply(_ changes: [FileChange], command: String = "", result: String = "") throws(ChangeError) {
        let changes = changes.filter { $0.before != $0.after }
        if changes.isEmpty { return }
        var steps: [Step] = []
        for change in changes { steps.append(try check(change)) }
        do {
            if steps.count > 1 { try write(steps, as: ChangeJournal.preparing, command: command, result: result) }
            for (step, change) in zip(steps, changes) { try prepare(step, change) }
            if steps.count > 1 { try write(steps, as: ChangeJournal.ready, command: command, result: result) }
            try finish(steps[0])
        } catch {
            // Nothing has been renamed yet.
            for step in steps { if let waiting = step.waiting { FileSystem.remove(waiting) } }
            FileSystem.remove(path)
            throw error
        }
        for step in steps.dropFirst() { try finish(step) }
        if steps.count > 1 { FileSystem.remove(path) }
    }

    /// Checks all that can be checked before anything is written.
    private func check(_ change: FileChange) throws(ChangeError) -> Step {
        let path = try target(of: change.path)
        let current: [UInt8]?
        do throws(FileSystemError) {
            current = FileSystem.kind(of: path) == nil ? nil : try FileSystem.read(path)
        } catch {
            throw .file(error)
        }
        if current != change.before {
            throw change.before == nil ? .exists(change.path) : .changedMeanwhile(change.path)
        }
        if change.after == nil, !FileSystem.isWritable(Path.folder(path)) {
            throw .file(FileSystemError("remove", change.path, code: FileSystemError.noPermission))
        }
        let waiting = FileSystem.join(
            Path.folder(path), ".\(Path.lastComponent(path)).\(FileSystem.processIdentifier).adr-new")
        return Step(
            path: path, waiting: change.after == nil ? nil : waiting, before: change.before.map { Fingerprint.of($0) },
            after: change.after.map { Fingerprint.of($0) })
    }

    /// Writes a change's new text beside its file.
    private func prepare(_ step: Step, _ change: FileChange) throws(ChangeError) {
        guard let waiting = step.waiting, let after = change.after else { return }
        do throws(FileSystemError) {
            FileSystem.remove(waiting)
            try FileSystem.create(after, at: waiting, mode: FileSystem.mode(of: step.path) ?? 0o644)
        } catch {
            throw .file(FileSystemError("write", change.path, code: error.code))
        }
    }

    /// The file that a path means: itself, or what a symbolic link within the boundary leads to.
    private func target(of path: String) throws(ChangeError) -> String {
        guard FileSystem.isLink(path) else { return path }
        let resolved = FileSystem.absolute(path)
        let limit = FileSystem.absolute(boundary.isEmpty ? "." : boundary)
        guard resolved.hasPrefix(limit == "/" ? "/" : limit + "/"), FileSystem.kind(of: resolved) == .file else {
            throw .linkOutside(path)
        }
        return resolved
    }

    /// Puts a file's new text in its place, or takes the file away.
    private func finish(_ step: Step) throws(ChangeError) {
        do throws(FileSystemError) {
            guard let waiting = step.waiting else {
                FileSystem.remove(step.path)
                return
            }
            if step.before == nil {
                try FileSystem.moveWithoutReplacing(waiting, to: step.path)
            } else {
                try FileSystem.move(waiting, to: step.path)
            }
        } catch {
            throw error.code == FileSystemError.exists ? .exists(step.path) : .file(error)
        }
    }

    // MARK: The journal's file

    /// The absolute path of something in a folder that exists, whether or not it exists itself.
    private func absolute(_ path: String) -> String {
        let folder = Path.folder(path)
        return Path.join(FileSystem.absolute(folder.isEmpty ? "." : folder), Path.lastComponent(path))
    }

    /// Writes the journal; its paths are absolute, so that it can be completed from any folder.
    private func write(
        _ steps: [Step], as state: String, command: String, result: String
    ) throws(ChangeError) {
        var lines = [state, escaped(command), escaped(result)]
        for step in steps {
            lines.append(
                [
                    step.before ?? "-", step.after ?? "-", escaped(step.waiting.map(absolute) ?? ""),
                    escaped(absolute(step.path)),
                ]
                .joined(separator: "\t"))
        }
        do throws(FileSystemError) {
            try FileSystem.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
        } catch {
            throw .file(error)
        }
    }

    /// What a run that was cut short had been told to do.
    public struct Completed: Sendable, Equatable {
        /// Its command line.
        public var command: String
        /// What it would have printed.
        public var result: String
    }

    /// Completes what a run that was cut short left, and clears away what it had not yet promised.
    ///
    /// Call it with the folder locked, before anything is read.
    ///
    /// - Returns: the command that was completed; nil where there was nothing to do.
    public func recover() throws(ChangeError) -> Completed? {
        guard FileSystem.kind(of: path) == .file else {
            clearAway()
            return nil
        }
        let bytes: [UInt8]
        do throws(FileSystemError) { bytes = try FileSystem.read(path) } catch { throw .file(error) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let isReady = lines[0] == ChangeJournal.ready
        guard lines.count > 3, isReady || lines[0] == ChangeJournal.preparing else {
            FileSystem.remove(path)
            return nil
        }
        for line in lines[3...] where !line.isEmpty {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4 else { continue }
            let step = Step(
                path: unescaped(cells[3]), waiting: cells[2].isEmpty ? nil : unescaped(cells[2]),
                before: cells[0] == "-" ? nil : cells[0], after: cells[1] == "-" ? nil : cells[1])
            if isReady { try complete(step) } else if let waiting = step.waiting { FileSystem.remove(waiting) }
        }
        FileSystem.remove(path)
        clearAway()
        guard isReady else { return nil }
        return Completed(command: unescaped(String(lines[1])), result: unescaped(String(lines[2])))
    }

    private func complete(_ step: Step) throws(ChangeError) {
        let current = (try? FileSystem.read(step.path)).map { Fingerprint.of($0) }
        if let waiting = step.waiting {
            guard FileSystem.kind(of: waiting) != nil else { return }
            if current == step.after {
                FileSystem.remove(waiting)
            } else if current == step.before {
                try finish(step)
            } else {
                throw .unfinished(path: step.path, rest: waiting)
            }
        } else if current == step.before {
            FileSystem.remove(step.path)
        }
    }

    /// Removes new texts that no journal promised, and journals cut off while they were written: their run ended before it
    /// changed anything.
    private func clearAway() {
        guard let entries = try? FileSystem.list(folder.isEmpty ? "." : folder) else { return }
        for entry in entries
        where entry.name.hasPrefix(".") && entry.name.hasSuffix(".adr-new")
            || entry.name.hasPrefix(".\(ChangeJournal.fileName).")
        {
            FileSystem.remove(FileSystem.join(folder, entry.name))
        }
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result += scalar == "n" ? "\n" : scalar == "t" ? "\t" : String(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
