import Diagnostics
import Syntax

/// A line's `name:` that says what the record is to the requirements behind it.
struct RequirementField {
    var heading: RequirementLinkReader.Heading
    /// The offset behind the colon.
    var valueStart: Int

    /// Reads the beginning of a line; nil when it names no role. Cost: the bytes up to the colon, at most 60.
    init?(_ bytes: [UInt8], _ line: SourceRange) {
        guard let (written, end) = RequirementField.label(bytes, line) else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(written.count)
        for byte in bytes[written] {
            if byte >= 0x80 {
                name.append(byte)
            } else if RequirementIDShape.isLetter(byte) {
                name.append(byte | 0x20)
            } else if byte != UInt8(ascii: "*"), name.last != 0x20 {
                name.append(0x20)
            }
        }
        while name.last == 0x20 { name.removeLast() }
        guard !name.isEmpty, RequirementField.couldBeRole(name) else { return nil }
        let normalized = String(decoding: name, as: UTF8.self)
        guard let role = RequirementRoleWords.role(ofNormalized: normalized) else { return nil }
        let word = bytes[written].filter { $0 != UInt8(ascii: "*") }
        heading = RequirementLinkReader.Heading(
            role: role, word: String(decoding: word, as: UTF8.self).trimmingSpaces(),
            isPlain: RequirementRoleWords.isPlain(normalized))
        valueStart = end
        while valueStart < line.end, bytes[valueStart] == UInt8(ascii: "*") || bytes[valueStart] == UInt8(ascii: "_") {
            valueStart += 1
        }
    }

    /// The words before a line's first colon and the offset behind it; nil where other than words stands before one.
    private static func label(_ bytes: [UInt8], _ line: SourceRange) -> (words: Range<Int>, end: Int)? {
        var start = line.start
        while start < line.end, isLead(bytes[start]) { start += 1 }
        let end = min(line.end, start + 60)
        // Most lines have no colon so near their beginning.
        guard bytes[start..<end].withUnsafeBufferPointer(LabelScanner.mayHoldColon) else { return nil }
        for index in start..<end {
            let byte = bytes[index]
            // Small letters first: nearly all bytes are.
            if byte &- 0x61 < 26 { continue }
            switch byte {
            case UInt8(ascii: ":"): return (start..<index, index + 1)
            case 0xEF where index + 2 < line.end && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A:
                return (start..<index, index + 3)
            case 0x80..., 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"): continue
            case let byte where RequirementIDShape.isLetter(byte): continue
            default: return nil
            }
        }
        return nil
    }

    /// A cheap look at a name's first and last letters, so that most lines cost no text.
    private static func couldBeRole(_ name: [UInt8]) -> Bool {
        if name.count >= 11, name[name.count - 1] == UInt8(ascii: "s") || name[name.count - 1] == UInt8(ascii: "t") {
            return true
        }
        guard name.count <= 24 else { return false }
        switch name[0] {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "r"),
            UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "n"), 0x80...:
            return true
        default: return false
        }
    }

    private static func isLead(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ">")
    }
}

extension String {
    /// The text without white space at its ends.
    func trimmingSpaces() -> String {
        var text = self[...]
        while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
        while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
        return String(text)
    }
}

extension RequirementLinkReader {
    // MARK: Running text

