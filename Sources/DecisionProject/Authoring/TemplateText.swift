/// Fills in a template's placeholders: `NUMBER`, `TITLE`, `DATE`, `STATUS`, `DECIDERS`, `CONSULTED`,
/// `INFORMED`, `TAGS`, `REQUIREMENTS`.
///
/// As in adr-tools, the first of each on a line is filled in. Unlike there, all are found in the template before any is
/// filled in, so that a title with `DATE`, `&`, `|` or a backslash in it stays as it is.
public struct TemplateText: Sendable {
    /// The record's number, without zeros.
    public var number: String
    /// Its title.
    public var title: String
    /// Its date.
    public var date: String
    /// Its status.
    public var status: String
    /// Who decides.
    public var deciders: [String] = []
    /// Its tags.
    public var tags: [String] = []
    /// The requirements that it answers.
    public var requirements: [String] = []

    /// Makes the values of a record.
    public init(number: String, title: String, date: String, status: String) {
        self.number = number
        self.title = title
        self.date = date
        self.status = status
    }

    /// A template with its placeholders filled in.
    ///
    /// A line `Name: TAGS` goes where there are no tags; so do those of people and requirements.
    public func fill(_ template: [UInt8]) -> [UInt8] {
        let values: [(name: [UInt8], value: String, isOptional: Bool)] = [
            (Array("NUMBER".utf8), number, false), (Array("TITLE".utf8), title, false),
            (Array("DATE".utf8), date, false),
            (Array("STATUS".utf8), status, false), (Array("DECIDERS".utf8), deciders.joined(separator: ", "), true),
            (Array("CONSULTED".utf8), "", true), (Array("INFORMED".utf8), "", true),
            (Array("TAGS".utf8), tags.joined(separator: ", "), true),
            (Array("REQUIREMENTS".utf8), requirements.joined(separator: ", "), true),
        ]
        var output: [UInt8] = []
        output.reserveCapacity(template.count + 256)
        var start = 0
        while start < template.count {
            let end = (template[start...].firstIndex(of: 0x0A) ?? template.count - 1) + 1
            let line = template[start..<end]
            start = end
            var places: [(range: Range<Int>, value: String)] = []
            var isDropped = false
            for value in values {
                guard let place = TemplateText.find(value.name, in: line) else { continue }
                if value.isOptional, value.value.isEmpty {
                    // A name with nothing behind it, or an item with nothing in it.
                    let before = line[..<place]
                    isDropped = isDropped || before.contains(UInt8(ascii: ":")) || before.allSatisfy { $0 < 0x30 }
                    continue
                }
                places.append((place..<place + value.name.count, value.value))
            }
            if isDropped { continue }
            var position = line.startIndex
            for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
                output.append(contentsOf: line[position..<place.range.lowerBound])
                output.append(contentsOf: place.value.utf8)
                position = place.range.upperBound
            }
            output.append(contentsOf: line[position...])
        }
        return output
    }

    private static func find(_ word: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        guard line.count >= word.count else { return nil }
        for index in line.startIndex...(line.endIndex - word.count) where line[index] == word[0] {
            if line[index..<index + word.count].elementsEqual(word) { return index }
        }
        return nil
    }
}
