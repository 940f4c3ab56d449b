import Testing

@testable import DecisionSite

/// An address is safe by construction.
@Suite struct AddressTests {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:x",
        "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "blob:x", "http:", "http://", "http://<host>/",
        "https:evil", "//example.org",
    ])
    func refusesWhatAPageMayNotFollow(text: String) {
        #expect(Address.web(text) == nil)
    }

    @Test func encodesWhatNoAddressMayHold() {
        #expect(Address.web("https://example.org/a b?q=\"<x>\"")?.text == "https://example.org/a%20b?q=%22%3Cx%3E%22")
        #expect(Address.web("https://example.org/100%/%41")?.text == "https://example.org/100%25/%41")
        #expect(Address.web("mailto:a@b.c")?.text == "mailto:a@b.c")
    }

    @Test func pointsFromPageToPage() {
        #expect(Address.file("a b#.html", from: "decisions/x.html").text == "../a%20b%23.html")
        #expect(Address.file("x.html", anchor: "é", from: "y.html").text == "x.html#%C3%A9")
        #expect(Address.file("y.html", anchor: "z", from: "y.html").text == "#z")
    }

    @Test func encodesBase64AsTheStandardDoes() {
        // RFC 4648, section 10.
        #expect(Base64.encoded(Array("foobar".utf8)) == "Zm9vYmFy")
        #expect(Base64.encoded(Array("fooba".utf8)) == "Zm9vYmE=")
        #expect(Base64.encoded(Array("foob".utf8)) == "Zm9vYg==")
        #expect(Base64.encoded([]) == "")
    }

    @Test func anAnchorHoldsNoFurtherHash() {
        #expect(Address.web("https://example.org/a.go#L47-#L53")?.text == "https://example.org/a.go#L47-%23L53")
    }
}
