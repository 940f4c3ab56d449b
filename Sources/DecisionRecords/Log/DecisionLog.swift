public import Diagnostics

/// The records of one log in the order of their paths, with look-up.
///
/// An id never stands for a record of another log.
public struct DecisionLog: Sendable {
    /// The log's name, unique in a project: `main`, or the name of what it belongs to.
    public let name: String
    /// The folder that holds it, relative to where the command was started, `/` between its parts; `.` for that folder itself.
    public let directory: String
    /// The records, ordered by path.
    public let records: [DecisionRecord]
    /// What could not be read, and what was read in a makeshift way.
    public let problems: [ReadingProblem]
    /// Files named like records in which nothing is written; no records, but their numbers are taken. Ordered by path.
    public let blanks: [SourceText]

    /// Shared by all copies of the log, which are made often.
    private let lookUp: LookUp

    /// Look-up by each of the ways to name a record.
    private final class LookUp: Sendable {
        let byID: NameIndex
        let byNumber: [Int: [Int]]
        let byPath: NameIndex
        let byFileName: NameIndex
        let byStem: NameIndex
        let bySlug: NameIndex
        let byFirstWord: NameIndex
        let byTitle: NameIndex
        /// The slug of each record, folded.
        let slugs: [String]
        /// For each slug, one of 64 bits for each of its words.
        let slugSigns: [UInt64]

        init(_ records: [DecisionRecord]) {
            // A record is large, and is not copied for each of its names.
            let count = records.count
            let slugs = records.indices.map { FoldedWords.fold(records[$0].file.slug) }
            byID = NameIndex(count, ignoringCase: true) { records[$0].id }
            byPath = NameIndex(count) { records[$0].path }
            byFileName = NameIndex(count, ignoringCase: true) { Path.lastComponent(records[$0].path) }
            byStem = NameIndex(count, ignoringCase: true) { records[$0].file.stem }
            bySlug = NameIndex(count) { slugs[$0].isEmpty ? nil : slugs[$0] }
            byFirstWord = NameIndex(count) { slugs[$0].isEmpty ? nil : LookUp.firstWord(of: slugs[$0]) }
            byTitle = NameIndex(count) { FoldedWords.fold(records[$0].title.value) }
            var byNumber: [Int: [Int]] = [:]
            for index in records.indices {
                if let number = records[index].number { byNumber[number, default: []].append(index) }
            }
            self.byNumber = byNumber
            self.slugs = slugs
            slugSigns = slugs.map { LookUp.sign(of: $0) }
        }

        /// The first of some folded words.
        static func firstWord(of words: String) -> String { String(Substring(words.utf8.prefix { $0 != 0x20 })) }

        /// One of 64 bits for each of some words, the same for a word wherever it stands.
        static func sign(of words: some StringProtocol) -> UInt64 {
            words.withUTF8Bytes { bytes in
                var sign: UInt64 = 0
                var word: UInt64 = 0
                for byte in bytes {
                    if byte != 0x20 {
                        word = (word ^ UInt64(byte)) &* 0x100_0000_01B3_0001
                    } else if word != 0 {
                        sign |= 1 << (word >> 58)
                        word = 0
                    }
                }
                return word != 0 ? sign | 1 << (word >> 58) : sign
            }
        }
    }

    /// Makes a log; orders the records by path, and reads dates such as `04/07/2023` in the order that the log keeps.
    ///
    /// - Parameter dayOrder: what texts beside the records say of that order, a template's `dd/mm/yyyy` for one.
    public init(
        name: String, directory: String, records: [DecisionRecord], problems: [ReadingProblem] = [],
        blanks: [SourceText] = [], dayOrder: DayOrderEvidence = DayOrderEvidence()
    ) {
        self.name = name
        self.directory = directory
        // Nearly always they come in order, and a record is too large to be moved about for nothing.
        let isOrdered = records.indices.dropFirst().allSatisfy { !records[$0].path.precedes(records[$0 - 1].path) }
        let ordered = isOrdered ? records : records.sorted { $0.path.precedes($1.path) }
        self.records = DecisionLog.datesRead(ordered, dayOrder)
        self.problems = problems
        self.blanks = blanks.sorted { $0.path.precedes($1.path) }
        lookUp = LookUp(self.records)
    }

