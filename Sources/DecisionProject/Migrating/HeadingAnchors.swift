import DecisionRecords
import Diagnostics
import Syntax

/// Keeps links within a record alive whose headings have other words now.
enum HeadingAnchors {
    /// The record's bytes with its links to its own headings mended; nil where none is broken.
    static func mend(_ new: DecisionRecord, was old: DecisionRecord) -> [UInt8]? {
        let newSlugs = Set(new.document.headingSlugs.map(\.slug))
        let oldSlugs = old.document.headingSlugs
        var edits: [Edit] = []
        for index in 0..<new.document.nodeCount {
            let node = new.document.node(at: index)
            guard node.kind == .link, let range = node.destinationRange, let target = node.destination,
                target.hasPrefix("#"), !newSlugs.contains(String(target.dropFirst()))
            else { continue }
            guard let heading = oldSlugs.first(where: { $0.slug == target.dropFirst() })?.heading,
                let section = old.sections.first(where: { $0.headingIndex == heading.index }),
                let home = new.sections.first(where: { $0.role == section.role && PlainHeading.isPlain($0) }),
                let slug = new.document.headingSlugs.first(where: { $0.heading.index == home.headingIndex })?.slug
            else { continue }
            edits.append(Edit(path: new.path, range: range, text: "#" + slug))
        }
        return edits.isEmpty ? nil : Edit.apply(edits, to: new.source.bytes)
    }
}
