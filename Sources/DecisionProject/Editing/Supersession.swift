public import DecisionRecords
import Diagnostics

/// How supersession is spelled.
public struct SupersessionSpelling: Sendable, Equatable {
    /// What the newer record writes.
    public var supersedes: String
    /// What the older record writes.
    public var supersededBy: String

    /// As dictionaries have it.
    public static let usual = SupersessionSpelling(supersedes: "Supersedes", supersededBy: "Superseded by")
    /// As adr-tools has written it since 2016, and as scripts look for it.
    public static let adrTools = SupersessionSpelling(supersedes: "Supercedes", supersededBy: "Superceded by")

    /// The spelling that `adr new -s` takes: the log's own, else that of the adr-tools whose templates are in use, else
    /// adr-tools' as its authors publish it. (Debian's package corrects the spelling.)
    public static func forAdrTools(log: DecisionLog, templates folder: String?) -> SupersessionSpelling {
        for record in log.records.reversed() {
            if contains(record.source.bytes, "Superseded by [") { return .usual }
            if contains(record.source.bytes, "Superceded by [") { return .adrTools }
        }
        if let folder, let script = try? FileSystem.read(FileSystem.join(folder, "adr-new")),
            contains(script, "Superseded by")
        {
            return .usual
        }
        return .adrTools
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0...(bytes.count - wanted.count) where bytes[index] == wanted[0] {
                var length = 1
                while length < wanted.count, bytes[index + length] == wanted[length] { length += 1 }
                if length == wanted.count { return true }
            }
            return false
        }
    }
}

/// Says in both records that one takes the place of the other.
public enum Supersession {
    /// The older record's new bytes: superseded, with a link to the newer one.
    static func markSuperseded(
        _ old: DecisionRecord, by new: DecisionRecord, spelling: SupersessionSpelling, in log: DecisionLog,
        day: String? = nil
    ) throws(StatusEdit.Failure) -> [UInt8] {
        if old.status?.value == .superseded, RelationEdit.states(old, .supersededBy, new, log, isPartial: false) {
            return old.source.bytes
        }
        let text = RecordText(record: old)
        let link = text.link(to: new)
        let plain = "superseded by " + FrontMatterRelation.plainReference(new)
        let written = try StatusEdit.set(
            .superseded, text: spelling.supersededBy + " " + link, plain: plain, of: old, in: log, day: day)
        let changed = RecordReader.read(SourceText(path: old.path, bytes: written))
        if RelationEdit.states(changed, .supersededBy, new, log, isPartial: false) { return written }
        // A status that holds no link, such as a heading's prefix: the relation stands on a line of its own.
        return (try? RelationEdit.add(spelling.supersededBy, .supersededBy, to: new, in: changed, of: log)) ?? written
    }

    /// The changes to both records.
    ///
    /// - Parameters:
    ///   - old: the record that is superseded.
    ///   - new: the record that takes its place.
    ///   - part: the part that is superseded, in words; the old record then stays in force. Nil for the whole.
    ///   - log: the log of both.
    ///   - day: the day that a status with a history of days gets.
    public static func changes(
        _ old: DecisionRecord, by new: DecisionRecord, part: String?, in log: DecisionLog, day: String? = nil
    ) throws(StatusEdit.Failure) -> [FileChange] {
        let spelling = log.records.contains { $0.path != old.path } ? house(log) : .usual
        let oldBytes: [UInt8]
        let newBytes: [UInt8]
        if let part {
            oldBytes = try RelationEdit.add(
                "Superseded in part by", .supersededBy, to: new, part: part, in: old, of: log)
            newBytes = try RelationEdit.add("Supersedes in part", .supersedes, to: old, part: part, in: new, of: log)
        } else {
            oldBytes = try markSuperseded(old, by: new, spelling: spelling, in: log, day: day)
            newBytes = try RelationEdit.add(spelling.supersedes, .supersedes, to: old, in: new, of: log)
        }
        return [
            FileChange(path: new.path, before: new.source.bytes, after: newBytes),
            FileChange(path: old.path, before: old.source.bytes, after: oldBytes),
        ]
    }

    /// The log's own spelling where it has one.
    private static func house(_ log: DecisionLog) -> SupersessionSpelling {
        for record in log.records.reversed() {
            for relation in record.relations where relation.kind == .supersededBy || relation.kind == .supersedes {
                let word = relation.word.lowercased()
                if word.hasPrefix("superced") { return .adrTools }
                if word.hasPrefix("supersed") { return .usual }
            }
        }
        return .usual
    }
}
