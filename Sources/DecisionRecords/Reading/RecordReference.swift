import Diagnostics
import Syntax

/// A place in a line that names another record: a link, a wiki link, a file name, `ADR-0005`.
struct RecordReference {
    /// Where it stands in the line's bytes.
    var range: Range<Int>
    /// The other record as written: a link's destination, or the words.
    var target: Written<String>
    /// Whether it is a link or a file name rather than a bare number or label.
    var isLink: Bool
    /// Whether the file named is surely a record: numbered, dated or called one.
    var isSure: Bool
}

/// Finds the references to other records in a line.
struct ReferenceScanner {
    private let name: FileName
    private let ownPrefix: [UInt8]
    let folder: String
    /// Whether labels with a prefix of the record's own count that does not hold “ADR”.
    private let hasOwnLabel: Bool

    /// Makes a scanner for the lines of one file.
    init(_ file: FileName, path: String) {
        name = file
        ownPrefix = Array(name.id.utf8.prefix { !FoldedWords.isDigit($0) })
        folder = Path.folder(path).lowercased()
        hasOwnLabel =
            !ownPrefix.isEmpty && !ownPrefix.contains { $0 &- 0x61 < 26 }
            && !ownPrefix.withUnsafeBufferPointer(Self.labelMark.contains)
    }

    private static let labelMark = StemSearch(["adr"], ignoresCase: true)
    /// What a label, a file's name or an address holds.
    private static let marks = StemSearch(["adr", ".md", "://", "www"], ignoresCase: true)

