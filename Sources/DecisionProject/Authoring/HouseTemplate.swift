public import DecisionRecords
import Diagnostics
import Syntax

/// A template made of a log's own records: their metadata, their headings, their syntax, without their words.
public enum HouseTemplate {
    /// A template like the last of some records; nil where it has no heading to take a title.
    ///
    /// What only the last one has (its options, sections that no other has) is left out.
    ///
    /// - Parameters:
    ///   - records: records of one log, oldest first.
    ///   - number: the new record's number.
    ///   - values: what is known of the new record.
    public static func make(like records: [DecisionRecord], number: Int, values: TemplateText) -> [UInt8]? {
        guard let model = records.last,
            let heading = model.document.root.children.first(where: { $0.kind == .heading && $0.headingLevel == 1 })
        else { return nil }
        let skeleton = Skeleton(model: model, other: records.dropLast().last, number: number, values: values)
        let end = RecordText(record: model).lineEnding
        var parts: [String] = []
        if let frontMatter = skeleton.frontMatter() { parts.append(frontMatter) }
        parts.append(skeleton.heading(heading))
        if let metadata = skeleton.metadata(after: heading) { parts.append(metadata) }
        parts += skeleton.sections()
        return Array(parts.joined(separator: "\n\n").replacing("\n", with: end).utf8) + Array(end.utf8)
    }
}

private struct Skeleton {
    let model: DecisionRecord
    let other: DecisionRecord?
    let number: Int
    let values: TemplateText
    private var source: SourceText { model.source }

    // MARK: Metadata

    /// What a field of this name is to hold; nil for one whose words are the model's own.
    private func value(of name: String) -> String? {
        switch name.lowercased() {
        case _ where RecordText.isStatusName(name): "STATUS"
        case "date", "created", "updated", "datum", "fecha", "last_updated", "last-updated", "日期": "DATE"
        case "title": "TITLE"
        case "deciders", "decision-makers", "decision makers", "deciders:", "decider":
            values.deciders.joined(separator: ", ")
        case "tags": values.tags.joined(separator: ", ")
        default: nil
        }
    }

    func frontMatter() -> String? {
        guard let block = model.document.frontMatter, block.isYAML, !block.root.pairs.isEmpty else {
            return nil
        }
        var lines = ["---"]
        for (key, node) in block.root.pairs {
            let old = other?.document.frontMatter?.root[key.value]
            if ["id", "number", "adr", "adr_id", "adr-id"].contains(key.value.lowercased()), let text = node.scalar {
                lines.append("\(key.value): \(YAMLScalar.write(renumbered(text), quote: quote(of: node)))")
            } else if let value = value(of: key.value) {
                lines.append("\(key.value): \(written(value, like: node))")
            } else if let old, let text = node.scalar, old.scalar == text {
                // What two records in a row have alike belongs to the log, not to them.
                lines.append("\(key.value): \(source.text(node.range))")
            } else if case .scalar = node.content {
                lines.append("\(key.value): ")
            } else {
                lines.append("\(key.value): []")
            }
        }
        return (lines + ["---"]).joined(separator: "\n")
    }

    private func quote(of node: YAMLNode) -> UInt8? {
        source.slice(node.range).first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
    }

    private func written(_ value: String, like node: YAMLNode) -> String {
        if case .sequence = node.content { return "[\(value)]" }
        if value.isEmpty { return "" }
        let quote = quote(of: node).map { String(decoding: [$0], as: UTF8.self) } ?? ""
        return value == value.uppercased()
            ? quote + value + quote : YAMLScalar.write(value, quote: self.quote(of: node))
    }

    /// The model's number in a text taken for the new one's, in the same width.
    private func renumbered(_ text: String) -> String {
        guard let old = model.number else { return text }
        let bytes = Array(text.utf8)
        guard let run = DigitRun.runs(in: bytes, SourceRange(0, bytes.count)).last(where: { $0.value == old }) else {
            return text
        }
        let digits = NumberText.padded(number, width: run.isPadded ? run.range.length : 0)
        return String(decoding: bytes[..<run.range.start], as: UTF8.self) + digits
            + String(decoding: bytes[run.range.end...], as: UTF8.self)
    }

