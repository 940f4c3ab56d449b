import Testing

@testable import Syntax

struct ByteScanTests {
    /// What `match` says of two texts of one length, found byte by byte.
    private func plainly(_ literal: [UInt8], _ text: [UInt8]) -> [Bool]? {
        guard literal == text else { return nil }
        let pairs = zip(literal, literal.dropFirst()).map { [$0, $1] }
        return [
            literal.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") },
            literal.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "@") }
                || pairs.contains([UInt8(ascii: ":"), UInt8(ascii: "/")])
                || pairs.contains([UInt8(ascii: "w"), UInt8(ascii: "w")]),
        ]
    }

    private func scanned(_ literal: [UInt8], _ text: [UInt8]) -> [Bool]? {
        let match = literal.withUnsafeBufferPointer { literal in
            text.withUnsafeBufferPointer { text in
                text.baseAddress.flatMap { ByteScan.match(literal, $0) }
            }
        }
        return match.map { [$0.holdsEscapes, $0.holdsExtensions] }
    }

    @Test func agreesWithALookAtEachByte() {
        // Bytes that mean something, their neighbours, and one beyond ASCII, at every place of texts up to two chunks and more.
        let marks = Array("&\\~@:/w%'[]}?A.v\u{e9}".utf8)
        var checked = 0
        for length in 1...52 {
            let plain = [UInt8](repeating: UInt8(ascii: "x"), count: length)
            for place in 0..<length {
                for (index, mark) in marks.enumerated() {
                    var literal = plain
                    literal[place] = mark
                    if place + 1 < length { literal[place + 1] = marks[(index + place) % marks.count] }
                    #expect(scanned(literal, literal) == plainly(literal, literal))
                    #expect(scanned(literal, plain) == plainly(literal, plain))
                    if place + 1 < length {
                        literal[place + 1] = mark == UInt8(ascii: ":") ? UInt8(ascii: "/") : mark
                        #expect(scanned(literal, literal) == plainly(literal, literal))
                    }
                    checked += 1
                }
            }
        }
        #expect(checked == 52 * 53 / 2 * marks.count)
    }
}
