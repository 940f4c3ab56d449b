/// An entity such as `&nbsp;` or `&#160;`.
struct CharacterReference {
    /// Behind the semicolon.
    let end: Int
    /// The number of bytes of what it stands for.
    let textLength: Int

    /// Reads an entity; nil for what only looks like one. libcmark knows the names, so it is asked.
    init?(at start: Int, of bytes: UnsafeBufferPointer<UInt8>) {
        var index = start + 1
        while index < bytes.count, index - start < 40,
            bytes[index].isLetter || bytes[index].isDigit || bytes[index] == UInt8(ascii: "#") && index == start + 1
        {
            index += 1
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ";"), index > start + 1 else { return nil }
        let written = UnsafeBufferPointer(rebasing: bytes[start...index])
        guard let tree = CommonMarkTree(written) else { return nil }
        let length = tree.withRoot { root -> Int? in
            guard let text = root.firstChild?.firstChild, text.kind == .text, !areEqual(text.literal, written) else {
                return nil
            }
            return text.literal.count
        }
        guard let length else { return nil }
        end = index + 1
        textLength = length
    }
}
