import Diagnostics
import Foundation
import Syntax

/// Parses the files named on standard input, one a line, and prints what that cost.
///
/// usage: parse-files [ROUNDS] [parallel] < LIST. With `parallel` the files of a round are parsed at once, for a run
/// under the thread sanitizer.
@main
struct ParseFiles {
    static func main() async {
        var files: [(path: String, bytes: [UInt8])] = []
        while let path = readLine() {
            files.append((path, FileManager.default.contents(atPath: path).map(Array.init) ?? []))
        }
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
        let isParallel = CommandLine.arguments.contains("parallel")
        let clock = ContinuousClock()
        var sources: [SourceText] = []
        let texts = clock.measure { sources = files.map { SourceText(path: $0.path, bytes: $0.bytes) } }
        var nodes = 0
        let start = clock.now
        for _ in 0..<rounds {
            nodes += isParallel ? await parseAtOnce(sources) : sources.reduce(0) { $0 + Document.parse($1).nodeCount }
        }
        print("\(sources.count) files, \(nodes / rounds) nodes: texts \(texts), trees \((clock.now - start) / rounds)")
    }

    private static func parseAtOnce(_ sources: [SourceText]) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for source in sources { group.addTask { Document.parse(source).nodeCount } }
            return await group.reduce(0, +)
        }
    }
}
