/// Paths as text, with `/` between their parts; nothing here touches the file system.
public enum Path {
    /// What stands between the slashes, empty parts left out.
    public static func parts(of path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    }

    /// What stands behind the last `/`.
    public static func lastComponent(_ path: String) -> String {
        guard let slash = last(UInt8(ascii: "/"), in: path) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// What stands before the last `/`; empty for a bare name.
    public static func folder(_ path: String) -> String {
        guard let slash = last(UInt8(ascii: "/"), in: path) else { return "" }
        return String(path[..<slash])
    }

    /// The folders that hold a path, the nearest first: `a/b` and `a` for `a/b/c`.
    public static func folders(above path: String) -> [String] {
        var folders: [String] = []
        var folder = folder(path)
        while !folder.isEmpty {
            folders.append(folder)
            folder = Self.folder(folder)
        }
        return folders
    }

    /// The last component without what begins at its last dot.
    public static func stem(_ path: String) -> String {
        let name = lastComponent(path)
        guard let dot = last(UInt8(ascii: "."), in: name), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Where a byte stands for the last time.
    private static func last(_ byte: UInt8, in text: String) -> String.Index? {
        let offset = text.withUTF8Bytes { $0.lastIndex(of: byte) }
        return offset.map { text.utf8.index(text.startIndex, offsetBy: $0) }
    }

    /// Two paths put together; an absolute second path stands alone.
    public static func join(_ folder: String, _ path: String) -> String {
        if path.utf8.first == UInt8(ascii: "/") || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
    }

    /// The path without `.`, empty parts, and `..` where something stands before it.
    public static func normalized(_ path: String) -> String {
        if isNormalized(path) { return path }
        let slash = UInt8(ascii: "/")
        let bytes = Array(path.utf8)
        let isAbsolute = bytes.first == slash
        var parts: [ArraySlice<UInt8>] = []
        for part in bytes.split(separator: slash) where !isDots(part, 1) {
            if isDots(part, 2), let last = parts.last, !isDots(last, 2) {
                parts.removeLast()
            } else if !isDots(part, 2) || !isAbsolute {
                parts.append(part)
            }
        }
        var joined: [UInt8] = isAbsolute ? [slash] : []
        for (index, part) in parts.enumerated() {
            if index > 0 { joined.append(slash) }
            joined.append(contentsOf: part)
        }
        return joined.isEmpty ? "." : String(decoding: joined, as: UTF8.self)
    }

    private static func isDots(_ part: ArraySlice<UInt8>, _ count: Int) -> Bool {
        part.count == count && part.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// Whether a path has nothing to leave out: a quick look, since nearly all are written so.
    private static func isNormalized(_ path: String) -> Bool {
        path.withUTF8Bytes { bytes in
            // `../` at the beginning leads out of the folder, and stays.
            var index = 0
            while index + 3 < bytes.count, bytes[index] == 0x2E, bytes[index + 1] == 0x2E, bytes[index + 2] == 0x2F {
                index += 3
            }
            guard index < bytes.count, bytes[index] != 0x2E, bytes[bytes.count - 1] != 0x2F else { return false }
            while index + 1 < bytes.count {
                if bytes[index] == 0x2F, bytes[index + 1] == 0x2F || bytes[index + 1] == 0x2E { return false }
                index += 1
            }
            return true
        }
    }

    /// The way from a folder to a path, both relative to the same place or both absolute.
    public static func relative(_ path: String, from folder: String) -> String {
        let target = parts(of: normalized(path))
        let base = normalized(folder) == "." ? [] : parts(of: normalized(folder))
        var common = 0
        while common < base.count, common < target.count, base[common] == target[common] { common += 1 }
        let up = Array(repeating: "..", count: base.count - common)
        let parts = up + target[common...].map(String.init)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
