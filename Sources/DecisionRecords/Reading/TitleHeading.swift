import Syntax

/// Finds the heading that is a record's title rather than a section's.
enum TitleHeading {
    /// The index of the title's node; nil for a file that has none.
    ///
    /// The first heading of level 1 whose words are no section's, if no section stands before it; else the file's first
    /// heading, where its words are no section's either.
    static func index(in document: Document) -> Int? {
        var first: Node?
        for node in document.root.children where node.kind == .heading {
            let isSection = HeadingRoles.role(of: node.plainText, isWhole: true) != nil
            if node.headingLevel == 1 {
                if !isSection { return node.index }
            }
            if isSection {
                return first?.index
            }
            if first == nil {
                first = node
            } else if node.headingLevel <= (first?.headingLevel ?? 1) {
                // Two headings of one level with no level-1 heading before them: sections of free names.
                break
            }
        }
        guard let first else { return nil }
        return first.index
    }
}
