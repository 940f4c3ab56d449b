import Diagnostics
import Syntax

/// A status that stands only in a list of dated states: EdgeX's change log, or a list above the first section.
enum StateLog {
    /// What the newest of the states comes to, and its day.
    struct Reading {
        let status: RecordStatus
        let date: RecordDate?
    }

    static func read(_ record: DecisionRecord) -> Reading? {
        let document = record.document
        let end = record.sections.first?.headingIndex ?? document.nodeCount
        var index = 1
        while index < end {
            let node = document.node(at: index)
            if node.kind == .list, let found = read(node, needsLink: false) { return found }
            index = node.kind == .document ? index + 1 : max(node.endIndex, index + 1)
        }
        for section in record.sections
        where section.role == .history && section.body.lowerBound < section.body.upperBound {
            let node = document.node(at: section.body.lowerBound)
            if node.kind == .list, let found = read(node, needsLink: true) { return found }
        }
        return nil
    }

    /// The newest state of a list, each of whose items is a state with its day and nothing more.
    ///
    /// - Parameter needsLink: whether each state must be a link, as to the change that brought it.
    private static func read(_ list: Node, needsLink: Bool) -> Reading? {
        var newest: (day: String, value: RecordStatus.Value, text: Written<String>)?
        for item in list.children {
            guard let paragraph = item.firstChild, paragraph.kind == .paragraph, paragraph.range.length < 300,
                !needsLink || paragraph.firstChild?.kind == .link,
                let line = WrittenLine.lines(of: paragraph).first, line.bytes.count < 60
            else { return nil }
            let text = line.written(0..<line.bytes.count)
            guard let value = state(text.value), let day = DateReader.read(text.value)?.value, day.utf8.count == 10
            else {
                return nil
            }
            if let known = newest, day < known.day { continue }
            newest = (day, value, text)
        }
        return newest.map { found in
            Reading(status: RecordStatus(found.value, text: found.text), date: MetadataReader.date(found.text))
        }
    }

    /// What the change that a state is of is called.
    private static let versions: Set<Substring> = ["original", "initial", "revised", "revision", "updated", "version"]

    /// The state that words come to, where they say a day besides and no more.
    private static func state(_ text: String) -> RecordStatus.Value? {
        let words = FoldedWords.words(of: FoldedWords.fold(text))
        guard words.count < 8, let match = StatusWords.matches(in: words).last else { return nil }
        let rest = words.count { word in
            !word.utf8.allSatisfy(FoldedWords.isDigit) && !versions.contains(word)
                && DateReader.read("1 " + word + " 2000")?.value?.utf8.count != 10
        }
        return rest <= match.count ? match.value : nil
    }
}
