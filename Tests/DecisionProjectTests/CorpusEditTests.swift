import DecisionProject
import DecisionRecords
import Diagnostics
import Foundation
import Testing

/// Edits on records of real logs, where the shared corpus is at hand: what is written reads back, and no other line changes.
@Suite struct CorpusEditTests {
    /// The logs of the corpus, read; empty where it is not at hand.
    private static let logs: [DecisionLog] = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["ADR_SHARED"] ?? root.deletingLastPathComponent().path + "/shared"
        let found = LogDiscovery.find(in: folder + "/corpus/logs")
        // The first of each log are enough to show its style, and quick to read.
        return found.map { log in
            let records = log.files.prefix(8).compactMap { path -> DecisionRecord? in
                guard let data = FileManager.default.contents(atPath: folder + "/corpus/logs/" + path) else {
                    return nil
                }
                let record = RecordReader.read(SourceText(path: path, bytes: Array(data)))
                return record.status == nil || record.source.encoding != .utf8 ? nil : record
            }
            return DecisionLog(name: log.name, directory: log.directory, records: records)
        }
    }()

    /// Every so many records of each log, so that all styles have their share.
    private static func sample() -> [(record: DecisionRecord, log: DecisionLog)] {
        logs.flatMap { log in
            stride(from: 0, to: log.records.count, by: max(1, log.records.count / 3)).map { (log.records[$0], log) }
        }
    }

    /// The lines that are in one text and not in the other, both ways.
    private static func changedLines(_ old: [UInt8], _ new: [UInt8]) -> (removed: Int, added: Int) {
        let before = String(decoding: old, as: UTF8.self).components(separatedBy: "\n")
        let after = String(decoding: new, as: UTF8.self).components(separatedBy: "\n")
        let difference = after.difference(from: before)
        return (difference.removals.count, difference.insertions.count)
    }

    @Test func setsEveryStatusInEveryStyle() {
        var written = 0
        var failures: [String] = []
        for (record, log) in Self.sample() {
            let wanted: RecordStatus.Value = record.status?.value == .deprecated ? .accepted : .deprecated
            do {
                let bytes = try StatusEdit.set(wanted, of: record, in: log, day: "2030-01-02")
                let changed = Self.changedLines(record.source.bytes, bytes)
                let places = 1 + (record.status?.others.count ?? 0)
                // Where only a sentence told the status, it gets a section: heading, word and two blank lines.
                let most = changed.removed == 0 ? 4 : places + 1
                #expect(changed.removed <= places && changed.added <= most, "\(record.path): \(changed)")
                #expect(RecordReader.read(SourceText(path: record.path, bytes: bytes)).status?.value == wanted)
                written += 1
            } catch {
                failures.append(record.path)
            }
        }
        print("status: \(written) written, \(failures.count) refused: \(failures.prefix(40))")
        #expect(failures.count * 50 <= written)
    }

    @Test func saysSupersessionOnBothSidesInEveryStyle() {
        var written = 0
        var failures: [String] = []
        for log in Self.logs where log.records.count > 1 {
            for index in stride(from: 0, to: log.records.count - 1, by: max(1, log.records.count / 2)) {
                let (old, new) = (log.records[index], log.records[index + 1])
                do {
                    let changes = try Supersession.changes(old, by: new, part: nil, in: log, day: "2030-01-02")
                    for change in changes {
                        let before = change.before ?? []
                        let changed = Self.changedLines(before, change.after ?? [])
                        #expect(changed.removed <= 3 && changed.added <= 5, "\(change.path): \(changed)")
                    }
                    let oldAgain = RecordReader.read(SourceText(path: old.path, bytes: changes[1].after ?? []))
                    #expect(oldAgain.status?.value == .superseded, "\(old.path)")
                    let resolved = oldAgain.relations.contains { relation in
                        relation.kind == .supersededBy && log.resolve(relation, of: oldAgain) == .record(index + 1)
                    }
                    if !resolved { failures.append("not resolved: " + old.path) } else { written += 1 }
                } catch {
                    failures.append(old.path + " / " + new.path)
                }
            }
        }
        print("supersede: \(written) pairs written, \(failures.count) refused: \(failures.prefix(40))")
        #expect(failures.count * 20 <= written)
    }

    @Test func linksInEveryStyle() {
        var written = 0
        var failures: [String] = []
        for log in Self.logs where log.records.count > 1 {
            for index in stride(from: 0, to: log.records.count - 1, by: max(1, log.records.count / 2)) {
                let (source, target) = (log.records[index], log.records[index + 1])
                for (word, kind) in [("Amends", Relation.Kind.amends), ("Depends on", .dependsOn)] {
                    do {
                        let bytes = try RelationEdit.add(word, kind, to: target, in: source, of: log)
                        let changed = Self.changedLines(source.source.bytes, bytes)
                        #expect(changed.removed <= 1 && changed.added <= 5, "\(source.path): \(changed)")
                        written += 1
                    } catch {
                        failures.append("\(word) " + source.path)
                    }
                }
            }
        }
        print("link: \(written) written, \(failures.count) refused: \(failures.prefix(40))")
        #expect(failures.count * 20 <= written)
    }
}
