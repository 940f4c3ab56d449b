import DecisionRecords
import Diagnostics
import Subprocess
import Traceability

/// Reads `.reqifz`: an archive of ReqIF documents and pictures, unpacked by the system's `unzip`.
///
/// Decompression is the one thing that ReqIF exchange needs beyond XML; the program that every system has does it, so that no
/// further library is linked.
enum RequirementArchive {
    /// The requirements of all documents in an archive, as one source.
    static func read(_ document: FoundRequirements, below directory: String) async -> RequirementSource {
        var source = RequirementSource(
            path: document.path, importer: ReqIFReader.name, namespace: document.namespace)
        let path = FileSystem.join(directory, document.path)
        guard let listing = await unzip(["-Z1", path]) else {
            source.issues.append(
                .init(
                    .unreadable, at: SourceRange(0, 0), "the program “unzip” could not read the archive, or is missing")
            )
            return source
        }
        let names = String(decoding: listing, as: UTF8.self).split(separator: "\n").map(String.init)
        for name in names.sorted() where name.lowercased().hasSuffix(".reqif") {
            // Brackets and stars in a member's name are patterns to unzip.
            guard !name.contains(where: { "[]*?\\".contains($0) }), let bytes = await unzip(["-p", path, name]) else {
                source.issues.append(.init(.unreadable, at: SourceRange(0, 0), "“\(name)” could not be unpacked"))
                continue
            }
            let inner = RequirementReaders.read(
                SourceText(path: document.path + "/" + name, bytes: bytes), format: ReqIFReader.name,
                namespace: document.namespace)
            source.requirements += inner.requirements
            source.relations += inner.relations
            source.issues += inner.issues
        }
        return source
    }

    private static func unzip(_ arguments: [String]) async -> [UInt8]? {
        let result = try? await run(
            .name("unzip"), arguments: Arguments(arguments), input: .none, output: .bytes(limit: 256 << 20),
            error: .discarded)
        guard let result, result.terminationStatus.isSuccess else { return nil }
        return result.standardOutput
    }
}
