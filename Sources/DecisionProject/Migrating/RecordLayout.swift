public import DecisionRecords
import Diagnostics

/// How the records of a template family are laid out: where their metadata stands and which sections they have, in order.
///
/// Source of each: the family's own template, as `templates/` and `formats.md` know it.
public struct RecordLayout: Sendable {
    /// Where a family writes its metadata.
    enum Metadata: Sendable {
        /// Pairs at the top of the file; the key under which those who decided stand.
        case frontMatter(deciders: String)
        /// A list below the title, each item behind this marker.
        case bullets(String)
        /// Lines below the title with bold names.
        case bold
        /// Lines below the title; the status is a section.
        case lines
    }

    /// A place for sections.
    struct Slot: Sendable {
        /// The family's heading; nil where the family names none and sections keep theirs.
        var heading: String?
        /// The sections that have their home here.
        var role: SectionRole
        /// The heading's level.
        var level: Int
        /// The slot that holds this one.
        var parent: Int?
    }

    /// The name under which it is asked for: a template's or a format's.
    public var name: String
    /// The format that its records are read as.
    public var format: RecordFormatName
    var metadata: Metadata
    var slots: [Slot]
    /// The slot below which sections without a home stand; nil where they stand at the end as sections of their own.
    var rest: Int?
    /// Whether the heading begins with the number.
    var isNumbered: Bool

    /// The layout of a name; nil for one that names no family which can be written.
    public static func named(_ name: String) -> RecordLayout? { all.first { $0.name == name } }

    /// Every name, in the order of `all`.
    public static var names: [String] { all.map(\.name) }

    /// The slot of a heading's words, or of what it is for; nil for none.
    func slot(_ title: String, _ role: SectionRole) -> Int? {
        let words = title.lowercased()
        if let exact = slots.firstIndex(where: { $0.heading?.lowercased() == words }) { return exact }
        if let rest, role == .links, PlainHeading.restWords.contains(words) { return rest }
        if role != .other, let own = slots.firstIndex(where: { $0.role == role }) { return own }
        switch role {
        case .rationale: return slots.firstIndex { $0.role == .decision }
        case .positiveConsequences, .negativeConsequences, .neutralConsequences:
            return slots.firstIndex { $0.role == .consequences }
        default: return nil
        }
    }

    /// The slot that holds a slot, up to level 2.
    func top(of slot: Int) -> Int {
        var index = slot
        while let parent = slots[index].parent { index = parent }
        return index
    }
}

extension RecordLayout {
    /// The families that can be written.
    public static let all: [RecordLayout] = [
        madr("madr-4", .madr4, .frontMatter(deciders: "decision-makers"), confirmation: "Confirmation"),
        madr("madr-4-minimal", .madr4, .frontMatter(deciders: "decision-makers"), confirmation: "Confirmation"),
        madr("madr-4-bare", .madr4, .frontMatter(deciders: "decision-makers"), confirmation: "Confirmation"),
        madr("madr-3", .madr3, .frontMatter(deciders: "deciders"), confirmation: nil),
        madr("madr-2.1", .madr21, .bullets("* "), confirmation: nil),
        madr("madr-2.0", .madr20, .bullets("* "), confirmation: nil),
        madr("madr-1", .madr1, .bullets("* "), confirmation: nil),
        madr("log4brains", .log4brains, .bullets("- "), confirmation: nil),
        nygard,
        yStatement,
        tyreeAkerman,
        alexandrian,
        merson,
        businessCase,
        costAndRequirements("cost-and-requirements"),
        costAndRequirements("bold-metadata"),
    ]

    private typealias Row = (heading: String?, role: SectionRole)

    /// Slots of level 2 in order.
    private static func sections(_ rows: [Row]) -> [Slot] {
        rows.map { Slot(heading: $0.heading, role: $0.role, level: 2) }
    }

    private static func madr(
        _ name: String, _ format: RecordFormatName, _ metadata: Metadata, confirmation: String?
    ) -> RecordLayout {
        let isNew = format == .madr4 || format == .madr3
        var slots = sections([
            ("Context and Problem Statement", .context), ("Decision Drivers", .drivers),
            ("Considered Options", .options), ("Decision Outcome", .decision),
        ])
        if format == .madr1 || format == .madr20 {
            slots.append(Slot(heading: "Consequences", role: .consequences, level: 3, parent: 3))
        } else {
            slots.append(Slot(heading: "Consequences", role: .consequences, level: 3, parent: 3))
            let holder = isNew ? 4 : 3
            let level = isNew ? 4 : 3
            slots.append(
                Slot(heading: "Positive Consequences", role: .positiveConsequences, level: level, parent: holder))
            slots.append(
                Slot(heading: "Negative Consequences", role: .negativeConsequences, level: level, parent: holder))
        }
        if let confirmation {
            slots.append(Slot(heading: confirmation, role: .confirmation, level: 3, parent: 3))
        } else if format == .madr3 {
            slots.append(Slot(heading: "Validation", role: .confirmation, level: 2))
        } else {
            slots.append(Slot(heading: nil, role: .confirmation, level: 2))
        }
        slots.append(Slot(heading: "Pros and Cons of the Options", role: .analysis, level: 2))
        slots.append(Slot(heading: isNew ? "More Information" : "Links", role: .links, level: 2))
        return RecordLayout(
            name: name, format: format, metadata: metadata, slots: slots, rest: isNew ? slots.count - 1 : nil,
            isNumbered: false)
    }

