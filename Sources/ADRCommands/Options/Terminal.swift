#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the program may ask of the terminal and the environment it was started in.
enum Terminal {
    /// Whether standard output is a terminal.
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether standard error is a terminal; only then is progress shown.
    static var isError: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether someone can be asked: both standard input and standard output are terminals.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isOutput }

    /// A variable of the environment; nil when it is not set.
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Shows how far long work has come, on a terminal's standard error and nowhere else.
    static func progress(_ text: String) {
        guard isError else { return }
        Output.message("\u{1B}[1A\u{1B}[2K" + text)
    }
}
