import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The wish of a person or a system that a long-running command end: Ctrl-C, or a request to terminate.
public enum StopSignals {
    /// Whether somebody asked before.
    ///
    /// Unchecked since no lock guards it: it is filled before the first source wakes, and then touched on the sources' queue only.
    private final class Asked: @unchecked Sendable {
        var isAgain = false
        /// Held here, and so for as long as the process runs: the second wish is heard while the work is being ended.
        var sources: [any DispatchSourceSignal] = []
    }

    /// Waits for the first such wish; the second ends the process at once.
    public static func wait() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let queue = DispatchQueue(label: "adr.signals")
        let asked = Asked()
        asked.sources = [SIGINT, SIGTERM].map { number in
            #if canImport(Darwin)
            // There the source sees only what no handler takes; on Linux it puts a handler of its own in place.
            signal(number, SIG_IGN)
            #endif
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if asked.isAgain { _exit(128 + number) }
                asked.isAgain = true
                continuation.yield()
            }
            source.activate()
            return source
        }
        for await _ in stream { break }
    }
}
