import Diagnostics
import Syntax

/// Puts together what several places say of the same options.
enum OptionMerge {
    /// How alike two titles must be to name one option.
    static let threshold = 0.45

    /// An option with every place that writes it, the first of them its list.
    struct Merged {
        /// What the option is known by.
        var title: OptionDraft
        /// The words of that name.
        var tokens: TitleTokens
        /// Where it is listed.
        var listed: OptionDraft?
        /// Where it is analysed.
        var analysed: [OptionDraft] = []
        /// The number by which it may be called: the one written, or its place in the list.
        var label: String
        /// Whether the number is written.
        var isLabelled: Bool
        /// Whether the section's heading says that it was not taken.
        var isLeftOut: Bool
        /// Whether the section's heading says that it was rejected.
        var isRejected: Bool
        /// The section among those that list options.
        var group: Int
        /// The section whose question it answers, where the record asks several.
        var question: Int?
        /// Whether its own place only favours it, so that the decision's words outweigh that.
        var isFavoured = false
    }

    /// The options of all places, each once, in the order of their first place.
    static func merge(_ document: Document, _ places: [OptionFinder.Place]) -> [Merged] {
        var result: [Merged] = []
        // What lists comes before what compares, wherever it stands.
        let ordered = places.filter { !$0.isAnalysis } + places.filter(\.isAnalysis)
        for (group, place) in ordered.enumerated() {
            let partners = match(document, result, place)
            let isFirst = result.isEmpty
            var relabelled: [Int: String] = [:]
            for (position, draft) in place.drafts.enumerated() {
                if let partner = partners[position],
                    !areNumberedApart(result[partner], draft) || isSaid(result[partner], by: draft)
                {
                    if place.isAnalysis || draft.form != .item {
                        result[partner].analysed.append(draft)
                    } else {
                        result[partner].analysed.insert(draft, at: 0)
                    }
                    let isNamed = result[partner].title.isBare && !draft.isBare
                    if isNamed { result[partner].title = draft }
                    let name = result[partner].title.title.name
                    result[partner].title.shorten(to: draft)
                    if draft.form == .heading { result[partner].title.lengthen(to: draft) }
                    if isNamed || result[partner].title.title.name != name {
                        result[partner].tokens = result[partner].title.tokens
                    }
                    if place.isAnalysis, !result[partner].isLabelled, draft.title.isNamedOption,
                        let label = draft.title.label
                    {
                        relabelled[partner] = label
                    }
                    if place.isRejected { result[partner].isRejected = true }
                    continue
                }
                guard place.addsOptions || isFirst else { continue }
                var draft = draft
                if draft.isBare { draft.takeName(from: document) }
                let isHeading = draft.form == .heading
                result.append(
                    Merged(
                        title: draft, tokens: draft.tokens, listed: place.isAnalysis ? nil : draft,
                        analysed: place.isAnalysis || isHeading || draft.form != .item ? [draft] : [],
                        label: draft.title.label ?? String(position + 1), isLabelled: draft.title.label != nil,
                        isLeftOut: place.isLeftOut, isRejected: place.isRejected, group: (group << 20) + draft.group,
                        question: place.question
                    ))
            }
            // A plain list has no numbers; those that its analysis gives the options are theirs, in whatever order.
            if relabelled.count > 1, Set(relabelled.values).count == relabelled.count {
                for index in result.indices where !result[index].isLabelled {
                    result[index].label = relabelled[index] ?? ""
                    result[index].isLabelled = relabelled[index] != nil
                }
            }
        }
        return result
    }

    /// Whether “Option 2” takes up the words of “Option 1”, and is another all the same.
    private static func areNumberedApart(_ known: Merged, _ draft: OptionDraft) -> Bool {
        guard known.isLabelled, known.title.title.isNamedOption, draft.title.isNamedOption,
            let label = draft.title.label, label != known.label
        else { return false }
        return label.utf8.first.map { $0 <= 0x39 } == known.label.utf8.first.map { $0 <= 0x39 }
    }

    /// Whether a draft says an option's name as it is known.
    private static func isSaid(_ known: Merged, by draft: OptionDraft) -> Bool {
        known.tokens.squeezed == draft.tokens.squeezed
    }

    /// Whether two sets of drafts write of the same options.
    static func overlap(_ left: [OptionDraft], _ right: [OptionDraft]) -> Bool {
        let lefts = left.map(\.tokens)
        let rights = right.map(\.tokens)
        let one = TitleContrast(lefts)
        let other = TitleContrast(rights)
        for first in lefts {
            for second in rights where TitleContrast.similarity(first, second, one, other) >= threshold { return true }
        }
        let labels = Set(left.compactMap(\.title.label))
        if right.contains(where: { $0.isBare && $0.title.label.map(labels.contains) ?? false }) { return true }
        // “A1” and “A2” are codes that nobody gives twice.
        return right.count(where: { isCoded($0) && $0.title.label.map(labels.contains) ?? false }) > 1
    }

