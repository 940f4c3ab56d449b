import Diagnostics
import Testing

/// Looking for several words at once, held against looking for each by itself.
struct StemSearchTests {
    @Test func findsTheFirstOfSeveralWords() {
        let search = StemSearch(["mend", "supersed", "xten"])
        #expect(offset(search, "it amends and extends") == 4)
        #expect(offset(search, "this supersedes that") == 5)
        #expect(offset(search, "amen") == nil)
        #expect(offset(search, "") == nil)
        #expect(offset(search, "mend", from: 1) == nil)
    }

    @Test func looksAtLetterCaseOnlyWhenAsked() {
        #expect(offset(StemSearch(["adr"]), "ADR-0004") == nil)
        #expect(offset(StemSearch(["adr"], ignoresCase: true), "see ADR-0004") == 4)
    }

    @Test func passesOverTheMiddleOfAWordWhenAsked() {
        let search = StemSearch(["rto", "port:"], ignoresCase: true, atWordStart: true)
        #expect(offset(search, "a cartoon and an RTO") == 17)
        #expect(offset(search, "support: none; é" + "port: 80") == 17)
    }

    @Test func agreesWithASearchForEachWordByItself() {
        // A few letters only, so that words, and beginnings of words, occur often.
        var state: UInt64 = 42
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        func word(_ length: Int) -> String { String((0..<length).map { _ in Array("abcA-")[next(5)] }) }
        for _ in 0..<2_000 {
            let stems = (0...next(5)).map { _ in word(3 + next(4)) }
            let text = Array(word(next(60)).utf8)
            let expected = text.indices.first { start in stems.contains { text[start...].starts(with: $0.utf8) } }
            #expect(text.withUnsafeBufferPointer { StemSearch(stems).firstOffset(in: $0) } == expected)
        }
    }

    @Test func agreesWithASearchForEachBeginningOfAWord() {
        var state: UInt64 = 7
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        func word(_ letters: String, _ length: Int) -> [UInt8] {
            (0..<length).flatMap { _ in Array(String(Array(letters)[next(UInt64(letters.count))]).utf8) }
        }
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }
        for _ in 0..<4_000 {
            let stems = (0...next(4)).map { _ in word("az", 1) + word("az:", 2 + next(2)) }
            let text = word("azAZ-é `@[{:", next(70))
            let start = text.isEmpty ? 0 : next(UInt64(min(text.count, 12)))
            let small = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            let expected = text.indices.dropFirst(start).first { place in
                (place == 0 || !isLetter(text[place - 1])) && stems.contains { small[place...].starts(with: $0) }
            }
            let search = StemSearch(
                stems.map { String(decoding: $0, as: UTF8.self) }, ignoresCase: true, atWordStart: true)
            #expect(text.withUnsafeBufferPointer { search.firstOffset(in: $0, from: start) } == expected)
        }
    }

    private func offset(_ search: StemSearch, _ text: String, from start: Int = 0) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { search.firstOffset(in: $0, from: start) }
    }
}
