import Subprocess

/// The person's browser.
public enum Browser {
    /// Shows an address in it; false where none could be started.
    public static func open(_ address: String) async -> Bool {
        #if os(macOS)
        let program = "open"
        #else
        let program = "xdg-open"
        #endif
        let result = try? await run(
            .name(program), arguments: [address], output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }
}
