import DecisionRecords

/// A graph as an inline drawing whose nodes are links; the table beside it says the same in words.
struct GraphDrawing {
    private enum Measure {
        static let width = 184
        static let height = 44
        static let columnGap = 56
        static let rowGap = 14
        static let margin = 4
        static let letters = 24
    }

    private let graph: DecisionGraph
    private let context: PageContext
    private let centre: Int?

    /// Makes a drawing; the centre, if any, stands out.
    init(_ graph: DecisionGraph, centre: Int? = nil, context: PageContext) {
        self.graph = graph
        self.context = context
        self.centre = centre
    }

    /// Writes it, with a box around it that scrolls.
    func write(to html: inout HTML) {
        var number: [Int: Int] = [:]
        for (index, node) in graph.nodes.enumerated() { number[node] = index }
        let edges = graph.edges.compactMap { edge -> (from: Int, to: Int)? in
            guard let from = number[edge.from], let to = number[edge.to] else { return nil }
            return (from, to)
        }
        let layout = LayeredLayout(count: graph.nodes.count, edges: edges)
        let width = layout.size.layers * (Measure.width + Measure.columnGap) - Measure.columnGap + 2 * Measure.margin
        let height = layout.size.rows * (Measure.height + Measure.rowGap) - Measure.rowGap + 2 * Measure.margin

        html.element(
            .div, .class("scroll"), .number("tabindex", 0), .with("role", "group"), .label(context.texts[.graphLabel])
        ) { html in
            html.element(
                .svg, .class("graph"), .text("viewBox", "0 0 \(max(width, 1)) \(max(height, 1))"),
                .number("width", max(width, 1)),
                .number("height", max(height, 1)), .with("role", "group"), .label(context.texts[.graphLabel])
            ) { svg in
                for (edge, route) in zip(graph.edges, layout.routes) { writeEdge(edge, route, &svg) }
                for (index, node) in graph.nodes.enumerated() { writeNode(node, layout.places[index], &svg) }
            }
        }
        writeLegend(to: &html)
        html.lineBreak()
    }

    /// Says what the lines of this drawing mean, a line of each look with the relations that are drawn by it.
    private func writeLegend(to html: inout HTML) {
        html.element(.ul, .class("legend muted"), .label(context.texts[.graphLegend])) { html in
            for look in DecisionGraph.Edge.Look.allCases {
                let phrases = Set(graph.edges.filter { $0.look == look }.map { Phrase.relation($0.kind) })
                guard !phrases.isEmpty else { continue }
                html.element(.li) { html in
                    html.element(
                        .svg, .class("graph"), .with("viewBox", "0 0 36 12"), .with("width", "36"),
                        .with("height", "12"),
                        .with("aria-hidden", "true")
                    ) { svg in
                        svg.element(
                            .path, .class(look.style), .with("d", look.hasArrow ? "M8 2 2 6 8 10M2 6H36" : "M2 6H36"),
                            text: "")
                    }
                    html.text(" ")
                    html.text(phrases.map { context.texts[$0] }.sorted().joined(separator: ", "))
                }
            }
        }
    }

    private func x(_ layer: Int) -> Int { Measure.margin + layer * (Measure.width + Measure.columnGap) }
    private func y(_ row: Int) -> Int { Measure.margin + row * (Measure.height + Measure.rowGap) }

    private func writeEdge(_ edge: DecisionGraph.Edge, _ route: [(layer: Int, row: Int)], _ svg: inout HTML) {
        guard let first = route.first else { return }
        let middle = Measure.height / 2
        // The arrow stands where the line begins: what supersedes, amends or needs another points to it.
        let isBackward = route.count > 1 && route[1].layer < first.layer
        let (left, top) = (isBackward ? x(first.layer) : x(first.layer) + Measure.width, y(first.row) + middle)
        var path = "M\(left) \(top)"
        if edge.look.hasArrow {
            let back = isBackward ? left - 7 : left + 7
            path = "M\(back) \(top - 4)L\(left) \(top) \(back) \(top + 4)M\(left) \(top)"
        }
        for (from, to) in zip(route, route.dropFirst()) {
            let isForward = to.layer > from.layer
            let start = isForward ? x(from.layer) + Measure.width : x(from.layer)
            let end = isForward ? x(to.layer) : x(to.layer) + Measure.width
            let half = (start + end) / 2
            path += "C\(half) \(y(from.row) + middle) \(half) \(y(to.row) + middle) \(end) \(y(to.row) + middle)"
            // Through the place of an invisible node the line goes straight on.
            if to.layer != route.last?.layer {
                path += "H\(isForward ? x(to.layer) + Measure.width : x(to.layer))"
            }
        }
        svg.element(
            .path, .class(edge.look.style), .text("d", path), .text("data-edge", "\(edge.from) \(edge.to)"), text: "")
    }

    private func writeNode(_ node: Int, _ place: (layer: Int, row: Int), _ svg: inout HTML) {
        let entry = context.model.entries[node]
        let (left, top) = (x(place.layer), y(place.row))
        let name = context.model.shortName(node, in: context.section)
        svg.element(
            .a, .href(context.address(entry: node)), .text("data-node", String(node)),
            .label("\(name): \(entry.title) (\(context.texts[entry.status.phrase]))"),
            node == centre ? .with("aria-current", "true") : .absent
        ) { svg in
            svg.element(
                .rect, .class(entry.status.style), .number("x", left), .number("y", top),
                .number("width", Measure.width),
                .number("height", Measure.height), .with("rx", "7"), text: "")
            svg.element(.svgText, .class("name"), .number("x", left + 12), .number("y", top + 17)) { svg in
                svg.text(name + " · " + context.texts[entry.status.phrase])
            }
            svg.element(
                .svgText, .number("x", left + 12), .number("y", top + 34),
                text: entry.title.shortened(to: Measure.letters))
        }
    }
}

extension DecisionGraph.Edge {
    /// How a line looks.
    fileprivate enum Look: CaseIterable {
        case superseding
        case building
        case conflicting
        case loose

        /// The class that draws it.
        var style: StaticString {
            switch self {
            case .superseding: "edge supersedes"
            case .building: "edge"
            case .conflicting: "edge conflicts"
            case .loose: "edge loose"
            }
        }

        /// Whether it leads from one record to the other; what both are to each other has no direction.
        var hasArrow: Bool { self == .superseding || self == .building }
    }

    /// How the line looks.
    fileprivate var look: Look {
        switch kind {
        case .supersedes: .superseding
        case .conflictsWith: .conflicting
        case .relatesTo, .compatibleWith, .other: .loose
        default: .building
        }
    }
}

extension String {
    /// The text, or its first letters and an ellipsis.
    fileprivate func shortened(to letters: Int) -> String {
        count > letters ? String(prefix(letters - 1)) + "…" : self
    }
}
