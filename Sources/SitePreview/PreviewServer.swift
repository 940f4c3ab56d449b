import DecisionProject
import DecisionSite
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Synchronization

/// Serves a preview on the loopback address, and tells each open page when it has changed.
public final class PreviewServer: Sendable {
    /// A server that could not be started.
    public struct Failure: Error, Sendable, Equatable {
        /// What happened: lower case, no full stop.
        public var message: String
    }

    /// The port that is tried first where none is asked for.
    public static let defaultPort = 4000
    /// How many further ports are tried then.
    static let furtherPorts = 20

    /// Where the preview stands, such as `http://127.0.0.1:4000/`.
    public let address: String
    /// The port.
    public let port: Int

    private let preview: Preview
    private let group: MultiThreadedEventLoopGroup
    private let channel: NIOAsyncChannel<EventLoopFuture<Connection>, Never>
    /// The connections that are open, to be closed when the server ends.
    private let open: OpenChannels

    /// A connection once its first request has said what it is for.
    enum Connection {
        case news(NIOAsyncChannel<WebSocketFrame, WebSocketFrame>)
        case requests(NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>)
    }

    private init(
        _ preview: Preview, host: String, group: MultiThreadedEventLoopGroup, open: OpenChannels,
        channel: NIOAsyncChannel<EventLoopFuture<Connection>, Never>
    ) {
        self.preview = preview
        self.group = group
        self.open = open
        self.channel = channel
        port = channel.channel.localAddress?.port ?? 0
        address = "http://\(host == "::1" ? "[::1]" : host):\(port)/"
    }

    /// Takes a port.
    ///
    /// - Parameters:
    ///   - preview: what is served.
    ///   - host: `127.0.0.1`, `::1` or `localhost`.
    ///   - port: the port; nil for the first free one from `defaultPort` on.
    /// - Throws: a `Failure` when the host is not the loopback's or the port is taken.
    public static func start(
        _ preview: Preview, host: String = "127.0.0.1", port: Int? = nil
    ) async throws(Failure) -> PreviewServer {
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw Failure(message: "the preview stands on the loopback address only: 127.0.0.1, ::1 or localhost")
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let open = OpenChannels()
        let ports = port.map { $0...$0 } ?? defaultPort...(defaultPort + furtherPorts)
        var reason = ""
        for port in ports {
            do {
                let channel = try await bind(host == "localhost" ? "127.0.0.1" : host, port, group, open)
                return PreviewServer(preview, host: host, group: group, open: open, channel: channel)
            } catch let error as IOError where error.errnoCode == FileSystemError.addressInUse {
                reason = "port \(port) is taken; choose another with --port, or leave the option out"
            } catch {
                reason = "cannot listen on port \(port): \(error)"
                break
            }
        }
        try? await group.shutdownGracefully()
        throw Failure(
            message: ports.count > 1 ? "no port from \(ports.lowerBound) to \(ports.upperBound) is free" : reason)
    }

    private static func bind(
        _ host: String, _ port: Int, _ group: MultiThreadedEventLoopGroup, _ open: OpenChannels
    ) async throws -> NIOAsyncChannel<EventLoopFuture<Connection>, Never> {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .bind(host: host, port: port) { channel in
                open.add(channel)
                return channel.eventLoop.makeCompletedFuture {
                    let upgrader = NIOTypedWebSocketServerUpgrader<Connection>(
                        shouldUpgrade: { channel, head in
                            if mayListen(head) { return channel.eventLoop.makeSucceededFuture(HTTPHeaders()) }
                            refuse(channel)
                            return channel.eventLoop.makeSucceededFuture(nil)
                        },
                        upgradePipelineHandler: { channel, _ in
                            channel.eventLoop.makeCompletedFuture {
                                .news(try NIOAsyncChannel(wrappingChannelSynchronously: channel))
                            }
                        })
                    let configuration = NIOTypedHTTPServerUpgradeConfiguration<Connection>(
                        upgraders: [upgrader],
                        notUpgradingCompletionHandler: { channel in
                            channel.eventLoop.makeCompletedFuture {
                                try channel.pipeline.syncOperations.addHandler(ByteBufferResponses())
                                return .requests(try NIOAsyncChannel(wrappingChannelSynchronously: channel))
                            }
                        })
                    return try channel.pipeline.syncOperations.configureUpgradableHTTPServerPipeline(
                        configuration: .init(upgradeConfiguration: configuration))
                }
            }
    }

