/// Places the nodes of a graph in layers from left to right, every edge forwards, with few crossings.
///
/// Sugiyama, Tagawa and Toda's method: break cycles, rank by longest path, part long edges by invisible nodes, order each
/// layer by the mean place of its neighbours. Whole numbers throughout, so that every machine draws the same picture.
struct LayeredLayout {
    /// The layer and the row of each node; connected parts stand below each other.
    private(set) var places: [(layer: Int, row: Int)]
    /// The layers and rows that each edge passes, its ends included.
    private(set) var routes: [[(layer: Int, row: Int)]]
    /// How many layers and rows there are.
    private(set) var size: (layers: Int, rows: Int) = (0, 0)

    private static let sweeps = 6

    /// Lays out nodes `0..<count`.
    init(count: Int, edges: [(from: Int, to: Int)]) {
        places = Array(repeating: (0, 0), count: count)
        routes = Array(repeating: [], count: edges.count)
        let forward = LayeredLayout.withoutCycles(count, edges)
        let ranks = LayeredLayout.ranks(count, forward)
        var firstRow = 0
        for part in LayeredLayout.parts(count, edges) {
            firstRow += placePart(part, forward, ranks, firstRow)
        }
        size = ((ranks.max() ?? -1) + 1, firstRow)
        for (index, edge) in edges.enumerated() where forward[index].from != edge.from { routes[index].reverse() }
    }

    /// Turns the edges that close a cycle, found by a walk in depth without recursion.
    private static func withoutCycles(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [(from: Int, to: Int)] {
        var outgoing: [[Int]] = Array(repeating: [], count: count)
        for (index, edge) in edges.enumerated() { outgoing[edge.from].append(index) }
        var result = edges
        var state = [UInt8](repeating: 0, count: count)
        for root in 0..<count where state[root] == 0 {
            var stack = [(node: root, next: 0)]
            state[root] = 1
            while let top = stack.last {
                guard top.next < outgoing[top.node].count else {
                    state[top.node] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let edge = outgoing[top.node][top.next]
                let target = edges[edge].to
                if state[target] == 1 {
                    result[edge] = (edges[edge].to, edges[edge].from)
                } else if state[target] == 0 {
                    state[target] = 1
                    stack.append((target, 0))
                }
            }
        }
        return result
    }

    /// The longest way to each node.
    private static func ranks(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Int] {
        var outgoing: [[Int]] = Array(repeating: [], count: count)
        var open = [Int](repeating: 0, count: count)
        for edge in edges where edge.from != edge.to {
            outgoing[edge.from].append(edge.to)
            open[edge.to] += 1
        }
        var ranks = [Int](repeating: 0, count: count)
        var queue = (0..<count).filter { open[$0] == 0 }
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for target in outgoing[node] {
                ranks[target] = max(ranks[target], ranks[node] + 1)
                open[target] -= 1
                if open[target] == 0 { queue.append(target) }
            }
        }
        return ranks
    }

    /// The connected parts, the largest first; nodes in rising order.
    private static func parts(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [[Int]] {
        var parent = Array(0..<count)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for edge in edges {
            let (left, right) = (root(edge.from), root(edge.to))
            if left != right { parent[max(left, right)] = min(left, right) }
        }
        var members: [Int: [Int]] = [:]
        for node in 0..<count { members[root(node), default: []].append(node) }
        return members.values.sorted { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count }
    }

    /// Places one connected part; gives the number of rows it takes.
    private mutating func placePart(
        _ part: [Int], _ edges: [(from: Int, to: Int)], _ ranks: [Int], _ firstRow: Int
    ) -> Int {
        // Points are the part's nodes, then the invisible ones on long edges.
        var number: [Int: Int] = [:]
        for (index, node) in part.enumerated() { number[node] = index }
        var layerOf = part.map { ranks[$0] }
        var left: [[Int]] = Array(repeating: [], count: part.count)
        var right: [[Int]] = Array(repeating: [], count: part.count)
        var chains: [(edge: Int, points: [Int])] = []
        for (index, edge) in edges.enumerated() {
            guard let from = number[edge.from], let to = number[edge.to], from != to else { continue }
            var points = [from]
            for layer in stride(from: layerOf[from] + 1, to: layerOf[to], by: 1) {
                points.append(layerOf.count)
                layerOf.append(layer)
                left.append([])
                right.append([])
            }
            points.append(to)
            for (first, second) in zip(points, points.dropFirst()) {
                right[first].append(second)
                left[second].append(first)
            }
            chains.append((index, points))
        }
        var layers: [[Int]] = Array(repeating: [], count: (layerOf.max() ?? 0) + 1)
        for (point, layer) in layerOf.enumerated() { layers[layer].append(point) }
        let rows = LayeredLayout.order(&layers, left, right, layerOf.count)

        let height = layers.map(\.count).max() ?? 1
        for (index, node) in part.enumerated() { places[node] = (layerOf[index], firstRow + rows[index]) }
        for chain in chains {
            routes[chain.edge] = chain.points.map { (layerOf[$0], firstRow + rows[$0]) }
        }
        return height
    }

    /// Orders the layers in turn by the mean place of the neighbours on one side; gives each point's row.
    private static func order(_ layers: inout [[Int]], _ left: [[Int]], _ right: [[Int]], _ count: Int) -> [Int] {
        var rows = [Int](repeating: 0, count: count)
        for layer in layers { for (row, point) in layer.enumerated() { rows[point] = row } }
        for sweep in 0..<sweeps {
            let goesRight = sweep.isMultiple(of: 2)
            for index in goesRight ? Array(layers.indices) : layers.indices.reversed() {
                let neighbours = goesRight ? left : right
                // Sums and counts are compared crosswise, so that no rounding decides.
                let keys = layers[index].map { point -> (point: Int, sum: Int, count: Int) in
                    let others = neighbours[point]
                    if others.isEmpty { return (point, rows[point], 1) }
                    return (point, others.reduce(0) { $0 + rows[$1] }, others.count)
                }
                let sorted = keys.sorted { first, second in
                    let (one, other) = (first.sum * second.count, second.sum * first.count)
                    return one == other ? rows[first.point] < rows[second.point] : one < other
                }
                layers[index] = sorted.map(\.point)
                for (row, point) in layers[index].enumerated() { rows[point] = row }
            }
        }
        // Short layers stand in the middle of the longest.
        let height = layers.map(\.count).max() ?? 0
        for layer in layers {
            for (row, point) in layer.enumerated() { rows[point] = row + (height - layer.count) / 2 }
        }
        return rows
    }
}
