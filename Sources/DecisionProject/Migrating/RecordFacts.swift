import DecisionRecords
import Diagnostics

/// What a record says, apart from how and where it says it: what a migration must not change.
struct RecordFacts: Equatable {
    private var lines: [String] = []

    /// Gathers what a record says.
    init(_ record: DecisionRecord) {
        add("title", [record.title.value])
        add("status", [record.status.map { "\($0.value) \($0.isPartial)" } ?? "none"])
        add("date", [record.date.map { "\($0.value ?? $0.text.value)" } ?? "none"])
        add("deciders", record.people.deciders.map(\.value))
        add("authors", record.people.authors.map(\.value))
        add("consulted", record.people.consulted.map(\.value))
        add("informed", record.people.informed.map(\.value))
        add("tags", record.tags.map(\.value))
        add("story", [Self.unlinked(record.story?.value ?? "")])
        add("review", [record.reviewBy.map { $0.value ?? $0.text.value } ?? ""])
        add("governs", record.governs.map(\.value))
        add("drivers", record.drivers.map { ($0.name?.value ?? "") + "\u{1F}" + $0.text.value })
        for option in record.options {
            add("option", [option.title.value, option.outcome.rawValue, "\(option.isExplicit)"])
            add("pros", option.pros.map(\.value))
            add("neutral", option.neutral.map(\.value))
            add("cons", option.cons.map(\.value))
        }
        add("chosen", (record.decision?.chosen ?? []).map(String.init))
        // A list of its own where the order may change: signs stand together, whatever came first in the file.
        add("positive", record.consequences.positive.map(\.value).sorted())
        add("negative", record.consequences.negative.map(\.value).sorted())
        add("neither", record.consequences.neutral.map(\.value).sorted())
        add("costs", record.costs.map(\.text.value).sorted())
        add("relations", record.relations.map(Self.text).sorted())
        add(
            "requirements", record.requirements.map { "\($0.role.rawValue) \($0.id.value) \($0.option ?? -1)" }.sorted()
        )
    }

    private mutating func add(_ name: String, _ values: [String]) {
        lines.append(name)
        for value in values { lines.append(" " + value) }
    }

    /// A text with the words of its links alone, as a paragraph has them and a front matter has not.
    private static func unlinked(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "[") {
            let inner = rest[rest.index(after: open)...]
            guard let end = inner.firstIndex(of: "]"), inner[end...].hasPrefix("]("),
                let close = inner[end...].firstIndex(of: ")")
            else { break }
            result += rest[..<open] + inner[..<end]
            rest = inner[inner.index(after: close)...]
        }
        return (result + rest).filter { $0 != "`" && $0 != "*" && $0 != "<" && $0 != ">" }
    }

    /// A relation without its spelling: `[3. X](0003-x.md)` and `ADR-0003` mean one record.
    private static func text(_ relation: Relation) -> String {
        var target = relation.target.value
        if let hash = target.firstIndex(of: "#"), hash != target.startIndex { target = String(target[..<hash]) }
        let name = Path.lastComponent(target)
        if let number = RecordName(name)?.number { target = "\(number)" }
        if let number = Int(target.filter { $0.isASCII && $0.isNumber }), name.utf8.count <= 12 { target = "\(number)" }
        return "\(relation.kind.rawValue) \(relation.isPartial) \(target.lowercased())"
    }
}
