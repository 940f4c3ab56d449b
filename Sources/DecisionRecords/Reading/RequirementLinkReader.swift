import Diagnostics
import Syntax

/// Fills in the requirements that a record cites, and with which role.
///
/// They stand in the front matter, in header lines (`**Validates**: Requirements 3.5, 4.4`), in sections and lists of their
/// own, in tables, and in running text. What stands within an option is the option's.
struct RequirementLinkReader {
    let document: Document
    let source: SourceText
    let sections: [RecordSection]
    let options: [ConsideredOption]
    var links: [RequirementLink] = []
    /// The innermost section at the node that is looked at; nil above the first.
    var section: Int?
    /// The role and name that the section's heading gives to the lists below it.
    var sectionRole: Heading?
    /// The role and name that the line before a list gives to it.
    var listRole: (heading: Heading, end: Int)?
    /// The ids that a running text need not repeat, with their options.
    var cited: Set<String> = []

    /// A role and the author's word for it.
    struct Heading {
        var role: RequirementLink.Role
        var word: String
        /// Whether what follows must look like a requirement's id on its own.
        var isPlain: Bool
    }

    static func read(into record: inout DecisionRecord) {
        var reader = RequirementLinkReader(record: record)
        reader.readFrontMatter()
        reader.readBody()
        if reader.links.contains(where: { isProduct($0.id.value) }) { reader.removeProducts() }
        record.requirements = reader.links
    }

    /// Whether an id may be the name of a thing that is bought or drawn: “R2 bucket”, “C4 model”.
    private static func isProduct(_ id: String) -> Bool { id.utf8.count == 2 && products.contains(id) }

    private static let products: Set<String> = ["S3", "R2", "D1", "C4", "H2", "L4", "L7"]

    /// Leaves out products' names where no other id is of their letter, as a numbered list's would be.
    private mutating func removeProducts() {
        links = links.filter { link in
            let id = link.id.value
            return !Self.isProduct(id)
                || links.contains { $0.id.value.utf8.first == id.utf8.first && $0.id.value != id }
        }
    }

    init(record: borrowing DecisionRecord) {
        document = record.document
        source = record.source
        sections = record.sections
        options = record.options
    }

    // MARK: The walk

    private mutating func readBody() {
        var nextSection = 0
        var index = 1
        var table: TableColumn?
        while index < document.nodeCount {
            switch document.kind(at: index) {
            case .heading:
                while nextSection < sections.count, sections[nextSection].headingIndex < index {
                    nextSection += 1
                }
                if nextSection < sections.count, sections[nextSection].headingIndex == index {
                    enter(section: nextSection)
                    readProse(document.range(at: index))
                }
                index = document.endIndex(at: index)
            case .paragraph:
                read(paragraph: document.node(at: index))
                index = document.endIndex(at: index)
            case .table:
                table = TableColumn(document.node(at: index))
                index += 1
            case .tableRow:
                let row = document.node(at: index)
                if let table, !row.isHeader { read(row: row, of: table) }
                index = row.endIndex
            case .codeBlock:
                let block = document.node(at: index)
                if block.info.hasPrefix("y") { readYAMLBlock(block) }
                index = block.endIndex
            case .htmlBlock: index = document.endIndex(at: index)
            default: index += 1
            }
        }
    }

    private mutating func enter(section index: Int) {
        section = index
        listRole = nil
        let title = sections[index].title.value
        if let role = RequirementRoleWords.role(of: title) {
            let name = title.lowercased()
            let isPlain =
                RequirementRoleWords.isPlain(name) || role == .drivenBy || role == .constrainedBy
                || role == .relatesTo
                    && !["related requirements", "affected requirements"].contains(name)
            sectionRole = Heading(role: role, word: title, isPlain: isPlain)
        } else if sectionRole != nil, let parent = sections[index].parent,
            RequirementRoleWords.role(of: sections[parent].title.value) == sectionRole?.role
        {
            // A heading below “Requirements addressed” only groups what stands there.
        } else {
            sectionRole = nil
        }
    }

