public import DecisionRecords
public import Diagnostics
import Syntax

/// Runs the rules that the settings ask for, and sorts out what authors and the baseline let stand.
///
/// A value without state: records can be looked at in parallel, and `report` puts the findings in order.
public struct Linter: Sendable {
    /// What the team asks for.
    public let settings: LintSettings
    private let recordRules: [any RecordRule]
    private let logRules: [any LogRule]
    private let descriptions: [String: RuleDescription]

    /// Makes a linter of the rules that the settings ask for.
    public init(
        settings: LintSettings = LintSettings(), recordRules: [any RecordRule] = RuleCatalog.recordRules,
        logRules: [any LogRule] = RuleCatalog.logRules
    ) {
        self.settings = settings
        self.recordRules = recordRules.filter { settings.runs(type(of: $0).description) }
        self.logRules = logRules.filter { settings.runs(type(of: $0).description) }
        var descriptions: [String: RuleDescription] = [:]
        for description in RuleCatalog.all { descriptions[description.code] = description }
        for rule in recordRules { descriptions[type(of: rule).description.code] = type(of: rule).description }
        for rule in logRules { descriptions[type(of: rule).description.code] = type(of: rule).description }
        self.descriptions = descriptions
    }

    /// Whether a rule runs somewhere, so that what it asks for is gathered.
    public func runs(_ name: String) -> Bool { RuleCatalog.rule(named: name).map(settings.runs) ?? false }

    /// What the rules for single records say of one record of the current log.
    public func check(recordAt index: Int, in context: LintContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        let record = context.log.records[index]
        if isExcluded(record.path) || record.isTemplate { return findings }
        var context = context
        context.nodes = NodeIndex(record.document)
        for rule in recordRules { rule.check(record, in: context, &findings) }
        return findings
    }

    /// What the rules for logs say of the current log.
    public func check(logIn context: LintContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for rule in logRules { rule.check(context.log, in: context, &findings) }
        return findings.filter { !isExcluded($0.source.path) }
    }

    /// All that the rules say of the current log.
    public func check(in context: LintContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for index in context.log.records.indices { findings += check(recordAt: index, in: context) }
        return findings + check(logIn: context)
    }

    /// Whether the settings leave a path out.
    public func isExcluded(_ path: String) -> Bool { settings.exclude.contains { $0.matches(path) } }

    /// The report of a run.
    ///
    /// - Parameters:
    ///   - findings: what the rules said, in any order.
    ///   - logs: the logs looked at; their files' suppressions count.
    ///   - baseline: the findings that are known and let stand.
    ///   - isInScope: the paths that the run is about; findings elsewhere are left out.
    public func report(
        _ findings: [Diagnostic], logs: [DecisionLog], baseline: Baseline? = nil,
        isInScope: (String) -> Bool = { _ in true }
    ) -> LintReport {
        var documents: [Document] = []
        for log in logs {
            for index in log.records.indices where isInScope(log.records[index].path) {
                if !isExcluded(log.records[index].path) { documents.append(log.records[index].document) }
            }
        }
        var kept = findings.filter { isInScope($0.source.path) }.compactMap(withLevel)
        let suppressed = applySuppressions(documents, &kept)
        var baselined = 0
        kept.sort { Diagnostic.isOrdered($0, before: $1) }
        if let baseline {
            var left = baseline.counts
            kept.removeAll { finding in
                let key = Baseline.Key(code: finding.code, path: finding.source.path, fingerprint: finding.fingerprint)
                guard let count = left[key], count > 0 else { return false }
                left[key] = count - 1
                baselined += 1
                return true
            }
        }
        return LintReport(
            findings: kept, paths: documents.map(\.source.path), suppressed: suppressed,
            baselined: baselined)
    }

    /// The finding with the severity that the settings give it; nil where they switch it off.
    private func withLevel(_ finding: Diagnostic) -> Diagnostic? {
        guard let description = descriptions[finding.code],
            let level = settings.level(of: description, at: finding.source.path)
        else { return finding }
        guard let severity = level.severity else { return nil }
        var finding = finding
        finding.severity = severity
        return finding
    }

    /// Takes out what authors suppressed, adds what is wrong with suppressions, and gives the number taken out.
    private func applySuppressions(_ documents: [Document], _ findings: inout [Diagnostic]) -> Int {
        var byPath: [String: [Suppression]] = [:]
        var sources: [(SourceText, [Suppression])] = []
        for document in documents {
            let suppressions = Suppression.find(in: document)
            if suppressions.isEmpty { continue }
            byPath[document.source.path] = suppressions
            sources.append((document.source, suppressions))
        }
        if byPath.isEmpty { return 0 }
        var used: Set<SuppressionUse> = []
        let before = findings.count
        findings.removeAll { finding in
            guard let suppressions = byPath[finding.source.path] else { return false }
            var isSuppressed = false
            for (index, suppression) in suppressions.enumerated() {
                if case .line(let line) = suppression.scope, finding.start.line != line { continue }
                for (word, rule) in suppression.rules.enumerated()
                where rule.value == finding.name || rule.value.uppercased() == finding.code {
                    used.insert(SuppressionUse(path: finding.source.path, suppression: index, rule: word))
                    isSuppressed = true
                }
            }
            return isSuppressed
        }
        let count = before - findings.count
        for (source, suppressions) in sources {
            for (index, suppression) in suppressions.enumerated() {
                findings += faults(of: suppression, in: source) { word in
                    used.contains(SuppressionUse(path: source.path, suppression: index, rule: word))
                }.compactMap(withLevel)
            }
        }
        return count
    }

    private func faults(of suppression: Suppression, in source: SourceText, isUsed: (Int) -> Bool) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if suppression.rules.isEmpty, settings.runs(UnknownSuppression.description) {
            faults.append(UnknownSuppression.withoutRule(suppression.range, in: source))
        }
        for (word, rule) in suppression.rules.enumerated() {
            if let description = RuleCatalog.rule(named: rule.value) {
                // A rule that did not run could not have found what is suppressed.
                if !isUsed(word), settings.runs(description), settings.runs(UnusedSuppression.description) {
                    faults.append(UnusedSuppression.finding(rule, of: suppression, in: source))
                }
            } else if settings.runs(UnknownSuppression.description) {
                faults.append(UnknownSuppression.finding(rule, in: source))
            }
        }
        if suppression.reason == nil, !suppression.rules.isEmpty, settings.runs(SuppressionWithoutReason.description) {
            faults.append(SuppressionWithoutReason.finding(suppression.range, in: source))
        }
        return faults
    }
}

private struct SuppressionUse: Hashable {
    var path: String
    var suppression: Int
    var rule: Int
}
