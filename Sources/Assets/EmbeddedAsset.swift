import EmbeddedAssets

/// A file of `templates/`, `site/` or `docs/schemas/` as it was when the program was built.
public struct EmbeddedAsset: Sendable {
    /// The path below the package's root, such as `templates/nygard.md`.
    public var path: String
    /// The file's bytes.
    public var bytes: [UInt8]

    /// All files, ordered by path.
    public static var all: [EmbeddedAsset] {
        (0..<adr_asset_count()).map { asset(adr_asset_at($0)) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The paths of all files in a folder such as `templates`, ordered.
    public static func paths(in folder: String) -> [String] {
        (0..<adr_asset_count()).map { String(cString: adr_asset_at($0).path) }
            .filter { $0.hasPrefix(folder + "/") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of the file at a path below the package's root; nil where there is none.
    public static func named(_ path: String) -> [UInt8]? {
        for index in 0..<adr_asset_count() {
            let found = adr_asset_at(index)
            if String(cString: found.path) == path { return asset(found).bytes }
        }
        return nil
    }

    private static func asset(_ asset: adr_asset) -> EmbeddedAsset {
        EmbeddedAsset(
            path: String(cString: asset.path),
            bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count)))
    }
}
