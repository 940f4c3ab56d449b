import Diagnostics

/// Something that is wrong with what was saved, told over the pages.
public struct PreviewProblem: Sendable, Equatable {
    /// The file.
    public var path: String
    /// The line, counting from 1; nil for the whole file.
    public var line: Int?
    /// What is the matter, in a sentence.
    public var message: String

    /// Makes a problem.
    public init(path: String, line: Int? = nil, message: String) {
        self.path = path
        self.line = line
        self.message = message
    }
}

/// What the preview tells a tab.
enum PreviewMessage: Sendable {
    /// The page is another now.
    case reload
    /// What is wrong; an empty list when all is well again.
    case problems([PreviewProblem])

    /// The message as the script reads it.
    var text: String {
        let value: JSON =
            switch self {
            case .reload: .object([("kind", "reload")])
            case .problems(let problems):
                .object([
                    ("kind", "problems"),
                    (
                        "problems",
                        .array(
                            problems.map {
                                .object([
                                    ("place", .string($0.path + ($0.line.map { ":\($0)" } ?? ""))),
                                    ("message", .string($0.message)),
                                ])
                            })
                    ),
                ])
            }
        return String(decoding: value.serialized(indented: false), as: UTF8.self)
    }
}
