import DecisionRecords
import Diagnostics
import Syntax

/// A drawing that a record or a page holds as text, such as one in Mermaid's language.
public struct SiteDrawing: Sendable, Equatable {
    /// The language, as the block names it, in small letters.
    public var language: String
    /// The drawing as text.
    public var source: [UInt8]

    /// What tells it from others: the same text in the same language has the same name.
    public var name: String { SiteDrawing.name(of: source[...], in: language) }

    /// The drawings of an input in some languages, each once, in the order in which they stand.
    public static func all(in input: SiteInput, languages: Set<String>) -> [SiteDrawing] {
        var drawings: [SiteDrawing] = []
        var seen: Set<String> = []
        for document in input.logs.flatMap({ $0.records.map(\.document) }) + input.pages.map(\.document) {
            for index in 0..<document.nodeCount where document.node(at: index).kind == .codeBlock {
                let node = document.node(at: index)
                guard let language = language(of: node), languages.contains(language) else { continue }
                let drawing = SiteDrawing(language: language, source: Array(node.literalBytes))
                if seen.insert(drawing.name).inserted { drawings.append(drawing) }
            }
        }
        return drawings
    }

    /// The path of a drawing in the site.
    public static func path(_ name: String) -> String { "drawings/\(name).svg" }

    static func name(of source: ArraySlice<UInt8>, in language: String) -> String {
        Fingerprint.of(Array(language.utf8) + [0x0A] + source)
    }

    /// Languages that describe a drawing.
    private static let languages: Set<String> = ["mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "structurizr"]

    /// The language of a code block that describes a drawing; nil for all other code.
    static func language(of node: Node) -> String? {
        let name = node.info.prefix { $0 != " " && $0 != "{" && $0 != "," }.lowercased()
        return languages.contains(name) ? name : nil
    }

    /// What a drawing says of itself for those who do not see it: Mermaid's `accTitle` and `accDescr`; nil where it says nothing.
    static func description(in source: ArraySlice<UInt8>) -> String? {
        var words: [String] = []
        for line in source.split(separator: 0x0A) {
            let line = String(decoding: line, as: UTF8.self).trimmingSpaces
            for key in ["accTitle:", "accDescr:"] where line.hasPrefix(key) {
                words.append(String(line.dropFirst(key.count)).trimmingSpaces)
            }
        }
        return words.isEmpty ? nil : words.joined(separator: ". ")
    }
}
