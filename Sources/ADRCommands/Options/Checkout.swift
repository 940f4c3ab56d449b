import DecisionProject

/// A revision as files, for as long as something is done with them.
enum Checkout {
    /// Does something in a temporary folder that holds the files of a revision, as if started in the same place there.
    ///
    /// - Throws: a `Failure` without a repository or for a revision that git does not know.
    static func inside<Result>(
        _ revision: String, of git: Git?, _ work: () async throws -> Result
    ) async throws -> Result {
        guard let git else { throw Failure("“\(revision)” is a revision of git's, and there is no repository here") }
        let home = FileSystem.currentFolder
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        do {
            try await git.export(revision, to: folder.path)
        } catch {
            throw Failure(error.description)
        }
        try folder.close()
        let place = FileSystem.join(folder.path, git.prefix)
        guard FileSystem.kind(of: place) == .directory else {
            throw Failure("this folder was not there at “\(revision)”")
        }
        try FileSystem.enter(place)
        // The way back is open whatever happens inside.
        defer { try? FileSystem.enter(home) }
        return try await work()
    }
}
