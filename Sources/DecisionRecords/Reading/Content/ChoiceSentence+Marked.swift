import Diagnostics

/// What a decision sets off from its other words, and decisions that say little more than an option's name.
extension ChoiceSentence {
    /// The one option that has all words which a clause sets off by bold type or quotation marks.
    func setOff(_ text: InlineText, _ said: Range<Int>) -> Int? {
        guard tokens.count > 1 else { return nil }
        let marked = text.strong + ChoiceSentence.quoted(text.bytes, said)
        guard
            let first = marked.filter({ $0.lowerBound >= said.lowerBound && $0.upperBound <= said.upperBound })
                .min(by: { $0.lowerBound < $1.lowerBound })
        else { return nil }
        let name = TitleTokens(text.bytes[first])
        guard !name.tokens.isEmpty, name.tokens.count < 24 else { return nil }
        return nearest(name, least: first.count > 12 ? 0.7 : 1) ?? headed(by: name)
    }

    /// The one option that is called by some words before a bracket: “**Keycloak**” for “Keycloak (self-hosted)”.
    private func headed(by name: TitleTokens) -> Int? {
        let found = names.indices.filter { index in
            guard !isRejected[index], names[index].last == 0x29, let open = names[index].firstIndex(of: 0x28) else {
                return false
            }
            return TitleTokens(names[index][..<open]).tokens == name.tokens
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The one option of whose words a short decision is made: “Use explicit join tables for the relationships.”
    func made(of sentence: TitleTokens) -> Int? {
        guard sentence.tokens.count > 2, sentence.tokens.count < 12, tokens.count > 1 else { return nil }
        return nearest(sentence, least: 0.8)
    }

    /// The one option that has a share of some words, where no other has nearly as many.
    private func nearest(_ name: TitleTokens, least: Double) -> Int? {
        let count = Double(name.tokens.count)
        let shares = tokens.indices.map { index in
            isLeftOut[index] || tokens[index].isNegated != name.isNegated
                ? 0 : Double(name.tokens.count(where: tokens[index].said.contains)) / count
        }
        let order = shares.indices.sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
        guard shares[order[0]] >= least, shares[order[0]] - shares[order[1]] >= 0.25 else { return nil }
        return order[0]
    }

    /// Whether a sentence puts another word where a short name has one that it does not say: “Server components” for
    /// “Client components”.
    func isReplaced(_ index: Int, _ sentence: TitleTokens) -> Bool {
        let name = tokens[index].tokens
        guard name.count < 5 else { return false }
        let said = Array(sentence.said.words)
        return zip(name, name.dropFirst()).contains { missing, next in
            guard !sentence.said.contains(missing), !sentence.squeezed.contains(missing),
                let place = said.firstIndex(of: next), place > 0
            else { return false }
            return !tokens[index].said.contains(said[place - 1]) && sentence.tokens.contains(said[place - 1])
        }
    }

    /// What stands between quotation marks in a part of a text, the marks left out.
    private static func quoted(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        guard bytes[range].contains(where: { $0 == 0x22 || $0 >= 0x80 }) else { return result }
        for (open, close) in quotes {
            var start: Int?
            var index = range.lowerBound
            while index < range.upperBound {
                if let from = start, Words.hasPrefix(bytes, index, close) {
                    if index > from { result.append(from..<index) }
                    start = nil
                    index += close.utf8CodeUnitCount
                } else if start == nil, Words.hasPrefix(bytes, index, open) {
                    index += open.utf8CodeUnitCount
                    start = index
                } else {
                    index += 1
                }
            }
        }
        return result
    }

    private static let quotes: [(StaticString, StaticString)] = [
        ("\"", "\""), ("“", "”"), ("「", "」"), ("«", "»"), ("„", "“"),
    ]

    /// Verbs that choose, whatever was weighed before.
    static let choosing = WordTable(of: [
        "choose", "chose", "chosen", "choosing", "select", "selected", "adopt", "adopted", "decide", "decided", "opt",
        "opted", "recommend", "recommended", "agreed", "proceed", "settled", "picked", "prefer", "preferred", "went",
        "will", "should", "use", "using",
    ])
}