    // MARK: Paragraphs

    private mutating func read(paragraph: Node) {
        let range = paragraph.range
        if applicableHeading(paragraph) == nil, !source.withBytes(of: range, LabelScanner.mayHoldColon),
            !beginsWithRequirement(range.start, range.end),
            !Self.mayCite(source, range)
        {
            return
        }
        var lineStart = range.start
        var isFirst = true
        while lineStart < range.end {
            let lineEnd = endOfLine(lineStart, limit: range.end)
            var next = lineEnd
            if let field = RequirementField(source.bytes, SourceRange(lineStart, lineEnd)) {
                next = valueEnd(of: field, limit: range.end)
                let value = SourceRange(field.valueStart, next)
                if source.trimmed(value).isEmpty || isOnlyMarkup(value) {
                    if next >= range.end { announceList(after: paragraph, field) }
                } else if !readList(value, field.heading, isField: true) {
                    readProse(SourceRange(lineStart, next))
                }
            } else if isFirst, let heading = applicableHeading(paragraph),
                readList(SourceRange(lineStart, range.end), heading, isField: false)
            {
                return
            } else if isFirst, beginsWithRequirement(lineStart, lineEnd) {
                let heading = Heading(role: .relatesTo, word: "Requirement", isPlain: true)
                if !readList(SourceRange(lineStart, range.end), heading, isField: false) {
                    readProse(SourceRange(lineStart, lineEnd))
                }
            } else {
                readProse(SourceRange(lineStart, lineEnd))
            }
            isFirst = false
            lineStart = startOfNextLine(next, limit: range.end)
        }
    }

    /// The role that a list or a section gives to a paragraph that begins with an id.
    private func applicableHeading(_ paragraph: Node) -> Heading? {
        if let listRole, paragraph.index < listRole.end { return listRole.heading }
        return sectionRole
    }

    /// Gives the list behind a line such as `**Requirements**:` its role.
    private mutating func announceList(after paragraph: Node, _ field: RequirementField) {
        guard let list = paragraph.nextSibling, list.kind == .list else { return }
        listRole = (field.heading, list.endIndex)
    }

    /// Reads a text as a list of references; false when it is none.
    private mutating func readList(_ range: SourceRange, _ heading: Heading, isField: Bool) -> Bool {
        var reader = RequirementReferenceReader(bytes: source.bytes, range: range)
        let references = reader.list()
        guard let first = references.first else { return false }
        if heading.isPlain, !isField, !reader.isAnnounced, !isUnmistakable(first) { return false }
        for reference in references {
            add(reference, heading: heading, lineAt: reference.extent == .none ? range.start : reference.range.start)
        }
        return true
    }

    /// Whether a reference looks like one wherever it stands: a link, a code span, a known prefix.
    private func isUnmistakable(_ reference: RequirementReference) -> Bool {
        let hasDigit = reference.id.utf8.contains(where: RequirementIDShape.isDigit)
        if reference.target != nil || reference.namespace != nil { return hasDigit }
        if reference.extent == .none || reference.extent == .all { return false }
        let before = reference.range.start - 1
        // `FR-1` and `req-1` in a code span are ids; `sqlite3` and `netstandard2.0` are names of software.
        if before >= 0, source.bytes[before] == UInt8(ascii: "`"), hasCodeForm(reference.range) { return true }
        return RequirementIDShape.isConventional(source.bytes[reference.range.start..<reference.range.end])
    }

