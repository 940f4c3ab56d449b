import Diagnostics
import Testing

@Suite struct ByteSearchTests {
    private func slow(_ pattern: [UInt8], _ bytes: ArraySlice<UInt8>) -> Int? {
        guard !pattern.isEmpty, bytes.count >= pattern.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - pattern.count)).first { bytes[$0...].starts(with: pattern) }
    }

    /// Texts of two letters hold every way in which a pattern can overlap itself.
    @Test(arguments: 1...12) func findsWhatALookAtEveryPlaceFinds(_ length: Int) {
        var generator = SystemRandomNumberGenerator()
        for size in [0, 1, 5, 40, 300, 900] {
            let text = (0..<size).map { _ in UInt8.random(in: 0x61...0x62, using: &generator) }
            for _ in 0..<20 {
                let pattern = (0..<length).map { _ in UInt8.random(in: 0x61...0x62, using: &generator) }
                let slice = text[min(3, size)...]
                #expect(ByteSearch.first(pattern, in: slice) == slow(pattern, slice), "\(pattern) in \(text)")
            }
        }
    }

    @Test func findsNothingInNothing() {
        #expect(ByteSearch.first([], in: [1, 2]) == nil)
        #expect(ByteSearch.first(1, in: []) == nil)
        #expect(ByteSearch.first(2, in: [1, 2][1...]) == 1)
    }
}
