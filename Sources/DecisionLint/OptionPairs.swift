import DecisionRecords
import Diagnostics

/// The options of a record that are listed and not analysed, and those that are analysed and not listed.
///
/// Names are given freely: what may be another name of an option on the other side is left out of both.
struct OptionPairs {
    /// The indices of options that are listed and never analysed, while others are.
    private(set) var unanalysed: [Int] = []
    /// The indices of options that are analysed beside listed ones and stand in no list.
    private(set) var unconsidered: [Int] = []

    init(_ record: borrowing DecisionRecord) {
        let options = record.options
        // One matched pair shows that the analysis is of the options listed; a second that it is meant to be whole.
        let listed = options.count { $0.isExplicit && $0.listed != nil }
        let matched = options.count { $0.isExplicit && $0.listed != nil && $0.analysed != nil }
        guard matched > 0, matched * 2 >= listed, matched < options.count else { return }
        let both = options.filter { $0.isExplicit && $0.listed != nil && $0.analysed != nil }
        let places = Set(both.compactMap { OptionPairs.place(of: $0, in: record) })
        let onlyListed = options.indices.filter {
            options[$0].isExplicit && options[$0].listed != nil && options[$0].analysed == nil
                && options[$0].pros.isEmpty && options[$0].cons.isEmpty
                // The reasons for the choice stand in the outcome, and one that the list itself turns down is judged there.
                && options[$0].outcome != .chosen && !OptionPairs.isJudgedInList(options[$0])
        }
        let onlyAnalysed = options.indices.filter {
            guard options[$0].isExplicit, options[$0].listed == nil, options[$0].analysed != nil,
                let place = OptionPairs.place(of: options[$0], in: record)
            else { return false }
            return places.contains(place)
        }
        if onlyListed.isEmpty, onlyAnalysed.isEmpty { return }
        let strays = options.indices.filter { options[$0].listed == nil && options[$0].analysed != nil }
        // Where the options are analysed in the list itself, one with a text of its own is analysed too.
        let isInPlace = both.contains { option in
            guard let list = option.listed, let analysis = option.analysed else { return false }
            return list.overlaps(analysis)
        }
        let decided = onlyListed.isEmpty ? [] : OptionNames.words(record.decision?.text.value ?? "")
        // A record that asks several questions may analyse the answers to some of them only.
        let analysedLists = Set(both.compactMap { $0.listed.map { OptionPairs.section(at: $0.start, in: record) } })
        // “Pros and cons of the other options” leaves the chosen one out.
        let isOfOthers =
            !onlyListed.isEmpty
            && record.sections.contains { section in
                guard OptionPairs.otherStems.contains(Array(section.title.value.utf8)[...]) else { return false }
                let words = section.title.value.lowercased().split { !$0.isLetter }
                return (section.role == .analysis || words.contains { OptionPairs.weighing.contains($0) })
                    && words.contains { OptionPairs.others.contains($0) }
            }
        // Where all others are argued against and nothing says what was chosen, the one left over was.
        let isLeftOver =
            onlyListed.count == 1 && !options.contains { $0.outcome == .chosen }
            && both.allSatisfy { $0.pros.isEmpty && (!$0.cons.isEmpty || $0.outcome == .rejected) }
        unanalysed = onlyListed.filter { index in
            if isOfOthers || isLeftOver { return false }
            let list = options[index].listed.map { OptionPairs.section(at: $0.start, in: record) }
            guard list.map(analysedLists.contains) ?? false else { return false }
            let words = OptionNames.words(options[index].title.value)
            let hasHeading = record.sections.contains { section in
                section.role != .options && section.level > 1 && OptionNames.isPart(section.title.value, of: words)
            }
            let hasText = (options[index].listed?.length ?? 0) > options[index].title.range.length + 20
            return !hasHeading && !words.isSubset(of: decided) && !(isInPlace && hasText)
                && !strays.contains { OptionNames.resemble(options[index].title.value, options[$0].title.value) }
                && !OptionNames.isCollective(options[index].title.value)
                && !OptionNames.isDoingNothing(options[index].title.value)
        }
        unconsidered = onlyAnalysed.filter { index in
            !onlyListed.contains { OptionNames.resemble(options[index].title.value, options[$0].title.value) }
                && !options.contains {
                    $0.listed != nil && OptionNames.isNearly(options[index].title.value, $0.title.value)
                }
                && !OptionNames.isCollective(options[index].title.value)
                && !both.contains { OptionNames.isPart(options[index].title.value, of: $0.title.value) }
        }
    }

    private static let weighing: Set<Substring> = ["pros", "cons", "avantages", "vorteile", "vor"]
    private static let otherStems = StemSearch(["other", "reject", "autre", "andere"], ignoresCase: true)
    private static let others: Set<Substring> = ["other", "others", "rejected", "autres", "andere", "anderen"]

    /// Whether the line that lists an option says what became of it.
    private static func isJudgedInList(_ option: ConsideredOption) -> Bool {
        guard let listed = option.listed, let source = option.outcomeSource else { return false }
        return listed.contains(source.range)
    }

    /// The innermost section at an offset; -1 above the first.
    private static func section(at offset: Int, in record: DecisionRecord) -> Int {
        record.sections.lastIndex { $0.range.start <= offset && offset < $0.range.end } ?? -1
    }

    /// The section in which an option's analysis stands, and the level of its heading: analyses of one list are siblings.
    private static func place(of option: ConsideredOption, in record: DecisionRecord) -> [Int]? {
        guard let range = option.analysed,
            let section = record.sections.last(where: { $0.range.start <= range.start && range.start < $0.range.end })
        else { return nil }
        return [section.parent ?? -1, section.level]
    }
}
