import DecisionRecords
import Diagnostics
import Syntax

/// One piece of metadata on its way from one style to another, in the author's own bytes.
struct MetadataEntry: Equatable {
    /// What it is, as far as families name it differently.
    enum Kind: Equatable {
        case status
        case date
        case deciders
        case other
    }

    var kind: Kind
    /// The name as written.
    var name: String
    /// The values as written, one a line or an element.
    var values: [String]

    /// Makes an entry; its kind is told by its name.
    init(name: String, values: [String]) {
        self.name = name
        self.values = values
        let words = name.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        if RecordText.isStatusName(words) {
            kind = .status
        } else if words == "date" {
            kind = .date
        } else if ["deciders", "decider", "decision makers", "decision maker"].contains(words) {
            kind = .deciders
        } else {
            kind = .other
        }
    }

    /// The values on one line.
    var line: String { values.joined(separator: ", ") }

    /// As a pair of a front matter; nil where the name gives no key.
    ///
    /// - Parameter deciders: the family's key for those who decided.
    func pair(deciders: String) -> (key: String, lines: [String])? {
        let key: String
        switch kind {
        case .status: key = "status"
        case .date: key = "date"
        case .deciders: key = deciders
        case .other: key = MetadataEntry.key(name)
        }
        if key.isEmpty { return nil }
        if values.count == 1 || values.isEmpty {
            let value = values.first ?? ""
            return (key, [value.isEmpty ? key + ":" : key + ": " + YAMLScalar.write(value)])
        }
        return (key, [key + ":"] + values.map { "  - " + YAMLScalar.write($0) })
    }

    /// A name as a key: `Technical Story` is `technical-story`.
    static func key(_ name: String) -> String {
        var key = ""
        for scalar in name.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" {
                key.unicodeScalars.append(scalar)
            } else if !key.isEmpty, key.last != "-" {
                key += "-"
            }
        }
        while key.last == "-" { key.removeLast() }
        return key
    }

    /// The name as a list or a line has it: `technical-story` is `Technical Story`.
    var label: String {
        switch kind {
        case .status: return "Status"
        case .date: return "Date"
        case .deciders: return "Deciders"
        case .other:
            guard name.allSatisfy({ !$0.isUppercase && !$0.isWhitespace }) else { return name }
            return name.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined(separator: " ")
        }
    }
}

/// Where metadata of a record stands now, as one piece that a migration moves or leaves.
struct MetadataCarrier {
    /// What holds the entries.
    enum Place {
        /// Lines of the front matter.
        case frontMatter(SourceRange)
        /// Whole lines between the title and the first section.
        case head(SourceRange)
    }

    var place: Place
    var entries: [MetadataEntry]
}

extension RecordParts {
    /// The metadata that can be moved: pairs of the front matter that the reader makes use of, and blocks below the title
    /// that hold nothing but metadata.
    func carriers(for layout: RecordLayout) -> [MetadataCarrier] {
        var carriers: [MetadataCarrier] = []
        if let block = record.document.frontMatter, block.isYAML, case .mapping(let pairs) = block.root.content {
            carriers += self.pairs(pairs, in: block, for: layout)
        }
        for node in record.document.root.children {
            guard node.range.start >= head.start, node.range.start < head.end, node.index != title?.index else {
                continue
            }
            if let entries = entries(of: node) {
                let start = text.startOfLine(node.range.start)
                carriers.append(
                    MetadataCarrier(
                        place: .head(SourceRange(start, text.endOfLine(from: node.range.end))), entries: entries))
            }
        }
        return carriers
    }

    /// Front matter that belongs to a tool which publishes the file, and so stays.
    private static let publishing: Set<String> = [
        "layout", "title", "parent", "nav_order", "permalink", "slug", "sidebar_position", "sidebar_label",
        "description",
        "id", "number", "grand_parent", "has_children", "weight", "draft", "type", "schema", "links", "adr",
    ]

