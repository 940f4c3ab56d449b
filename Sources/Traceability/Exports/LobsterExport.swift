import DecisionRecords
public import Diagnostics

/// The matrix for LOBSTER: requirements as `lobster-req-trace`, decisions as `lobster-imp-trace` that refer to them.
///
/// Source: BMW LOBSTER, “Schemas”, requirements version 4 and implementation version 3.
public enum LobsterExport {
    /// The requirements.
    public static func requirements(_ report: TraceReport) -> JSON {
        let items = report.matrix.rows.filter { $0.requirement.source != nil }.map { row -> JSON in
            let requirement = row.requirement
            var reasons: [String] = []
            if let reason = requirement.justification { reasons.append(reason) }
            return .object(
                head(
                    tag: "req \(requirement.key)", name: requirement.title ?? requirement.key,
                    path: requirement.source?.path ?? "", line: requirement.line, justified: reasons) + [
                        ("refs", .array([])),
                        ("framework", "adr"),
                        ("kind", .string(requirement.kind.rawValue)),
                        ("text", .string(report.words(requirement))),
                        ("status", .string(requirement.status.rawValue)),
                    ])
        }
        return document(items, schema: "lobster-req-trace", version: 4)
    }

    /// The decisions in force, each with the requirements it covers.
    public static func decisions(_ report: TraceReport) -> JSON {
        var refs: [[Int]: [String]] = [:]
        for row in report.matrix.rows where row.requirement.source != nil {
            for link in row.links + row.inherited where link.isDecisions {
                guard link.role == .satisfies || link.role == .addresses || link.role == .drivenBy else { continue }
                let tag = "req \(row.requirement.key)"
                if refs[[link.log, link.record]]?.contains(tag) != true {
                    refs[[link.log, link.record], default: []].append(tag)
                }
            }
        }
        let items = report.matrix.records.compactMap { entry -> JSON? in
            let record = report.record(entry)
            guard RowState.stance(of: record) == .inForce else { return nil }
            let name = report.name(log: entry.log, record: entry.record)
            return .object(
                head(
                    tag: "adr \(name)", name: record.title.value, path: record.path,
                    line: record.source.line(at: record.title.range.start), justified: entry.waiver.map { [$0] } ?? [])
                    + [
                        ("refs", JSON(refs[[entry.log, entry.record]] ?? [])),
                        ("language", "Markdown"),
                        ("kind", "Decision"),
                    ])
        }
        return document(items, schema: "lobster-imp-trace", version: 3)
    }

    private static func head(tag: String, name: String, path: String, line: Int?, justified: [String]) -> [(
        String, JSON
    )] {
        [
            ("tag", .string(tag)),
            (
                "location",
                .object([("kind", "file"), ("file", .string(path)), ("line", JSON(line)), ("column", .null)])
            ),
            ("name", .string(name)),
            ("messages", .array([])),
            ("just_up", JSON(justified)),
            ("just_down", JSON(justified)),
            ("just_global", .array([])),
        ]
    }

    private static func document(_ items: [JSON], schema: String, version: Int) -> JSON {
        .object([
            ("data", .array(items)), ("generator", "adr"), ("schema", .string(schema)), ("version", .int(version)),
        ])
    }
}
