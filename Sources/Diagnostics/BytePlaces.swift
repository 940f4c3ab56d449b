/// Where one of a few words stands in a text, so that of many ranges only those are walked through that hold one.
public struct BytePlaces: Sendable {
    private var places: [Int] = []

    /// Whether none stands anywhere.
    public var isEmpty: Bool { places.isEmpty }

    /// Takes offsets of bytes that were found already, in order.
    public init(sorted places: [Int]) { self.places = places }

    /// Looks for words or signs, each as its bytes.
    public init(of patterns: [[UInt8]], in source: SourceText) {
        source.bytes.withUnsafeBufferPointer { bytes in
            for pattern in patterns {
                pattern.withUnsafeBufferPointer { pattern in
                    var start = 0
                    while let offset = ByteSearch.firstOffset(
                        pattern, in: UnsafeBufferPointer(rebasing: bytes[start...]))
                    {
                        places.append(start + offset)
                        start += offset + 1
                    }
                }
            }
        }
        if patterns.count > 1 { places.sort() }
    }

    /// Leaves only those of the places that are meant.
    public mutating func keep(where isMeant: (Int) -> Bool) { places.removeAll { !isMeant($0) } }

    /// Whether one begins within a range.
    public func touch(_ range: SourceRange) -> Bool {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < range.start { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] < range.end
    }
}
