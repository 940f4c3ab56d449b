import Foundation
import Testing

/// A connection to a port of the loopback address that gives up after a while.
final class Socket {
    /// How many seconds are waited for what must come; long, since a test machine may be busy with others.
    static let patience = 60

    private let descriptor: Int32
    private var received: [UInt8] = []

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    init(port: Int) throws {
        #if canImport(Darwin)
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(description: "cannot connect to port \(port)") }
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws {
        guard send(descriptor, bytes, bytes.count, 0) == bytes.count else { throw Failure(description: "cannot send") }
    }

    /// The next bytes, as many as asked for; throws at the end or when they do not come in time.
    func read(_ count: Int, seconds: Int = patience) throws -> [UInt8] {
        while received.count < count {
            guard try fill(seconds) else { throw Failure(description: "the connection ended") }
        }
        defer { received.removeFirst(count) }
        return Array(received.prefix(count))
    }

    /// Everything up to a mark, the mark included.
    func read(to mark: String) throws -> String {
        let mark = Array(mark.utf8)
        while true {
            if let end = received.indices.first(where: { received[$0...].starts(with: mark) }) {
                return String(decoding: try read(end + mark.count), as: UTF8.self)
            }
            guard try fill(Self.patience) else { throw Failure(description: "the connection ended") }
        }
    }

    private func fill(_ seconds: Int) throws -> Bool {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0 { throw Failure(description: "nothing came within \(seconds) s") }
        received += buffer.prefix(count)
        return count > 0
    }
}

/// A running `adr serve`; it ends with the value.
final class Server {
    let port: Int
    private let process = Process()

    struct Response {
        var status: Int
        var headers: [String: String]
        var body: String
    }

    init(in folder: String, _ arguments: [String] = [], port: Int? = 0) throws {
        process.executableURL = CommandRun.program
        process.arguments = ["serve"] + (port.map { ["--port", String($0)] } ?? []) + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var line = ""
        while !line.contains("\n") {
            let data = errors.fileHandleForReading.availableData
            if data.isEmpty { break }
            line += String(decoding: data, as: UTF8.self)
        }
        let address = line.split(separator: "/").dropFirst().first ?? ""
        self.port = try #require(address.split(separator: ":").last.flatMap { Int($0) }, "\(line)")
    }

    deinit {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    /// Sends a signal and gives the exit status; fails when the end takes long.
    func stop(_ signal: Int32) throws -> Int32 {
        kill(process.processIdentifier, signal)
        for _ in 0..<6_000 where process.isRunning { usleep(10_000) }
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            throw Socket.Failure(description: "it did not end")
        }
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    func get(_ path: String, host: String? = nil, method: String = "GET", extra: String = "") throws -> Response {
        let socket = try Socket(port: port)
        let host = host ?? "127.0.0.1:\(port)"
        try socket.write(
            Array("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\(extra)Connection: close\r\n\r\n".utf8))
        let head = try socket.read(to: "\r\n\r\n").split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in head.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let status = Int(head[0].split(separator: " ")[1]) ?? 0
        let body = try socket.read(Int(headers["content-length"] ?? "") ?? 0)
        return Response(status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
    }
}

/// A tab of a browser as far as a server can tell: it fetches a page and listens for news of it (RFC 6455).
final class Tab {
    private let socket: Socket

    init(_ server: Server, page: String, origin: String? = nil, fingerprint: String? = nil) throws {
        let text = try server.get(page).body
        let mark = "data-fingerprint=\""
        let start = try #require(text.range(of: mark)).upperBound
        let own = fingerprint ?? String(text[start...].prefix { $0 != "\"" })
        socket = try Socket(port: server.port)
        let host = "127.0.0.1:\(server.port)"
        try socket.write(
            Array(
                ("GET /.adr/news HTTP/1.1\r\nHost: \(host)\r\nOrigin: \(origin ?? "http://" + host)\r\n"
                    + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n").utf8))
        let head = try socket.read(to: "\r\n\r\n")
        guard head.hasPrefix("HTTP/1.1 101 ") else { throw Socket.Failure(description: head) }
        // The answer to the key of RFC 6455, section 1.3.
        #expect(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))
        let words = Array("\(own) \(page)".utf8)
        try socket.write([0x81, 0x80 | UInt8(words.count), 0, 0, 0, 0] + words)
    }

    /// The next message.
    func next(seconds: Int = Socket.patience) throws -> String {
        let head = try socket.read(2, seconds: seconds)
        #expect(head[0] == 0x81)
        var length = Int(head[1])
        if length == 126 { length = try socket.read(2).reduce(0) { $0 << 8 | Int($1) } }
        return String(decoding: try socket.read(length), as: UTF8.self)
    }

    /// Whether no message comes for a second.
    func isSilent() -> Bool {
        do {
            _ = try next(seconds: 1)
            return false
        } catch {
            return true
        }
    }
}
