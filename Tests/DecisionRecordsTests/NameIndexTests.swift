import Testing

@testable import DecisionRecords

/// Records looked up by a name that several of them may bear.
struct NameIndexTests {
    @Test func givesAllRecordsOfANameInTheirOrder() {
        let names: [String?] = ["tea", "water", nil, "Tea", "tea"]
        let plain = NameIndex(names.count) { names[$0] }
        #expect(plain["tea"] == [0, 4])
        #expect(plain["Tea"] == [3])
        #expect(plain["coffee"] == [])
        #expect(plain.firstRecord("water") == 1)
        let folded = NameIndex(names.count, ignoringCase: true) { names[$0] }
        #expect(folded["TEA"] == [0, 3, 4])
        #expect(folded.firstRecord("wine") == nil)
    }

    @Test func tellsNamesApartThatDifferInOneLetterOnly() {
        // Names of all lengths around the eight bytes that are hashed at a time, each with one letter changed at each place.
        var names: [String] = []
        for length in 1...20 {
            let plain = [UInt8](repeating: 0x61, count: length)
            names.append(String(decoding: plain, as: UTF8.self))
            for place in 0..<length {
                var other = plain
                other[place] = 0x62
                names.append(String(decoding: other, as: UTF8.self))
            }
        }
        let index = NameIndex(names.count) { names[$0] }
        for (record, name) in names.enumerated() { #expect(index[name] == [record]) }
    }

    @Test func makesCapitalsBeyondASCIISmallToo() {
        let index = NameIndex(2, ignoringCase: true) { ["Élan.md", "übersicht.md"][$0] }
        #expect(index["élan.md"] == [0])
        #expect(index["ÜBERSICHT.md"] == [1])
    }
}
