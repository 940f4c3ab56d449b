import DecisionProject
import DecisionRecords

extension LogHome {
    /// The log to write to, or the folder that adr-tools would make.
    static func forWriting() throws -> LogHome {
        switch find() {
        case .found(let home): return home
        case .none: return LogHome(directory: fallback, reason: .name, root: "")
        case .several(let folders):
            throw Failure(
                "several logs, and nothing says which; choose one with -C:" + folders.map { "\n  " + $0 }.joined())
        }
    }

    /// The log to read; one must be there.
    static func forReading() throws -> LogHome {
        let home = try forWriting()
        guard FileSystem.kind(of: home.directory) == .directory else {
            // The words, the stream and the status are adr-tools'.
            try Output().write("The \(home.directory) directory does not exist\n")
            throw Failure("", status: 1)
        }
        return home
    }
}

extension DecisionLog {
    /// The record that a reference means.
    ///
    /// - Throws: a `Failure` when it means none or several; the message lists the candidates.
    func record(_ reference: String) throws -> DecisionRecord {
        switch ReferenceResolution.resolve(reference, in: [self]) {
        case .record(_, let index): return records[index]
        case .missing: throw Failure("no record matches “\(reference)”", status: 1)
        case .ambiguous(let places):
            let list = places.map { "\n  " + records[$0.record].path }.joined()
            throw Failure("“\(reference)” means several records:" + list, status: 1)
        }
    }
}
