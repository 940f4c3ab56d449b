import Foundation
import Testing

@testable import DecisionSite

/// Graphs are laid out forwards, the same every time.
@Suite struct LayoutTests {
    @Test func everyEdgeGoesForwards() {
        let edges = [(from: 0, to: 1), (from: 1, to: 2), (from: 0, to: 3), (from: 3, to: 2)]
        let layout = LayeredLayout(count: 4, edges: edges)
        for edge in edges { #expect(layout.places[edge.from].layer < layout.places[edge.to].layer) }
        #expect(layout.size.layers == 3)
        #expect(layout.size.rows == 2)
    }

    @Test func cyclesAreBrokenAndLoopsDoNoHarm() {
        let layout = LayeredLayout(
            count: 3, edges: [(from: 0, to: 1), (from: 1, to: 2), (from: 2, to: 0), (from: 1, to: 1)])
        #expect(Set(layout.places.map(\.layer)) == [0, 1, 2])
        // The turned edge runs from its own first node all the same.
        #expect(layout.routes[2].first?.layer == 2)
        #expect(layout.routes[2].last?.layer == 0)
    }

    @Test func noTwoNodesShareAPlace() {
        let edges = (1..<60).map { (from: ($0 * 7) % 20, to: 20 + $0 % 40) }
        let layout = LayeredLayout(count: 60, edges: edges)
        #expect(Set(layout.places.map { $0.layer * 1_000 + $0.row }).count == 60)
    }

    @Test func crossingsThatNeedNotBeAreUndone() {
        // Two layers joined crosswise: the second layer turns round.
        let layout = LayeredLayout(count: 4, edges: [(from: 0, to: 3), (from: 1, to: 2), (from: 0, to: 3)])
        let crosses = (layout.places[0].row < layout.places[1].row) != (layout.places[3].row < layout.places[2].row)
        #expect(!crosses)
    }

    @Test func separatePartsStandBelowEachOther() {
        let layout = LayeredLayout(count: 5, edges: [(from: 0, to: 1), (from: 2, to: 3), (from: 3, to: 4)])
        // The larger part comes first.
        #expect(layout.places[2].row == 0)
        #expect(layout.places[0].row == 1)
    }

    @Test func aLongChainIsNoRecursion() {
        let layout = LayeredLayout(count: 5_000, edges: (0..<4_999).map { (from: $0, to: $0 + 1) })
        #expect(layout.size.layers == 5_000)
    }

    @Test func arrowsPointToWhatIsSupersededAndTheLegendSaysSo() async {
        let site = await SiteFixture.build([
            ("0001-a.md", "# A\n\n## Status\n\nAccepted\n"),
            ("0002-b.md", "# B\n\n## Status\n\nAccepted\n\nSupersedes [A](0001-a.md)\n"),
            ("0003-c.md", "# C\n\n## Status\n\nAccepted\n\nRelates to [A](0001-a.md)\n"),
        ])
        let html = site.text("graph.html") ?? ""
        // The older record stands on the left: the line begins at its right edge, with the arrow's point there.
        #expect(html.contains("<path class=\"edge supersedes\" d=\"M195 "))
        let legend = html.components(separatedBy: "<ul class=\"legend muted\"").dropFirst().first ?? ""
        #expect(legend.contains("</svg> Supersedes") && legend.contains("</svg> Relates to"))
        #expect(
            legend.contains("class=\"edge supersedes\" d=\"M8 2 2 6 8 10")
                && legend.contains("class=\"edge loose\" d=\"M2 6H36"))
    }
}
