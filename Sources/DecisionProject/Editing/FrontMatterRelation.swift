import DecisionRecords
import Diagnostics
import Syntax

/// Writes a relation as a front matter's pair.
enum FrontMatterRelation {
    /// The spellings of a relation's key; the first is written where none is there.
    private static let keys: [String: [String]] = [
        "supersedes": ["supersedes"],
        "superseded by": ["superseded-by", "superseded_by", "supersededBy"],
        "amends": ["amends"],
        "amended by": ["amended-by", "amended_by", "amendedBy"],
        "depends on": ["depends-on", "depends_on", "dependsOn"],
        "required by": ["required-by", "required_by", "requiredBy"],
        "relates to": ["relates-to", "relates_to", "relatesTo", "related"],
        "extends": ["extends"],
        "extended by": ["extended-by", "extended_by", "extendedBy"],
        "refines": ["refines"],
        "refined by": ["refined-by", "refined_by", "refinedBy"],
        "clarifies": ["clarifies"],
        "clarified by": ["clarified-by", "clarified_by", "clarifiedBy"],
        "conflicts with": ["conflicts-with", "conflicts_with", "conflictsWith"],
        "compatible with": ["compatible-with", "compatible_with", "compatibleWith"],
    ]

    /// The edit that adds a relation to a key that is there, or adds the key.
    static func edit(
        _ word: String, to target: DecisionRecord, part: String?, in text: RecordText, addsKey: Bool
    ) -> Edit? {
        guard let frontMatter = text.document.frontMatter, frontMatter.isYAML, part == nil else { return nil }
        let spelled = word.lowercased().replacing("superceded", with: "superseded").replacing(
            "supercedes", with: "supersedes")
        guard let names = keys[spelled] else { return nil }
        let path = text.record.path
        if let pair = frontMatter.root.pairs.first(where: { names.contains($0.key.value) }) {
            return append(target, to: pair.value, in: text)
        }
        guard addsKey else { return nil }
        let offset = text.endOfLine(from: endOfContent(frontMatter, text))
        return Edit(
            path: path, range: SourceRange(offset, offset),
            text: text.lineEnding + "\(names[0]): " + YAMLScalar.write(reference(target, like: nil, in: text)))
    }

    private static func endOfContent(_ frontMatter: FrontMatter, _ text: RecordText) -> Int {
        text.source.trimmed(frontMatter.contentRange).end
    }

    private static func append(_ target: DecisionRecord, to value: YAMLNode, in text: RecordText) -> Edit? {
        let path = text.record.path
        switch value.content {
        case .sequence(let elements):
            let written = YAMLScalar.write(reference(target, like: elements.last?.scalar, in: text))
            guard let last = elements.last else {
                // `supersedes: []`
                return Edit(path: path, range: value.range, text: "[\(written)]")
            }
            if text.source.bytes[value.range.start] == UInt8(ascii: "[") {
                return Edit(path: path, range: SourceRange(last.range.end, last.range.end), text: ", " + written)
            }
            let start = text.startOfLine(last.range.start)
            let lead = text.source.text(SourceRange(start, last.range.start))
            guard lead.contains("-") else { return nil }
            let end = text.endOfLine(from: last.range.end)
            return Edit(path: path, range: SourceRange(end, end), text: text.lineEnding + lead + written)
        case .scalar:
            guard let old = value.scalar, !old.isEmpty else {
                let written = YAMLScalar.write(reference(target, like: nil, in: text))
                let needsBlank = value.range.start > 0 && text.source.bytes[value.range.start - 1] == UInt8(ascii: ":")
                return Edit(path: path, range: value.range, text: (needsBlank ? " " : "") + written)
            }
            let written = YAMLScalar.write(reference(target, like: old, in: text))
            return Edit(path: path, range: value.range, text: "[\(text.source.text(value.range)), \(written)]")
        case .mapping: return nil
        }
    }

    /// How a record is named in front matter: as its neighbour is, else by its id, else by its file's name.
    static func reference(_ target: DecisionRecord, like neighbour: String?, in text: RecordText) -> String {
        if let neighbour {
            if neighbour.hasSuffix(".md") {
                return Path.relative(
                    target.path, from: Path.folder(text.record.path).isEmpty ? "." : Path.folder(text.record.path))
            }
            let letters = neighbour.prefix { $0.isLetter }
            if let number = target.number, !letters.isEmpty {
                let rest = neighbour.dropFirst(letters.count)
                let join = rest.prefix { $0 == "-" || $0 == "_" || $0 == " " }
                let width = rest.dropFirst(join.count).prefix { $0.isNumber }.count
                return letters + join + NumberText.padded(number, width: width)
            }
            if let number = target.number, neighbour.allSatisfy(\.isNumber) {
                return NumberText.padded(number, width: neighbour.count)
            }
        }
        return plainReference(target)
    }

    /// A record's name where no link can stand: `ADR-0005`, or the file's stem where it has no number.
    static func plainReference(_ target: DecisionRecord) -> String {
        guard let number = target.number else { return target.id }
        if target.id.first?.isLetter == true { return target.id }
        return "ADR-" + NumberText.padded(number, width: target.id.utf8.count)
    }
}
