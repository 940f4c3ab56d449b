import DecisionRecords
import Diagnostics

/// The options of one record, each with the features that tell it from its siblings.
struct OptionSet {
    typealias Feature = OptionTitle.Feature

    /// What a feature says of one option.
    struct Weighed {
        var feature: Feature
        /// How well it tells the siblings apart: 1 where this option alone has it, 0 where all have it.
        var contrast: Double
        /// How much it counts: its rarity, less for makers, kinds, asides and pairs.
        var weight: Double
        var kind: OptionWord
    }

    /// One option that can be matched.
    struct Entry {
        /// The index in the record's options.
        var option: Int
        var title: OptionTitle
        /// Whether it is made of siblings; such an option is only matched by one of the same words.
        var isCompound: Bool
        /// By feature, in rising order.
        var features: [Weighed]

        /// Whether two options are called the same, asides included.
        func isCalled(as other: Entry) -> Bool { title.words.map(\.term) == other.title.words.map(\.term) }
    }

    /// The options that name something; generic ones are left out.
    private(set) var entries: [Entry] = []

    /// Takes the options of a record apart; features are weighed later, once all records are known.
    ///
    /// - Parameter language: the language of the record; asked where a word is a stop word of some language but English.
    init(_ record: borrowing DecisionRecord, language: () -> RecordLanguage, vocabulary: Vocabulary) {
        let titles = record.options.map { OptionTitle($0.title.value, language: language, vocabulary: vocabulary) }
        let names = titles.map { title in
            Set(title.words.filter { !$0.isAside && $0.kind == .name }.map(\.term))
        }
        for (index, title) in titles.enumerated() where !title.isGeneric {
            entries.append(
                Entry(option: index, title: title, isCompound: OptionSet.isCompound(index, names), features: []))
        }
    }

    /// Whether an option is made of two or more of its siblings: “CMK for databases, AWS managed for the rest”.
    private static func isCompound(_ index: Int, _ names: [Set<Vocabulary.Term>]) -> Bool {
        var parts: [Set<Vocabulary.Term>] = []
        for (other, set) in names.enumerated() where other != index && !set.isEmpty && set != names[index] {
            if set.isSubset(of: names[index]), !parts.contains(set) { parts.append(set) }
        }
        return parts.count >= 2
    }

    /// Weighs the features.
    ///
    /// - Parameter rarity: how rare a feature is among the records compared; above 0.
    mutating func weigh(rarity: (Feature) -> Double) {
        var holders: [Feature: Int] = [:]
        for entry in entries where !entry.isCompound {
            for feature in Set(entry.title.features) { holders[feature, default: 0] += 1 }
        }
        let siblings = entries.count { !$0.isCompound }
        for index in entries.indices {
            var features: [Weighed] = []
            var seen: Set<Feature> = []
            let words = entries[index].title.words
            for (place, word) in words.enumerated() {
                let factor = OptionSet.factor(word)
                add(Feature(first: word.term, second: -1), factor, word.kind)
                if place + 1 < words.count, words[place + 1].isAside == word.isAside {
                    let pair = Feature(first: word.term, second: words[place + 1].term)
                    add(pair, 0.5 * max(factor, OptionSet.factor(words[place + 1])), word.kind)
                }
            }
            features.sort { OptionSet.isOrdered($0.feature, $1.feature) }
            entries[index].features = features

            func add(_ feature: Feature, _ factor: Double, _ kind: OptionWord) {
                guard seen.insert(feature).inserted else { return }
                let held = max(1, holders[feature] ?? 1)
                let contrast = siblings > 1 ? Double(siblings - held) / Double(siblings - 1) : 1
                features.append(
                    Weighed(feature: feature, contrast: contrast, weight: rarity(feature) * factor, kind: kind))
            }
        }
    }

    private static func factor(_ word: OptionTitle.Word) -> Double {
        let byKind: Double =
            switch word.kind {
            case .maker: 0.25
            case .kind: 0.3
            case .weakGeneric: 0.5
            default: 1
            }
        return word.isAside ? byKind * 0.5 : byKind
    }

    static func isOrdered(_ left: Feature, _ right: Feature) -> Bool {
        left.first != right.first ? left.first < right.first : left.second < right.second
    }
}
