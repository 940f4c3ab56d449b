#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The memory of the trees that libcmark makes on one thread: handed out piece by piece, taken back all at once.
///
/// libcmark asks for a piece for each node and each text, and frees them one by one; a tree is thrown away as a whole as soon as it
/// is copied. What is here is used again for the next tree, and freed when the thread ends.
struct TreeMemory {
    private static let chunkSize = 256 * 1024
    /// Before each piece, its size; as wide as what C aligns everything to.
    private static let headSize = 16

    /// The chunk of which pieces are taken, its size, and how much of it is taken.
    private var chunk: UnsafeMutableRawPointer
    private var capacity: Int
    private var used = 0
    /// Chunks that were full before this one.
    private var full: [UnsafeMutableRawPointer] = []
    /// The trees that live in it.
    private var trees = 0

    private init() {
        capacity = Self.chunkSize
        chunk = Self.memory(capacity)
    }

    /// As libcmark does where there is no memory, the process ends.
    private static func memory(_ size: Int) -> UnsafeMutableRawPointer {
        guard let memory = malloc(size) else { abort() }
        return memory
    }

    // MARK: Trees

    /// Says that a tree begins on this thread.
    static func begin() { ofThread().pointee.trees += 1 }

    /// Says that a tree of this thread ended; with the last one all pieces are gone.
    static func end() { ofThread().pointee.end() }

    private mutating func end() {
        trees -= 1
        guard trees == 0 else { return }
        for chunk in full { free(chunk) }
        full.removeAll()
        used = 0
    }

    // MARK: Pieces

    /// A new piece of zeros.
    static func zeroed(_ size: Int) -> UnsafeMutableRawPointer {
        let piece = ofThread().pointee.take(size)
        memset(piece, 0, size)
        return piece
    }

    /// A piece with what another holds, which is of no use then; a new one where there is no other.
    static func resized(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer {
        let memory = ofThread()
        guard let piece else { return memory.pointee.take(size) }
        return memory.pointee.resize(piece, to: size)
    }

    @inline(__always)
    private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
        let whole = Self.headSize + (size + 15) & ~15
        if used + whole > capacity { addChunk(whole) }
        let head = chunk + used
        head.storeBytes(of: size, as: Int.self)
        used += whole
        return head + Self.headSize
    }

    private mutating func addChunk(_ needed: Int) {
        full.append(chunk)
        capacity = max(Self.chunkSize, needed * 2)
        chunk = Self.memory(capacity)
        used = 0
    }

    private mutating func resize(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
        let head = piece - Self.headSize
        let old = head.load(as: Int.self)
        if size <= old { return piece }
        let (wholeOld, whole) = ((old + 15) & ~15, (size + 15) & ~15)
        // What was taken last grows where it is.
        if piece + wholeOld == chunk + used, used - wholeOld + whole <= capacity {
            head.storeBytes(of: size, as: Int.self)
            used += whole - wholeOld
            return piece
        }
        let new = take(size)
        memcpy(new, piece, old)
        return new
    }

    // MARK: Threads

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let result = pthread_key_create(&key) { memory in
            #if canImport(Darwin)
            let memory: UnsafeMutableRawPointer? = memory
            #endif
            guard let memory = memory?.assumingMemoryBound(to: TreeMemory.self) else { return }
            for chunk in memory.pointee.full + [memory.pointee.chunk] { free(chunk) }
            memory.deinitialize(count: 1)
            memory.deallocate()
        }
        if result != 0 { abort() }
        return key
    }()

    /// This thread's memory.
    private static func ofThread() -> UnsafeMutablePointer<TreeMemory> {
        if let memory = pthread_getspecific(key) { return memory.assumingMemoryBound(to: TreeMemory.self) }
        let memory = UnsafeMutablePointer<TreeMemory>.allocate(capacity: 1)
        memory.initialize(to: TreeMemory())
        pthread_setspecific(key, memory)
        return memory
    }
}
