import ArgumentParser

/// The files and folders that end a command line, however many.
///
/// The parser's work grows with the square of the number of arguments. A long run of paths is therefore handed to it as
/// one argument with a NUL between them, which no path holds, and taken apart again here.
struct PathList: ExpressibleByArgument {
    /// The paths, in the order given.
    var paths: [String]

    /// Takes an argument apart.
    init(argument: String) {
        paths = argument.utf8.contains(0) ? argument.utf8.split(separator: 0).map { String(Substring($0)) } : [argument]
    }

    /// The commands whose last argument is a list of paths.
    private static let commands: Set<String> = ["affected", "export", "lint"]

    /// A command line with a long run of paths at its end as one argument; any other as it is.
    ///
    /// The first paths of the run are left alone, since one of them may be an option's value.
    static func packed(_ arguments: [String]) -> [String] {
        guard arguments.count > 64, let first = arguments.first, commands.contains(first) else { return arguments }
        let start = (arguments.lastIndex { $0.hasPrefix("-") } ?? 0) + 4
        guard start + 1 < arguments.count else { return arguments }
        return arguments[..<start] + [arguments[start...].joined(separator: "\0")]
    }
}
