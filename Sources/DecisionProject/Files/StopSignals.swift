import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The wish of a person or a system that a long-running command end: Ctrl-C, or a request to terminate.
public struct StopSignals: Sendable {
    /// Whether somebody asked before.
    ///
    /// Unchecked since no lock guards it: it is filled before the first source wakes, and then touched on the sources' queue only.
    private final class Asked: @unchecked Sendable {
        var isAgain = false
        /// Held here, and so for as long as the process runs: the second wish is heard while the work is being ended.
        var sources: [any DispatchSourceSignal] = []
    }

    private let wishes: AsyncStream<Void>

    /// Listens from here on; before, such a wish ends the process at once, as it should while nothing is there to be ended.
    ///
    /// Comes back when the system has taken it in: who has read what is printed after it can rely on it.
    public init() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        wishes = stream
        let queue = DispatchQueue(label: "adr.signals")
        let asked = Asked()
        asked.sources = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if asked.isAgain { _exit(128 + number) }
                asked.isAgain = true
                continuation.yield()
            }
            return source
        }
        for source in asked.sources {
            await withCheckedContinuation { registered in
                source.setRegistrationHandler { registered.resume() }
                source.activate()
            }
        }
        #if canImport(Darwin)
        // There the source sees only what no handler takes; on Linux it puts a handler of its own in place.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        #endif
    }

    /// Waits for the first such wish; the second ends the process at once.
    public func wait() async {
        for await _ in wishes { break }
    }
}
