import Assets
import Foundation
import Testing

/// Holds the list in `assets.c` to the folders whose files travel inside the program.
@Suite struct EmbeddedAssetsTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ["templates", "site", "docs/schemas"])
    func holdsEveryFileOfTheFolder(folder: String) throws {
        let files = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)?
            .compactMap { $0 as? String }
            .filter { file in
                var isFolder: ObjCBool = false
                let path = Self.root.appending(path: folder + "/" + file).path
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
        let expected = (files ?? []).map { folder + "/" + $0 }.sorted()
        #expect(EmbeddedAsset.paths(in: folder) == expected)
    }

    @Test func holdsTheBytesOfTheFiles() throws {
        for asset in EmbeddedAsset.all {
            let data = try Data(contentsOf: Self.root.appending(path: asset.path))
            let isSame = asset.bytes == Array(data)
            #expect(isSame, "\(asset.path)")
        }
        #expect(!EmbeddedAsset.all.isEmpty)
    }

    @Test func givesNothingForAnUnknownPath() {
        #expect(EmbeddedAsset.named("templates/none.md") == nil)
    }
}