    func heading(_ node: Node) -> String {
        let label = SourceRange(node.range.start, max(node.range.start, model.title.range.start))
        guard node.range.contains(model.title.range) else { return "# TITLE" }
        let before = source.text(label)
        guard !before.contains(where: \.isNewline) else { return "# TITLE" }
        return renumbered(before) + "TITLE"
    }

    /// The lines of metadata between the title and the first section.
    func metadata(after heading: Node) -> String? {
        let first = source.line(at: max(heading.range.start, heading.range.end - 1)) + 1
        let next = model.document.root.children.first { $0.kind == .heading && $0.range.start > heading.range.start }
        let last = next.map { source.line(at: $0.range.start) - 1 } ?? source.lineCount
        guard first <= last else { return nil }
        var lines: [String] = []
        for line in first...last {
            let range = source.range(ofLine: line)
            let text = source.text(range)
            let field = model.fields.first {
                range.contains($0.name.range) && $0.place != .frontMatter && $0.place != .heading && $0.place != .title
            }
            if let field, range.contains(field.value.range) || field.value.range.isEmpty {
                let before = source.text(SourceRange(range.start, min(field.value.range.start, range.end)))
                let after = source.text(SourceRange(min(field.value.range.end, range.end), range.end))
                lines.append(before + (value(of: field.name.value) ?? "") + after)
            } else if text.hasPrefix("|") || text.allSatisfy(\.isWhitespace) {
                lines.append(text.allSatisfy(\.isWhitespace) ? "" : text)
            }
        }
        let joined = lines.joined(separator: "\n").split(separator: "\n\n", omittingEmptySubsequences: true)
            .map { $0.drop { $0 == "\n" } }.filter { !$0.isEmpty }.joined(separator: "\n\n")
        let trimmed = Substring(joined).reversed().drop { $0 == "\n" }.reversed()
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    // MARK: Sections

    func sections() -> [String] {
        var parts: [String] = []
        for section in model.sections where belongsToTheHouse(section) {
            parts.append(source.text(source.range(ofLine: source.line(at: section.range.start))))
            if let words = guidance(section.role) { parts.append(words) }
        }
        return parts
    }

    private func belongsToTheHouse(_ section: RecordSection) -> Bool {
        guard section.level >= 2, section.role != .option else { return false }
        if section.level > 2 {
            guard let parent = section.parent, model.sections[parent].level >= 2,
                [.decision, .consequences].contains(model.sections[parent].role)
            else { return false }
        }
        guard let other else { return section.role != .other }
        return other.sections.contains {
            $0.level == section.level && $0.title.value.lowercased() == section.title.value.lowercased()
        }
    }

    private func guidance(_ role: SectionRole) -> String? {
        switch role {
        case .status: "STATUS"
        case .date: "DATE"
        case .summary: "{The decision in one or two sentences.}"
        case .context: "{What is at stake, and why now.}"
        case .drivers: "* {a force, a concern, a quality that matters}"
        case .options: "* {first option}\n* {second option}"
        case .decision: "{What we will do, and why this option and none of the others.}"
        case .rationale: "{Why this option and none of the others.}"
        case .consequences: "{What becomes easier, and what becomes harder.}"
        case .positiveConsequences: "* {what gets better}"
        case .negativeConsequences: "* {what gets worse}"
        case .neutralConsequences: "* {what changes}"
        case .analysis: "{What speaks for and against each option.}"
        case .confirmation: "{How we will see that the decision is kept.}"
        case .costs: "{What it costs, by month or once.}"
        case .requirements: "* {requirement}"
        case .people, .links, .implementation, .history, .option, .other: nil
        }
    }
}
