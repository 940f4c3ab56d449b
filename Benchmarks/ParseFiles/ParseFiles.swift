import Diagnostics
import Foundation
import Syntax

/// Parses the files named on standard input, one a line, and prints what that cost.
@main
struct ParseFiles {
    static func main() {
        var sources: [SourceText] = []
        let clock = ContinuousClock()
        var files: [(String, [UInt8])] = []
        while let path = readLine() {
            files.append((path, FileManager.default.contents(atPath: path).map(Array.init) ?? []))
        }
        let texts = clock.measure { sources = files.map { SourceText(path: $0.0, bytes: $0.1) } }
        var nodes = 0
        var fronts = 0
        let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 1 : 1
        let trees = clock.measure {
            for _ in 0..<rounds {
                for source in sources {
                    let document = Document.parse(source)
                    nodes += document.nodeCount
                    if document.frontMatter != nil { fronts += 1 }
                }
            }
        }
        print(
            "\(sources.count) files, \(nodes) nodes, \(fronts) front matter; texts \(texts), trees \(trees) in \(rounds) rounds"
        )
    }
}
