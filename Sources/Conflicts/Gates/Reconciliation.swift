import DecisionRecords
import Diagnostics

/// What a record itself says of another that it names: that both hold, or how they fit together.
struct Reconciliation {
    /// The record that says it, by its place in the comparison.
    var record: Int
    /// The line that says it.
    var line: Written<String>

    /// Words by which an author says that two records fit.
    private static let cues = [
        "compatib", "not supersede", "not replace", "not contradict", "no conflict", "not conflict", "consistent with",
        "complement", "coexist", "co-exist", "exception", "unlike", "in contrast", "differs from", "different from",
        "alongside", "in line with", "amend", "supersed", "narrow", "deviat", "carve-out", "except ", "reconcil",
        "still applies", "remains valid", "stays in force", "revisit", "overrid", "replac", "evolve", "updates",
    ]

    /// Looks for a line in one of two records that names the other and says how they fit.
    static func find(_ left: Int, _ right: Int, in comparison: Comparison) -> Reconciliation? {
        for (reader, other) in [(left, right), (right, left)] where !comparison.areOfDifferentLogs(left, right) {
            for line in mentions(of: comparison.records[other], in: comparison.records[reader]) {
                let text = line.value.lowercased()
                if cues.contains(where: { text.contains($0) }) { return Reconciliation(record: reader, line: line) }
            }
        }
        return nil
    }

    /// The lines of a record that name another one by file, id or number.
    static func mentions(of other: DecisionRecord, in record: DecisionRecord) -> [Written<String>] {
        let names = names(of: other)
        guard !names.isEmpty else { return [] }
        var lines: [Written<String>] = []
        let source = record.source
        for line in 1...max(source.lineCount, 1) {
            let range = source.range(ofLine: line)
            let bytes = source.slice(range)
            if names.contains(where: { contains(bytes, $0) }) {
                let trimmed = source.trimmed(range)
                lines.append(Written(source.text(trimmed), at: trimmed))
            }
        }
        return lines
    }

    /// The ways in which a record is named, in small letters.
    private static func names(of record: DecisionRecord) -> [[UInt8]] {
        var names: [String] = []
        let stem = Path.stem(record.path).lowercased()
        if stem.utf8.count > 8, stem != "readme", stem != "index" { names.append(stem) }
        if let number = record.number {
            let digits = String(number)
            for width in [1, 2, 3, 4] where digits.utf8.count <= width {
                let padded = String(repeating: "0", count: width - digits.utf8.count) + digits
                for prefix in ["adr-", "adr ", "adr", "adr #", "adr_"] { names.append(prefix + padded) }
            }
        }
        if record.id.utf8.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) { names.append(record.id.lowercased()) }
        return names.map { Array($0.utf8) }
    }

    /// Whether a line holds a name, letter case aside, with no letter or digit on either side.
    private static func contains(_ line: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        guard let first = name.first, line.count >= name.count else { return false }
        var index = line.startIndex
        let last = line.endIndex - name.count
        while index <= last {
            if TokenScanner.lowercased(line[index]) == first, isBoundary(line, index - 1),
                isBoundary(line, index + name.count)
            {
                var offset = 1
                while offset < name.count, TokenScanner.lowercased(line[index + offset]) == name[offset] { offset += 1 }
                if offset == name.count { return true }
            }
            index += 1
        }
        return false
    }

    private static func isBoundary(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard line.indices.contains(index) else { return true }
        let byte = line[index]
        return !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26)
    }
}
