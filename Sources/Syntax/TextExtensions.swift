/// Finds bare addresses and struck-out text among the inlines of one block, and builds those inlines anew.
///
/// libcmark leaves both as text. Struck-out text is found among the children of one node, which is where it may stand
/// once emphasis has been settled.
struct TextExtensions {
    /// A cut through a text.
    private struct Cut {
        enum Purpose {
            case address(BareAddress.Prefix)
            case openStrike
            case closeStrike
        }
        var record: Int
        /// Offsets in the literal.
        var range: Range<Int>
        var purpose: Purpose
    }

    /// A run of one or two tildes.
    private struct Tildes {
        var record: Int
        var range: Range<Int>
        var parent: Int32
        var opens: Bool
        var closes: Bool
    }

    private let first: Int
    private let old: [NodeRecord]
    private var cuts: [Cut] = []
    private var runs: [Tildes] = []

    /// Builds the inlines from `first` to the last record anew where there is something to find.
    static func apply(to builder: inout TreeBuilder, from first: Int) {
        var extensions = TextExtensions(builder: builder, from: first)
        extensions.find(in: builder)
        extensions.matchTildes()
        if !extensions.cuts.isEmpty { extensions.rebuild(&builder) }
    }

    private init(builder: TreeBuilder, from first: Int) {
        self.first = first
        old = Array(builder.records[first...])
    }

    // MARK: Finding

    private mutating func find(in builder: TreeBuilder) {
        var linkEnd = 0
        for (index, record) in old.enumerated() {
            if record.kind == .link { linkEnd = max(linkEnd, Int(record.end) - first) }
            guard record.kind == .text else { continue }
            builder.withBytes(record.first) { text in
                guard ByteScan.holdsExtensions(text) else { return }
                let isAutolink = record.parent >= first && old[Int(record.parent) - first].flags.contains(.autolink)
                guard !isAutolink else { return }
                let addresses = index < linkEnd ? [] : BareAddress.findAll(in: text)
                for address in addresses {
                    cuts.append(Cut(record: index, range: address.range, purpose: .address(address.prefix)))
                }
                findTildes(in: text, of: index, outside: addresses, builder: builder)
            }
        }
    }

    private mutating func findTildes(
        in text: UnsafeBufferPointer<UInt8>, of index: Int, outside addresses: [BareAddress], builder: TreeBuilder
    ) {
        let record = old[index]
        var position = 0
        var address = 0
        var knownPlaces: TextPlaces?
        while position < text.count {
            if address < addresses.count, addresses[address].range.lowerBound == position {
                position = addresses[address].range.upperBound
                address += 1
                continue
            }
            guard text[position] == UInt8(ascii: "~") else {
                position += 1
                continue
            }
            let start = position
            while position < text.count, text[position] == UInt8(ascii: "~") { position += 1 }
            let places = knownPlaces ?? TextPlaces(record, in: builder)
            knownPlaces = places
            let from = places.offset(start)
            guard position - start <= 2, builder.source[from] == UInt8(ascii: "~"),
                places.end(position) - from == position - start
            else { continue }
            let before = Neighbour(before: from, in: builder.source)
            let after = Neighbour(at: from + position - start, in: builder.source)
            let opens = after != .space && (after != .punctuation || before != .other)
            let closes = before != .space && (before != .punctuation || after != .other)
            if opens || closes {
                runs.append(
                    Tildes(record: index, range: start..<position, parent: record.parent, opens: opens, closes: closes))
            }
        }
    }

    /// Pairs the runs below each parent as libcmark pairs the markers of emphasis.
    private mutating func matchTildes() {
        var open: [Int32: [Tildes]] = [:]
        for run in runs {
            if run.closes, let opener = open[run.parent]?.popLast() {
                // Unlike runs cancel each other.
                guard opener.range.count == run.range.count else { continue }
                cuts.append(Cut(record: opener.record, range: opener.range, purpose: .openStrike))
                cuts.append(Cut(record: run.record, range: run.range, purpose: .closeStrike))
            } else if run.opens {
                open[run.parent, default: []].append(run)
            }
        }
        cuts.sort { ($0.record, $0.range.lowerBound) < ($1.record, $1.range.lowerBound) }
    }

    // MARK: Building

