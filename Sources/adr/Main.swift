import ADRCommands

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@main
struct Main {
    static func main() async {
        takeMemoryInLargePieces()
        exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Has each thread ask the system for memory in large pieces, and keep what it has.
    ///
    /// glibc's threads ask for a page or two at a time and give back what they will ask for again: some thousand calls in a run
    /// over two thousand records. Pages that nobody writes to cost nothing.
    private static func takeMemoryInLargePieces() {
        #if canImport(Glibc)
        // Swift's module of glibc leaves out <malloc.h>; the numbers are those of `mallopt(3)`.
        typealias Setting = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
        guard let symbol = dlsym(nil, "mallopt") else { return }
        let set = unsafeBitCast(symbol, to: Setting.self)
        let (trimThreshold, topPad, mappingThreshold): (Int32, Int32, Int32) = (-1, -2, -3)
        _ = set(topPad, 32 << 20)
        _ = set(mappingThreshold, 16 << 20)
        _ = set(trimThreshold, 64 << 20)
        #endif
    }
}
