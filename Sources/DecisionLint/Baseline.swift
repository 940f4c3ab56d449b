public import Diagnostics
import FoundationEssentials

/// The findings that a team knows and lets stand, so that a run on an old log shows only what is new.
///
/// A finding is known by its rule, its file and the text it is about, never by its line.
public struct Baseline: Sendable {
    /// The version of the file's shape.
    public static let schemaVersion = 1

    /// What a finding is known by.
    public struct Key: Hashable, Sendable {
        /// The rule's code.
        public var code: String
        /// The file's path.
        public var path: String
        /// The finding's fingerprint.
        public var fingerprint: String

        /// Makes a key.
        public init(code: String, path: String, fingerprint: String) {
            self.code = code
            self.path = path
            self.fingerprint = fingerprint
        }
    }

    /// Why a file is no baseline.
    public struct Unreadable: Error, Sendable, CustomStringConvertible {
        /// What is wrong with it, in a sentence.
        public var description: String
    }

    /// How many findings of a key are known.
    public var counts: [Key: Int]

    /// The baseline that holds the findings.
    public init(_ findings: [Diagnostic]) {
        counts = [:]
        for finding in findings {
            counts[
                Key(code: finding.code, path: finding.source.path, fingerprint: finding.fingerprint), default: 0] += 1
        }
    }

    /// Reads a baseline's file.
    ///
    /// - Throws: `Unreadable` when the bytes are no baseline of a version known here.
    public init(json bytes: [UInt8]) throws(Unreadable) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch {
            throw Unreadable(description: "no baseline of adr lint")
        }
        guard file.schemaVersion == Self.schemaVersion else {
            throw Unreadable(description: "a baseline of version \(file.schemaVersion), not \(Self.schemaVersion)")
        }
        counts = [:]
        for finding in file.findings {
            counts[
                Key(code: finding.code, path: finding.path, fingerprint: finding.fingerprint), default: 0] +=
                finding.count ?? 1
        }
    }

    /// The baseline as a file, in order.
    public func serialized() -> [UInt8] {
        let ordered = counts.sorted { left, right in
            if left.key.path != right.key.path {
                return left.key.path.precedes(right.key.path)
            }
            return left.key.code != right.key.code
                ? left.key.code < right.key.code : left.key.fingerprint < right.key.fingerprint
        }
        let findings = ordered.map { key, count in
            var members: [(String, JSON)] = [
                ("path", .string(key.path)), ("code", .string(key.code)), ("fingerprint", .string(key.fingerprint)),
            ]
            if count > 1 { members.append(("count", .int(count))) }
            return JSON.object(members)
        }
        return JSON.object([("schemaVersion", .int(Self.schemaVersion)), ("findings", .array(findings))]).serialized()
    }

    private struct File: Decodable {
        var schemaVersion: Int
        var findings: [Finding]
    }

    private struct Finding: Decodable {
        var path: String
        var code: String
        var fingerprint: String
        var count: Int?
    }
}
