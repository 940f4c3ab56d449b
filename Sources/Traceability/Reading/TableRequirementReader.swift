public import Diagnostics

/// Reads comma-, semicolon- or tab-separated tables as spreadsheets, DOORS, Jama and Polarion write them (RFC 4180).
public struct TableRequirementReader: RequirementReader {
    /// `csv`.
    public static let name = "csv"

    /// Reads a table with the usual names of columns.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        read(text, namespace: namespace, options: RequirementReadingOptions())
    }

    /// Reads a table with the columns that the settings name.
    public static func read(
        _ text: SourceText, namespace: String, options: RequirementReadingOptions
    ) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        let rows = SeparatedValues.rows(of: text, delimiter: options.delimiter?.utf8.first)
        // Exports may begin with lines about themselves: the head is the first line in which a column holds ids.
        var start: Int?
        var columns: RequirementColumns?
        for (index, row) in rows.prefix(20).enumerated() {
            if let found = RequirementColumns(header: row.fields, mapping: options.columns) {
                (start, columns) = (index, found)
                break
            }
        }
        guard let start, let columns else {
            source.issues.append(
                .init(
                    .unreadable, at: SourceRange(0, 0), "no column of the table is called “id” or named in the settings"
                ))
            return source
        }
        for row in rows[(start + 1)...] {
            guard let read = columns.read(row.fields, namespace: namespace, ids: nil) else { continue }
            source.requirements.append(
                Requirement(
                    key: namespace + "/" + read.id, namespace: namespace, id: read.id, kind: .requirement,
                    title: read.title, text: read.text, modal: RequirementWording.modal(of: read.text ?? ""),
                    status: read.status, priority: read.priority, source: text, range: row.range))
            if let parent = read.parent {
                source.relations.append(.init(from: namespace + "/" + read.id, to: parent, word: "parent"))
            }
        }
        source.linkParents()
        return source
    }
}

/// Lines of fields parted by a delimiter, with quotes as RFC 4180 has them.
enum SeparatedValues {
    struct Row {
        var fields: [String]
        var range: SourceRange
    }

    /// The rows of a text; without a delimiter, the one that the first line holds most of.
    static func rows(of text: SourceText, delimiter: UInt8?) -> [Row] {
        let bytes = text.bytes
        let delimiter = delimiter ?? detect(text)
        var rows: [Row] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = text.byteOrderMarkLength
        var start = index
        func isBlank() -> Bool { fields.isEmpty && field.isEmpty }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                        field.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    field.append(byte)
                }
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                isQuoted = true
            } else if byte == delimiter {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else if byte == 0x0A || byte == 0x0D {
                if !isBlank() {
                    fields.append(String(decoding: field, as: UTF8.self))
                    rows.append(Row(fields: fields, range: SourceRange(start, index)))
                }
                fields.removeAll(keepingCapacity: true)
                field.removeAll(keepingCapacity: true)
                start = index + 1
            } else {
                field.append(byte)
            }
            index += 1
        }
        if !isBlank() {
            fields.append(String(decoding: field, as: UTF8.self))
            rows.append(Row(fields: fields, range: SourceRange(start, bytes.count)))
        }
        return rows
    }

    private static func detect(_ text: SourceText) -> UInt8 {
        let line = text.slice(text.range(ofLine: 1))
        let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
        var best = (byte: UInt8(ascii: ","), count: 0)
        for candidate in candidates {
            let count = line.reduce(0) { $0 + ($1 == candidate ? 1 : 0) }
            if count > best.count { best = (candidate, count) }
        }
        return best.byte
    }
}

extension RequirementSource {
    /// Turns relations called `parent` that stay in the document into the requirements' own parents.
    mutating func linkParents() {
        var byID: [String: Int] = [:]
        for (index, requirement) in requirements.enumerated() where byID[requirement.id] == nil {
            byID[requirement.id] = index
        }
        var byKey: [String: Int] = [:]
        for (index, requirement) in requirements.enumerated() where byKey[requirement.key] == nil {
            byKey[requirement.key] = index
        }
        for relation in relations where relation.word.lowercased() == "parent" {
            guard let child = byKey[relation.from], let parent = byID[relation.to], parent != child else { continue }
            requirements[child].parent = requirements[parent].key
        }
    }
}