    /// Whether a request for news comes from a page of the preview.
    private static func mayListen(_ head: HTTPRequestHead) -> Bool {
        refusal(head) == nil && head.uri == "/" + PreviewFile.folder + "news"
    }

    /// Answers 403 and closes, since a connection that was refused an upgrade is nobody's any more.
    private static func refuse(_ channel: any Channel) {
        let head = HTTPResponseHead(
            version: .http1_1, status: .forbidden, headers: ["Content-Length": "0", "Connection": "close"])
        let pipeline = channel.pipeline.syncOperations
        pipeline.write(NIOAny(HTTPServerResponsePart.head(head)), promise: nil)
        pipeline.writeAndFlush(NIOAny(HTTPServerResponsePart.end(nil)), promise: nil)
        channel.close(promise: nil)
    }

    private static func refusal(_ head: HTTPRequestHead) -> String? {
        let hosts = head.headers["host"]
        guard hosts.count == 1 else { return PreviewRequest.refusal(host: nil, origin: nil) }
        return PreviewRequest.refusal(host: hosts.first, origin: head.headers["origin"].first)
    }

    /// Answers until the task is cancelled.
    public func run() async {
        let (preview, open) = (preview, open)
        await withTaskCancellationHandler {
            try? await withThrowingDiscardingTaskGroup { group in
                try await channel.executeThenClose { connections in
                    for try await connection in connections {
                        group.addTask {
                            // A connection that breaks is its own affair.
                            switch try? await connection.get() {
                            case .news(let channel): try? await Self.tell(channel, preview)
                            case .requests(let channel): try? await Self.answer(channel, preview)
                            case nil: break
                            }
                        }
                    }
                }
            }
        } onCancel: {
            open.close()
        }
        open.close()
        try? await group.shutdownGracefully()
    }

    // MARK: Requests

    private static func answer(
        _ channel: NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>, _ preview: Preview
    ) async throws {
        try await channel.executeThenClose { requests, responses in
            for try await part in requests {
                guard case .head(let head) = part else { continue }
                let response = await PreviewResponse.to(head, refusal: refusal(head), of: preview)
                var headers = HTTPHeaders(response.headers)
                headers.add(name: "Content-Length", value: String(response.body.count))
                if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
                try await responses.write(
                    .head(HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)))
                if head.method != .HEAD, !response.body.isEmpty {
                    try await responses.write(.body(ByteBuffer(bytes: response.body)))
                }
                try await responses.write(.end(nil))
                if !head.isKeepAlive { return }
            }
        }
    }

    // MARK: News

    /// Tells a tab of changes; the tab's first words are the fingerprint and the path of its page.
    private static func tell(
        _ channel: NIOAsyncChannel<WebSocketFrame, WebSocketFrame>, _ preview: Preview
    ) async throws {
        try await channel.executeThenClose { frames, replies in
            let (messages, outbox) = AsyncStream.makeStream(of: PreviewMessage.self)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await message in messages {
                        try await replies.write(
                            WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: message.text)))
                    }
                }
                group.addTask {
                    var tab: Int?
                    do {
                        loop: for try await frame in frames {
                            switch frame.opcode {
                            case .text where tab == nil:
                                let words = String(buffer: frame.unmaskedData).split(separator: " ", maxSplits: 1)
                                guard words.count == 2, let path = PreviewRequest.path(String(words[1])) else {
                                    break loop
                                }
                                tab = await preview.open(path, fingerprint: String(words[0])) { outbox.yield($0) }
                            case .ping:
                                try await replies.write(
                                    WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData))
                            case .connectionClose:
                                try await replies.write(
                                    WebSocketFrame(fin: true, opcode: .connectionClose, data: ByteBuffer()))
                                break loop
                            default: break
                            }
                        }
                    } catch {}
                    if let tab { await preview.close(tab) }
                    outbox.finish()
                }
                try await group.next()
                group.cancelAll()
            }
        }
    }
}

/// The open connections of a server.
final class OpenChannels: Sendable {
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        channels.withLock { $0[id] = channel }
        channel.closeFuture.whenComplete { _ in
            self.channels.withLock { $0[id] = nil }
        }
    }

    func close() {
        for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }
}

/// Lets responses be written as byte buffers, which may cross from one task to another.
private final class ByteBufferResponses: ChannelOutboundHandler {
    typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch Self.unwrapOutboundIn(data) {
        case .head(let head): context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
        case .body(let bytes): context.write(Self.wrapOutboundOut(.body(.byteBuffer(bytes))), promise: promise)
        case .end(let trailers): context.write(Self.wrapOutboundOut(.end(trailers)), promise: promise)
        }
    }
}
