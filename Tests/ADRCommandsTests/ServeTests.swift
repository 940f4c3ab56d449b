import Foundation
import Testing

/// `adr serve` over real sockets of the loopback address.
@Suite struct ServeTests {
    private static func log(_ extra: [String: String] = [:]) throws -> Scratch {
        var files = [
            "adr.yaml": "logs: docs/adr\n",
            "docs/adr/0001-first.md": record(1, "Use one database"),
            "docs/adr/0002-second.md": record(2, "Use one queue"),
        ]
        for (name, text) in extra { files[name] = text }
        return try Scratch(files)
    }

    private static func record(_ number: Int, _ title: String, body: String = "Words.") -> String {
        "# \(number). \(title)\n\nDate: 2026-01-0\(number)\n\n## Status\n\nAccepted\n\n## Context\n\n\(body)\n\n"
            + "## Decision\n\nWe do so.\n\n## Consequences\n\nNone.\n"
    }

    @Test func servesPagesThatAreNeverKept() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let page = try server.get("/decisions/0001-first.html")
        #expect(page.status == 200)
        #expect(page.headers["cache-control"] == "no-store")
        #expect(page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.body.contains("Use one database"))
        #expect(page.body.contains("preview.js"))
        #expect(try server.get("/").body.contains("0002-second.html"))
        #expect(try server.get("/data/log.json").headers["content-type"] == "application/json")
        #expect(try server.get("/decisions/0001-first.md").body == Self.record(1, "Use one database"))
        #expect(try server.get("/none.html").status == 404)
        // Nothing was written into the project.
        #expect(try scratch.files() == ["adr.yaml", "docs"])
    }

    @Test func refusesOtherHostsOriginsMethodsAndPaths() throws {
        let scratch = try Self.log(["docs/secret.png": "secret", "docs/adr/shown.png": "shown"])
        try scratch.write(
            Self.record(1, "Use one database", body: "![a](shown.png)"), to: "docs/adr/0001-first.md")
        let server = try Server(in: scratch.path)
        #expect(try server.get("/", host: "evil.example").status == 403)
        #expect(try server.get("/", host: "evil.example:\(server.port)").status == 403)
        #expect(try server.get("/", extra: "Origin: http://evil.example\r\n").status == 403)
        #expect(try server.get("/", method: "POST").status == 405)
        for path in ["/../docs/secret.png", "/files/../docs/secret.png", "/%2e%2e/docs/secret.png", "//etc/passwd"] {
            let status = try server.get(path).status
            #expect(status == 400 || status == 404, "\(path)")
        }
        #expect(try server.get("/decisions/0001-first.html").status == 200)
        #expect(try server.get("/files/docs/adr/shown.png").body == "shown")
        #expect(try server.get("/files/docs/secret.png").status == 404)
    }

    @Test func refusesNewsToPagesOfOtherSites() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let refusal = #expect(throws: Socket.Failure.self) {
            try Tab(server, page: "/index.html", origin: "http://evil.example")
        }
        #expect(refusal?.description.hasPrefix("HTTP/1.1 403 ") == true)
        _ = try Tab(server, page: "/index.html")
    }

    @Test func tellsTenTabsOfAChange() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let tabs = try (0..<10).map { _ in try Tab(server, page: "/decisions/0001-first.html") }
        let other = try Tab(server, page: "/decisions/0002-second.html")
        for tab in tabs { #expect(try tab.next() == #"{"kind":"problems","problems":[]}"#) }
        try scratch.write(Self.record(1, "Use one database", body: "Changed words."), to: "docs/adr/0001-first.md")
        for tab in tabs { #expect(try tab.next() == #"{"kind":"reload"}"#) }
        #expect(try server.get("/decisions/0001-first.html").body.contains("Changed words."))
        // The page that stayed as it was is told of nothing but its problems.
        #expect(try other.next() == #"{"kind":"problems","problems":[]}"#)
        #expect(other.isSilent())
    }

    @Test(arguments: [[], ["--poll"]]) func showsNewRecords(arguments: [String]) throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path, arguments)
        let tab = try Tab(server, page: "/index.html")
        _ = try tab.next()
        try scratch.write(Self.record(3, "Use one language"), to: "docs/adr/0003-third.md")
        #expect(try tab.next() == #"{"kind":"reload"}"#)
        #expect(try server.get("/decisions/0003-third.html").status == 200)
    }

    @Test func tellsATabThatMissedAChange() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let tab = try Tab(server, page: "/index.html", fingerprint: "0000000000000000")
        _ = try tab.next()
        #expect(try tab.next() == #"{"kind":"reload"}"#)
    }

    @Test func keepsTheLastGoodPageOfABrokenRecord() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let tab = try Tab(server, page: "/decisions/0002-second.html")
        _ = try tab.next()
        try scratch.write("", to: "docs/adr/0002-second.md")
        let told = try tab.next()
        #expect(told.contains("docs/adr/0002-second.md"))
        #expect(told.contains("no record any more"))
        #expect(try server.get("/decisions/0002-second.html").body.contains("Use one queue"))
        try scratch.write(Self.record(2, "Use one queue"), to: "docs/adr/0002-second.md")
        // The findings on the page may come and go in between.
        var news = try tab.next()
        while news == #"{"kind":"reload"}"# { news = try tab.next() }
        #expect(news == #"{"kind":"problems","problems":[]}"#)
    }

    @Test func tellsTheErrorsOfWhatWasSaved() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let tab = try Tab(server, page: "/timeline.html")
        _ = try tab.next()
        try scratch.write(
            Self.record(1, "Use one database", body: "[gone](0009-gone.md)"), to: "docs/adr/0001-first.md")
        #expect(try tab.next().contains("docs/adr/0001-first.md:11"))
    }

    @Test func saysThatAPortIsTaken() throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        let second = try CommandRun("serve", "--port", String(server.port), in: scratch.path)
        #expect(second.status == 2)
        #expect(second.errors.contains("port \(server.port) is taken"))
    }

    @Test func takesTheNextFreePort() throws {
        let scratch = try Self.log()
        let first = try Server(in: scratch.path, port: nil)
        let second = try Server(in: scratch.path, port: nil)
        #expect(second.port > first.port)
        #expect(first.port >= 4000)
    }

    @Test(arguments: ["0.0.0.0", "192.168.0.1", "example.org"]) func standsOnTheLoopbackAddressOnly(host: String) throws
    {
        let scratch = try Self.log()
        let run = try CommandRun("serve", "--host", host, in: scratch.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("loopback"))
    }

    @Test(arguments: [SIGINT, SIGTERM]) func endsCleanlyWhenAsked(signal: Int32) throws {
        let scratch = try Self.log()
        let server = try Server(in: scratch.path)
        // Neither a tab nor an idle connection holds it up.
        let tab = try Tab(server, page: "/index.html")
        _ = try tab.next()
        let idle = try Socket(port: server.port)
        #expect(try server.stop(signal) == 0)
        _ = idle
    }

    @Test(arguments: [SIGINT, SIGTERM]) func endsCleanlyAsSoonAsItsAddressIsTold(signal: Int32) throws {
        let scratch = try Self.log()
        for _ in 0..<5 { #expect(try Server(in: scratch.path).stop(signal) == 0) }
    }
}
