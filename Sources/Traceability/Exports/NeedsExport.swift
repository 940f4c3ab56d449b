import DecisionRecords
public import Diagnostics

/// The matrix as `needs.json` for sphinx-needs: requirements and decisions as needs, links from decisions to requirements.
///
/// A point parts a need from its part, so `3.5` becomes `3_5`; the id as written stands in `original_id`. A one-way picture: what
/// the matrix knows beyond links stands in no field of sphinx-needs.
public enum NeedsExport {
    /// The whole document.
    public static func value(of report: TraceReport, project: String = "adr", version: String = "1") -> JSON {
        var ids = ExportID(uppercase: true, allowing: { $0 == UInt8(ascii: "_") })
        var needs: [(String, JSON)] = []
        var linksOf: [[Int]: [(role: RequirementLink.Role, id: String)]] = [:]
        for row in report.matrix.groups + report.matrix.rows {
            let requirement = row.requirement
            let id = ids.id("REQ_", requirement.key)
            for link in row.links where link.isDecisions {
                linksOf[[link.log, link.record], default: []].append((link.role, id))
            }
            needs.append(
                (
                    id,
                    need(
                        id, "req", requirement.title ?? report.words(requirement), report.words(requirement),
                        requirement.status.rawValue, requirement.key,
                        links: requirement.parent.map { [ids.id("REQ_", $0)] } ?? [],
                        more: [
                            // “state” is the name of something within sphinx-needs.
                            ("coverage_state", .string(row.state.rawValue)),
                            ("modal", .string(requirement.modal.rawValue)),
                        ])
                ))
        }
        for entry in report.matrix.records {
            let record = report.record(entry)
            let name = report.name(log: entry.log, record: entry.record)
            let id = ids.id("ADR_", name)
            var links: [String] = []
            for link in linksOf[[entry.log, entry.record]] ?? []
            where link.role == .satisfies || link.role == .addresses || link.role == .drivenBy {
                if !links.contains(link.id) { links.append(link.id) }
            }
            needs.append(
                (
                    id,
                    need(
                        id, "adr", record.title.value, record.decision?.text.value ?? "",
                        record.status?.value.rawValue, name, links: links, more: [("path", .string(record.path))])
                ))
        }
        return .object([
            ("created", "1970-01-01T00:00:00"),
            ("current_version", .string(version)),
            ("project", .string(project)),
            (
                "versions",
                .object([
                    (
                        version,
                        .object([
                            ("created", "1970-01-01T00:00:00"),
                            ("filters", .object([])),
                            ("filters_amount", .int(0)),
                            ("needs", .object(needs)),
                            ("needs_amount", .int(needs.count)),
                        ])
                    )
                ])
            ),
        ])
    }

    private static func need(
        _ id: String, _ type: String, _ title: String, _ content: String, _ status: String?, _ original: String,
        links: [String], more: [(String, JSON)]
    ) -> JSON {
        .object(
            [
                ("id", .string(id)), ("type", .string(type)), ("title", .string(title)), ("content", .string(content)),
                ("status", JSON(status)), ("tags", .array([])), ("links", JSON(links)),
                ("original_id", .string(original)),
            ] + more)
    }
}
