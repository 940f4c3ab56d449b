import Syntax

/// The places within a record that a link can lead to: its headings, and what its raw HTML names.
enum RecordAnchors {
    /// The anchor that a link means: the one written, or the one that differs from it in letter case only, as GitHub's
    /// pages find it; nil where the record has neither. Cost: the record's headings, so ask for links with an anchor only.
    static func find(_ anchor: String, in document: Document) -> String? {
        let all = all(in: document)
        if all.contains(anchor) { return anchor }
        let small = anchor.lowercased()
        return all.contains(small) ? small : nil
    }

    private static func all(in document: Document) -> Set<String> {
        var anchors: Set<String> = []
        var headings = HeadingAnchors()
        for index in 0..<document.nodeCount {
            let node = document.node(at: index)
            switch node.kind {
            case .heading:
                let text = node.plainText
                if !text.utf8.allSatisfy({ $0 <= 0x20 }) { anchors.insert(headings.anchor(for: text)) }
            case .htmlBlock, .htmlInline:
                var tokens = RawTokenizer(node.literalBytes)
                while let token = tokens.next() {
                    guard case .start(let tag) = token else { continue }
                    for key in ["id", "name"] {
                        if let name = tag.attributes[key], isKept(name) { anchors.insert(name) }
                    }
                }
            default: break
            }
        }
        return anchors
    }

    /// Whether a page keeps an id that a record writes itself: capital letters begin the page's own ids.
    static func isKept(_ id: String) -> Bool {
        guard let first = id.utf8.first else { return false }
        return !(0x41...0x5A).contains(first) && !id.utf8.contains { $0 <= 0x20 }
    }
}