    /// A quick look: whether a reference may stand in a text as it is written in the file.
    func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        hasOwnLabel || name.date != nil || ByteSearch.contains(UInt8(ascii: "["), in: text) || Self.marks.contains(text)
    }

    /// The references of a line in the order written.
    ///
    /// - Parameter takesNumbers: whether a bare number is a record's, as in a field of relations.
    func references(in line: WrittenLine, of document: Document, takesNumbers: Bool = false) -> [RecordReference] {
        var result: [RecordReference] = []
        var index = 0
        while index < line.runs.count {
            let run = line.runs[index]
            guard let link = run.link, !run.isImage else {
                index += 1
                continue
            }
            let start = run.start
            var end = run.end
            while index < line.runs.count, line.runs[index].link == link {
                end = line.runs[index].end
                index += 1
            }
            let node = document.node(at: link)
            guard node.kind == .link, let destination = node.destination else { continue }
            let words = String(decoding: line.bytes[start..<end], as: UTF8.self)
            switch judge(destination, words) {
            case .none: continue
            case let isSure?:
                result.append(
                    RecordReference(
                        range: start..<end, target: Written(destination, at: node.range), isLink: true, isSure: isSure))
            }
        }
        let links = line.runs.lazy.filter { $0.link != nil }.map { $0.start..<$0.end }
        result += words(in: line, outside: Array(links), takesNumbers: takesNumbers)
        result.sort { $0.range.lowerBound < $1.range.lowerBound }
        return result.filter { !isOwn($0.target.value) }
    }

    /// Whether a target is the record itself.
    private func isOwn(_ target: String) -> Bool {
        let other = Path.lastComponent(Self.withoutFragment(target))
        if Self.areAlike(other, Path.lastComponent(name.stem)) { return true }
        let parts = FileName(path: other.utf8.contains(UInt8(ascii: ".")) ? other : other + ".md")
        if Self.areAlike(parts.stem, name.stem) { return true }
        // `ADR-0005` in record 5; another file with the same number is another record.
        guard let number = name.number, let label = Self.labelNumber(target) else { return false }
        return label == number
    }

    /// Whether two names are the same but for their letters' case.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let isASCII = one.utf8.allSatisfy { $0 < 0x80 } && other.utf8.allSatisfy { $0 < 0x80 }
        guard isASCII else { return one.lowercased() == other.lowercased() }
        return one.utf8.elementsEqual(other.utf8) { ByteSearch.lowercased($0) == ByteSearch.lowercased($1) }
    }

    /// The number of a label such as `ADR 5`; nil for a path.
    private static func labelNumber(_ target: String) -> Int? {
        if target.utf8.contains(UInt8(ascii: "/")) || target.utf8.count > 16 { return nil }
        let digits = target.utf8.reversed().prefix(while: FoldedWords.isDigit)
        guard !digits.isEmpty else { return nil }
        return Int(String(decoding: digits.reversed(), as: UTF8.self))
    }

    // MARK: Links

    /// A destination without `#fragment` and `?query`; `ADR #12` keeps its number.
    static func withoutFragment(_ destination: String) -> String {
        let bytes = destination.utf8
        let mayEnd = destination.withUTF8Bytes {
            ByteSearch.contains(UInt8(ascii: "#"), in: $0) || ByteSearch.contains(UInt8(ascii: "?"), in: $0)
        }
        guard mayEnd else { return destination }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "?") { return String(destination[..<index]) }
            if byte == UInt8(ascii: "#") {
                let next = bytes.index(after: index)
                let isNumber = next < bytes.endIndex && FoldedWords.isDigit(bytes[next])
                if !isNumber || bytes[..<index].contains(UInt8(ascii: ".")) { return String(destination[..<index]) }
            }
            index = bytes.index(after: index)
        }
        return destination
    }

    private static let otherPages: Set<String> = [
        "pull", "pulls", "issues", "issue", "commit", "commits", "discussions", "wiki", "releases", "compare",
        "milestone",
    ]
    private static let pages: Set<Substring> = [
        "docs", "doc", "documentation", "notes", "research", "reports", "plans", "guides", "tasks", "stories",
    ]
    private static let homeWords = StemSearch(["adr", "decision", "record", "architecture"])

    private static func isHome(_ part: Substring) -> Bool { part.withUTF8Bytes(homeWords.contains) }

    /// Whether an element of a list of references may name a record; an address of another site's page does not.
    func mayBeRecord(_ target: String) -> Bool {
        if target.hasPrefix("http://") || target.hasPrefix("https://") { return judge(target, target) != nil }
        // Beside numbered records a plain name is a topic's: “agent-infrastructure”.
        return name.number == nil && name.date == nil
            || target.utf8.contains { FoldedWords.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    }

    /// Whether a destination can be a record; nil for no, true where its name leaves no doubt.
    private func judge(_ destination: String, _ words: String) -> Bool? {
        var path = Self.withoutFragment(destination)
        if path.isEmpty { return nil }
        let isURL = path.hasPrefix("http://") || path.hasPrefix("https://")
        guard Self.mayName(path, isURL: isURL) else { return nil }
        if !isURL, path.utf8.contains(UInt8(ascii: ":")) { return path.hasPrefix("madr:") ? true : nil }
        while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        let parts = Path.parts(of: path.lowercased())
        guard let last = parts.last else { return nil }
        if isURL, parts.contains(where: { Self.otherPages.contains(String($0)) }) { return nil }
        let file = FileName(path: path)
        var isPage = true
        if let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")), dot != last.startIndex {
            switch last[last.utf8.index(after: dot)...] {
            case "md", "markdown", "mdx", "html", "htm", "adoc", "rst": break
            default:
                isPage = last[last.utf8.index(after: dot)...].utf8.count > 8 || FoldedWords.isDigit(last.utf8.last ?? 0)
            }
        }
        guard isPage else { return nil }
        let isNumbered = file.number != nil || file.date != nil
        let isCalled = last.hasPrefix("adr")
        let isOther = parts.dropLast().contains {
            $0 == "rfc" || $0 == "rfcs" || $0 == "design" || $0 == "specs" || $0 == "proposals"
        }
        if isOther,
            !Path.parts(of: folder).contains(where: {
                $0 == "rfc" || $0 == "rfcs" || $0 == "design" || $0 == "specs" || $0 == "proposals"
            })
        {
            return nil
        }
        if isURL {
            let isHome = parts.dropLast().dropFirst(2).contains(where: Self.isHome)
            if let tree = parts.firstIndex(where: { $0 == "blob" || $0 == "tree" }) {
                let isOwn = isNumbered && isOwnFolder(parts.dropLast().dropFirst(tree + 2))
                return isOwn || isNumbered && isHome || isCalled && file.number != nil ? true : nil
            }
            guard isNumbered && isHome || isCalled && file.number != nil else { return nil }
            return isOwnSite(parts.dropLast()) ? true : nil
        }
        if isNumbered || isCalled {
            // A short number in a folder of another kind (`../examples/1.md`) is no record's.
            let folders = parts.dropLast().filter { $0 != "." && $0 != ".." }
            let isHome = folders.isEmpty || folders.contains(where: Self.isHome)
            let digits = last.utf8.drop { !FoldedWords.isDigit($0) }.prefix(while: FoldedWords.isDigit).count
            if isHome { return true }
            // Pages of `../docs` and `../research` have numbers of their own.
            let isPaged = !isCalled && folders.last.map(Self.pages.contains) ?? false
            return digits >= 3 && isKin(file) && !isPaged ? true : nil
        }
        if Self.isSupport(file.stem) { return nil }
        let isBeside = parts.count == 1 || parts.count == 2 && parts[0] == "."
        let isMarkdown = last.hasSuffix(".md") || last.hasSuffix(".mdx") || last.hasSuffix(".markdown")
        if isBeside, isMarkdown {
            return FoldedWords.fold(words).hasPrefix("adr") || name.number == nil && name.date == nil
        }
        guard isMarkdown else { return nil }
        // Beside records without numbers those of the log's other folders have none either.
        let isUnnumbered = name.number == nil && name.date == nil && parts.first == ".." && parts.count <= 3
        let home = isUnnumbered ? Path.parts(of: Path.normalized(Path.join(folder, path.lowercased()))) : parts
        return home.dropLast().contains { part in part == "adr" || part == "adrs" || part == "decisions" }
            ? false : nil
    }

    /// Whether a file of another folder is named as records are here: `EPIC-010` and a dated page are none.
    private func isKin(_ file: FileName) -> Bool {
        guard file.number != nil else { return name.date != nil }
        let prefix = Array(file.id.utf8.prefix { !FoldedWords.isDigit($0) })
        return prefix.isEmpty || prefix == ownPrefix || prefix.starts(with: "ADR".utf8)
    }

    /// A quick look: a page elsewhere must speak of decisions, a file must be numbered, called one, or Markdown.
    private static func mayName(_ path: String, isURL: Bool) -> Bool {
        path.withUTF8Bytes { bytes in
            decisions.contains(bytes)
                || !isURL && (bytes.contains(where: FoldedWords.isDigit) || markdown.contains(bytes))
        }
    }

    private static let decisions = StemSearch(["adr", "arch", "decis", "record", "/blob/"], ignoresCase: true)
    private static let markdown = StemSearch([".md", "mark"], ignoresCase: true)
    private static let suffix = StemSearch([".md"], ignoresCase: true)

    private static func isSupport(_ stem: String) -> Bool {
        switch stem.lowercased() {
        case "readme", "index", "template", "glossary", "contributing", "changelog", "license": true
        default: false
        }
    }

    // MARK: Words

    private func words(in line: WrittenLine, outside links: [Range<Int>], takesNumbers: Bool) -> [RecordReference] {
        let bytes = line.bytes
        var result: [RecordReference] = []
        // Each of them has a number.
        guard name.number == nil && name.date == nil || bytes.withUnsafeBufferPointer(ByteSearch.mayHoldDigit) else {
            return result
        }
        // A name of a file is looked for where the line holds one at all.
        let mayHoldFile = name.date != nil || bytes.withUnsafeBufferPointer(Self.suffix.contains)
        let mayHoldLabel =
            hasOwnLabel || bytes.contains(UInt8(ascii: "[")) || bytes.withUnsafeBufferPointer(Self.labelMark.contains)
        guard takesNumbers || mayHoldFile || mayHoldLabel else { return result }
        var index = 0
        var lastEnd = -1
        while index < bytes.count {
            if let link = links.first(where: { $0.contains(index) }) {
                index = link.upperBound
                continue
            }
            let isStart = index == 0 || !isWord(before: index, in: bytes)
            guard isStart, mayHoldFile || mayBegin(bytes[index]) else {
                index += Words.length(bytes[index])
                continue
            }
            if let end = wikiLink(bytes, index) {
                let inside = line.written(index + 2..<(bar(bytes, index + 2, end - 2) ?? end - 2))
                result.append(RecordReference(range: index..<end, target: inside, isLink: true, isSure: true))
                index = end
                lastEnd = end
            } else if mayHoldFile, let (end, isRecord) = fileName(bytes, index) {
                if isRecord {
                    result.append(
                        RecordReference(
                            range: index..<end, target: line.written(index..<end), isLink: true, isSure: true))
                    lastEnd = end
                }
                index = end
            } else if let end = label(bytes, index) {
                result.append(
                    RecordReference(range: index..<end, target: line.written(index..<end), isLink: false, isSure: true))
                index = end
                lastEnd = end
            } else if let (start, end) = furtherNumber(bytes, index, lastEnd) {
                result.append(
                    RecordReference(range: start..<end, target: line.written(start..<end), isLink: false, isSure: true))
                index = end
                lastEnd = end
            } else if takesNumbers, let end = number(bytes, index) {
                result.append(
                    RecordReference(range: index..<end, target: line.written(index..<end), isLink: false, isSure: true))
                index = end
                lastEnd = end
            } else {
                index += Words.length(bytes[index])
            }
        }
        return result
    }

    /// Whether a label, a number or a wiki link may begin with a byte.
    private func mayBegin(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "l"), UInt8(ascii: "m"): true
        default:
            byte == UInt8(ascii: "[") || FoldedWords.isDigit(byte) || ownPrefix.first.map { $0 | 0x20 } == byte | 0x20
        }
    }

    /// Whether one of the marks that ideographs have instead of commas, stops and brackets stands at a place: “、”, “（”.
    private func isIdeographicMark(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == 0xE3 || bytes[index] == 0xEF, index + 2 < bytes.count else { return false }
        if bytes[index] == 0xE3 { return bytes[index + 1] == 0x80 }
        return bytes[index + 1] == 0xBC && [0x88, 0x89, 0x8C, 0x9A, 0x9B].contains(bytes[index + 2])
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || FoldedWords.isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether a letter stands right before a place; ideographs and the marks beside them need no space (`见ADR-0004`).
    private func isWord(before index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[index - 1] >= 0x80 else { return isWord(bytes[index - 1]) }
        var lead = index - 1
        while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return bytes[lead] < 0xE2
    }

    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// `[[ADR-0005]]`, `[[0005-x|ADR 5]]`.
    private func wikiLink(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 4 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "[") else {
            return nil
        }
        var index = start + 2
        var hasDigit = false
        while index + 1 < bytes.count, index - start < 120 {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]") {
                return hasDigit ? index + 2 : nil
            }
            if FoldedWords.isDigit(bytes[index]) { hasDigit = true }
            index += 1
        }
        return nil
    }

    private func bar(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        bytes[start..<end].firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "#") }
    }

    /// `0005-x.md`, `20201016-slug`, `docs/adr/0005-x.md`.
    private func fileName(_ bytes: [UInt8], _ start: Int) -> (end: Int, isRecord: Bool)? {
        var end = start
        while end < bytes.count,
            isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ".")
                || bytes[end] == UInt8(ascii: "/"), !isIdeographicMark(bytes, end)
        { end += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
        guard end - start >= 6, end - start < 200 else { return nil }
        let isMarkdown =
            Words.hasPrefix(bytes, end - 3, ".md") || end - start >= 7 && Words.hasPrefix(bytes, end - 4, ".mdx")
        guard isMarkdown || name.date != nil else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let last = Path.lastComponent(text)
        if text.hasSuffix(".md") || text.hasSuffix(".mdx") {
            let file = FileName(path: text)
            let lower = text.lowercased()
            let isHome = text == last || lower.contains("adr") || lower.contains("decision")
            let isNumbered = file.number != nil || file.date != nil && name.date != nil
            // Where no record has a number, the name alone says what a file is.
            let isCalled = name.number == nil && name.date == nil && last.lowercased().hasPrefix("adr-")
            return (end, isHome && (isNumbered || isCalled))
        }
        // A dated slug, as log4brains calls its records; the same as its own names.
        let beginsWithDay = name.stem.utf8.first.map(FoldedWords.isDigit) ?? false
        guard name.date != nil, last.utf8.count > 12, last.utf8.first.map(FoldedWords.isDigit) == beginsWithDay,
            FileName(path: last + ".md").date != nil
        else { return nil }
        return (end, true)
    }

    private static let labels: [StaticString] = ["adr", "adrs", "ladr", "madr"]

    /// `ADR-0005`, `ADR 5`, `ADR0005`, `ADR #12`, `ADRs 3`, and the record's own prefix with a number.
    private func label(_ bytes: [UInt8], _ start: Int) -> Int? {
        var word = start
        while word < bytes.count, isLetter(bytes[word]) { word += 1 }
        guard word > start, word - start <= 8 else { return nil }
        var index = word
        let isADR =
            (3...4).contains(word - start)
            && Self.labels.contains {
                $0.utf8CodeUnitCount == word - start && Words.hasPrefix(bytes, start, $0)
            }
        if !isADR {
            // The record's own prefix: `ARCH-003` beside `ARCH-007`.
            guard !ownPrefix.isEmpty, start + ownPrefix.count < bytes.count else { return nil }
            for (offset, byte) in ownPrefix.enumerated() {
                let other = bytes[start + offset]
                guard (other >= 0x61 && other <= 0x7A ? other & 0xDF : other) == byte else { return nil }
            }
            index = start + ownPrefix.count
        } else {
            var joins = 0
            while index < bytes.count, joins < 2,
                bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_")
                    || bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: ":")
            {
                index += 1
                joins += 1
            }
            index = behindPart(bytes, index)
        }
        let digits = index
        while index < bytes.count, FoldedWords.isDigit(bytes[index]) { index += 1 }
        guard index > digits, index - digits <= 8, !isOfAnotherLog(bytes, start) else { return nil }
        // `ADR: 0011-x.md`: the file is what is named.
        if digits > word, bytes[digits - 1] == 0x20, fileName(bytes, digits) != nil { return nil }
        // `ADR 2.1.2` and `ADR-12px` are none.
        if index < bytes.count, isLetter(bytes[index]) { return nil }
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), FoldedWords.isDigit(bytes[index + 1]) {
            return nil
        }
        // `ADR-0005-slug`: the words go on to the slug's end.
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), isWord(bytes[index + 1]) {
            var end = index
            while end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
            return end
        }
        return index
    }

    /// Behind the part of a log between “ADR-” and the number, as in `ADR-Platform-001`; the place itself for none.
    private func behindPart(_ bytes: [UInt8], _ start: Int) -> Int {
        guard start < bytes.count, isLetter(bytes[start]), bytes[start - 1] == UInt8(ascii: "-") else { return start }
        var index = start
        while index < bytes.count, isLetter(bytes[index]), index - start < 16 { index += 1 }
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "-"), FoldedWords.isDigit(bytes[index + 1]),
            FoldedWords.isDigit(bytes[index + 2])
        else { return start }
        return index + 1
    }

    /// The next number of `ADRs 3, 5 and 7` or `ADR-0003/0005`.
    private func furtherNumber(_ bytes: [UInt8], _ index: Int, _ lastEnd: Int) -> (Int, Int)? {
        guard lastEnd > 0, index >= lastEnd, index - lastEnd <= 6, FoldedWords.isDigit(bytes[index]) else { return nil }
        let between = String(decoding: bytes[lastEnd..<index], as: UTF8.self)
        switch between {
        case ", ", "/", " and ", ", and ", " & ", " und ", ",", " / ": break
        default: return nil
        }
        var end = index
        while end < bytes.count, FoldedWords.isDigit(bytes[end]) { end += 1 }
        guard end - index <= 5, end == bytes.count || !isWord(bytes[end]) else { return nil }
        // `ADR-014, 0.16.3 notes` goes on with a version.
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), FoldedWords.isDigit(bytes[end + 1]) { return nil }
        return (index, end)
    }

    /// A bare number that begins an element of a list (`0005`, `3, 4`, `#5`); “ROS 2” names no record.
    private func number(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard FoldedWords.isDigit(bytes[start]) else { return nil }
        var before = start
        while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == UInt8(ascii: "#") { before -= 1 }
        if before > 0 {
            switch bytes[before - 1] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "["): break
            default: return nil
            }
            if bytes[before - 1] == UInt8(ascii: ","), isOfAnotherList(bytes, before - 1, start) { return nil }
        }
        var end = start
        while end < bytes.count, FoldedWords.isDigit(bytes[end]) { end += 1 }
        guard end - start <= 5 else { return nil }
        if end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "/") {
            return nil
        }
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isWord(bytes[end + 1]) { return nil }
        // “#1456” in record 36 is an issue.
        if start > 0, bytes[start - 1] == UInt8(ascii: "#"), end - start > 3, let own = name.number, own < 500 {
            return nil
        }
        return end
    }
}
