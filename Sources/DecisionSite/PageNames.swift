import DecisionRecords

/// Gives each thing a file name of its own, the same in every build.
struct PageNames: Sendable {
    private var taken: Set<String> = []

    /// A page's path that no other page has, letter case aside: `folder` + `name` + `.html`, or with `-2` and so on before it.
    mutating func take(folder: String, name: String) -> String {
        var candidate = folder + name
        var count = 1
        while !taken.insert(candidate.lowercased()).inserted {
            count += 1
            candidate = folder + name + "-\(count)"
        }
        return candidate + ".html"
    }

    /// A record's page name: its path below the log, `/` as `-`; a folder's README takes the folder's name.
    static func record(_ path: String, below directory: String) -> String {
        var below: String
        let start = directory.utf8.count
        if start > 0, path.utf8.count > start + 1, path.hasPrefix(directory), path.utf8.dropFirst(start).first == 0x2F {
            // Nearly always: a path that only goes on from the log's folder.
            below = String(Substring(path.utf8.dropFirst(start + 1)))
        } else {
            below = Path.relative(path, from: directory)
        }
        if below.hasPrefix("../") { below = Path.lastComponent(path) }
        let stem = Path.stem(below).lowercased()
        let folder = Path.folder(below)
        if stem == "readme" || stem == "index", !folder.isEmpty { return safe(folder) }
        return safe(Path.join(folder, Path.stem(below)))
    }

    /// The text as one file name that every file system takes: `/`, `\`, `:` and control characters are `-`, no dot begins
    /// it, and it is not longer than 180 bytes.
    static func safe(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0...0x1F, 0x22, 0x2A, 0x2F, 0x3A, 0x3C, 0x3E, 0x3F, 0x5C, 0x7C, 0x7F: bytes.append(0x2D)
            case 0x2E where bytes.isEmpty: bytes.append(0x2D)
            default: bytes.append(byte)
            }
        }
        if bytes.count > 180 {
            bytes.removeLast(bytes.count - 180)
            // Not in the middle of a character.
            while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
            if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        }
        return bytes.isEmpty ? "untitled" : String(decoding: bytes, as: UTF8.self)
    }
}
