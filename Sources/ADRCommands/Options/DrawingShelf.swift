import DecisionProject
import DecisionSite

/// The pictures that were drawn so far: the same text is drawn once.
actor DrawingShelf {
    private let programs: [DrawingProgram]
    /// The site that an earlier build wrote; empty for none.
    private let site: String
    private var pictures: [String: [UInt8]] = [:]
    private var failed: Set<String> = []

    /// Makes a shelf for the commands of the options.
    init(_ commands: [String], site: String = "") {
        programs = commands.compactMap { DrawingProgram($0) }
        self.site = site
    }

    /// The pictures of an input's drawings, by name; what could not be drawn is said once, and stays text.
    func pictures(for input: SiteInput) async -> [String: [UInt8]] {
        guard !programs.isEmpty else { return [:] }
        var wanted: [String: [UInt8]] = [:]
        for drawing in SiteDrawing.all(in: input, languages: Set(programs.map(\.language))) {
            if let picture = await picture(of: drawing) { wanted[drawing.name] = picture }
        }
        return wanted
    }

    private func picture(of drawing: SiteDrawing) async -> [UInt8]? {
        let name = drawing.name
        if let known = pictures[name] { return known }
        guard !failed.contains(name), let program = programs.first(where: { $0.language == drawing.language }) else {
            return nil
        }
        do {
            let earlier = site.isEmpty ? nil : try? FileSystem.read(FileSystem.join(site, SiteDrawing.path(name)))
            let picture: [UInt8]
            if let earlier { picture = earlier } else { picture = try await program.draw(drawing.source) }
            pictures[name] = picture
            return picture
        } catch {
            failed.insert(name)
            Output.message("adr: a drawing in \(drawing.language) stays text: \(error)")
            return nil
        }
    }
}
