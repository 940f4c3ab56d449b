import Diagnostics
import Syntax

/// Finds the metadata of a record, wherever it stands.
///
/// Everything above the first section is searched, and every section that is about metadata; elsewhere only lines that
/// begin with a known name count.
enum FieldReader {
    /// - Parameter title: the index of the title's node, if there is one.
    static func read(_ document: Document, title: Int?, sections: [RecordSection]) -> [RecordField] {
        var collector = FieldCollector(document: document)
        if let frontMatter = document.frontMatter { collector.add(frontMatter) }
        if let title { collector.addTitle(document.node(at: title)) }
        var section: Int?
        var next = 0
        var node = document.root.firstChild
        var isFooter = false
        while let block = node {
            node = block.nextSibling
            if block.kind == .heading, TitleHeading.isUnfencedFrontMatter(block) {
                collector.addLines(of: block)
                continue
            }
            if block.index == title {
                isFooter = false
                section = nil
                continue
            }
            if next < sections.count, sections[next].headingIndex == block.index {
                isFooter = false
                section = next
                next += 1
                collector.addHeading(next - 1, sections)
                continue
            }
            if block.kind == .thematicBreak, section != nil { isFooter = true }
            if section == 0, block.kind == .list, isMetadata(block) {
                collector.add(block, section: section, scope: .all)
                continue
            }
            collector.add(block, section: section, scope: scope(of: section, sections, isFooter: isFooter))
        }
        return collector.fields
    }

    /// How much of a section's text is taken for metadata.
    enum Scope {
        /// Every pair.
        case all
        /// Pairs with a known name.
        case known
        /// Nothing.
        case none
    }

    private static let headNames = WordTable(of: [
        "metadata", "meta", "meta data", "info", "information", "adr information", "adr info", "header", "details",
        "document control", "document information", "adr metadata", "properties", "decision metadata", "front matter",
        "record information", "adr details", "decision details", "general information", "document details",
        "metadaten", "métadonnées", "metadatos", "metadados", "元数据", "メタデータ", "메타데이터",
    ])

    /// Whether a section holds nothing but metadata.
    static func isHead(_ section: RecordSection) -> Bool {
        section.role == .other && headNames.contains(section.folded)
    }

    /// Whether the items of a list are metadata, a status among them: “Overview” may hold it below a sentence.
    private static func isMetadata(_ list: Node) -> Bool {
        var hasStatus = false
        var count = 0
        for item in list.children {
            guard let line = item.firstChild, line.kind == .paragraph, line.range.length < 200,
                let first = WrittenLine.lines(of: line).first, let pair = LabelScanner.pairs(in: first).first,
                let name = MetadataName(String(decoding: first.bytes[pair.name], as: UTF8.self))
            else { return false }
            if case .status = name { hasStatus = true }
            count += 1
        }
        return hasStatus && count > 1
    }

    private static func scope(of section: Int?, _ sections: [RecordSection], isFooter: Bool) -> Scope {
        guard let section else { return .all }
        if section == 0, sections[section].role == .other { return .all }
        switch sections[section].role {
        case .status, .date, .people, .links, .requirements, .history: return .all
        case .option, .options, .analysis: return .none
        case .other: return isFooter || isHead(sections[section]) ? .all : .known
        default: return isFooter ? .all : .known
        }
    }
}
