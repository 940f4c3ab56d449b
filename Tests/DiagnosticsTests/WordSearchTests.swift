import Diagnostics
import Testing

/// Looking for one word by its rarest byte, held against looking for it from left to right.
struct WordSearchTests {
    @Test func findsAWordFromAnOffsetOn() {
        let search = WordSearch("the context of")
        let text = Array("In the context of tea, and in the context of milk".utf8)
        #expect(search.isFound(in: text))
        #expect(offset(search, text, from: 0) == 3)
        #expect(offset(search, text, from: 4) == 30)
        #expect(offset(search, text, from: 31) == nil)
        #expect(!search.isFound(in: Array("the context o".utf8)))
        #expect(!search.isFound(in: []))
    }

    @Test func agreesWithALookAtEachPlace() {
        // A few letters only, so that beginnings of the word occur often.
        var state: UInt64 = 7
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        let letters = Array("abx".utf8)
        var found = 0
        for _ in 0..<2_000 {
            let text = (0..<next(24)).map { _ in letters[next(3)] }
            let word = (0...next(4)).map { _ in letters[next(3)] }
            let expected = text.indices.first { text[$0...].starts(with: word) }
            if expected != nil { found += 1 }
            let search = WordSearch(String(decoding: word, as: UTF8.self))
            #expect(offset(search, text, from: 0) == expected)
        }
        #expect(found > 200)
    }

    private func offset(_ search: WordSearch, _ text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBufferPointer { search.firstOffset(in: $0, from: start) }
    }
}
