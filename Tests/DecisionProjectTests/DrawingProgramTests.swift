import Foundation
import Testing

@testable import DecisionProject

/// A program of the user's draws, and its faults are told.
@Suite struct DrawingProgramTests {
    @Test func aCommandNamesItsFilesAndPerhapsItsLanguage() {
        #expect(DrawingProgram("mmdc -i {in} -o {out}")?.language == "mermaid")
        let dot = DrawingProgram("dot=dot -Tsvg {in} -o {out}")
        #expect(dot?.language == "dot" && dot?.command == "dot -Tsvg {in} -o {out}")
        // An option's equals sign names no language.
        #expect(DrawingProgram("draw --in={in} --out={out}")?.language == "mermaid")
        #expect(DrawingProgram("mmdc {in}") == nil)
    }

    @Test func theTextGoesInAndThePictureComesOut() async throws {
        let program = try #require(DrawingProgram("(printf '<svg>'; cat {in}; printf '</svg>') > {out}"))
        #expect(try await program.draw(Array("A-->B".utf8)) == Array("<svg>A-->B</svg>".utf8))
    }

    @Test func aProgramThatFailsOrWritesNoPictureIsTold() async throws {
        let failing = try #require(DrawingProgram("echo 'no such shape' >&2; exit 3; {in} {out}"))
        await #expect(throws: DrawingProgram.Failure.self) { try await failing.draw([65]) }
        let idle = try #require(DrawingProgram("cp {in} {out}"))
        await #expect(throws: DrawingProgram.Failure.self) { try await idle.draw(Array("no picture".utf8)) }
    }
}
