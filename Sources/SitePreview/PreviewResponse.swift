import DecisionSite
import NIOHTTP1

/// The answer to a request for a file.
struct PreviewResponse: Sendable {
    var status: HTTPResponseStatus
    var headers: [(String, String)]
    var body: [UInt8]

    /// What every answer says: keep nothing, guess nothing, be part of no other site's page.
    private static let always = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer"),
    ]

    /// Answers a request.
    static func to(_ head: HTTPRequestHead, refusal: String?, of preview: Preview) async -> PreviewResponse {
        if let refusal { return plain(.forbidden, refusal) }
        guard head.method == .GET || head.method == .HEAD else {
            var response = plain(.methodNotAllowed, "a preview is only looked at")
            response.headers.append(("Allow", "GET, HEAD"))
            return response
        }
        guard let path = PreviewRequest.path(head.uri) else { return plain(.badRequest, "no file has this address") }
        if let file = PreviewFile.own[path] { return of(file, .ok) }
        if let file = await preview.file(path) { return of(file, .ok) }
        if let page = await preview.file("404.html") { return of(page, .notFound) }
        return plain(.notFound, "there is nothing here")
    }

    private static func of(_ file: PreviewFile, _ status: HTTPResponseStatus) -> PreviewResponse {
        // A page states its own policy; what the project holds besides may run nothing, whatever it is.
        let policy =
            file.isOfProject
            ? "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" : "frame-ancestors 'none'"
        return PreviewResponse(
            status: status,
            headers: always + [
                ("Content-Type", SiteOnDemand.contentType(of: file.path)), ("Content-Security-Policy", policy),
            ],
            body: file.bytes)
    }

    private static func plain(_ status: HTTPResponseStatus, _ text: String) -> PreviewResponse {
        PreviewResponse(
            status: status, headers: always + [("Content-Type", "text/plain; charset=utf-8")],
            body: Array((text + "\n").utf8))
    }
}
