/// Colours code at build time: comments, strings, numbers, keywords and types, no more.
///
/// One pass over the bytes with the language's table. Whatever the code holds, its letters come out as they went in.
struct CodeHighlighter {
    private let bytes: ArraySlice<UInt8>
    private let language: CodeLanguage
    private var position: Int
    /// The first byte that was not written yet.
    private var pending: Int
    private var isLineStart = true

    /// Writes code with its parts in elements that colour them.
    static func write(_ bytes: ArraySlice<UInt8>, language: CodeLanguage, to html: inout HTML) {
        if language.shape == .diff {
            writeDiff(bytes, to: &html)
            return
        }
        var highlighter = CodeHighlighter(bytes, language)
        highlighter.run(&html)
    }

    private init(_ bytes: ArraySlice<UInt8>, _ language: CodeLanguage) {
        self.bytes = bytes
        self.language = language
        position = bytes.startIndex
        pending = bytes.startIndex
    }

    private static func writeDiff(_ bytes: ArraySlice<UInt8>, to html: inout HTML) {
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.startIndex > bytes.startIndex { html.lineBreak() }
            switch line.first {
            case 0x2B: html.code(.added, line)
            case 0x2D: html.code(.removed, line)
            case 0x40: html.code(.comment, line)
            default: html.text(line)
            }
        }
    }

    private mutating func run(_ html: inout HTML) {
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 0x0A {
                isLineStart = true
                position += 1
                continue
            }
            if takeComment(&html) || takeString(&html) { continue }
            if language.shape == .keyed, isLineStart, takeKey(&html) { continue }
            if byte > 0x20, byte != 0x2D { isLineStart = false }
            if language.shape == .markup, byte == 0x3C, takeTagName(&html) { continue }
            switch byte {
            case 0x30...0x39: takeNumber(&html)
            case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x23, 0x40, 0x80...: takeWord(&html)
            default: position += 1
            }
        }
        html.text(bytes[pending..<bytes.endIndex])
    }

    private mutating func emit(_ part: CodePart, from start: Int, _ html: inout HTML) {
        html.text(bytes[pending..<start])
        html.code(part, bytes[start..<position])
        pending = position
    }

    private func isAt(_ token: [UInt8]) -> Bool {
        bytes[position] == token.first && bytes[position...].starts(with: token)
    }

    private mutating func takeComment(_ html: inout HTML) -> Bool {
        let start = position
        for comment in language.blockComments where isAt(comment.open) {
            position += comment.open.count
            while position < bytes.endIndex, !isAt(comment.close) { position += 1 }
            position = min(bytes.endIndex, position + comment.close.count)
            emit(.comment, from: start, &html)
            return true
        }
        for comment in language.lineComments where isAt(comment) {
            // `#` within a word or a shell's `$#` begins no comment.
            if comment.count == 1, start > bytes.startIndex, bytes[start - 1] > 0x20 { continue }
            while position < bytes.endIndex, bytes[position] != 0x0A { position += 1 }
            emit(.comment, from: start, &html)
            return true
        }
        return false
    }

    private mutating func takeString(_ html: inout HTML) -> Bool {
        guard let quote = language.quotes.first(where: { isAt($0) }) else { return false }
        let start = position
        // An apostrophe within a word, as in YAML's or a shell's prose, is none.
        if quote == [0x27], start > bytes.startIndex, isWordByte(bytes[start - 1]) { return false }
        let spansLines = quote.count > 1 || quote == [0x60]
        position += quote.count
        while position < bytes.endIndex {
            if isAt(quote) {
                position += quote.count
                break
            }
            if bytes[position] == 0x0A, !spansLines { break }
            if bytes[position] == 0x5C, position + 1 < bytes.endIndex, bytes[position + 1] != 0x0A { position += 1 }
            position += 1
        }
        isLineStart = false
        emit(.string, from: start, &html)
        return true
    }

    private mutating func takeKey(_ html: inout HTML) -> Bool {
        guard isWordByte(bytes[position]) else { return false }
        var end = position
        while end < bytes.endIndex, isWordByte(bytes[end]) || [0x2D, 0x2E, 0x2F, 0x20].contains(bytes[end]) { end += 1 }
        guard end < bytes.endIndex, bytes[end] == 0x3A || bytes[end] == 0x3D else { return false }
        let start = position
        position = end
        isLineStart = false
        emit(.keyword, from: start, &html)
        return true
    }

    private mutating func takeTagName(_ html: inout HTML) -> Bool {
        let start = position
        position += 1
        if position < bytes.endIndex, bytes[position] == 0x2F || bytes[position] == 0x3F { position += 1 }
        while position < bytes.endIndex,
            isWordByte(bytes[position]) || bytes[position] == 0x2D || bytes[position] == 0x3A
        {
            position += 1
        }
        emit(.keyword, from: start, &html)
        return true
    }

    private mutating func takeNumber(_ html: inout HTML) {
        let start = position
        while position < bytes.endIndex, isWordByte(bytes[position]) || bytes[position] == 0x2E { position += 1 }
        emit(.number, from: start, &html)
    }

    private mutating func takeWord(_ html: inout HTML) {
        let start = position
        position += 1
        while position < bytes.endIndex, isWordByte(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if language.keywords.contains(language.isCaseSensitive ? word : word.lowercased()) {
            emit(.keyword, from: start, &html)
        } else if language.hasCapitalTypes, (0x41...0x5A).contains(bytes[start]), language.shape == .code {
            emit(.type, from: start, &html)
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }
}

extension HTML {
    /// Adds a part of code in an element that colours it; short ones, since a page of code has thousands.
    mutating func code(_ part: CodePart, _ text: ArraySlice<UInt8>) {
        switch part {
        case .keyword: open(.b)
        case .string: open(.i)
        case .comment: open(.u)
        case .number: open(.b, .class("n"))
        case .type: open(.b, .class("t"))
        case .added: open(.i, .class("a"))
        case .removed: open(.i, .class("r"))
        }
        self.text(text)
        switch part {
        case .keyword, .number, .type: close(.b)
        case .string, .added, .removed: close(.i)
        case .comment: close(.u)
        }
    }
}

/// What a part of code is, as far as it is coloured.
enum CodePart {
    case keyword
    case string
    case comment
    case number
    case type
    /// A line that a difference adds.
    case added
    /// A line that a difference takes away.
    case removed
}
