import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// The person's editor and pager.
public enum Editor {
    /// Opens a file in an editor, waits for its end, and says whether it ended well.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - command: the words of `VISUAL` or `EDITOR`, split as a shell does, so that `code -w` works.
    public static func open(_ path: String, with command: String) async -> Bool {
        await shell(command + " \"$1\"", path)
    }

    /// Shows a text in a pager; false where it could not be started.
    public static func page(_ text: String, with command: String) async -> Bool {
        let result = try? await run(
            .name("sh"), arguments: ["-c", command], input: .string(text),
            output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
            error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
        return result?.terminationStatus.isSuccess ?? false
    }

    private static func shell(_ script: String, _ argument: String) async -> Bool {
        let result = try? await run(
            .name("sh"), arguments: ["-c", script, "sh", argument],
            input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
            output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
            error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
        return result?.terminationStatus.isSuccess ?? false
    }
}
