public import DecisionRecords
public import Diagnostics
import FoundationEssentials

/// The log as data, in the shape of `docs/schemas/export.json`.
public enum RecordJSON {
    /// The version of the shape; a change that readers notice raises it.
    public static let schemaVersion = 1

    /// One record.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - log: the log that holds it, in which its relations are resolved.
    public static func record(_ record: DecisionRecord, in log: DecisionLog) -> JSON {
        let source = record.source
        return .object([
            ("id", .string(record.id)),
            ("number", JSON(record.number)),
            ("label", JSON(record.label)),
            ("log", .string(log.name)),
            ("path", .string(record.path)),
            ("title", .string(record.title.value)),
            ("format", .string(record.format.rawValue)),
            ("status", record.status.map { status($0, source) } ?? .null),
            ("date", record.date.map { date($0, source) } ?? .null),
            (
                "people",
                .object([
                    ("deciders", texts(record.people.deciders)),
                    ("authors", texts(record.people.authors)),
                    ("consulted", texts(record.people.consulted)),
                    ("informed", texts(record.people.informed)),
                ])
            ),
            ("tags", texts(record.tags)),
            ("story", JSON(record.story?.value)),
            ("drivers", .array(record.drivers.map { driver($0, source) })),
            ("options", .array(record.options.map { option($0, of: record) })),
            ("decision", record.decision.map { decision($0, of: record) } ?? .null),
            (
                "consequences",
                .object([
                    ("positive", texts(record.consequences.positive)),
                    ("negative", texts(record.consequences.negative)),
                    ("neutral", texts(record.consequences.neutral)),
                ])
            ),
            ("costs", .array(record.costs.map { cost($0, of: record) })),
            ("relations", .array(record.relations.map { relation($0, of: record, in: log) })),
            ("requirements", requirements(of: record)),
            ("reviewBy", record.reviewBy.map { date($0, source) } ?? .null),
            ("governs", texts(record.governs)),
            ("sections", .array(record.sections.map { section($0, source) })),
        ])
    }

    /// A log's name and folder.
    public static func log(_ log: DecisionLog) -> JSON {
        .object([("name", .string(log.name)), ("directory", .string(log.directory))])
    }

    /// What could not be read as it should.
    public static func problem(_ problem: ReadingProblem) -> JSON {
        .object([("path", .string(problem.path)), ("message", .string(problem.message))])
    }

    private static func texts(_ values: [Written<String>]) -> JSON {
        .array(values.map { .string($0.value) })
    }

    private static func status(_ status: RecordStatus, _ source: SourceText) -> JSON {
        .object([
            ("value", .string(status.value.rawValue)),
            ("text", .string(status.text.value)),
            ("line", .int(source.line(at: status.text.range.start))),
        ])
    }

    private static func date(_ date: RecordDate, _ source: SourceText) -> JSON {
        .object([
            ("value", JSON(date.value)),
            ("text", .string(date.text.value)),
            ("line", .int(source.line(at: date.text.range.start))),
        ])
    }

    private static func driver(_ driver: DecisionDriver, _ source: SourceText) -> JSON {
        .object([
            ("name", JSON(driver.name?.value)),
            ("text", .string(driver.text.value)),
            ("line", .int(source.line(at: driver.name?.range.start ?? driver.text.range.start))),
        ])
    }

    private static func option(_ option: ConsideredOption, of record: DecisionRecord) -> JSON {
        .object([
            ("title", .string(option.title.value)),
            ("outcome", .string(option.outcome.rawValue)),
            ("explicit", .bool(option.isExplicit)),
            ("pros", texts(option.pros)),
            ("neutral", texts(option.neutral)),
            ("cons", texts(option.cons)),
            ("costs", .array(option.costs.map { cost($0, of: record) })),
            ("line", .int(record.source.line(at: option.title.range.start))),
        ])
    }

    private static func decision(_ decision: Decision, of record: DecisionRecord) -> JSON {
        let chosen = decision.chosen.filter { record.options.indices.contains($0) }
        return .object([
            ("text", .string(decision.text.value)),
            ("chosen", .array(chosen.map { .string(record.options[$0].title.value) })),
            ("line", .int(record.source.line(at: decision.text.range.start))),
        ])
    }

    /// One amount of money, as records, options and the sums of costs write it.
    public static func cost(_ cost: Cost, of record: DecisionRecord) -> JSON {
        let option = cost.option.flatMap { record.options.indices.contains($0) ? record.options[$0] : nil }
        return .object([
            ("low", number(cost.low)),
            ("high", number(cost.high)),
            ("currency", .string(cost.currency)),
            ("per", JSON(cost.period?.rawValue)),
            ("what", JSON(cost.what)),
            ("approximate", .bool(cost.isApproximate)),
            ("text", .string(cost.text.value)),
            ("option", JSON(option?.title.value)),
            ("line", .int(record.source.line(at: cost.text.range.start))),
        ])
    }

    private static func number(_ value: Decimal?) -> JSON {
        value.map { .number($0.description) } ?? .null
    }

    private static func relation(_ relation: Relation, of record: DecisionRecord, in log: DecisionLog) -> JSON {
        var resolved: String?
        if case .record(let index) = log.resolve(relation, of: record) { resolved = log.records[index].id }
        return .object([
            ("kind", .string(relation.kind.rawValue)),
            ("word", .string(relation.word)),
            ("target", .string(relation.target.value)),
            ("resolved", JSON(resolved)),
            ("partial", .bool(relation.isPartial)),
            ("line", .int(record.source.line(at: relation.target.range.start))),
        ])
    }

    /// The links that cite ids; “all” and “none” do not.
    private static func requirements(of record: DecisionRecord) -> JSON {
        let links = record.requirements.filter { $0.extent == .single || $0.extent == .range }
        return .array(links.map { requirement($0, of: record) })
    }

    private static func requirement(_ link: RequirementLink, of record: DecisionRecord) -> JSON {
        let option = link.option.flatMap { record.options.indices.contains($0) ? record.options[$0] : nil }
        return .object([
            ("role", .string(link.role.rawValue)),
            ("word", .string(link.word)),
            ("id", .string(link.id.value)),
            ("option", JSON(option?.title.value)),
            ("line", .int(record.source.line(at: link.id.range.start))),
        ])
    }

    private static func section(_ section: RecordSection, _ source: SourceText) -> JSON {
        .object([
            ("role", .string(section.role.rawValue)),
            ("title", .string(section.title.value)),
            ("line", .int(source.line(at: section.title.range.start))),
        ])
    }
}
