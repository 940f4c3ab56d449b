import DecisionRecords
import Diagnostics
import Syntax

/// A path named in a record at which nothing stands any more.
struct MissingPath: RecordRule {
    static let description = RuleDescription(
        code: "ADR311", name: "missing-path", severity: .note, isOptIn: true,
        summary: "A record names a path of the project at which nothing stands.",
        rationale: """
            Code moves, and the record then governs nothing. Paths are what is written as code with a `/` and a file \
            extension, and the patterns of `governs` without wildcards. Records of old decisions name what is gone on \
            purpose, so that the rule runs only where it is asked for.
            """,
        examples: [
            RuleExample("# 1. Use tea\n\n## Decision\n\nThe pot stands in ↓`kitchen/pot.swift`.\n"),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nSee `adr/0001-example.md`, `https://x.org/a.md`, `a/b c.md` and `*/x.md`.\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.isAccepted else {
            if record.status != nil { return }
            return scan(record, context, &findings)
        }
        scan(record, context, &findings)
    }

    private func scan(_ record: DecisionRecord, _ context: LintContext, _ findings: inout [Diagnostic]) {
        for pattern in record.governs where !pattern.value.contains(where: { "*?[{".contains($0) }) {
            report(pattern.value, pattern.range, record, context, &findings)
        }
        for index in 0..<record.document.nodeCount where record.document.node(at: index).kind == .code {
            let node = record.document.node(at: index)
            if MissingPath.isPath(node.literal) { report(node.literal, node.range, record, context, &findings) }
        }
    }

    private func report(
        _ path: String, _ range: SourceRange, _ record: DecisionRecord, _ context: LintContext,
        _ findings: inout [Diagnostic]
    ) {
        let candidates = [Path.normalized(path), Path.normalized(Path.join(record.folder, path))]
        for candidate in candidates {
            if context.holdsRecord(at: candidate) { return }
            if context.files.presence(candidate) != .missing { return }
        }
        findings.append(Self.finding("nothing stands at “\(path)”", at: range, in: record.source))
    }

    /// Whether a piece of code is a path of a file: `folder/name.ext`, of plain letters.
    private static func isPath(_ text: String) -> Bool {
        guard text.utf8.count <= 120, text.contains("/"), !text.hasPrefix("/"), !text.contains("//"),
            text.utf8.allSatisfy({ ByteSearch.isWord($0) || [0x2E, 0x2F, 0x2D, 0x5F, 0x2B].contains($0) }),
            let dot = text.utf8.lastIndex(of: 0x2E)
        else { return false }
        let ending = text.utf8[text.utf8.index(after: dot)...]
        let first = text.utf8.prefix { $0 != 0x2F }
        // `example.org/a.html` begins with a host.
        return (1...8).contains(ending.count) && ending.allSatisfy(ByteSearch.isWord) && !ending.contains(0x2F)
            && (first.first == 0x2E || !first.contains(0x2E))
    }
}
