import Foundation
import Testing

@testable import DecisionProject

/// A file that changes once a watch was begun is told of, by either method.
@Suite struct FolderWatchTests {
    @Test(arguments: FolderWatch.Method.allCases)
    func whatChangesAtOnceIsTold(method: FolderWatch.Method) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = folder.path + "/0001-a.md"
        try FileSystem.write(Array("# A\n".utf8), to: file)
        let changes = FolderWatch.changes(below: [folder.path], method: method)
        // Before anything waits for word of it.
        try FileSystem.write(Array("# Another\n".utf8), to: file)
        let told = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await change in changes where change.paths.contains(file) { return true }
                return false
            }
            group.addTask {
                // In steps, so that tests that hold all threads for long delay the end as they delay the look.
                for _ in 0..<200 where !Task.isCancelled { try? await Task.sleep(for: .milliseconds(100)) }
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
        #expect(told)
    }
}
