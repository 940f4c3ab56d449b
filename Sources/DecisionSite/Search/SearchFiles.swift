import DecisionRecords
import Diagnostics

/// The search index as script files that a page loads from the file system, each only when it is asked for.
enum SearchFiles {
    /// How large a shard becomes at most, about.
    private static let shardSize = 56_000
    /// How many records' summaries stand in one file.
    private static let summariesPerFile = 512

    /// Writes the index of a whole site.
    static func files(of model: SiteModel) -> [SiteFile] {
        var shards: [[UInt8]] = []
        var firsts: [[UInt8]] = []
        var shard: [UInt8] = []
        SearchIndex(model).forEachWord { word, postings in
            if shard.isEmpty { firsts.append(Array(word)) }
            shard += word
            shard.append(0x20)
            shard += postings
            shard.append(0x0A)
            if shard.count > shardSize {
                shards.append(shard)
                shard = []
            }
        }
        if !shard.isEmpty { shards.append(shard) }

        var files = [root(firsts, model)]
        for (index, shard) in shards.enumerated() {
            files.append(script("search/w\(index).js", "adrSearch.words(\(index),", shard))
        }
        return files + summaries(model)
    }

    /// The first word of each shard, and what each record is called.
    private static func root(_ firsts: [[UInt8]], _ model: SiteModel) -> SiteFile {
        let showsLog = model.input.logs.count > 1
        var records: [UInt8] = []
        for entry in model.entries {
            let fields = [
                entry.record.id, entry.title, entry.status.rawValue, Address.file(entry.page, from: "search.html").text,
                showsLog ? model.input.logs[entry.log].name : "",
                tags(of: entry.record),
            ]
            for (place, field) in fields.enumerated() {
                if place > 0 { records.append(0x09) }
                appendLine(field, to: &records)
            }
            records.append(0x0A)
        }
        var bytes = Array("adrSearch.root(".utf8)
        appendLiteral(Array(firsts.joined(separator: [0x20])), to: &bytes)
        bytes.append(0x2C)
        appendLiteral(records, to: &bytes)
        bytes += Array(");\n".utf8)
        return SiteFile(path: "search/root.js", bytes: bytes)
    }

    /// The tags of a record, `|` between them; what is a `|` in a tag is a space.
    private static func tags(of record: DecisionRecord) -> String {
        record.tags.map { $0.value.utf8.contains(0x7C) ? String($0.value.map { $0 == "|" ? " " : $0 }) : $0.value }
            .joined(separator: "|")
    }

    private static func summaries(_ model: SiteModel) -> [SiteFile] {
        var files: [SiteFile] = []
        var start = 0
        while start < model.entries.count {
            let end = min(start + summariesPerFile, model.entries.count)
            var lines: [UInt8] = []
            for entry in model.entries[start..<end] {
                appendLine(entry.decisionSentence?.clipped(to: 160) ?? "", to: &lines)
                lines.append(0x0A)
            }
            let number = start / summariesPerFile
            files.append(script("search/d\(number).js", "adrSearch.summaries(\(number),", lines))
            start = end
        }
        return files
    }

    private static func script(_ path: String, _ call: String, _ text: [UInt8]) -> SiteFile {
        var bytes = Array(call.utf8)
        appendLiteral(text, to: &bytes)
        bytes += Array(");\n".utf8)
        return SiteFile(path: path, bytes: bytes)
    }

    /// Text of a record on one line: what parts lines and fields becomes a space.
    private static func appendLine(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 { bytes.append(byte < 0x20 ? 0x20 : byte) }
    }

    /// Text as a string of JavaScript that ends neither its line nor a script element early.
    private static func appendLiteral(_ text: [UInt8], to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + text.count + text.count / 8)
        bytes.append(0x22)
        var start = 0
        for (index, byte) in text.enumerated()
        where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C {
            bytes += text[start..<index]
            start = index + 1
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x3C: bytes += Array("\\x3C".utf8)
            default: bytes.append(0x20)
            }
        }
        bytes += text[start...]
        bytes.append(0x22)
    }
}
