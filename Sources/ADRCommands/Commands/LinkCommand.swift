public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr link`: a relation between two records, written into both.
public struct LinkCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Write into two records what each is to the other.",
        usage: "adr link <source> <link> <target> <reverse-link> [-C <directory>]",
        discussion: "For example: adr link 12 Amends 10 \"Amended by\"")

    @OptionGroup var location: DirectoryOption

    @Argument(help: "SOURCE, LINK, TARGET and REVERSE-LINK.")
    var words: [String] = []

    private static let names = ["SOURCE", "LINK", "TARGET", "REVERSE-LINK"]

    /// Makes the command.
    public init() {}

    /// Writes both sides.
    public func run() async throws {
        try location.enter()
        for (index, name) in LinkCommand.names.enumerated() where words.count <= index || words[index].isEmpty {
            // adr-tools leaves this to its shell; the words and the status are those.
            throw Failure("link: \(index + 1): \(name)", status: 1)
        }
        // Without a log the words are adr-tools'.
        if case .none = LogHome.find() { _ = try LogHome.forReading() }
        try await RecordWriting.find(words[0]).write(["link"] + words) { log in
            let source = try log.record(words[0])
            let target = try log.record(words[2])
            guard source.path != target.path else { throw Failure("a record cannot be linked to itself", status: 1) }
            let kinds = RelationWord.kinds(words[1], reverse: words[3])
            return [
                FileChange(
                    path: source.path, before: source.source.bytes,
                    after: try RelationEdit.add(words[1], kinds.forward, to: target, in: source, of: log)),
                FileChange(
                    path: target.path, before: target.source.bytes,
                    after: try RelationEdit.add(words[3], kinds.reverse, to: source, in: target, of: log)),
            ]
        }
    }
}

/// What the words of `adr link` come to.
enum RelationWord {
    private static let kinds: [String: Relation.Kind] = {
        var kinds: [String: Relation.Kind] = [:]
        for kind in Relation.Kind.allCases where kind != .other {
            kinds[kind.rawValue.replacing("-", with: " ")] = kind
        }
        kinds["supercedes"] = .supersedes
        kinds["superceded by"] = .supersededBy
        return kinds
    }()

    /// The kinds of both words; nil for a word that is no relation's name, which is written as it stands.
    static func kinds(_ word: String, reverse: String) -> (forward: Relation.Kind?, reverse: Relation.Kind?) {
        (kinds[word.lowercased().replacing("-", with: " ")], kinds[reverse.lowercased().replacing("-", with: " ")])
    }
}
