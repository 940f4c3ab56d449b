extension TraceabilityMatrix {
    /// How many requirements there are, how many of them count, and how many of those are covered.
    public struct Summary: Sendable, Equatable {
        /// The requirements of the documents; without any document, those that records cite.
        public var requirements = 0
        /// How many are left out of the denominator, by reason, in the order of `Exclusion`.
        public var excluded: [(reason: Exclusion, count: Int)] = []
        /// How many count; nil where no document says what there is.
        public var denominator: Int?
        /// How many of those that count are covered. Nothing that was left out is in it.
        public var covered = 0
        /// How many of those that count are covered only through the requirement that holds them.
        public var coveredByParent = 0
        /// The rows by state, in the order of `State`; states that no row has are left out.
        public var states: [(state: State, count: Int)] = []

        /// The covered part of those that count, from 0 to 1; nil where nothing counts.
        public var coverage: Double? {
            guard let denominator, denominator > 0 else { return nil }
            return Double(covered) / Double(denominator)
        }

        /// The coverage in ten-thousandths, rounded half up; nil where nothing counts.
        public var coverageInTenThousandths: Int? {
            guard let denominator, denominator > 0 else { return nil }
            return (covered * 20_000 + denominator) / (2 * denominator)
        }

        /// The coverage as `38.6 %`; nil where nothing counts.
        public var coverageText: String? {
            guard let denominator, denominator > 0 else { return nil }
            let tenths = (covered * 2_000 + denominator) / (2 * denominator)
            return "\(tenths / 10).\(tenths % 10) %"
        }

        /// The numbers in one sentence: `32 of 83 requirements covered (38.6 %); left out: 6 may`.
        public var sentence: String {
            guard let denominator else {
                return requirements == 0
                    ? "no requirements document found, and no record cites a requirement"
                    : "\(requirements) \(requirements == 1 ? "requirement" : "requirements") cited; no requirements document found, "
                        + "so coverage cannot be told"
            }
            var text = "\(covered) of \(denominator) \(denominator == 1 ? "requirement" : "requirements") covered"
            if let coverageText { text += " (\(coverageText))" }
            if coveredByParent > 0 { text += ", \(coveredByParent) more only through the requirement that holds them" }
            let left = excluded.filter { $0.count > 0 }.map { "\($0.count) \($0.reason.rawValue)" }
            if !left.isEmpty { text += "; left out: " + left.joined(separator: ", ") }
            return text
        }

        /// How many rows have a state.
        public func count(_ state: State) -> Int { states.first { $0.state == state }?.count ?? 0 }

        /// How many rows are left out for a reason.
        public func count(_ reason: Exclusion) -> Int { excluded.first { $0.reason == reason }?.count ?? 0 }

        /// Counts rows.
        public init(rows: [Row], hasDocuments: Bool) {
            var excluded: [Exclusion: Int] = [:]
            var states: [State: Int] = [:]
            var counting = 0
            for row in rows {
                states[row.state, default: 0] += 1
                if let exclusion = row.exclusion {
                    excluded[exclusion, default: 0] += 1
                    continue
                }
                counting += 1
                if row.state == .covered { covered += 1 }
                if row.state == .coveredByParent { coveredByParent += 1 }
            }
            requirements = rows.count - (hasDocuments ? excluded[.external] ?? 0 : 0)
            denominator = hasDocuments ? counting : nil
            self.excluded = Exclusion.allCases.compactMap { reason in excluded[reason].map { (reason, $0) } }
            self.states = State.allCases.compactMap { state in states[state].map { (state, $0) } }
        }

        /// Whether two summaries have the same numbers.
        public static func == (left: Summary, right: Summary) -> Bool {
            left.requirements == right.requirements && left.denominator == right.denominator
                && left.covered == right.covered && left.coveredByParent == right.coveredByParent
                && left.excluded.elementsEqual(right.excluded) { $0 == $1 }
                && left.states.elementsEqual(right.states) { $0 == $1 }
        }
    }
}
