public import Diagnostics
import Syntax

/// What a test run found, by the names of tests, as JUnit XML has it.
public struct TestResults: Sendable, Equatable {
    /// Whether each test passed, by its name without its class; of two tests of one name the one that failed counts.
    public private(set) var passed: [String: Bool] = [:]

    /// Makes empty results.
    public init() {}

    /// Adds a report; false when it is no JUnit XML. Skipped tests say nothing.
    @discardableResult
    public mutating func add(_ text: SourceText) -> Bool {
        let xml = XMLDocument(text)
        guard xml.problem == nil, let root = xml.nodes.first, root.name == "testsuites" || root.name == "testsuite"
        else {
            return false
        }
        for (index, node) in xml.nodes.enumerated() where node.name == "testcase" {
            guard let written = node.attribute("name") else { continue }
            let children = xml.children(of: index).map { xml.nodes[$0].name }
            if children.contains("skipped") { continue }
            let name = String(written.prefix { $0 != "(" && $0 != "[" && $0 != " " })
            let isPassed = !children.contains("failure") && !children.contains("error")
            passed[name] = (passed[name] ?? true) && isPassed
        }
        return true
    }
}
