/// Bytes that grow at their end, for what writes many small pieces: none of them asks whether another holds the memory.
struct ByteBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    private(set) var count = 0

    /// Makes an empty buffer.
    init(capacity: Int = 1024) {
        memory = .allocate(capacity: max(capacity, 64))
        self.capacity = max(capacity, 64)
    }

    deinit { memory.deallocate() }

    /// The bytes.
    consuming func array() -> [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

    /// Adds one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        memory[count] = byte
        count += 1
    }

    /// Adds bytes.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (memory + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Adds the bytes of a text.
    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds one byte a number of times.
    mutating func append(_ byte: UInt8, times: Int) {
        if capacity - count < times { grow(by: times) }
        (memory + count).update(repeating: byte, count: times)
        count += times
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        let size = max(capacity * 2, count + added)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        larger.update(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity = size
    }
}