    /// Finds “requirement 3.5” and ids with a known prefix in running text, with the verb that stands before.
    mutating func readProse(_ range: SourceRange) {
        guard Self.mayCite(source, range) else { return }
        let bytes = source.bytes
        var index = range.start
        while index < range.end {
            let byte = bytes[index]
            if byte | 0x20 == UInt8(ascii: "r"), index + 2 < range.end, bytes[index + 2] | 0x20 == UInt8(ascii: "q"),
                isRequirementWord(at: index, range)
            {
                index = readAnnounced(at: index, range)
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"), index > range.start,
                bytes[index - 1] >= 0x41, bytes[index - 1] <= 0x5A
            {
                index = readConventionalID(around: index, range)
            } else {
                index += 1
            }
        }
    }

    /// A quick look: most text speaks of no requirement.
    static func mayCite(_ source: SourceText, _ range: SourceRange) -> Bool {
        source.withBytes(of: range) { bytes in
            announcement.contains(bytes)
                || (holdsCapital(before: UInt8(ascii: "-"), bytes) || holdsCapital(before: UInt8(ascii: "_"), bytes))
                    && ids.contains(bytes)
        }
    }

    private static func holdsCapital(before dash: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 1
        while start < bytes.count,
            let offset = ByteSearch.firstOffset(dash, in: UnsafeBufferPointer(rebasing: bytes[start...]))
        {
            if bytes[start + offset - 1] &- 0x41 < 26 { return true }
            start += offset + 1
        }
        return false
    }

    private static let announcement = StemSearch(["requirement"], ignoresCase: true)
    private static let ids = StemSearch(
        RequirementIDShape.conventionalParts.sorted().flatMap { [$0 + "-", $0 + "_"] })

    private func isRequirementWord(at index: Int, _ range: SourceRange) -> Bool {
        guard index + 11 <= range.end,
            index == range.start
                || !RequirementIDShape.isLetter(source.bytes[index - 1]) && source.bytes[index - 1] != UInt8(ascii: "_")
        else {
            return false
        }
        for (offset, letter) in "equirement".utf8.enumerated() where source.bytes[index + 1 + offset] | 0x20 != letter {
            return false
        }
        return true
    }

    /// Reads the list behind the word “requirement”; the offset at which to go on.
    private mutating func readAnnounced(at index: Int, _ range: SourceRange) -> Int {
        var start = index + 11
        if start < range.end, source.bytes[start] | 0x20 == UInt8(ascii: "s") { start += 1 }
        guard start < range.end, !RequirementIDShape.isAlphanumeric(source.bytes[start]),
            source.bytes[start] != UInt8(ascii: "_")
        else { return start }
        var reader = RequirementReferenceReader(
            bytes: source.bytes, range: SourceRange(start, range.end), isAnnounced: true)
        reader.skipMarkup()
        guard !reader.matches("-") else { return start }
        let references = reader.list()
        guard let first = references.first, first.extent == .single || first.extent == .range else { return start }
        let isCapital = source.bytes[index] == UInt8(ascii: "R")
        if !isCapital, RequirementIDShape.shape(of: first.id.utf8) == .number,
            !first.id.utf8.contains(UInt8(ascii: "."))
        {
            return start
        }
        let heading = verb(before: index, range)
        for reference in references { addMention(reference, heading) }
        return max(reader.position, start)
    }

    /// Reads an id such as `NFR-012` around its dash; the offset at which to go on.
    private mutating func readConventionalID(around dash: Int, _ range: SourceRange) -> Int {
        var start = dash
        while start > range.start, isIDByte(source.bytes[start - 1]) { start -= 1 }
        var reader = RequirementReferenceReader(bytes: source.bytes, range: SourceRange(start, range.end))
        guard let word = reader.wordRange(stopsAtSlash: true), word.end > dash,
            RequirementIDShape.isConventional(source.bytes[word.start..<word.end])
        else {
            var end = dash + 1
            while end < range.end, isIDByte(source.bytes[end]) { end += 1 }
            return end
        }
        let references = reader.list()
        let heading = verb(before: word.start, range)
        for reference in references
        where !(reference.namespace == nil && reference.id.utf8.first.map(RequirementIDShape.isDigit) == true) {
            var reference = reference
            // What follows a dash in running text is the sentence, not a gloss.
            reference.gloss = nil
            addMention(reference, heading)
        }
        return max(reader.position, word.end)
    }

    private func isIDByte(_ byte: UInt8) -> Bool {
        RequirementIDShape.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Adds what running text cites, unless a list cites it already.
    private mutating func addMention(_ reference: RequirementReference, _ heading: Heading) {
        if heading.role == .relatesTo {
            let key = reference.qualifiedID + "|"
            let optionKey = options.firstIndex {
                $0.analysed?.contains(reference.range.start) == true
                    || $0.listed?.contains(reference.range.start) == true
            }
            if cited.contains(key + (optionKey.map(String.init) ?? "")) { return }
        }
        add(reference, heading: heading, lineAt: reference.range.start)
    }

    /// The role of the verb that stands in the same clause before a place; `relatesTo` where none does or where the text is
    /// about something other than the decision.
    private func verb(before index: Int, _ range: SourceRange) -> Heading {
        let neutral = Heading(role: .relatesTo, word: "mentions", isPlain: false)
        guard isAboutTheDecision(at: index) else { return neutral }
        var start = index
        let limit = max(range.start, index - 80)
        while start > limit,
            ![UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: ",")].contains(
                source.bytes[start - 1])
        {
            start -= 1
        }
        let words = source.text(SourceRange(start, index)).lowercased()
            .split { !($0.isLetter || $0 == "'" || $0 == "’") }
        for (position, word) in words.enumerated().reversed() {
            guard let role = RequirementRoleWords.role(ofVerb: String(word)) else { continue }
            let before = words[..<position].suffix(3)
            let isNegated = before.contains {
                ["not", "doesn't", "doesn’t", "cannot", "fails", "no", "never"].contains($0)
            }
            if !isNegated { return Heading(role: role, word: String(word), isPlain: false) }
            switch role {
            case .satisfies: return Heading(role: .violates, word: "does not \(word)", isPlain: false)
            default: return neutral
            }
        }
        return neutral
    }

    /// Whether a sentence here speaks of the decision or an option, rather than of the state of things before.
    private func isAboutTheDecision(at index: Int) -> Bool {
        if options.contains(where: { $0.analysed?.contains(index) == true || $0.listed?.contains(index) == true }
        ) {
            return true
        }
        guard let section else { return true }
        switch sections[section].role {
        case .context, .history, .drivers, .other, .options: return false
        default: return true
        }
    }

    // MARK: Tables

    /// The column of a table that holds requirements.
    struct TableColumn {
        var column: Int
        var heading: Heading

        /// Reads a table's head; nil when no column is called after requirements.
        init?(_ table: Node) {
            guard let head = table.firstChild, head.kind == .tableRow else { return nil }
            for (index, cell) in head.children.enumerated() where cell.kind == .tableCell {
                let name = cell.plainText.trimmingSpaces().lowercased()
                if ["requirement", "requirements", "req", "req id", "requirement id", "fr", "nfr"].contains(name) {
                    column = index
                    heading = Heading(role: .relatesTo, word: cell.plainText.trimmingSpaces(), isPlain: true)
                    return
                }
            }
            return nil
        }
    }

    mutating func read(row: Node, of table: TableColumn) {
        for (index, cell) in row.children.enumerated() where index == table.column {
            var heading = table.heading
            if let sectionRole { heading.role = sectionRole.role }
            var reader = RequirementReferenceReader(bytes: source.bytes, range: cell.range)
            for reference in reader.list() where reference.extent == .single || reference.extent == .range {
                add(reference, heading: heading, lineAt: reference.range.start)
            }
        }
    }

    // MARK: Front matter

    mutating func readFrontMatter() {
        guard let root = document.frontMatter?.root else { return }
        read(mapping: root, depth: 0)
    }

    private mutating func read(mapping: YAMLNode, depth: Int) {
        guard depth < 3 else { return }
        for (key, value) in mapping.pairs {
            let name = key.value
            let spaced = camelCaseSplit(name)
            if spaced == "supersedes" || spaced == "related" || spaced == "links" {
                // Such lists hold records; what has a requirement's prefix is none.
                let role: RequirementLink.Role = spaced == "supersedes" ? .supersedes : .relatesTo
                read(values: value, Heading(role: role, word: name, isPlain: true), onlyConventional: true)
            } else if let role = RequirementRoleWords.role(of: spaced) {
                let onlyIDs = role == .drivenBy || role == .constrainedBy
                read(values: value, Heading(role: role, word: name, isPlain: false), onlyConventional: onlyIDs)
            } else if !value.pairs.isEmpty {
                read(mapping: value, depth: depth + 1)
            }
        }
    }

    /// `relatedRequirements` and `related_requirements` as `related requirements`.
    private func camelCaseSplit(_ name: String) -> String {
        if let split = name.withUTF8Bytes(Self.asciiSplit) { return split }
        var result = ""
        for character in name {
            if character.isUppercase, result.last?.isLowercase == true { result.append(" ") }
            result.append(character == "_" || character == "-" ? " " : Character(character.lowercased()))
        }
        return result
    }

    private static func asciiSplit(_ name: UnsafeBufferPointer<UInt8>) -> String? {
        guard ByteSearch.isASCII(name) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(name.count + 4)
        for byte in name {
            if byte &- 0x41 < 26, let last = result.last, last &- 0x61 < 26 { result.append(0x20) }
            let isJoin = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            result.append(isJoin ? 0x20 : ByteSearch.lowercased(byte))
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func read(values: YAMLNode, _ heading: Heading, onlyConventional: Bool) {
        let nodes = values.elements.isEmpty ? [values] : values.elements
        for node in nodes {
            guard let scalar = node.scalar else {
                for (key, value) in node.pairs where key.value == "id" || key.value == "ref" {
                    read(values: value, heading, onlyConventional: onlyConventional)
                }
                continue
            }
            var reader = RequirementReferenceReader(bytes: source.bytes, range: node.range)
            var references = reader.list()
            if references.isEmpty, !onlyConventional, !scalar.isEmpty,
                scalar.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "{") }),
                scalar.utf8.count < 80
            {
                references = [RequirementReference(id: scalar, range: node.range)]
            }
            for reference in references {
                if onlyConventional,
                    !RequirementIDShape.isConventional(Array(reference.id.utf8)[...])
                {
                    continue
                }
                add(reference, heading: heading, lineAt: node.range.start, origin: .frontMatter)
            }
        }
    }

    /// Reads the lists of a metadata block in a fenced YAML block: `relatedRequirements:` with items below.
    mutating func readYAMLBlock(_ node: Node) {
        var heading: Heading?
        for line in source.line(at: node.range.start)...source.line(at: node.range.end) {
            let range = source.range(ofLine: line)
            let trimmed = source.trimmed(range)
            guard !trimmed.isEmpty else { continue }
            if source.bytes[trimmed.start] == UInt8(ascii: "-") {
                guard let heading else { continue }
                var end = trimmed.end
                if let hash = source.slice(trimmed).firstIndex(of: UInt8(ascii: "#")) { end = hash }
                var reader = RequirementReferenceReader(
                    bytes: source.bytes, range: SourceRange(trimmed.start + 1, end))
                for reference in reader.list() {
                    add(reference, heading: heading, lineAt: trimmed.start, origin: .metadata)
                }
            } else if let colon = source.slice(trimmed).firstIndex(of: UInt8(ascii: ":")) {
                let name = source.text(SourceRange(trimmed.start, colon))
                heading = RequirementRoleWords.role(of: camelCaseSplit(name)).map {
                    Heading(role: $0, word: name, isPlain: false)
                }
            } else {
                heading = nil
            }
        }
    }
}
