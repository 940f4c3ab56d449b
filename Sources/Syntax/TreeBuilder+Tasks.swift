extension TreeBuilder {
    /// Makes an item a task when its paragraph begins with `[ ]` or `[x]` (GitHub Flavored Markdown 0.29, section 5.3),
    /// and takes the box out of the text.
    mutating func takeTaskMarker(of paragraph: Int, item: Int) {
        let text = paragraph + 1
        guard text < records.count, records[text].kind == .text, Int(records[text].first.count) >= 4 else { return }
        let box = withBytes(records[text].first) { bytes -> (isChecked: Bool, length: Int)? in
            guard bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"), bytes[3].isBlank,
                bytes[1] == 0x20 || bytes[1] | 0x20 == UInt8(ascii: "x")
            else { return nil }
            var length = 4
            while length < bytes.count, bytes[length].isBlank { length += 1 }
            return (bytes[1] != 0x20, length)
        }
        // A box that was written with escapes is none.
        guard let box, source[Int(records[text].from) + 2] == UInt8(ascii: "]"),
            source[Int(records[text].from)] == UInt8(ascii: "[")
        else { return }
        records[item].flags.formUnion(box.isChecked ? [.task, .checked] : .task)
        records[paragraph].from += Int32(box.length)
        if box.length < Int(records[text].first.count) {
            records[text].from += Int32(box.length)
            records[text].first = records[text].first.dropping(
                box.length, keeping: Int(records[text].first.count) - box.length)
            return
        }
        records.remove(at: text)
        for index in text..<records.count {
            records[index].end -= 1
            if Int(records[index].parent) > text { records[index].parent -= 1 }
        }
        records[paragraph].end -= 1
    }
}