    private func pairs(
        _ pairs: [(key: Written<String>, value: YAMLNode)], in block: FrontMatter, for layout: RecordLayout
    ) -> [MetadataCarrier] {
        var carriers: [MetadataCarrier] = []
        for (index, pair) in pairs.enumerated() {
            let start = text.startOfLine(pair.key.range.start)
            let next = index + 1 < pairs.count ? pairs[index + 1].key.range.start : block.contentRange.end
            let end = index + 1 < pairs.count ? text.startOfLine(next) : next
            guard pair.key.range.start == start, end > start else { return [] }
            if RecordParts.publishing.contains(pair.key.value.lowercased()) { continue }
            let values: [String]
            switch pair.value.content {
            case .scalar: values = pair.value.scalar.map { [$0] } ?? []
            case .sequence(let elements):
                values = elements.compactMap(\.scalar)
                if values.count != elements.count { continue }
            case .mapping: continue
            }
            if values.contains(where: { $0.contains("\n") }) { continue }
            let entry = MetadataEntry(name: pair.key.value, values: values)
            if case .frontMatter(let deciders) = layout.metadata {
                // Within front matter only the name of one key differs from family to family.
                guard entry.kind == .deciders, pair.key.value != deciders else { continue }
            }
            carriers.append(MetadataCarrier(place: .frontMatter(SourceRange(start, end)), entries: [entry]))
        }
        return carriers
    }

    /// The entries of a block that holds nothing else; nil for prose.
    private func entries(of node: Node) -> [MetadataEntry]? {
        let fields = record.fields.filter { field in
            guard field.section == nil, node.range.contains(field.name.range) else { return false }
            switch field.place {
            case .line, .bullet, .tableRow, .tableColumn: return true
            default: return false
            }
        }
        guard !fields.isEmpty, fields.contains(where: isUsed) else { return nil }
        // What is neither a name nor a value must be marks only.
        var rest = Array(source.slice(node.range))
        var entries: [MetadataEntry] = []
        for field in fields {
            for range in [field.name.range, whole(field)] {
                guard node.range.contains(range) else { return nil }
                for offset in range.start..<range.end { rest[offset - node.range.start] = 0x20 }
            }
            let isCaption = ["field", "key", "item", "property", "attribute", "metadata"]
                .contains(field.name.value.lowercased())
            if isCaption, field.place == .tableRow { continue }
            let name = field.name.range.isEmpty ? "Date" : field.name.value
            entries.append(MetadataEntry(name: name, values: values(of: field)))
        }
        let isMarksOnly = rest.allSatisfy { byte in
            byte <= 0x20 || [0x2A, 0x2D, 0x2B, 0x3A, 0x7C, 0x5F, 0x3E, 0x5C, 0x60, 0xEF, 0xBC, 0x9A].contains(byte)
        }
        return isMarksOnly ? entries : nil
    }

    /// Whether the record's status, date, people or the like stand in a field.
    private func isUsed(_ field: RecordField) -> Bool {
        let people = record.people
        var ranges = (people.deciders + people.authors + people.consulted + people.informed + record.tags).map(\.range)
        ranges +=
            record.relations.map(\.target.range) + record.requirements.map(\.id.range) + record.governs.map(\.range)
        ranges += [
            record.status?.text.range, record.date?.text.range, record.story?.range, record.reviewBy?.text.range,
        ]
        .compactMap { $0 }
        return ranges.contains { field.value.range.contains($0) && !$0.isEmpty }
            || [.status, .date, .deciders].contains(MetadataEntry(name: field.name.value, values: []).kind)
    }

    /// The bytes of a field's value with the links that it begins or ends with.
    private func whole(_ field: RecordField) -> SourceRange {
        var range = field.value.range
        if range.isEmpty { return range }
        for index in field.nodes where index < record.document.nodeCount {
            let node = record.document.node(at: index)
            if node.kind == .link || node.kind == .image, node.range.overlaps(range) {
                range = SourceRange(min(range.start, node.range.start), max(range.end, node.range.end))
            }
        }
        return range
    }

    /// A field's values as written: one, or one for each line or item.
    private func values(of field: RecordField) -> [String] {
        let lines = source.text(whole(field)).split(whereSeparator: \.isNewline).map { line -> String in
            var rest = Substring(line)
            while let first = rest.first, first.isWhitespace || first == ">" { rest = rest.dropFirst() }
            for marker in ["* ", "- ", "+ "] where rest.hasPrefix(marker) { rest = rest.dropFirst(2) }
            while let last = rest.last, last.isWhitespace || last == "\\" { rest = rest.dropLast() }
            return String(rest)
        }.filter { !$0.isEmpty }
        // A paragraph wrapped over lines is one value; the items of a list are several.
        let isList = field.nodes.contains {
            $0 < record.document.nodeCount && record.document.node(at: $0).kind == .item
        }
        return isList || lines.count < 2 ? lines : [lines.joined(separator: " ")]
    }
}