    /// For each draft the option that it writes of; nil for one not yet known.
    private static func match(_ document: Document, _ known: [Merged], _ place: OptionFinder.Place) -> [Int?] {
        let drafts = place.drafts
        var partners = [Int?](repeating: nil, count: drafts.count)
        guard !known.isEmpty else { return partners }
        // The options of one question are none of another's.
        var isTaken = known.map { $0.question != nil && place.question != nil && $0.question != place.question }
        if isTaken.allSatisfy({ $0 }) { return partners }
        for (position, draft) in drafts.enumerated() where draft.isBare {
            guard let label = draft.title.label else { continue }
            if let index = known.indices.first(where: { !isTaken[$0] && known[$0].label == label }) {
                partners[position] = index
                isTaken[index] = true
            }
        }
        let knownTokens = known.indices.map { known[$0].tokens }
        let draftTokens = drafts.indices.map { drafts[$0].tokens }
        let one = TitleContrast(knownTokens)
        let other = TitleContrast(draftTokens)
        var pairs: [(score: Double, known: Int, draft: Int)] = []
        for (position, tokens) in draftTokens.enumerated() where partners[position] == nil {
            for index in known.indices where !isTaken[index] {
                var score = TitleContrast.similarity(knownTokens[index], tokens, one, other)
                let hasLabel = drafts[position].title.label == known[index].label && drafts[position].title.label != nil
                if hasLabel, score > 0 { score += 0.15 }
                if !hasLabel, score < 0.95, areNumberedApart(known[index], drafts[position]) { continue }
                if score >= threshold { pairs.append((score, index, position)) }
            }
        }
        // The best first; among equals in the order written.
        pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.known, $0.draft) < ($1.known, $1.draft) }
        for pair in pairs where !isTaken[pair.known] && partners[pair.draft] == nil {
            partners[pair.draft] = pair.known
            isTaken[pair.known] = true
        }
        // “Formless — no conventions for files” is what the list calls “Formless”.
        for (position, draft) in drafts.enumerated() where partners[position] == nil {
            let near = known.indices.filter { !isTaken[$0] && draft.separator(behind: known[$0].title) != nil }
            guard near.count == 1 else { continue }
            partners[position] = near[0]
            isTaken[near[0]] = true
        }
        // Where most of the options that a section rejects are known, the rest are told by less.
        let matched = partners.count { $0 != nil }
        if !place.isAnalysis, place.isLeftOut, matched * 2 >= drafts.count {
            for (position, tokens) in draftTokens.enumerated() where partners[position] == nil {
                let near = known.indices.filter {
                    !isTaken[$0] && TitleContrast.similarity(knownTokens[$0], tokens, one, other) >= 0.2
                }
                guard near.count == 1 else { continue }
                partners[position] = near[0]
                isTaken[near[0]] = true
            }
        }
        // “Notion if we can pay for it” among what else may be taken is “Notion”.
        for (position, tokens) in draftTokens.enumerated() where partners[position] == nil && tokens.tokens.count > 8 {
            let near = known.indices.filter {
                !isTaken[$0] && !knownTokens[$0].tokens.isEmpty && tokens.tokens.starts(with: knownTokens[$0].tokens)
            }
            guard near.count == 1 else { continue }
            partners[position] = near[0]
            isTaken[near[0]] = true
        }
        // As many as are listed, and none of them by its words: each stands where it is listed.
        if place.isAnalysis, matched == 0, drafts.count == known.count, drafts.count > 1,
            drafts.allSatisfy({ $0.form == .heading && $0.title.label == nil }),
            known.allSatisfy({ $0.listed?.form == .item })
        {
            return Array(known.indices)
        }
        guard place.isAnalysis || place.isLeftOut else { return partners }
        let free = known.indices.filter { !isTaken[$0] }
        let lone = partners.indices.filter { partners[$0] == nil }
        // “Keep Rollup and mend it” in the list, “Keep Rollup with maps” in the analysis: the first words tell.
        if place.isAnalysis {
            for position in lone {
                let head = draftTokens[position].tokens.prefix(2)
                let near = free.filter { knownTokens[$0].tokens.starts(with: head) && !isTaken[$0] }
                guard head.count == 2, near.count == 1,
                    lone.count(where: { draftTokens[$0].tokens.starts(with: head) }) == 1
                else { continue }
                partners[position] = near[0]
                isTaken[near[0]] = true
            }
        }
        // A word that one title of each side says and no other of it: “Paid geocoders” among “Various paid services”.
        if place.isAnalysis, matched > 0, drafts.count <= known.count || matched * 2 >= drafts.count {
            for position in lone where partners[position] == nil {
                let near = free.filter { !isTaken[$0] && sharesOwn(knownTokens, $0, draftTokens, position) }
                guard near.count == 1 else { continue }
                partners[position] = near[0]
                isTaken[near[0]] = true
            }
        }
        // An analysis of a long list may take one of it apart: “Kong, free edition”, “Kong, paid edition”.
        if place.isAnalysis, matched > 2, matched * 2 >= drafts.count {
            for position in lone where partners[position] == nil {
                let words = Set(draftTokens[position].tokens)
                partners[position] = known.indices.first {
                    !knownTokens[$0].tokens.isEmpty && words.isSuperset(of: knownTokens[$0].tokens)
                        && knownTokens[$0].isNegated == draftTokens[position].isNegated
                }
            }
        }
        // The last of a list and the last of its analysis are one, where any word says so.
        let lastKnown = free.filter { !isTaken[$0] }
        let lastDrafts = lone.filter { partners[$0] == nil }
        if place.isAnalysis, lastKnown.count == 1, lastDrafts.count == 1, known.count == drafts.count, known.count > 1 {
            let left = knownTokens[lastKnown[0]]
            let right = draftTokens[lastDrafts[0]]
            // Standing in the same place, “Use X instead of Y” may be “Don't use Y”.
            let isSamePlace =
                lastKnown[0] == lastDrafts[0] && drafts.count > 2
                && (right.tokens.first == "don" || right.tokens.count(where: left.tokens.contains) > 1)
            if left.isNegated == right.isNegated || isSamePlace,
                !Set(left.tokens).isDisjoint(with: right.tokens)
                    || opens(document, known[lastKnown[0]].title.body, with: right.tokens)
            {
                partners[lastDrafts[0]] = lastKnown[0]
                isTaken[lastKnown[0]] = true
            }
        }
        for (position, draft) in drafts.enumerated()
        where partners[position] == nil && (draft.title.isNamedOption || isCoded(draft)) {
            // “Option 1 (in short)” says by its number which option it is of.
            let isAside = isBracketed(draft)
            // “Rejected options: Option B – too slow”, where the list has an Option B and more.
            let isTurnedDown =
                place.isLeftOut && drafts.count < known.count
                && drafts.allSatisfy { one in known.contains { $0.isLabelled && $0.label == one.title.label } }
            guard place.isAnalysis || isAside || isTurnedDown, let label = draft.title.label,
                let index = known.indices.first(where: { !isTaken[$0] && known[$0].label == label })
            else { continue }
            partners[position] = index
            isTaken[index] = true
        }
        return partners
    }

    /// Whether the first sentence below an option says a title: “Move to a relational store”, “Postgres is an oldie”.
    private static func opens(_ document: Document, _ body: Range<Int>, with title: [String]) -> Bool {
        guard !title.isEmpty, title.count < 3, !body.isEmpty else { return false }
        let first = document.node(at: body.lowerBound)
        guard first.kind == .paragraph else { return false }
        let text = InlineText(first)
        guard let sentence = ChoiceClause.sentences(text.bytes, text.all).first else { return false }
        return TitleTokens(text.bytes[sentence]).said.isSuperset(of: title)
    }

    /// Whether two titles share a word that no other title of either side has.
    private static func sharesOwn(_ known: [TitleTokens], _ one: Int, _ drafts: [TitleTokens], _ other: Int) -> Bool {
        guard known[one].isNegated == drafts[other].isNegated else { return false }
        return known[one].tokens.contains { word in
            drafts[other].tokens.contains(word) && known.count { $0.tokens.contains(word) } == 1
                && drafts.count { $0.tokens.contains(word) } == 1
        }
    }

    /// Whether a letter with a number is an option's label.
    private static func isCoded(_ draft: OptionDraft) -> Bool {
        guard let label = draft.title.label?.utf8, label.count > 1, let first = label.first else { return false }
        return first >= 0x61 && (label.last ?? 0) <= 0x39
    }

    private static func isBracketed(_ draft: OptionDraft) -> Bool {
        let start = draft.title.name.lowerBound
        return draft.text.bytes[draft.title.name].first == 0x28 || start > 0 && draft.text.bytes[start - 1] == 0x28
    }
}
