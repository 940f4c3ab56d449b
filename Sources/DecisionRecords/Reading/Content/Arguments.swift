import Diagnostics

/// What a part of a record says for and against something.
struct Arguments {
    /// What speaks for it.
    var positive: [Written<String>] = []
    /// What speaks against it.
    var negative: [Written<String>] = []
    /// What speaks neither way.
    var neutral: [Written<String>] = []
    /// Where those of the neutral ones begin that a warning sign marks.
    var warnings: [Int] = []
    /// What it is paid with.
    var tradeOffs: [Written<String>] = []
    /// What the words say became of it, and the words.
    var verdict: (verdict: Verdict, source: Written<String>)?

    /// Whether nothing was found for or against.
    var isEmpty: Bool { positive.isEmpty && negative.isEmpty && neutral.isEmpty && tradeOffs.isEmpty }

    mutating func append(_ sign: Sign, _ words: Written<String>) {
        guard !words.value.isEmpty, !Placeholder.isPlaceholder(words.value), !Placeholder.saysNone(words.value) else {
            return
        }
        switch sign {
        case .positive: positive.append(words)
        case .negative: negative.append(words)
        case .neutral: neutral.append(words)
        case .tradeOff: tradeOffs.append(words)
        }
    }

    /// What speaks against it: what is called so, else what it is paid with.
    var against: [Written<String>] { negative.isEmpty ? tradeOffs : negative }

    mutating func append(_ other: Arguments) {
        positive += other.positive
        negative += other.negative
        neutral += other.neutral
        warnings += other.warnings
        tradeOffs += other.tradeOffs
        if let verdict = other.verdict { take(verdict.verdict, verdict.source) }
    }

    mutating func take(_ verdict: Verdict, _ source: Written<String>) {
        if let old = self.verdict, !old.verdict.isWeak || verdict.isWeak { return }
        self.verdict = (verdict, source)
    }
}
