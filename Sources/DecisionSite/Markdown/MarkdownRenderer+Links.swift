import DecisionRecords
import Diagnostics
import Syntax

/// Links and images.
extension MarkdownRenderer {
    mutating func beginLink(_ node: Node) {
        let destination = node.destination ?? ""
        beginLink(to: links.link(destination), written: destination, title: node.title, line: node.line)
        let closing: Tag = lastLinkIsDead ? .span : .a
        if node.firstChild == nil { html.text(destination) }
        push(node, .link(closing))
    }

    /// Begins a link, or the mark of one that leads nowhere; a link within a link is only its words.
    mutating func beginLink(to target: LinkTarget, written: String, title: String, line: Int) {
        linkDepth += 1
        lastLinkIsDead = true
        let hint: Attribute = title.isEmpty ? .absent : .title(title)
        if linkDepth > 1 {
            html.open(.span)
            return
        }
        switch target {
        case .page(let address): html.open(.a, .href(address), hint)
        case .pageWithoutPlace(let address):
            let reason = context.texts(.linkDead, written)
            problems.append(SiteProblem(path: document.source.path, line: line, message: reason))
            html.open(.a, .class("dead"), .href(address), .title(reason))
        case .file(let address, let path):
            attachments.append(path)
            html.open(.a, .href(address), hint)
        case .web(let address): html.open(.a, .class("out"), .href(address), hint)
        case .source(let address): html.open(.a, .class("out"), .href(address), hint)
        case .dead(let phrase):
            let reason = context.texts(phrase, written)
            problems.append(SiteProblem(path: document.source.path, line: line, message: reason))
            html.open(.span, .class("dead"), .title(reason))
            return
        }
        lastLinkIsDead = false
    }

    /// Ends what `beginLink` began outside the tree's own links.
    mutating func endLink(_ tag: Tag) {
        html.close(tag)
        linkDepth -= 1
    }

    /// Which element the last `beginLink` opened.
    var lastLinkTag: Tag { lastLinkIsDead ? .span : .a }

    /// Writes an image of the project, or a link to one elsewhere: the page asks no other host for anything.
    mutating func writeImage(destination: String, alternative: String, line: Int) {
        let words = alternative.isEmpty ? Path.lastComponent(destination) : alternative
        switch links.image(destination) {
        case .file(let address, let path):
            if !context.isAlone { attachments.append(path) }
            if context.isAlone, let type = MediaType(path: path), let bytes = context.model.input.files.read(path) {
                html.void(.img, .src(.data(bytes, mediaType: type.name)), .text("alt", words))
            } else {
                html.void(.img, .src(address), .text("alt", words), .with("loading", "lazy"))
            }
        case let target:
            beginLink(to: target, written: destination, title: "", line: line)
            let tag = lastLinkTag
            html.text(words)
            endLink(tag)
        }
    }
}
