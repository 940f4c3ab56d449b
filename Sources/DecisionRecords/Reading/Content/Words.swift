/// Words of UTF-8 text, told apart byte by byte.
enum Words {
    /// The range without the white space at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if bytes[start] <= 0x20 {
                start += 1
            } else if isNoBreakSpace(bytes, start, end) {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, isNoBreakSpace(bytes, end - 2, end) {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
    }

    /// The text on one line, white space at the ends left out and runs of it made one space.
    static func string(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { result in
                var count = 0
                for byte in bytes {
                    if byte > 0x20 {
                        result[count] = byte
                        count += 1
                    } else if count > 0, result[count - 1] != 0x20 {
                        result[count] = 0x20
                        count += 1
                    }
                }
                return count > 0 && result[count - 1] == 0x20 ? count - 1 : count
            }
        }
    }

    /// The bytes in lower case: ASCII, Latin-1 and Cyrillic letters; all else stays.
    static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // Copied and then changed where it stands: memory that nothing is in yet costs more to be had than to be filled.
        var lower = Array(bytes)
        lower.withUnsafeMutableBufferPointer { lowercase(UnsafeBufferPointer($0), into: $0) }
        return lower
    }

    /// Looks at a short text in lower case, for which no memory is asked of the system.
    static func withLowercased<Result>(
        _ bytes: ArraySlice<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { lower in
            bytes.withUnsafeBufferPointer { lowercase($0, into: lower) }
            return body(UnsafeBufferPointer(lower))
        }
    }

    private static func lowercase(_ source: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>)
    {
        // Nearly all text is ASCII: one pass without a look behind, at eight bytes at a time.
        guard let from = UnsafeRawPointer(source.baseAddress), let to = UnsafeMutableRawPointer(result.baseAddress)
        else { return }
        var wide: UInt64 = 0
        var index = 0
        while index + 8 <= source.count {
            let eight = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            wide |= eight
            // The upper bit of each byte from “A” on, less those behind “Z” and those beyond ASCII.
            let low = eight & 0x7F7F_7F7F_7F7F_7F7F
            let capitals = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~eight
            to.storeBytes(of: eight | (capitals & 0x8080_8080_8080_8080) >> 2, toByteOffset: index, as: UInt64.self)
            index += 8
        }
        while index < source.count {
            let byte = source[index]
            wide |= UInt64(byte)
            result[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            index += 1
        }
        guard wide & 0x8080_8080_8080_8080 != 0 else { return }
        let result = UnsafeMutableBufferPointer(rebasing: result[..<source.count])
        index = 0
        while index < result.count {
            let byte = result[index]
            if byte == 0xC3, index + 1 < result.count {
                if result[index + 1] >= 0x80, result[index + 1] <= 0x9E, result[index + 1] != 0x97 {
                    result[index + 1] += 0x20
                }
                index += 1
            } else if byte == 0xD0, index + 1 < result.count {
                let next = result[index + 1]
                if next >= 0x90, next <= 0x9F {
                    result[index + 1] = next + 0x20
                } else if next >= 0xA0, next <= 0xAF {
                    result[index] = 0xD1
                    result[index + 1] = next - 0x20
                }
                index += 1
            }
            index += 1
        }
    }

    /// The number of bytes of the character at an index, by its first byte.
    static func length(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// Whether a letter or digit begins at an index: ASCII, or a character of another script; emoji, dashes, quotes and the
    /// punctuation of East Asian scripts are none.
    static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.withUnsafeBufferPointer { isLetter($0, index) }
    }

    /// Whether a letter or digit begins at an index.
    static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 {
            return byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0xC2: return next == 0xAA || next == 0xB5 || next == 0xBA
        case 0xE2: return next >= 0xB0
        case 0xE3: return next != 0x80
        case 0xEF: return next < 0xB8 || next >= 0xBD
        case 0xF0: return next != 0x9F
        default: return true
        }
    }

    /// A few words in lower case, as long as they are looked at.
    struct Few {
        fileprivate let lower: UnsafeBufferPointer<UInt8>
        fileprivate let places: UnsafeBufferPointer<Range<Int>>

        var count: Int { places.count }

        subscript(index: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: lower[places[index]]) }

        /// Whether a word is the given one; not behind the last.
        func says(_ word: StaticString, at index: Int) -> Bool {
            guard index >= 0, index < count, places[index].count == word.utf8CodeUnitCount else { return false }
            return (0..<word.utf8CodeUnitCount).allSatisfy { self[index][$0] == word.utf8Start[$0] }
        }
    }

    /// Looks at the first words of a short text, for which no memory is asked of the system.
    static func withWords<Result>(_ bytes: ArraySlice<UInt8>, upTo limit: Int, _ body: (Few) -> Result) -> Result {
        withLowercased(bytes) { lower in
            withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: limit) { places in
                var count = 0
                WordList.find(in: lower) { word in
                    places.initializeElement(at: count, to: word)
                    count += 1
                    return count < limit
                }
                return body(Few(lower: lower, places: UnsafeBufferPointer(rebasing: places[..<count])))
            }
        }
    }

    /// The words of a lower-cased text in order; hyphens and apostrophes part words.
    static func split(_ bytes: [UInt8]) -> WordList { WordList(bytes) }

    /// The words of a text in lower case.
    static func texts(_ bytes: ArraySlice<UInt8>) -> [String] {
        split(lowercased(bytes)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words of a text in lower case, parted by one space each.
    static func normalised(_ bytes: ArraySlice<UInt8>) -> String {
        withLowercased(bytes) { lower in
            String(unsafeUninitializedCapacity: lower.count) { result in
                var count = 0
                WordList.find(in: lower) { word in
                    if count > 0 {
                        result[count] = 0x20
                        count += 1
                    }
                    for byte in lower[word] {
                        result[count] = byte
                        count += 1
                    }
                    return true
                }
                return count
            }
        }
    }

    /// The number of words in a part of a text, counted no further than to a limit.
    static func count(_ bytes: ArraySlice<UInt8>, upTo limit: Int) -> Int {
        var result = 0
        bytes.withUnsafeBufferPointer { bytes in
            WordList.find(in: bytes) { _ in
                result += 1
                return result < limit
            }
        }
        return result
    }

    /// The offset behind a bullet that was written by hand within a cell or a line.
    static func skippingBullet(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        if hasPrefix(bytes, index, "•") || hasPrefix(bytes, index, "◦") || hasPrefix(bytes, index, "‣") {
            index += 3
        } else if hasPrefix(bytes, index, "·") {
            index += 2
        } else if index + 1 < line.upperBound, bytes[index] == 0x2D || bytes[index] == 0x2A, bytes[index + 1] == 0x20 {
            index += 2
        }
        while index < line.upperBound, bytes[index] <= 0x20 { index += 1 }
        return index
    }

    /// Whether a text begins with the given lower-case ASCII or UTF-8 words, whatever its case.
    static func hasPrefix(_ bytes: [UInt8], _ start: Int, _ prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard start >= 0, start + count <= bytes.count else { return false }
        let pointer = prefix.utf8Start
        for index in 0..<count {
            var byte = bytes[start + index]
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            if byte != pointer[index] { return false }
        }
        return true
    }
}
