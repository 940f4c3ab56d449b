import Syntax

/// A code block of a record on its page.
enum CodeBlock {
    /// Writes a code block, coloured where the language is known, or the drawing that it describes.
    ///
    /// - Returns: whether the page needs the owner's script to draw it.
    static func write(_ node: Node, in context: PageContext, to html: inout HTML) -> Bool {
        defer { html.lineBreak() }
        guard let language = SiteDrawing.language(of: node) else {
            writeCode(node.literalBytes, language: CodeLanguage.named(node.info), to: &html)
            return false
        }
        let drawings = context.model.input.drawings
        let name = drawings.isEmpty ? "" : SiteDrawing.name(of: node.literalBytes, in: language)
        if let drawing = drawings[name] {
            writeDrawing(node, language, name, drawing, in: context, to: &html)
            return false
        }
        let isDrawnLater =
            language == "mermaid" && context.model.input.settings.mermaidScript != nil && !context.isAlone
        html.element(.figure, isDrawnLater ? .class("mermaid") : .absent) { html in
            writeCode(node.literalBytes, language: nil, to: &html)
            html.element(.figcaption, text: context.texts(.drawingCaption, language))
        }
        return isDrawnLater
    }

    /// Writes a picture that a program of the owner's made, and the text that it was made of.
    private static func writeDrawing(
        _ node: Node, _ language: String, _ name: String, _ drawing: [UInt8], in context: PageContext,
        to html: inout HTML
    ) {
        let caption = context.texts(.drawingCaption, language)
        html.element(.figure) { html in
            html.void(
                .img,
                .src(
                    context.isAlone
                        ? .data(drawing, mediaType: "image/svg+xml")
                        : context.address(of: SiteDrawing.path(name))),
                .text("alt", SiteDrawing.description(in: node.literalBytes) ?? caption))
            html.element(.details) { html in
                html.element(.summary, text: caption)
                writeCode(node.literalBytes, language: nil, to: &html)
            }
        }
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
