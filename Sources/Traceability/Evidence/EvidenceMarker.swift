import DecisionRecords
public import Diagnostics

/// A place outside the records that cites a requirement or a decision: a line of code, a test, a task.
public struct EvidenceMarker: Sendable, Equatable {
    /// What stands there.
    public enum Kind: String, Sendable {
        /// A line of code or of a comment in code.
        case code
        /// The same in a test.
        case test
        /// A task that is not done.
        case openTask = "open-task"
        /// A task that is done.
        case doneTask = "done-task"
        /// A commit that says that it implements or verifies something.
        case commit
        /// A commit that only refers to something.
        case mention
    }

    /// What stands there.
    public var kind: Kind
    /// The requirement as cited; nil where a decision is.
    public var requirement: String?
    /// The decision as cited, such as `ADR-008`; nil where a requirement is.
    public var decision: String?
    /// The file; for a commit its hash.
    public var path: String
    /// The line, counting from 1; 1 for a commit.
    public var line: Int
    /// What it is called, such as the name of the test around it; nil where nothing says.
    public var name: String?

    /// Makes a marker.
    public init(
        kind: Kind, requirement: String? = nil, decision: String? = nil, path: String, line: Int, name: String? = nil
    ) {
        self.kind = kind
        self.requirement = requirement
        self.decision = decision
        self.path = path
        self.line = line
        self.name = name
    }
}

/// Finds markers in source code and in task lists.
///
/// Read are `@adr 0008` and `ADR-008`, `Validates: Requirements 3.5` and its like in comments, `@relation(REQ-1, …)`,
/// `lobster-trace: …`, OpenFastTrace's `[impl->req~x~1]`, and `_Requirements: …_` below a task with its box.
public enum EvidenceScanner {
    /// The markers of a file, in order. Cost: linear in the file.
    public static func markers(in text: SourceText) -> [EvidenceMarker] {
        let isTasks = text.path.hasSuffix("tasks.md")
        let kind: EvidenceMarker.Kind = isTest(text.path) ? .test : .code
        var found: [EvidenceMarker] = []
        var task: EvidenceMarker.Kind = .openTask
        var taskName: String?
        var function: String?
        for number in 1...max(1, text.lineCount) {
            let range = text.range(ofLine: number)
            // A line of generated code may be a megabyte long.
            if range.length > 2_000 { continue }
            if isTasks, let box = box(text, range) {
                task = box.isDone ? .doneTask : .openTask
                taskName = box.name
            }
            if kind == .test, let name = functionName(text, range) { function = name }
            for marker in markers(text, range) {
                found.append(
                    EvidenceMarker(
                        kind: isTasks ? task : kind, requirement: marker.requirement, decision: marker.decision,
                        path: text.path, line: number, name: isTasks ? taskName : function))
            }
        }
        return found
    }

    /// Whether a path is a test's by its folder or name.
    public static func isTest(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/")
        if parts.dropLast().contains(where: { ["test", "tests", "spec", "specs", "__tests__", "e2e"].contains($0) }) {
            return true
        }
        let name = parts.last.map(String.init) ?? ""
        return name.hasPrefix("test_") || name.contains("_test.") || name.contains(".test.") || name.contains(".spec.")
            || name.hasSuffix("test.java") || name.hasSuffix("tests.swift") || name.hasSuffix("test.kt")
    }

    private static func markers(_ text: SourceText, _ range: SourceRange) -> [(requirement: String?, decision: String?)]
    {
        let bytes = text.bytes
        var found: [(requirement: String?, decision: String?)] = []
        var index = range.start
        while index < range.end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":"), let role = word(before: index, text, range), isMarker(role) {
                let references = RequirementReferenceReader.references(in: text, SourceRange(index + 1, range.end))
                for reference in references where reference.extent == .single || reference.extent == .range {
                    found.append((reference.qualifiedID, nil))
                    if let end = reference.rangeEnd { found.append((end, nil)) }
                }
                return found
            }
            if byte == UInt8(ascii: "("), word(before: index, text, range)?.hasSuffix("@relation") == true {
                let references = RequirementReferenceReader.references(in: text, SourceRange(index + 1, range.end))
                return references.map { ($0.qualifiedID, nil) }
            }
            if byte == UInt8(ascii: ">"), index > range.start, bytes[index - 1] == UInt8(ascii: "-"),
                let close = bytes[index..<range.end].firstIndex(of: UInt8(ascii: "]"))
            {
                let id = text.text(SourceRange(index + 1, close))
                if OpenFastTraceReader.itemID(id) != nil { found.append((id, nil)) }
                index = close
            } else if byte | 0x20 == UInt8(ascii: "a"), let decision = decision(at: index, text, range) {
                found.append((nil, decision.id))
                index = decision.end
                continue
            }
            index += 1
        }
        return found
    }

    /// `ADR-008`, `ADR 8`, `adr0008`, `@adr 0008` at a place.
    private static func decision(at index: Int, _ text: SourceText, _ range: SourceRange) -> (id: String, end: Int)? {
        let bytes = text.bytes
        guard index + 4 <= range.end, bytes[index + 1] | 0x20 == UInt8(ascii: "d"),
            bytes[index + 2] | 0x20 == UInt8(ascii: "r"),
            index == range.start || !isLetter(bytes[index - 1])
        else { return nil }
        var next = index + 3
        while next < range.end,
            bytes[next] == UInt8(ascii: "-") || bytes[next] == 0x20 || bytes[next] == UInt8(ascii: "_")
        {
            next += 1
        }
        let start = next
        while next < range.end, RequirementIDShape.isDigitByte(bytes[next]) { next += 1 }
        guard next > start, next - start <= 6, next == range.end || !isLetter(bytes[next]) else { return nil }
        return ("ADR-" + text.text(SourceRange(start, next)), next)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The words before a mark, down to what is no letter, at most 24 bytes.
    private static func word(before index: Int, _ text: SourceText, _ range: SourceRange) -> String? {
        var start = index
        while start > max(range.start, index - 24) {
            let byte = text.bytes[start - 1]
            guard
                isLetter(byte) || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "-") || byte == 0x20
                    || byte == UInt8(ascii: "*")
            else { break }
            start -= 1
        }
        let word = text.text(SourceRange(start, index)).trimmingCharacters(" *-")
        return word.isEmpty ? nil : word
    }

    private static func isMarker(_ word: String) -> Bool {
        let word = word.lowercased()
        return [
            "validates", "requirements", "requirement", "implements", "verifies", "satisfies", "lobster-trace",
            "traces",
        ]
        .contains { word == $0 || word.hasSuffix("@" + $0) || word.hasSuffix(" " + $0) }
    }

    /// A task's box and name on a line.
    private static func box(_ text: SourceText, _ range: SourceRange) -> (isDone: Bool, name: String)? {
        let line = text.text(range).trimmingCharacters(" \t")
        for (mark, isDone) in [("- [x]", true), ("- [X]", true), ("- [ ]", false), ("- [-]", false), ("- [~]", false)]
        where line.hasPrefix(mark) {
            return (isDone, line.dropFirst(mark.count).trimmingCharacters(" *"))
        }
        return nil
    }

    /// The name of a test's function that begins on a line.
    private static func functionName(_ text: SourceText, _ range: SourceRange) -> String? {
        let words = text.text(range).split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
        guard let keyword = words.firstIndex(where: { ["func", "def", "fun", "fn", "function", "void"].contains($0) }),
            keyword + 1 < words.count
        else { return nil }
        return String(words[keyword + 1])
    }
}
