import DecisionRecords
public import Diagnostics

/// The matrix as data, in the shape of `docs/schemas/matrix.json`.
public enum MatrixJSON {
    /// The version of the shape.
    public static let schemaVersion = 1

    /// The whole matrix.
    public static func value(of report: TraceReport) -> JSON {
        let matrix = report.matrix
        return .object([
            ("schemaVersion", .int(schemaVersion)),
            (
                "sources",
                .array(
                    matrix.sources.map {
                        [
                            "path": .string($0.path), "importer": .string($0.importer),
                            "requirements": .int($0.requirements),
                        ]
                    })
            ),
            ("requirements", .array(matrix.rows.map { row($0, report) })),
            ("groups", .array(matrix.groups.map { row($0, report) })),
            ("records", .array(matrix.records.map { record($0, report) })),
            ("unresolved", .array(matrix.unresolved.map { unresolved($0, report) })),
            ("summary", summary(matrix.summary)),
        ])
    }

    /// One requirement with its links.
    public static func row(_ row: TraceabilityMatrix.Row, _ report: TraceReport) -> JSON {
        let requirement = row.requirement
        return .object([
            ("key", .string(requirement.key)),
            ("id", .string(requirement.id)),
            ("title", JSON(requirement.title)),
            ("text", JSON(requirement.text)),
            ("kind", .string(requirement.kind.rawValue)),
            ("modal", .string(requirement.modal.rawValue)),
            ("path", JSON(requirement.source?.path)),
            ("line", JSON(requirement.line)),
            ("state", .string(row.state.rawValue)),
            ("suspect", .bool(row.isSuspect)),
            ("parent", JSON(requirement.parent)),
            ("status", .string(requirement.status.rawValue)),
            ("excluded", JSON(row.exclusion?.rawValue)),
            ("movedFrom", JSON(row.movedFrom)),
            ("links", .array(row.links.map { link($0, report) })),
        ])
    }

    private static func link(_ link: TraceabilityMatrix.Link, _ report: TraceReport) -> JSON {
        let record = report.record(link)
        let citation = report.citation(link)
        return .object([
            ("record", .string(record.id)),
            ("log", .string(report.logs[link.log].name)),
            ("role", .string(link.role.rawValue)),
            ("status", JSON(record.status?.value.rawValue)),
            ("option", JSON(report.option(link))),
            ("path", .string(record.path)),
            ("line", .int(report.line(link))),
            ("text", .string(citation?.text ?? "")),
            ("gloss", JSON(citation?.gloss)),
            ("broad", .bool(link.isBroad)),
            ("review", .string(link.review.rawValue)),
        ])
    }

    private static func record(_ entry: TraceabilityMatrix.Record, _ report: TraceReport) -> JSON {
        let record = report.record(entry)
        return .object([
            ("record", .string(record.id)),
            ("log", .string(report.logs[entry.log].name)),
            ("path", .string(record.path)),
            ("state", .string(entry.state.rawValue)),
            ("requirements", JSON(entry.requirements)),
            ("waiver", JSON(entry.waiver)),
        ])
    }

    private static func unresolved(_ citation: TraceabilityMatrix.Unresolved, _ report: TraceReport) -> JSON {
        let record = report.record(citation.link)
        return .object([
            ("record", .string(record.id)),
            ("log", .string(report.logs[citation.link.log].name)),
            ("id", .string(citation.id)),
            ("reason", .string(citation.reason.rawValue)),
            ("candidates", JSON(citation.candidates)),
            ("path", .string(record.path)),
            ("line", .int(report.line(citation.link))),
        ])
    }

    private static func summary(_ summary: TraceabilityMatrix.Summary) -> JSON {
        .object([
            ("requirements", .int(summary.requirements)),
            ("excluded", .object(summary.excluded.map { ($0.reason.rawValue, .int($0.count)) })),
            ("denominator", JSON(summary.denominator)),
            ("covered", .int(summary.covered)),
            ("coveredByParent", .int(summary.coveredByParent)),
            ("coverage", summary.coverageInTenThousandths.map { .number(fraction($0)) } ?? .null),
            ("states", .object(summary.states.map { ($0.state.rawValue, .int($0.count)) })),
        ])
    }

    /// Ten-thousandths as a JSON number: 3855 as `0.3855`.
    private static func fraction(_ value: Int) -> String {
        let digits = String(value % 10_000)
        return "\(value / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