    /// The same log with more read of its records.
    ///
    /// - Parameter records: its own records in its order.
    public func holding(completed records: [DecisionRecord]) -> DecisionLog {
        DecisionLog(self, records)
    }

    private init(_ log: DecisionLog, _ records: [DecisionRecord]) {
        name = log.name
        directory = log.directory
        self.records = records
        problems = log.problems
        blanks = log.blanks
        lookUp = log.lookUp
    }

    private static func datesRead(_ records: [DecisionRecord], _ evidence: DayOrderEvidence) -> [DecisionRecord] {
        guard records.contains(where: \.hasAmbiguousDate) else { return records }
        var evidence = evidence
        for index in records.indices { evidence.add(records[index]) }
        guard let order = evidence.order else { return records }
        return records.map { record in
            guard record.hasAmbiguousDate else { return record }
            var record = record
            record.date = record.date?.read(in: order)
            record.reviewBy = record.reviewBy?.read(in: order)
            return record
        }
    }

    /// The records with an id, letter case aside; more than one where ids collide.
    public func indices(id: String) -> [Int] { lookUp.byID[id] }

    /// The records with a number; more than one where numbers collide.
    public func indices(number: Int) -> [Int] { lookUp.byNumber[number] ?? [] }

    /// The record at a path.
    public func index(path: String) -> Int? { lookUp.byPath.firstRecord(path) }

    /// The records whose file has a name, folder and letter case aside.
    public func indices(fileName: String) -> [Int] { lookUp.byFileName[fileName] }

    /// The records whose file, or folder for a `README.md`, has a stem, letter case aside.
    public func indices(stem: String) -> [Int] { lookUp.byStem[stem] }

    /// The records whose name goes on with some words behind its number, folded.
    func indices(slug: String) -> [Int] { lookUp.bySlug[slug] }

    /// The records with a title, folded.
    func indices(title: String) -> [Int] { lookUp.byTitle[title] }

    /// The one record whose name's words are mostly those of a slug: a file that was renumbered or spelled anew.
    ///
    /// Only records with the same number or the same first word are compared, and none with itself.
    func index(nearSlug slug: String, number: Int?, date: String?, of record: DecisionRecord) -> Int? {
        let words = Set(FoldedWords.words(of: slug))
        guard words.count >= 2 else { return nil }
        var candidates = lookUp.byFirstWord[LookUp.firstWord(of: slug)]
        if let number { candidates += indices(number: number) }
        let signs = words.map { LookUp.sign(of: $0) }
        var best: (index: Int, share: Double)?
        for candidate in candidates where best?.index != candidate {
            // Most slugs that begin with one word share no other, which their signs tell at once.
            let sign = lookUp.slugSigns[candidate]
            let shared = signs.count { $0 & sign != 0 }
            if shared * 10 < words.count * 6 || records[candidate].path == record.path { continue }
            // A number is given anew, a day is not: a file of another day is another one.
            if let date, let other = records[candidate].file.date, other != date { continue }
            let other = Set(FoldedWords.words(of: lookUp.slugs[candidate]))
            let common = words.intersection(other).count
            let share = Double(common) / Double(words.count + other.count - common)
            if share >= 0.6, share > best?.share ?? 0 { best = (candidate, share) }
        }
        return best?.index
    }
}

/// A file that could not be read as it should.
public struct ReadingProblem: Sendable, Equatable {
    /// The file's path.
    public var path: String
    /// What is the matter, in a sentence.
    public var message: String

    /// Makes a problem.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}
