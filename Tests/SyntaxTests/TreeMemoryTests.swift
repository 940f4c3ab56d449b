import Testing

@testable import Syntax

/// The memory that libcmark's trees live in.
struct TreeMemoryTests {
    @Test func aNewPieceHoldsZerosThoughTheMemoryWasUsedBefore() {
        for _ in 0..<2 {
            TreeMemory.begin()
            defer { TreeMemory.end() }
            let piece = TreeMemory.zeroed(100)
            #expect(bytes(piece, 100).allSatisfy { $0 == 0 })
            piece.initializeMemory(as: UInt8.self, repeating: 0xFF, count: 100)
        }
    }

    @Test func aPieceKeepsWhatItHoldsWhenItGrows() {
        TreeMemory.begin()
        defer { TreeMemory.end() }
        var piece = TreeMemory.resized(nil, to: 1)
        piece.storeBytes(of: 7, as: UInt8.self)
        // Alone it grows where it is, behind another it moves, and at last it leaves its chunk.
        for size in [3, 40, 5_000, 1_000_000, 3_000_000] {
            let other = TreeMemory.zeroed(24)
            piece = TreeMemory.resized(piece, to: size)
            (piece + size - 1).storeBytes(of: UInt8(truncatingIfNeeded: size), as: UInt8.self)
            #expect(piece.load(as: UInt8.self) == 7)
            #expect(bytes(other, 24).allSatisfy { $0 == 0 })
        }
        #expect(TreeMemory.resized(piece, to: 10) == piece)
    }

    @Test func piecesDoNotOverlap() {
        TreeMemory.begin()
        defer { TreeMemory.end() }
        let pieces = (0..<3_000).map { number in
            let piece = TreeMemory.zeroed(number % 200 + 1)
            piece.initializeMemory(as: UInt8.self, repeating: UInt8(number % 251), count: number % 200 + 1)
            return piece
        }
        for (number, piece) in pieces.enumerated() {
            #expect(Int(bitPattern: piece) % 16 == 0)
            #expect(bytes(piece, number % 200 + 1).allSatisfy { $0 == UInt8(number % 251) })
        }
    }

    @Test func aTreeOutlivesTheOnesMadeMeanwhile() {
        let text = Array("# Title with *emphasis*\n\nWords.\n".utf8)
        text.withUnsafeBufferPointer { text in
            guard let outer = CommonMarkTree(text) else {
                Issue.record("libcmark gave no tree")
                return
            }
            for _ in 0..<10 { _ = CommonMarkTree(text) }
            outer.withRoot { root in
                let heading = root.firstChild
                #expect(heading?.kind == .heading)
                #expect((heading?.firstChild?.literal).map { String(decoding: $0, as: UTF8.self) } == "Title with ")
            }
        }
    }

    private func bytes(_ piece: UnsafeMutableRawPointer, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: piece, count: count)
    }
}
