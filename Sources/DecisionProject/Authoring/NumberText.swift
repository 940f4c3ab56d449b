/// Numbers as file names write them.
enum NumberText {
    /// A number with zeros before it, at least so many digits wide.
    static func padded(_ number: Int, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
