/// What a request may ask of the preview, and by which names it may call it.
///
/// A page of another site can make a browser send requests to this machine, and by letting its own name point here
/// (“DNS rebinding”) even read the answers. So the name that a request was sent to must be the loopback's, and a request
/// that some page's script sends must come from a page of the preview.
enum PreviewRequest {
    /// What is wrong with the names in a request; nil when it may be answered.
    ///
    /// - Parameters:
    ///   - host: the header `Host`.
    ///   - origin: the header `Origin`; browsers leave it out where no script or form asks.
    static func refusal(host: String?, origin: String?) -> String? {
        guard let host, isLoopback(host) else {
            return "this preview answers to the names of the loopback address only"
        }
        if let origin, origin.lowercased() != "http://" + host.lowercased() {
            return "this preview answers its own pages only"
        }
        return nil
    }

    /// Whether `name`, `name:port` or `[address]:port` names this machine's loopback address.
    static func isLoopback(_ host: String) -> Bool {
        let host = host.lowercased()
        let name: Substring
        let rest: Substring
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            name = host[..<host.index(after: end)]
            rest = host[host.index(after: end)...]
        } else {
            name = host.prefix { $0 != ":" }
            rest = host[name.endIndex...]
        }
        guard rest.isEmpty || rest.first == ":" && rest.count > 1 && rest.dropFirst().utf8.allSatisfy(isDigit) else {
            return false
        }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name)
    }

    /// The path below the site's root that a request's target names; nil for one that no file can have.
    static func path(_ target: String) -> String? {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(target.utf8.dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })[...]
        while let byte = rest.popFirst() {
            if byte != UInt8(ascii: "%") {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        // A path is looked up in a list and never asked of the file system; these are refused all the same.
        if bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }) { return nil }
        guard let path = String(validating: bytes, as: UTF8.self) else { return nil }
        return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
