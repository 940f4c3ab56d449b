import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The flat tree while it is made.
struct TreeBuilder {
    let source: UnsafeBufferPointer<UInt8>
    /// A control byte that stands for NUL in what libcmark was given; nil when the file has no NUL.
    let nulStandIn: UInt8?
    var records: [NodeRecord] = []
    var pool: [UInt8] = []
    /// Whether a text of the block at hand may hold a bare address or tildes.
    var mayHoldExtensions = false
    /// Inlines whose text was not found where it should stand; 0 unless the scanner has a defect.
    var misplacedCount = 0

    init(source: UnsafeBufferPointer<UInt8>, nulStandIn: UInt8?) {
        self.source = source
        self.nulStandIn = nulStandIn
        // Text has about a node for each forty bytes; a large file grows to what it needs.
        records.reserveCapacity(min(source.count / 40 + 8, 4096))
    }

    /// Adds a node and gives its index.
    mutating func add(_ record: NodeRecord) -> Int {
        var record = record
        record.end = Int32(truncatingIfNeeded: records.count + 1)
        records.append(record)
        return records.count - 1
    }

    /// Closes a node behind its last descendant.
    mutating func close(_ index: Int, to end: Int) {
        records[index].end = Int32(truncatingIfNeeded: records.count)
        records[index].to = Int32(truncatingIfNeeded: max(Int(records[index].from), end))
    }

    /// Refers to the file where the same bytes stand at `offset`, else keeps a copy.
    mutating func store(_ text: UnsafeBufferPointer<UInt8>, at offset: Int?) -> StoredBytes {
        guard let start = text.baseAddress, text.count > 0 else { return .none }
        if let offset, offset >= 0, offset + text.count <= source.count, hasBytes(text, at: offset) {
            return .source(offset, text.count)
        }
        let poolStart = pool.count
        if let nulStandIn, ByteSearch.contains(nulStandIn, in: text) {
            for byte in text {
                if byte == nulStandIn { pool.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { pool.append(byte) }
            }
        } else {
            pool.append(contentsOf: UnsafeBufferPointer(start: start, count: text.count))
        }
        return .pool(poolStart, pool.count - poolStart)
    }

    /// Gives the bytes that were stored.
    func withBytes<Result>(_ stored: StoredBytes, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = stored.offset..<stored.offset + Int(stored.count)
        if !stored.isInPool { return body(UnsafeBufferPointer(rebasing: source[range])) }
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func hasBytes(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        areEqual(text, UnsafeBufferPointer(rebasing: source[offset..<offset + text.count]))
    }
}

/// Whether two buffers hold the same bytes.
func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
}
