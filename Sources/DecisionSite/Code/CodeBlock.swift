import Syntax

/// A code block of a record on its page.
enum CodeBlock {
    /// Languages that describe a drawing; shown as what they are, with a caption that says so.
    private static let drawings: Set<String> = ["mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "structurizr"]

    /// Writes a code block, coloured where the language is known.
    static func write(_ node: Node, texts: Texts, to html: inout HTML) {
        let info = node.info
        let name = info.prefix { $0 != " " && $0 != "{" && $0 != "," }.lowercased()
        if drawings.contains(name) {
            html.element(.figure) { html in
                writeCode(node.literalBytes, language: nil, to: &html)
                html.element(.figcaption, text: texts(.drawingCaption, name))
            }
        } else {
            writeCode(node.literalBytes, language: CodeLanguage.named(info), to: &html)
        }
        html.lineBreak()
    }

    private static func writeCode(_ bytes: ArraySlice<UInt8>, language: CodeLanguage?, to html: inout HTML) {
        // A box that scrolls can be reached by keyboard.
        html.open(.pre, isWide(bytes) ? .number("tabindex", 0) : .absent)
        html.open(.code, language == nil ? .absent : .class("lit"))
        if let language {
            CodeHighlighter.write(bytes, language: language, to: &html)
        } else {
            html.text(bytes)
        }
        html.close(.code)
        html.close(.pre)
    }

    /// Whether a line is too long for a phone.
    private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
        var length = 0
        for byte in bytes {
            if byte == 0x0A { length = 0 } else { length += 1 }
            if length > 30 { return true }
        }
        return false
    }
}
