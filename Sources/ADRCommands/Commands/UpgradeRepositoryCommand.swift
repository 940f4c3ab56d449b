public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr upgrade-repository`: old dates in ISO 8601.
public struct UpgradeRepositoryCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "upgrade-repository", abstract: "Write the dates of old records (dd/mm/yyyy) as yyyy-mm-dd.")

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Rewrites the dates.
    public func run() async throws {
        try location.enter()
        let home = try LogHome.forReading()
        let writer = try LogWriter(home)
        let paths = try LogListing.paths(of: home)
        var changes: [FileChange] = []
        for path in paths {
            let bytes = try FileSystem.read(path)
            let upgraded = UpgradeRepositoryCommand.upgraded(bytes)
            if upgraded != bytes { changes.append(FileChange(path: path, before: bytes, after: upgraded)) }
        }
        try writer.write(changes, command: "upgrade-repository")
    }

    /// A text with the first `Date: dd/mm/yyyy` of each line rewritten.
    static func upgraded(_ bytes: [UInt8]) -> [UInt8] {
        let name = Array("Date: ".utf8)
        var output = bytes
        var index = 0
        var isDone = false
        while index + name.count + 10 <= bytes.count {
            if bytes[index] == 0x0A {
                isDone = false
            } else if !isDone, bytes[index] == name[0], bytes[index..<index + name.count].elementsEqual(name) {
                let start = index + name.count
                let date = Array(bytes[start..<start + 10])
                let isDate = date.enumerated().allSatisfy { place, byte in
                    place == 2 || place == 5 ? byte == UInt8(ascii: "/") : byte >= 0x30 && byte <= 0x39
                }
                if isDate {
                    let dash = UInt8(ascii: "-")
                    output.replaceSubrange(
                        start..<start + 10, with: date[6...] + [dash] + date[3...4] + [dash] + date[0...1])
                    isDone = true
                }
            }
            index += 1
        }
        return output
    }
}