    private func rebuild(_ builder: inout TreeBuilder) {
        builder.records.removeSubrange(first...)
        // The old ends at which copied nodes are closed; struck-out text is closed by its marker.
        var open: [(oldEnd: Int?, index: Int)] = []
        let parent = Int(old[0].parent)
        var cut = 0
        for (index, record) in old.enumerated() {
            closeNodes(&open, endingAt: index + first, in: &builder)
            let above = open.last?.index ?? parent
            guard cut < cuts.count, cuts[cut].record == index else {
                var record = record
                record.parent = Int32(truncatingIfNeeded: above)
                let place = builder.add(record)
                let oldEnd = Int(old[index].end)
                if oldEnd > index + first + 1 { open.append((oldEnd, place)) }
                continue
            }
            let places = TextPlaces(record, in: builder)
            var position = 0
            while cut < cuts.count, cuts[cut].record == index {
                let piece = cuts[cut]
                cut += 1
                add(record, position..<piece.range.lowerBound, places, open.last?.index ?? parent, to: &builder)
                position = piece.range.upperBound
                switch piece.purpose {
                case .address(let prefix):
                    addLink(record, piece.range, prefix, places, open.last?.index ?? parent, to: &builder)
                case .openStrike:
                    let strike = NodeRecord(
                        .strikethrough, parent: open.last?.index ?? parent, from: places.offset(piece.range.lowerBound),
                        to: places.offset(piece.range.lowerBound))
                    open.append((nil, builder.add(strike)))
                case .closeStrike:
                    if let strike = open.popLast() { builder.close(strike.index, to: places.end(position)) }
                }
            }
            add(record, position..<Int(record.first.count), places, open.last?.index ?? parent, to: &builder)
        }
        closeNodes(&open, endingAt: first + old.count, in: &builder)
    }

    private func closeNodes(
        _ open: inout [(oldEnd: Int?, index: Int)], endingAt end: Int, in builder: inout TreeBuilder
    ) {
        while let last = open.last, let oldEnd = last.oldEnd, oldEnd <= end {
            builder.close(last.index, to: Int(builder.records[last.index].to))
            open.removeLast()
        }
    }

    /// Adds a piece of a text.
    private func add(
        _ record: NodeRecord, _ range: Range<Int>, _ places: TextPlaces, _ parent: Int, to builder: inout TreeBuilder
    ) {
        guard !range.isEmpty else { return }
        var piece = NodeRecord(
            .text, parent: parent, from: places.offset(range.lowerBound), to: places.end(range.upperBound))
        piece.first = record.first.dropping(range.lowerBound, keeping: range.count)
        _ = builder.add(piece)
    }

    private func addLink(
        _ record: NodeRecord, _ range: Range<Int>, _ prefix: BareAddress.Prefix, _ places: TextPlaces, _ parent: Int,
        to builder: inout TreeBuilder
    ) {
        var link = NodeRecord(
            .link, parent: parent, from: places.offset(range.lowerBound), to: places.end(range.upperBound))
        link.flags = .autolink
        link.first = record.first.dropping(range.lowerBound, keeping: range.count)
        if prefix != .none {
            let start = builder.pool.count
            let text = builder.withBytes(link.first) { Array($0) }
            builder.pool.append(contentsOf: prefix.rawValue.utf8)
            builder.pool.append(contentsOf: text)
            link.first = .pool(start, builder.pool.count - start)
        }
        let index = builder.add(link)
        add(record, range, places, index, to: &builder)
        builder.close(index, to: places.end(range.upperBound))
    }
}

/// What stands beside a run of tildes.
private enum Neighbour {
    case space
    case punctuation
    case other

    init(at offset: Int, in source: UnsafeBufferPointer<UInt8>) {
        self.init(offset < source.count ? source[offset] : 0x20)
    }

    init(before offset: Int, in source: UnsafeBufferPointer<UInt8>) {
        self.init(offset > 0 ? source[offset - 1] : 0x20)
    }

    private init(_ byte: UInt8) {
        self = byte.isMarkdownSpace ? .space : byte.isPunctuation ? .punctuation : .other
    }
}

/// Where each byte of a text's literal stands in the file.
struct TextPlaces {
    private let start: Int
    private let stop: Int
    /// Offsets by byte, for a text with escapes or entities.
    private var offsets: [Int] = []

    init(_ record: NodeRecord, in builder: TreeBuilder) {
        start = Int(record.from)
        stop = Int(record.to)
        guard record.first.isInPool || Int(record.first.count) != stop - start else { return }
        let written = UnsafeBufferPointer(rebasing: builder.source[start..<stop])
        var position = 0
        while position < written.count {
            if written[position] == UInt8(ascii: "\\"), position + 1 < written.count,
                written[position + 1].isPunctuation
            {
                offsets.append(start + position)
                position += 2
            } else if written[position] == UInt8(ascii: "&"),
                let entity = CharacterReference(at: position, of: written)
            {
                offsets.append(contentsOf: repeatElement(start + position, count: entity.textLength))
                position = entity.end
            } else {
                offsets.append(start + position)
                position += 1
            }
        }
        offsets.append(stop)
    }

    /// The offset of a byte of the literal.
    func offset(_ index: Int) -> Int {
        offsets.isEmpty ? min(start + index, stop) : offsets[min(index, offsets.count - 1)]
    }

    /// The offset behind the byte before `index`.
    func end(_ index: Int) -> Int { offset(index) }
}
