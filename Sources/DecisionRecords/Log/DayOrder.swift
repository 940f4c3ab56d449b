import Diagnostics

/// Which number of a date such as `04/07/2023` is the day.
public enum DayOrder: Sendable, Equatable {
    case dayFirst
    case monthFirst
}

/// What the texts of a log say of the order in which it writes day and month.
public struct DayOrderEvidence: Sendable {
    private var dayFirst = 0
    private var monthFirst = 0

    /// Makes empty evidence.
    public init() {}

    /// The order that the log keeps; nil where nothing tells or its authors differ.
    public var order: DayOrder? {
        if dayFirst > monthFirst * 3 { return .dayFirst }
        if monthFirst > dayFirst * 3 { return .monthFirst }
        return nil
    }

    /// Counts the dates of a record that can be read in one way only, the day in its file's name, and a template's `dd/mm/yyyy`.
    public mutating func add(_ record: DecisionRecord) {
        var hasField = false
        for field in record.fields where DayOrderEvidence.mayTell(field.value.value) {
            switch MetadataName(field.name.value) {
            case .date, .decided, .created, .updated, .reviewBy: break
            default: continue
            }
            guard let reading = DateReader.read(field.value.value) else { continue }
            hasField = true
            switch reading.order {
            case .dayFirst: dayFirst += 1
            case .monthFirst: monthFirst += 1
            case nil: break
            }
            if case .ambiguous(let day, let month) = reading.problem {
                if let name = record.file.date, let order = DayOrderEvidence.nearer(to: name, day, month) {
                    if order == .dayFirst { dayFirst += 1 } else { monthFirst += 1 }
                } else if DayOrderEvidence.writesDayFirst(record, field) {
                    dayFirst += 1
                }
            }
            if reading.problem == .placeholder {
                let folded = FoldedWords.fold(field.value.value)
                if folded.contains("dd mm") || folded.contains("jj mm") || folded.contains("tt mm") { dayFirst += 1 }
                if folded.contains("mm dd yy") { monthFirst += 1 }
            }
        }
        // A day that no field names, such as that of a list of changes.
        guard !hasField, let text = record.date?.text.value, DayOrderEvidence.mayTell(text) else { return }
        switch DateReader.read(text)?.order {
        case .dayFirst: dayFirst += 1
        case .monthFirst: monthFirst += 1
        case nil: break
        }
    }

    /// The reading that lies by the day in a file's name while the other is far from it; nil where both or none do.
    private static func nearer(to name: String, _ dayFirst: String, _ monthFirst: String) -> DayOrder? {
        guard let day = count(name), let first = count(dayFirst), let second = count(monthFirst) else { return nil }
        let (near, far) = (21, 56)
        if abs(day - first) <= near, abs(day - second) >= far || day == first { return .dayFirst }
        if abs(day - second) <= near, abs(day - first) >= far || day == second { return .monthFirst }
        return nil
    }

    /// The days up to a day in ISO 8601, all months taken for 31 days long.
    private static func count(_ iso: String) -> Int? {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-")).compactMap { Int(Substring($0)) }
        return parts.count == 3 ? parts[0] * 372 + parts[1] * 31 + parts[2] : nil
    }

    /// Names of fields and sections in languages that write the day first in numbers, all of them.
    private static let dayFirstNames = WordTable(
        [
            "fecha", "data", "datum", "dato", "дата", "tarih", "dyddiad", "dátum", "tanggal", "ngày", "statut",
            "estado",
            "stato", "situação", "статус", "durum", "stav", "contexte", "contexto", "contesto", "kontext", "kontekst",
            "контекст", "bağlam", "décision", "decisión", "decisão", "decisione", "entscheidung", "beslissing",
            "решение",
        ].map { (word: FoldedWords.fold($0), value: true) })

    /// Whether a date's name or a section's heading is of such a language.
    private static func writesDayFirst(_ record: DecisionRecord, _ field: RecordField) -> Bool {
        dayFirstNames[FoldedWords.fold(field.name.value)] == true
            || record.sections.contains { dayFirstNames[$0.folded] == true }
    }

    /// Whether a value may be a date or a place for one, by a digit or an `mm`; cheap, since most fields are neither.
    private static func mayTell(_ value: String) -> Bool {
        value.withUTF8Bytes { bytes in
            // 2024-05-01, which most days are, is read in one way.
            if bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
                bytes[0] == UInt8(ascii: "1") || bytes[0] == UInt8(ascii: "2"),
                (1...9).allSatisfy({ $0 == 4 || $0 == 7 || FoldedWords.isDigit(bytes[$0]) })
            {
                return false
            }
            var last: UInt8 = 0
            for byte in bytes {
                if FoldedWords.isDigit(byte) || byte | 0x20 == 0x6D && last | 0x20 == 0x6D { return true }
                // A full-width digit or another sign that may be read as one.
                if byte >= 0x80 { return true }
                last = byte
            }
            return false
        }
    }

    /// Adds what other texts of the same log say.
    public mutating func add(_ other: DayOrderEvidence) {
        dayFirst += other.dayFirst
        monthFirst += other.monthFirst
    }
}

extension RecordDate {
    /// Whether day and month cannot be told apart without the log.
    public var isAmbiguous: Bool {
        if case .ambiguous = problem { true } else { false }
    }

    /// The date read in an order; itself where it is not ambiguous.
    func read(in order: DayOrder) -> RecordDate {
        guard case .ambiguous(let dayFirst, let monthFirst) = problem else { return self }
        return RecordDate(order == .dayFirst ? dayFirst : monthFirst, text: text)
    }
}

extension DecisionRecord {
    /// Whether one of its dates can be read in two ways.
    public var hasAmbiguousDate: Bool { date?.isAmbiguous == true || reviewBy?.isAmbiguous == true }
}
