/// Records by a name that each of them has one of.
struct NameIndex: Sendable {
    private var names = WordSet()
    /// The first record of each name, and after each record the next one of its name; −1 for none.
    private var first: [Int32] = []
    private var next: [Int32]
    private let ignoresCase: Bool

    /// Indexes records, which are counted from 0 on.
    ///
    /// - Parameter name: the name of each; nil for a record without one.
    init(_ count: Int, ignoringCase: Bool = false, name: (Int) -> String?) {
        ignoresCase = ignoringCase
        next = Array(repeating: -1, count: count)
        // From the last to the first, so that each becomes the head of its name's chain.
        for record in (0..<count).reversed() {
            guard let name = name(record) else { continue }
            let place = names.insert(ignoresCase ? NameIndex.lowercased(name) : name)
            if place == first.count {
                first.append(Int32(truncatingIfNeeded: record))
            } else {
                next[record] = first[place]
                first[place] = Int32(truncatingIfNeeded: record)
            }
        }
    }

    /// The records with a name, in order.
    subscript(name: String) -> [Int] {
        var records: [Int] = []
        var record = firstRecord(name)
        while let current = record {
            records.append(current)
            record = next[current] < 0 ? nil : Int(next[current])
        }
        return records
    }

    /// The first record with a name.
    func firstRecord(_ name: String) -> Int? {
        names.index(of: ignoresCase ? NameIndex.lowercased(name) : name).map { Int(first[$0]) }
    }

    /// A name in lower case, which most are already.
    private static func lowercased(_ name: String) -> String {
        let isLow = name.withUTF8Bytes { bytes in bytes.allSatisfy { $0 < 0x80 && $0 &- 0x41 >= 26 } }
        return isLow ? name : name.lowercased()
    }
}
