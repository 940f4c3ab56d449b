import Testing

@testable import SitePreview

/// Which requests a preview answers, by the names they are sent to and the pages they come from.
@Suite struct PreviewRequestTests {
    @Test(arguments: ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST:80", "[::1]"])
    func answersToTheLoopbackNames(host: String) {
        #expect(PreviewRequest.refusal(host: host, origin: nil) == nil)
    }

    @Test(arguments: [
        "evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.nip.io", "127.0.0.2", "0.0.0.0:4000",
        "localhost:", "localhost:x", "localhost@evil.example", "[::1", "[::2]:4000", "[::1]x", "", "192.168.0.7:4000",
    ])
    func refusesOtherNames(host: String) {
        #expect(PreviewRequest.refusal(host: host, origin: nil) != nil)
    }

    @Test func refusesARequestWithoutAName() {
        #expect(PreviewRequest.refusal(host: nil, origin: nil) != nil)
    }

    @Test func answersOnlyItsOwnPages() {
        #expect(PreviewRequest.refusal(host: "localhost:4000", origin: "http://localhost:4000") == nil)
        #expect(PreviewRequest.refusal(host: "localhost:4000", origin: "http://localhost:5000") != nil)
        #expect(PreviewRequest.refusal(host: "localhost:4000", origin: "http://127.0.0.1:4000") != nil)
        #expect(PreviewRequest.refusal(host: "localhost:4000", origin: "http://evil.example") != nil)
        #expect(PreviewRequest.refusal(host: "localhost:4000", origin: "null") != nil)
    }

    @Test(arguments: [
        ("/", "index.html"), ("/main/", "main/index.html"), ("/decisions/0001-a.html?x=1#y", "decisions/0001-a.html"),
        ("/files/a%20b.png", "files/a b.png"), ("/caf%C3%A9.html", "café.html"), ("/..a/b..", "..a/b.."),
    ])
    func readsThePathOfATarget(target: String, path: String) {
        #expect(PreviewRequest.path(target) == path)
    }

    @Test(arguments: [
        "", "index.html", "http://localhost/", "/../x", "/a/../../x", "/%2e%2e/x", "/%2E./x", "/a/./b", "/a%00b",
        "/a%5Cb", "/%",
        "/%4", "/%zz", "/%FF", "/a/..",
    ])
    func readsNoPathWhereNoFileCanStand(target: String) {
        #expect(PreviewRequest.path(target) == nil)
    }
}
