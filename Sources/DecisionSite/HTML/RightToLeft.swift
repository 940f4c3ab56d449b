/// Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their relatives.
enum RightToLeft {
    /// Whether one stands in UTF-8.
    static func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let memory = UnsafeRawBufferPointer(text)
        var index = 0
        while index < text.count {
            // Most text is ASCII, which eight bytes at a time may be.
            if index + 8 <= text.count,
                memory.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
                continue
            }
            let byte = text[index]
            if byte >= 0xD6, byte <= 0xEF, index + 1 < text.count {
                let next = text[index + 1]
                switch byte {
                // U+0590 to U+07FF; before them stands Armenian.
                case 0xD6: if next >= 0x90 { return true }
                case 0xD7...0xDF: return true
                // U+0800 to U+08FF.
                case 0xE0: if next >= 0xA0, next <= 0xA3 { return true }
                // The presentation forms from U+FB1D on; U+FEFF is no letter.
                case 0xEF:
                    let third = index + 2 < text.count ? text[index + 2] : 0
                    if next == 0xAC && third >= 0x9D || next >= 0xAD && next <= 0xB7 { return true }
                    if next >= 0xB9 && next <= 0xBB && third != 0xBF { return true }
                default: break
                }
            }
            index += 1
        }
        return false
    }
}
