import DecisionRecords
import Diagnostics
import Testing

@testable import Conflicts

@Suite struct TextTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        bytes.withUnsafeBufferPointer { buffer in
            TokenScanner.scan(buffer, in: 0..<buffer.count) { token in
                words.append(String(decoding: buffer[token.start..<token.end], as: UTF8.self))
            }
        }
        return words
    }

    @Test func cutsWordsIdentifiersAndSigns() {
        #expect(words("C++ or C#, 12 nodes") == ["C++", "or", "C#", "12", "nodes"])
        #expect(words("call readOrderBook_v2()") == ["call", "readOrderBook", "read", "Order", "Book", "v2"])
        #expect(words("état über") == ["état", "über"])
    }

    @Test func passesOverAddressesAndComments() {
        #expect(words("see https://example.org/a/b?c=d now") == ["see", "now"])
        #expect(words("[guide](../other/path.md) <!-- hidden --> end") == ["guide", "end"])
    }

    @Test func pairsLettersThatKnowNoSpaces() {
        #expect(words("数据库 db") == ["数据", "据库", "db"])
    }

    /// Pairs from Porter's paper.
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"), ("plastered", "plaster"),
        ("motoring", "motor"), ("conflated", "conflat"), ("hopping", "hop"), ("falling", "fall"), ("filing", "file"),
        ("happy", "happi"), ("relational", "relat"), ("vietnamization", "vietnam"), ("triplicate", "triplic"),
        ("hopefulness", "hope"), ("adjustment", "adjust"), ("adoption", "adopt"), ("controll", "control"),
        ("roll", "roll"),
    ])
    func stemsAsPorterDoes(_ word: String, _ stem: String) {
        #expect(String(decoding: EnglishStemmer.stem(Array(word.utf8)), as: UTF8.self) == stem)
    }

    @Test func takesLogarithmsInWholeNumbers() {
        #expect(FixedPoint.log2(1) == 0)
        #expect(FixedPoint.log2(2) == 64)
        #expect(FixedPoint.log2(1024) == 640)
        // 64 × log2(3) = 101.4…, 64 × log2(10) = 212.6…
        #expect(FixedPoint.log2(3) == 101)
        #expect(FixedPoint.log2(10) == 212)
    }

    @Test func ranksTheRecordOfTheSameSubjectFirst() {
        let records = [
            sampleRecord("0001", "Cache sessions in Redis", text: "Sessions expire and the cache evicts them."),
            sampleRecord("0002", "Write the handbook in Markdown", text: "Pages are built and published nightly."),
            sampleRecord("0003", "Sessions move to Memcached", text: "The cache of sessions evicts what expired."),
        ]
        let index = TextIndex(records)
        var scratch = TextIndex.Scratch(index)
        let nearest = index.neighbours(of: 2, limit: 2, scratch: &scratch) { _ in true }
        #expect(nearest.first?.record == 0)
        #expect(index.similarity(2, 0) > index.similarity(2, 1))
        #expect(index.similarity(0, 2) == index.similarity(2, 0))
        #expect(index.sharedTerms(2, 0, limit: 3).contains("sessions"))
    }
}
