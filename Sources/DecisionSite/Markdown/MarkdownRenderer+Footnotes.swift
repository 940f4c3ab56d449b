import Syntax

/// Footnotes: a number that leads to the note, and the notes below the text.
extension MarkdownRenderer {
    /// Writes text in which footnotes are referred to.
    mutating func writeText(_ text: ArraySlice<UInt8>) {
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] == 0x5B, let label = Footnotes.label(text[index...]),
                let reference = footnotes?.refer(to: label.name)
            else {
                index += 1
                continue
            }
            html.text(text[start..<index])
            writeReference(reference)
            index += label.length
            start = index
        }
        html.text(text[start...])
    }

    /// Writes the reference that a link stands for; false for a link that is one.
    mutating func writeReference(ofLink node: Node) -> Bool {
        guard footnotes != nil, let name = Footnotes.name(ofLink: node), let reference = footnotes?.refer(to: name)
        else {
            return false
        }
        writeReference(reference)
        return true
    }

    private mutating func writeReference(_ reference: (number: Int, time: Int)) {
        html.open(.sup)
        if linkDepth > 0 {
            html.number(reference.number)
        } else {
            html.element(
                .a, names.attribute(Self.referenceID(reference.number, reference.time)),
                .href(names.address("Note-\(reference.number)")),
                .label(context.texts(.footnote, String(reference.number))), text: String(reference.number))
        }
        html.close(.sup)
    }

    private static func referenceID(_ number: Int, _ time: Int) -> String {
        "Ref-\(number)" + (time > 1 ? "-\(time)" : "")
    }

    /// Writes the notes behind the text.
    mutating func writeFootnotes() {
        guard footnotes != nil else { return }
        html.open(.section, .class("notes"), .label(context.texts[.footnotes]))
        html.open(.ol)
        var number = 1
        while let note = footnotes?.note(number) {
            html.open(.li, names.attribute("Note-\(number)"))
            if let word = note.word { writeWord(word) } else { renderNote(note.nodes, skipping: note.skipped) }
            for time in 1...max(1, note.references) where note.references > 0 {
                html.text(" ")
                html.element(
                    .a, .href(names.address(Self.referenceID(number, time))),
                    .label(context.texts(.footnoteBack, String(number))), text: "↩")
            }
            html.close(.li)
            html.lineBreak()
            number += 1
        }
        html.close(.ol)
        html.close(.section)
    }

    /// Writes a note of one word, which is an address more often than not.
    private mutating func writeWord(_ word: String) {
        guard Address.web(word) != nil else {
            html.text(word)
            return
        }
        beginLink(to: links.link(word), written: word, title: "", line: 1)
        html.text(word)
        endLink(lastLinkTag)
    }
}
