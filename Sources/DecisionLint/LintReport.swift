public import Diagnostics

/// What a run of the linter found, in order, and how much it looked at.
public struct LintReport: Sendable {
    /// The findings, ordered by path, offset, code and message; what was suppressed or baselined is not among them.
    public var findings: [Diagnostic]
    /// The paths looked at, in order.
    public var paths: [String]
    /// How many findings an author suppressed in the file.
    public var suppressed: Int
    /// How many findings the baseline holds.
    public var baselined: Int

    /// Makes a report; orders the findings.
    public init(findings: [Diagnostic], paths: [String], suppressed: Int = 0, baselined: Int = 0) {
        self.findings = findings.sorted { Diagnostic.isOrdered($0, before: $1) }
        self.paths = paths
        self.suppressed = suppressed
        self.baselined = baselined
    }

    /// How many findings have a severity.
    public func count(_ severity: Severity) -> Int {
        findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }

    /// Whether a finding is at or above a severity.
    public func fails(at severity: Severity) -> Bool { findings.contains { $0.severity >= severity } }

    /// The findings' fingerprints in order, made unique: the second and later of one fingerprint carry a counter, so
    /// that systems that keep one finding a fingerprint lose none.
    public var uniqueFingerprints: [String] {
        var seen: [String: Int] = [:]
        return findings.map { finding in
            let fingerprint = finding.fingerprint
            let count = seen[fingerprint, default: 0]
            seen[fingerprint] = count + 1
            return count == 0 ? fingerprint : Fingerprint.of("\(fingerprint)\n\(count)")
        }
    }
}
