/// The words of a text in order, as slices of its bytes; hyphens and apostrophes part words.
///
/// One array for all of them: a word is cut out only when it is asked for.
struct WordList: RandomAccessCollection {
    private let bytes: [UInt8]
    private let places: [Place]

    /// Where a word stands.
    struct Place {
        var start: Int32
        var end: Int32

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// Finds the words of a text, which is in lower case where words are to be compared.
    ///
    /// - Parameter limit: how many words to find; all others are left out.
    init(_ bytes: [UInt8], upTo limit: Int = .max) {
        self.bytes = bytes
        var places: [Place] = []
        places.reserveCapacity(Swift.min(bytes.count / 5 + 1, limit))
        bytes.withUnsafeBufferPointer { bytes in
            WordList.find(in: bytes) { word in
                places.append(
                    Place(
                        start: Int32(truncatingIfNeeded: word.lowerBound),
                        end: Int32(truncatingIfNeeded: word.upperBound)))
                return places.count < limit
            }
        }
        self.places = places
    }

    /// Finds the words of a text as long as more of them are wanted.
    @inline(__always)
    static func find(in bytes: UnsafeBufferPointer<UInt8>, _ wantsMore: (Range<Int>) -> Bool) {
        var start = -1
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Small letters first: nearly all bytes are.
            let isLetter = byte &- 0x61 < 26 || Words.isLetter(bytes, index)
            if isLetter {
                if start < 0 { start = index }
            } else if start >= 0 {
                if !wantsMore(start..<index) { return }
                start = -1
            }
            index += byte < 0x80 ? 1 : Words.length(byte)
        }
        if start >= 0 { _ = wantsMore(start..<bytes.count) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }

    subscript(position: Int) -> ArraySlice<UInt8> {
        bytes[places[position].range]
    }

    /// Looks at the words where they stand, so that none is cut out.
    func withUnsafeWords<Result>(_ body: (UnsafeBufferPointer<UInt8>, [Place]) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body($0, places) }
    }
}
