import Diagnostics

/// A SARIF 2.1.0 log, as code scanning reads it, with the rules, the fixes and stable fingerprints.
///
/// Columns count Unicode code points, since SARIF knows no column in bytes.
/// Source: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”.
public struct SARIFReporter: Reporter {
    /// The program's version.
    public var toolVersion: String

    /// Makes the reporter.
    public init(toolVersion: String) { self.toolVersion = toolVersion }

    /// The report.
    public func write(_ report: LintReport) -> [UInt8] {
        let rules = RuleCatalog.all
        var index: [String: Int] = [:]
        for (place, rule) in rules.enumerated() { index[rule.code] = place }
        let driver = JSON.object([
            ("name", "adr"),
            ("semanticVersion", .string(toolVersion)),
            ("rules", .array(rules.map(rule))),
        ])
        let results = zip(report.findings, report.uniqueFingerprints).map { finding, fingerprint in
            result(finding, fingerprint: fingerprint, rule: index[finding.code])
        }
        let run = JSON.object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", "unicodeCodePoints"),
            (
                "originalUriBaseIds",
                .object([
                    (
                        "SRCROOT",
                        .object([("description", .object([("text", "The folder in which adr was started.")]))])
                    )
                ])
            ),
            ("results", .array(results)),
        ])
        return JSON.object([
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
            ("version", "2.1.0"),
            ("runs", .array([run])),
        ]).serialized()
    }

    private func rule(_ rule: RuleDescription) -> JSON {
        .object([
            ("id", .string(rule.code)),
            ("name", .string(pascalCase(rule.name))),
            ("shortDescription", .object([("text", .string(rule.summary))])),
            ("fullDescription", .object([("text", .string(rule.rationale))])),
            (
                "help",
                .object([
                    ("text", .string(rule.rationale)),
                    ("markdown", .string(RulePage.markdown(rule))),
                ])
            ),
            (
                "defaultConfiguration",
                .object([("enabled", .bool(!rule.isOptIn)), ("level", .string(rule.severity.rawValue))])
            ),
            (
                "properties",
                .object([("tags", .array([.string(rule.group.rawValue)]))])
            ),
        ])
    }

    private func result(_ finding: Diagnostic, fingerprint: String, rule: Int?) -> JSON {
        var text = finding.message
        if let help = finding.help { text += "\n" + help }
        var members: [(String, JSON)] = [("ruleId", .string(finding.code))]
        if let rule { members.append(("ruleIndex", .int(rule))) }
        members += [
            ("level", .string(finding.severity.rawValue)),
            ("message", .object([("text", .string(text))])),
            ("locations", .array([location(finding.source, finding.range)])),
        ]
        if !finding.notes.isEmpty {
            members.append(
                (
                    "relatedLocations",
                    .array(
                        finding.notes.enumerated().map { index, note in
                            location(note.source, note.range, id: index + 1, message: note.message)
                        })
                ))
        }
        members.append(("partialFingerprints", .object([("adr/v1", .string(fingerprint))])))
        if let fix = finding.fix, let change = self.fix(fix, finding) { members.append(("fixes", .array([change]))) }
        return .object(members)
    }

    private func location(_ source: SourceText, _ range: SourceRange, id: Int? = nil, message: String? = nil) -> JSON {
        var members: [(String, JSON)] = []
        if let id { members.append(("id", .int(id))) }
        members.append(
            (
                "physicalLocation",
                .object([("artifactLocation", artifact(source.path)), ("region", region(source, range))])
            ))
        if let message { members.append(("message", .object([("text", .string(message))]))) }
        return .object(members)
    }

    private func artifact(_ path: String) -> JSON {
        .object([("uri", .string(SARIFReporter.uri(path))), ("uriBaseId", "SRCROOT")])
    }

    private func region(_ source: SourceText, _ range: SourceRange) -> JSON {
        let start = source.position(at: range.start)
        let end = source.position(at: range.end)
        return .object([
            ("startLine", .int(start.line)),
            ("startColumn", .int(column(start, source))),
            ("endLine", .int(end.line)),
            ("endColumn", .int(column(end, source))),
        ])
    }

    /// The column in code points, counting from 1.
    private func column(_ position: SourcePosition, _ source: SourceText) -> Int {
        let line = source.slice(SourceRange(position.offset - position.column + 1, position.offset))
        return line.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The fix, where all its edits lie in files that the finding knows.
    private func fix(_ fix: Fix, _ finding: Diagnostic) -> JSON? {
        guard fix.applicability != .displayOnly else { return nil }
        var sources = [finding.source.path: finding.source]
        for note in finding.notes { sources[note.source.path] = note.source }
        var paths: [String] = []
        for edit in fix.edits where !paths.contains(edit.path) { paths.append(edit.path) }
        var changes: [JSON] = []
        for path in paths {
            guard let source = sources[path] else { return nil }
            let replacements = fix.edits.filter { $0.path == path }.sorted { $0.range < $1.range }.map { edit in
                JSON.object([
                    ("deletedRegion", region(source, edit.range)),
                    ("insertedContent", .object([("text", .string(edit.text))])),
                ])
            }
            changes.append(
                .object([("artifactLocation", artifact(path)), ("replacements", .array(replacements))]))
        }
        return .object([
            ("description", .object([("text", .string(fix.summary))])), ("artifactChanges", .array(changes)),
        ])
    }

    /// The name as SARIF wants a rule's: `BrokenLink`.
    private func pascalCase(_ name: String) -> String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// A path as a relative URI reference: what RFC 3986 does not allow in a path is percent-encoded.
    static func uri(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "!"),
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }
}
