public import Diagnostics

/// The findings as JSON, in the shape of `docs/schemas/lint.json`.
public struct JSONReporter: Reporter {
    /// The version of the shape; a change that readers notice raises it.
    public static let schemaVersion = 1

    /// Makes the reporter.
    public init() {}

    /// The report.
    public func write(_ report: LintReport) -> [UInt8] {
        JSON.object([
            ("schemaVersion", .int(Self.schemaVersion)),
            (
                "summary",
                .object([
                    ("files", .int(report.paths.count)),
                    ("errors", .int(report.count(.error))),
                    ("warnings", .int(report.count(.warning))),
                    ("notes", .int(report.count(.note))),
                    ("suppressed", .int(report.suppressed)),
                    ("baselined", .int(report.baselined)),
                ])
            ),
            (
                "findings",
                .array(zip(report.findings, report.uniqueFingerprints).map { Self.finding($0, fingerprint: $1) })
            ),
        ]).serialized()
    }

    /// One finding.
    public static func finding(_ finding: Diagnostic, fingerprint: String) -> JSON {
        .object([
            ("code", .string(finding.code)),
            ("name", .string(finding.name)),
            ("severity", .string(finding.severity.rawValue)),
            ("path", .string(finding.source.path)),
            ("start", position(finding.start)),
            ("end", position(finding.end)),
            ("message", .string(finding.message)),
            ("help", JSON(finding.help)),
            ("fingerprint", .string(fingerprint)),
            ("related", .array(finding.notes.map(related))),
            ("fix", finding.fix.map(fix) ?? .null),
        ])
    }

    private static func position(_ position: SourcePosition) -> JSON {
        .object([("line", .int(position.line)), ("column", .int(position.column)), ("offset", .int(position.offset))])
    }

    private static func related(_ note: Diagnostic.Note) -> JSON {
        .object([
            ("path", .string(note.source.path)),
            ("line", .int(note.source.line(at: note.range.start))),
            ("message", .string(note.message)),
        ])
    }

    private static func fix(_ fix: Fix) -> JSON {
        .object([
            ("summary", .string(fix.summary)),
            ("applicability", .string(fix.applicability.rawValue)),
            (
                "edits",
                .array(
                    fix.edits.map { edit in
                        .object([
                            ("path", .string(edit.path)),
                            ("start", .int(edit.range.start)),
                            ("end", .int(edit.range.end)),
                            ("text", .string(edit.text)),
                        ])
                    })
            ),
        ])
    }
}
