import DecisionRecords
import Diagnostics
import Syntax

/// What the words of a requirement tell: how binding it is, and a fingerprint that survives layout.
public enum RequirementWording {
    /// How binding a text is. Capitals decide (RFC 2119, EARS); small letters only where no capitals stand.
    ///
    /// Obligation wins over permission: `WHERE a guest MAY pay later, THE system SHALL …` binds.
    public static func modal(of text: String) -> Requirement.Modal {
        var capital = Found()
        var small = Found()
        var previous: Substring = ""
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            if let kind = capitals[word] {
                capital.insert(kind)
            } else if word == "NOT", capitals[previous] == .shall {
                capital.prohibitions += 1
            } else if let kind = smalls[word] {
                small.insert(kind)
            } else if word == "not", smalls[previous] == .shall {
                small.prohibitions += 1
            }
            previous = word
        }
        if let modal = capital.modal ?? small.modal { return modal }
        for (phrase, modal) in phrases where text.contains(phrase) { return modal }
        return .unknown
    }

    /// How many obligations a text states in capitals.
    public static func obligationCount(in text: String) -> Int {
        text.split(whereSeparator: { !$0.isLetter }).reduce(0) { $0 + ($1 == "SHALL" || $1 == "MUST" ? 1 : 0) }
    }

    private struct Found {
        var shall = 0
        var should = 0
        var may = 0
        var prohibitions = 0

        mutating func insert(_ modal: Requirement.Modal) {
            switch modal {
            case .shall: shall += 1
            case .should: should += 1
            default: may += 1
            }
        }

        var modal: Requirement.Modal? {
            if shall > 0 { return prohibitions >= shall ? .shallNot : .shall }
            if should > 0 { return .should }
            return may > 0 ? .may : nil
        }
    }

    private static let capitals: [Substring: Requirement.Modal] = [
        "SHALL": .shall, "MUST": .shall, "REQUIRED": .shall, "SHOULD": .should, "RECOMMENDED": .should, "MAY": .may,
        "OPTIONAL": .may,
    ]

    private static let smalls: [Substring: Requirement.Modal] = [
        "shall": .shall, "must": .shall, "should": .should, "may": .may,
    ]

    // The words of Kiro's localised templates, obligation before permission.
    private static let phrases: [(String, Requirement.Modal)] = [
        ("不得", .shallNot), ("必须", .shall), ("应该", .should), ("应", .shall), ("してはならない", .shallNot),
        ("なければならない", .shall), ("すること", .shall), ("べき", .should), ("してもよい", .may), ("可以", .may),
        ("해야", .shall), ("할 수 있다", .may),
    ]

    /// A short fingerprint of a requirement's words: NFC, white space folded, emphasis and code marks dropped; id, number and
    /// title are no part of it.
    public static func fingerprint(of text: String) -> String { Fingerprint.of(folded(UnicodeText.nfc(text))) }

    /// The text with white space folded and without the marks of emphasis and code.
    static func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x09...0x0D, 0x20: if let last = result.last, last != 0x20 { result.append(0x20) }
            case UInt8(ascii: "*"), UInt8(ascii: "`"): continue
            default: result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}

/// Orders ids as people count: 2.9 before 2.10, FR-9 before FR-10.
public enum NaturalOrder {
    /// Whether the first id comes before the second.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        var first = 0
        var second = 0
        while first < left.count, second < right.count {
            if RequirementIDShape.isDigitByte(left[first]), RequirementIDShape.isDigitByte(right[second]) {
                let (leftNumber, afterLeft) = number(left, first)
                let (rightNumber, afterRight) = number(right, second)
                if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count }
                if leftNumber != rightNumber { return leftNumber.lexicographicallyPrecedes(rightNumber) }
                first = afterLeft
                second = afterRight
            } else {
                if left[first] != right[second] { return left[first] < right[second] }
                first += 1
                second += 1
            }
        }
        return left.count - first < right.count - second
    }

    /// The digits at a place without leading zeros, and the place behind them.
    private static func number(_ bytes: [UInt8], _ start: Int) -> (ArraySlice<UInt8>, Int) {
        var end = start
        while end < bytes.count, RequirementIDShape.isDigitByte(bytes[end]) { end += 1 }
        var first = start
        while first + 1 < end, bytes[first] == UInt8(ascii: "0") { first += 1 }
        return (bytes[first..<end], end)
    }
}
