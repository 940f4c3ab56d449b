import Testing

@testable import Diagnostics

@Suite struct SourceTextTests {
    @Test func findsLinesOfEveryEnding() {
        let source = SourceText(
            path: "a.md", text: "one\ntwo\r\nthree\rfour\n\n\r\r\n\u{0B}x and more than eight bytes\tlong\nend")
        #expect(source.lineStarts == [0, 4, 9, 15, 20, 21, 22, 24, 58])
        #expect(
            (1...9).map { source.text(source.range(ofLine: $0)) } == [
                "one", "two", "three", "four", "", "", "", "\u{0B}x and more than eight bytes\tlong", "end",
            ])
        #expect(source.line(at: 9) == 3)
        #expect(source.position(at: 11).column == 3)
    }

    @Test func findsALineEndAtEveryPlaceOfAWord() {
        for length in 0..<40 {
            let text = String(repeating: "é", count: length / 2) + String(repeating: "a", count: length % 2)
            for ending in ["\n", "\r", "\r\n"] {
                let source = SourceText(path: "a.md", text: text + ending + text)
                #expect(source.lineStarts == [0, length + ending.utf8.count])
            }
        }
        #expect(SourceText(path: "a.md", text: "").lineStarts == [0])
        #expect(SourceText(path: "a.md", text: "\n").lineCount == 1)
    }

    @Test(
        arguments: [
            [0x61, 0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0x9F, 0xBF],
            [0xF4, 0x8F, 0xBF, 0xBF],
            [], [0],
        ] as [[UInt8]])
    func keepsUTF8(_ bytes: [UInt8]) {
        let padded = Array("eight bytes".utf8) + bytes
        #expect(SourceText(path: "a.md", bytes: bytes).encoding == .utf8)
        #expect(SourceText(path: "a.md", bytes: padded).bytes == padded)
    }

    @Test(
        arguments: [
            [0xE9], [0xC0, 0xAF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xE2, 0x82, 0x61], [0x80], [0xFF],
        ] as [[UInt8]])
    func readsAllElseAsLatin1(_ bytes: [UInt8]) {
        let source = SourceText(path: "a.md", bytes: Array("eight bytes".utf8) + bytes)
        #expect(source.encoding == .latin1)
        #expect(source.text(SourceRange(11, source.bytes.count)).unicodeScalars.map(\.value) == bytes.map(UInt32.init))
    }

    @Test func agreesWithTheStandardLibraryOnUTF8() {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            let bytes = (0..<Int(state % 12)).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let choices: [UInt8] = [0x61, 0x80, 0xA9, 0xBF, 0xC3, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0x9F, 0x8F]
                return choices[Int(state >> 33) % choices.count]
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let isValid = bytes.withUnsafeBufferPointer(UTF8Validation.isValid)
            #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }
}
