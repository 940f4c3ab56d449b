/// What a server shows for an address that is none.
struct NotFoundPage: Page {
    let section: SiteSection
    var path: String { "404.html" }

    func title(in context: PageContext) -> String { context.texts[.notFound] }

    func write(to output: inout PageOutput, in context: PageContext) {
        output.html.element(.h1, text: context.texts[.notFound])
        output.html.element(.p, .class("lead"), text: context.texts[.notFoundLead])
        output.html.element(.p) { html in
            html.element(.a, .href(context.address(of: "index.html")), text: context.texts[.navDecisions])
        }
    }
}
