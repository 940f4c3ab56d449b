/// A badge for a README: how many decisions the log holds.
enum Badge {
    /// Writes the badge of a whole site.
    static func write(_ model: SiteModel) -> [UInt8] {
        let name = "ADR"
        let value = model.texts.count(.recordCount, model.entries.count)
        // Seven pixels a letter is wide enough for the usual fonts at this size.
        let (left, right) = (name.count * 8 + 12, value.count * 7 + 12)
        var svg = HTML()
        svg.element(
            .svg, .with("xmlns", "http://www.w3.org/2000/svg"), .number("width", left + right), .with("height", "20"),
            .with("role", "img"), .label("\(name): \(value)")
        ) { svg in
            svg.element(Tag("title"), text: "\(name): \(value)")
            svg.element(.rect, .number("width", left), .with("height", "20"), .with("fill", "#3b4450"), text: "")
            svg.element(
                .rect, .number("x", left), .number("width", right), .with("height", "20"), .with("fill", "#1f4e8c"),
                text: "")
            svg.element(
                .g, .with("fill", "#fff"), .with("font-family", "system-ui, sans-serif"), .with("font-size", "11")
            ) { svg in
                svg.element(.svgText, .with("x", "6"), .with("y", "14"), text: name)
                svg.element(.svgText, .number("x", left + 6), .with("y", "14"), text: value)
            }
        }
        svg.lineBreak()
        return svg.bytes
    }
}
