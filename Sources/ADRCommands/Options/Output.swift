import DecisionProject

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where a command's result goes: standard output, or a file that appears whole.
public struct Output: Sendable {
    /// The file; nil for standard output.
    public var path: String?

    /// Makes an output to a file, or to standard output.
    public init(path: String? = nil) {
        self.path = path
    }

    /// Writes bytes, all at once. A reader that has gone away ends the program quietly.
    public func write(_ bytes: [UInt8]) throws {
        if let path {
            try FileSystem.write(bytes, to: path)
        } else {
            try Output.write(bytes, to: STDOUT_FILENO)
        }
    }

    /// Writes a text.
    public func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes to standard error; a fault there is nobody's business.
    public static func message(_ text: String) {
        try? write(Array(text.utf8) + [0x0A], to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var offset = 0
        try bytes.withUnsafeBytes { buffer in
            while offset < buffer.count, let base = buffer.baseAddress {
                #if canImport(Glibc)
                let count = Glibc.write(descriptor, base + offset, buffer.count - offset)
                #elseif canImport(Musl)
                let count = Musl.write(descriptor, base + offset, buffer.count - offset)
                #else
                let count = Darwin.write(descriptor, base + offset, buffer.count - offset)
                #endif
                if count >= 0 {
                    offset += count
                } else if errno == EPIPE {
                    throw BrokenPipe()
                } else if errno != EINTR {
                    throw FileSystemError("write to", "standard output")
                }
            }
        }
    }
}

/// The reader of standard output has gone away; the program ends without a word.
struct BrokenPipe: Error {}