    /// Whether a word begins with a capital, or has parts: `req-1`, `gateway-nfr-scale-v1`.
    private func hasCodeForm(_ range: SourceRange) -> Bool {
        let word = source.slice(range)
        if let first = word.first, first &- 0x41 < 26 { return true }
        if word.count(where: { $0 == UInt8(ascii: "-") }) > 1 { return true }
        return zip(word, word.dropFirst()).contains { mark, digit in
            (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "~"))
                && RequirementIDShape.isDigit(digit)
        }
    }

    // MARK: Links

    /// Adds a reference as a link, with the role that a tick behind it gives.
    mutating func add(
        _ reference: RequirementReference, heading: Heading, lineAt offset: Int, origin: RequirementLink.Origin? = nil
    ) {
        var role = heading.role
        var word = heading.word
        if role == .relatesTo, let gloss = reference.gloss, gloss.hasSuffix("✅") || gloss.hasSuffix("✔") {
            role = .satisfies
            word = "✅"
        }
        let option = option(at: reference.range.start)
        let line = source.range(ofLine: source.line(at: offset))
        let link = RequirementLink(
            role: role, word: word, id: Written(reference.qualifiedID, at: reference.range),
            rangeEnd: reference.rangeEnd.map { Written($0, at: reference.endRange ?? reference.range) },
            gloss: reference.gloss, option: option, origin: option != nil ? .option : origin ?? self.origin,
            text: literalText(line), extent: reference.extent, document: reference.document, target: reference.target)
        let key = reference.qualifiedID + "|" + (option.map(String.init) ?? "")
        cited.insert(key)
        links.append(link)
    }

    private var origin: RequirementLink.Origin {
        guard let section else { return .metadata }
        switch sections[section].role {
        case .status, .date, .people, .summary: return .metadata
        case .links, .requirements, .drivers: return .section
        default: return sectionRole != nil ? .section : .body
        }
    }

    /// The option that a place belongs to.
    private func option(at offset: Int) -> Int? {
        options.firstIndex { option in
            option.analysed?.contains(offset) == true || option.listed?.contains(offset) == true
        }
    }

    /// A line as written, without its bullet and the white space at its ends.
    private func literalText(_ line: SourceRange) -> String {
        var range = source.trimmed(line)
        if range.length > 2,
            [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(source.bytes[range.start]),
            source.bytes[range.start + 1] == 0x20
        {
            range = source.trimmed(SourceRange(range.start + 2, range.end))
        }
        return source.text(range)
    }

    // MARK: Lines

    private func endOfLine(_ start: Int, limit: Int) -> Int {
        guard start < limit else { return min(limit, start) }
        let rest = source.bytes[start..<limit]
        let feed = ByteSearch.first(UInt8(ascii: "\n"), in: rest) ?? limit
        return ByteSearch.first(UInt8(ascii: "\r"), in: rest[..<feed]) ?? feed
    }

    private func startOfNextLine(_ end: Int, limit: Int) -> Int {
        var index = end
        while index < limit, source.bytes[index] <= 0x20 || source.bytes[index] == UInt8(ascii: ">") { index += 1 }
        return index
    }

    /// Where a field's value ends: on its line, or on a later one while a comma says that it goes on.
    private func valueEnd(of field: RequirementField, limit: Int) -> Int {
        var end = endOfLine(field.valueStart, limit: limit)
        while end < limit {
            let value = source.trimmed(SourceRange(field.valueStart, end))
            guard !value.isEmpty, let last = source.slice(value).last,
                last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
            else { break }
            let next = startOfNextLine(end, limit: limit)
            guard next < limit else { break }
            end = endOfLine(next, limit: limit)
        }
        return end
    }

    private func isOnlyMarkup(_ range: SourceRange) -> Bool {
        source.slice(range).allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    }

    /// Whether a line begins with “Requirement 3.5” or the like.
    private func beginsWithRequirement(_ start: Int, _ end: Int) -> Bool {
        var reader = RequirementReferenceReader(bytes: source.bytes, range: SourceRange(start, end))
        reader.skipMarkup()
        guard reader.peekOrZero | 0x20 == UInt8(ascii: "r"), let word = reader.plainWordRange() else { return false }
        return reader.isRequirementWord(word)
    }
}
