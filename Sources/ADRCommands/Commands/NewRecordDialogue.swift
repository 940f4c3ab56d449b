import DecisionProject
import DecisionRecords

/// Asks a person at a terminal what a new record is to say.
enum NewRecordDialogue {
    /// Asks for what is missing.
    static func complete(_ request: inout NewRecordRequest) async throws {
        while request.title.isEmpty {
            guard let answer = ask("Title: ") else { throw Failure("no title given", status: 1) }
            request.title = answer
        }
    }

    private static func ask(_ question: String) -> String? {
        try? Output().write(question)
        return readLine()
    }
}
