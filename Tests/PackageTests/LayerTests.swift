import Foundation
import Testing

/// Holds `docs/modules.md` to the sources: every target has its paragraph, and imports only what stands below it there.
@Suite struct LayerTests {
    @Test func everyTargetHasAParagraph() throws {
        let documented = Set(try Modules.read().map(\.name))
        let folders = Set(
            try FileManager.default.contentsOfDirectory(atPath: Modules.root.appending(path: "Sources").path)
                .filter { !["CCmark", "CLibYAML", "CUTF8Proc", "CExpat", ".DS_Store"].contains($0) })
        #expect(documented == folders)
    }

    @Test func modulesAreListedFromTopToBottom() throws {
        let modules = try Modules.read()
        for (index, module) in modules.enumerated() {
            let below = Set(modules[(index + 1)...].map(\.name))
            for name in module.imports where !name.hasPrefix("C") || name == "Conflicts" {
                #expect(
                    below.contains(name), "\(module.name) says that it imports \(name), which does not stand below it")
            }
        }
    }

    @Test func sourcesImportOnlyWhatTheirParagraphNames() throws {
        let modules = try Modules.read()
        let ours = Set(modules.map(\.name))
        for module in modules {
            let allowed = Set(module.imports)
            for (file, imported) in try Modules.imports(of: module.name)
            where ours.contains(imported)
                || (imported.hasPrefix("C") && imported != "Conflicts" && imported != "CoreFoundation")
            {
                #expect(
                    allowed.contains(imported),
                    "\(file) imports \(imported), which docs/modules.md does not name for \(module.name)")
            }
        }
    }

    @Test func eachCLibraryIsImportedByOneFile() throws {
        var files: [String: Set<String>] = [:]
        for module in try Modules.read() {
            for (file, imported) in try Modules.imports(of: module.name)
            where ["CCmark", "CLibYAML", "CUTF8Proc", "CExpat"].contains(imported) {
                files[imported, default: []].insert(file)
            }
        }
        #expect(files["CCmark"] != nil)
        #expect(files["CLibYAML"] != nil)
        for (library, importers) in files {
            #expect(importers.count == 1, "\(library) is imported by \(importers.sorted())")
        }
    }

    @Test func sourcesNeverImportTheWholeOfFoundation() throws {
        for module in try Modules.read() {
            for (file, imported) in try Modules.imports(of: module.name) {
                #expect(imported != "Foundation", "\(file)")
            }
        }
    }
}

/// The paragraphs of `docs/modules.md` and the imports of the sources.
private enum Modules {
    struct Module {
        var name: String
        var imports: [String]
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func read() throws -> [Module] {
        let text = try String(contentsOf: root.appending(path: "docs/modules.md"), encoding: .utf8)
        var modules: [Module] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                modules.append(Module(name: String(line.dropFirst(3)), imports: []))
            } else if line.hasPrefix("Imports: "), line != "Imports: nothing" {
                try #require(!modules.isEmpty)
                modules[modules.count - 1].imports = line.dropFirst(9).components(separatedBy: ", ")
            }
        }
        return modules
    }

    /// Each Swift file of a target with each module that it imports.
    static func imports(of module: String) throws -> [(file: String, imported: String)] {
        let folder = root.appending(path: "Sources/\(module)")
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var result: [(String, String)] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else { continue }
                guard place == 0 || ["public", "internal", "private", "package", "@testable"].contains(words[0]) else {
                    continue
                }
                result.append((String(file.path.dropFirst(root.path.count + 1)), String(words[place + 1])))
            }
        }
        return result
    }
}
