public import DecisionRecords
import Diagnostics

/// Changes of files as a unified diff, as `git apply` and `patch -p1` read it.
public enum FileDiff {
    private static let context = 3

    /// The changes, ordered by path.
    ///
    /// - Parameters:
    ///   - changed: the new bytes by path.
    ///   - before: the logs whose records hold the bytes as they were.
    public static func write(_ changed: [String: [UInt8]], before: [DecisionLog]) -> [UInt8] {
        var output: [UInt8] = []
        let records = before.flatMap(\.records).filter { changed[$0.path] != nil }
            .sorted { $0.path.precedes($1.path) }
        for record in records {
            if let bytes = changed[record.path] { write(record.source.bytes, bytes, record.path, to: &output) }
        }
        return output
    }

    private static func write(_ old: [UInt8], _ new: [UInt8], _ path: String, to output: inout [UInt8]) {
        let oldLines = lines(old)
        let newLines = lines(new)
        let changes = newLines.difference(from: oldLines)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        // Every line of both texts in order, each with its sign.
        var script: [(sign: UInt8, line: ArraySlice<UInt8>)] = []
        var oldIndex = 0
        var newIndex = 0
        while oldIndex < oldLines.count || newIndex < newLines.count {
            if oldIndex < oldLines.count, removed.contains(oldIndex) {
                script.append((UInt8(ascii: "-"), oldLines[oldIndex]))
                oldIndex += 1
            } else if newIndex < newLines.count, inserted.contains(newIndex) {
                script.append((UInt8(ascii: "+"), newLines[newIndex]))
                newIndex += 1
            } else {
                script.append((UInt8(ascii: " "), oldLines[oldIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        output.append(contentsOf: "--- a/\(path)\n+++ b/\(path)\n".utf8)
        writeHunks(script, to: &output)
    }

    private static func writeHunks(_ script: [(sign: UInt8, line: ArraySlice<UInt8>)], to output: inout [UInt8]) {
        let space = UInt8(ascii: " ")
        var index = 0
        var oldLine = 1
        var newLine = 1
        while index < script.count {
            guard let change = script[index...].firstIndex(where: { $0.sign != space }) else { return }
            let start = max(index, change - context)
            // What is unchanged before the hunk moves both counts alike.
            oldLine += start - index
            newLine += start - index
            var end = change
            var last = change
            while end < script.count, end - last <= 2 * context {
                if script[end].sign != space { last = end }
                end += 1
            }
            end = min(script.count, last + context + 1)
            let hunk = script[start..<end]
            let oldCount = hunk.reduce(0) { $0 + ($1.sign != UInt8(ascii: "+") ? 1 : 0) }
            let newCount = hunk.reduce(0) { $0 + ($1.sign != UInt8(ascii: "-") ? 1 : 0) }
            output.append(
                contentsOf: """
                    @@ -\(oldCount == 0 ? oldLine - 1 : oldLine),\(oldCount) \
                    +\(newCount == 0 ? newLine - 1 : newLine),\(newCount) @@\n
                    """.utf8)
            for entry in hunk {
                output.append(entry.sign)
                output.append(contentsOf: entry.line)
                if entry.line.last != 0x0A { output.append(contentsOf: "\n\\ No newline at end of file\n".utf8) }
            }
            oldLine += oldCount
            newLine += newCount
            index = end
        }
    }

    /// The lines with their endings.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}