    private static let nygard = RecordLayout(
        name: "nygard", format: .nygard, metadata: .lines,
        slots: sections([
            ("Status", .status), (nil, .summary), ("Context", .context), (nil, .drivers), (nil, .options),
            (nil, .analysis), ("Decision", .decision), (nil, .rationale), ("Consequences", .consequences),
            (nil, .confirmation),
        ]), rest: nil, isNumbered: true)

    private static let yStatement = RecordLayout(
        name: "y-statement", format: .yStatement, metadata: .lines,
        slots: sections([
            ("Status", .status), (nil, .summary), (nil, .context), (nil, .drivers), (nil, .options), (nil, .analysis),
            ("Decision", .decision), (nil, .rationale), (nil, .consequences), (nil, .confirmation),
        ]), rest: nil, isNumbered: true)

    private static let tyreeAkerman = RecordLayout(
        name: "tyree-akerman", format: .tyreeAkerman, metadata: .lines,
        slots: sections([
            ("Issue", .context), ("Decision", .decision), ("Status", .status), ("Group", .other), (nil, .drivers),
            ("Assumptions", .drivers), ("Constraints", .drivers), ("Positions", .options), ("Argument", .rationale),
            (nil, .analysis), ("Implications", .consequences), (nil, .confirmation), ("Related decisions", .links),
            ("Related requirements", .requirements), ("Related artifacts", .links), ("Related principles", .drivers),
            ("Notes", .links),
        ]), rest: 16, isNumbered: true)

    private static let alexandrian = RecordLayout(
        name: "alexandrian", format: .alexandrian, metadata: .lines,
        slots: sections([
            ("Status", .status), ("Prologue (Summary)", .summary), ("Discussion (Context)", .context), (nil, .drivers),
            (nil, .options), (nil, .analysis), ("Solution (Decision)", .decision), (nil, .rationale),
            ("Consequences (Results)", .consequences), (nil, .confirmation),
        ]), rest: nil, isNumbered: true)

    private static let merson = RecordLayout(
        name: "merson", format: .merson, metadata: .lines,
        slots: sections([
            ("Status", .status), (nil, .summary), (nil, .drivers), (nil, .options), (nil, .analysis),
            ("Decision", .decision), ("Rationale", .rationale), ("Consequences", .consequences), (nil, .confirmation),
        ]), rest: nil, isNumbered: true)

    private static let businessCase = RecordLayout(
        name: "business-case", format: .businessCase, metadata: .lines,
        slots: sections([
            ("Status", .status), (nil, .summary), (nil, .context), ("Evaluation criteria", .drivers),
            ("Candidates to consider", .options), ("Research and analysis of each candidate", .analysis),
            ("Recommendation", .decision), (nil, .rationale), (nil, .consequences), (nil, .confirmation),
        ]), rest: nil, isNumbered: true)

    private static func costAndRequirements(_ name: String) -> RecordLayout {
        var slots = sections([
            (nil, .summary), ("Context", .context), (nil, .drivers), ("Decision", .decision),
            ("Alternatives Considered", .options), (nil, .analysis), ("Rationale", .rationale),
            ("Consequences", .consequences),
        ])
        slots.append(Slot(heading: "Positive", role: .positiveConsequences, level: 3, parent: 7))
        slots.append(Slot(heading: "Negative", role: .negativeConsequences, level: 3, parent: 7))
        slots += sections([("Cost Analysis", .costs), (nil, .confirmation), ("Links", .links)])
        return RecordLayout(
            name: name, format: .boldMetadata, metadata: .bold, slots: slots, rest: nil, isNumbered: false)
    }
}

/// Headings that say nothing but what their section is for, so that a family's own heading may stand in their place.
enum PlainHeading {
    private static let words: [SectionRole: Set<String>] = [
        .status: ["status"],
        .summary: ["summary", "prologue (summary)"],
        .context: [
            "context", "context and problem statement", "context and problem", "problem statement", "problem", "issue",
            "background", "discussion (context)",
        ],
        .drivers: ["decision drivers", "drivers", "forces", "evaluation criteria", "decision criteria"],
        .options: [
            "considered options", "considered alternatives", "options considered", "alternatives considered", "options",
            "alternatives", "positions", "candidates to consider",
        ],
        .decision: ["decision", "decision outcome", "outcome", "solution (decision)", "recommendation"],
        .rationale: ["rationale", "argument", "justification", "reasoning"],
        .consequences: ["consequences", "consequences (results)", "implications"],
        .positiveConsequences: ["positive consequences", "positive"],
        .negativeConsequences: ["negative consequences", "negative"],
        .analysis: [
            "pros and cons of the options", "pros and cons of the alternatives",
            "research and analysis of each candidate", "options analysis",
        ],
        .confirmation: ["confirmation", "validation"],
        .links: ["links", "more information"],
        .costs: ["cost analysis"],
        .requirements: ["related requirements"],
    ]

    /// Whether a section's heading is one of them.
    static func isPlain(_ section: RecordSection) -> Bool {
        words[section.role]?.contains(section.title.value.lowercased()) ?? false
    }

    /// Whether a section may hold nothing but others, so that its heading goes when those do.
    static func isHolder(_ section: RecordSection) -> Bool {
        isRest(section) || isPlain(section) && [.consequences, .drivers, .links].contains(section.role)
    }

    /// What a family calls its place for what has no other.
    static let restWords: Set<String> = ["more information", "notes"]

    /// Whether a section is a family's place for what has no other.
    static func isRest(_ section: RecordSection) -> Bool {
        section.role == .links && restWords.contains(section.title.value.lowercased())
    }
}
