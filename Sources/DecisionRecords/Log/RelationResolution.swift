import Diagnostics

extension DecisionLog {
    /// What a reference of a record comes to.
    public enum Resolution: Sendable, Equatable {
        /// The index of the one record meant.
        case record(Int)
        /// The indices of the records that could be meant.
        case ambiguous([Int])
        /// Nothing in this log.
        case missing
    }

    /// Resolves a relation's target as written in a record of this log: by path from the record's folder, then by file name,
    /// id, stem and number.
    public func resolve(_ relation: Relation, of record: DecisionRecord) -> Resolution {
        resolve(reference: relation.target.value, from: record)
    }

    /// Resolves a reference as written in a record of this log: a relative path, a path from the site's or repository's
    /// root, a URL of the log's own repository, a file name, a slug, an id, a label or a number.
    ///
    /// A link that leads out of the log, or to a file that is none of its records, is missing, never a guess; of a file that
    /// was renumbered the slug still tells.
    public func resolve(reference: String, from record: DecisionRecord) -> Resolution {
        var path = ReferenceScanner.withoutFragment(reference)
        while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        path = Self.unescaped(path)
        if path.isEmpty { return .missing }
        let hasScheme = path.hasPrefix("http://") || path.hasPrefix("https://")
        if !hasScheme, let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")) {
            // `madr:0005`.
            path = String(path[path.utf8.index(after: colon)...])
        }
        if path.utf8.contains(UInt8(ascii: "/")) || Self.isFileName(path) {
            return resolve(path: path, from: record, isAbsolute: hasScheme || path.utf8.first == UInt8(ascii: "/"))
        }
        return resolve(label: path, from: record)
    }

    // MARK: Paths

    private static func isFileName(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".mdx")
            || lower.hasSuffix(".html")
    }

    private func resolve(path: String, from record: DecisionRecord, isAbsolute: Bool) -> Resolution {
        if !isAbsolute {
            let joined = Path.normalized(Path.join(Path.folder(record.path), path))
            for candidate in [
                joined, joined + ".md", joined + ".mdx", joined + "/README.md", joined + "/readme.md",
                joined + "/index.md",
            ] {
                if let index = index(path: candidate) { return .record(index) }
            }
        }
        // A file of the same name, nearest to the record's own folder; then the name without its number.
        let name = Path.lastComponent(path)
        let stem = Self.isFileName(name) ? Path.stem(name) : name
        let byName = indices(fileName: name)
        if !byName.isEmpty { return choose(byName, from: record) }
        let byStem = indices(stem: stem)
        if !byStem.isEmpty { return choose(byStem, from: record) }
        let parts = FileName(path: Self.isFileName(name) ? path : path + ".md")
        let slug = FoldedWords.fold(parts.slug)
        if parts.number != nil || parts.date != nil, slug.utf8.count >= 8, !hasForeignHost(path) {
            let bySlug = indices(slug: slug)
            if bySlug.count == 1 { return .record(bySlug[0]) }
            // Several files of one slug: no likeness tells more, and to look for one costs.
            if bySlug.count > 1 { return choose(bySlug, from: record) }
            if !isAbsolute, let near = index(nearSlug: slug, number: parts.number, date: parts.date, of: record) {
                return .record(near)
            }
        }
        // A path with nothing but a number in its last part: `/adr/32`.
        if let number = parts.number, parts.id.utf8.count == parts.stem.utf8.count,
            leadsToLog(path, from: record, isAbsolute: isAbsolute)
        {
            return choose(indices(number: number), from: record)
        }
        return .missing
    }

    /// Whether a path that names only a number could lead into this log's folder.
    private func leadsToLog(_ path: String, from record: DecisionRecord, isAbsolute: Bool) -> Bool {
        let folder = Path.folder(path)
        if !isAbsolute {
            return Path.normalized(Path.join(Path.folder(record.path), folder))
                == Path.normalized(Path.folder(record.path)) || folder.isEmpty
        }
        return ["pull", "issues", "commit", "discussions"].allSatisfy { Path.lastComponent(folder) != $0 }
    }

    /// Whether a path is a URL; a slug alone does not say that it leads to this log.
    private func hasForeignHost(_ path: String) -> Bool { path.hasPrefix("http://") || path.hasPrefix("https://") }

    /// The record of a folder's own numbering where several share a name or number.
    private func choose(_ candidates: [Int], from record: DecisionRecord) -> Resolution {
        if candidates.count == 1 { return .record(candidates[0]) }
        if candidates.isEmpty { return .missing }
        let folder = Path.folder(record.path)
        let near = candidates.filter { Path.folder(records[$0].path) == folder }
        if near.count == 1 { return .record(near[0]) }
        return .ambiguous(near.isEmpty ? candidates : near)
    }

    // MARK: Labels

    private func resolve(label: String, from record: DecisionRecord) -> Resolution {
        let exact = indices(id: label)
        if !exact.isEmpty { return choose(exact, from: record) }
        let byStem = indices(stem: label)
        if !byStem.isEmpty { return choose(byStem, from: record) }
        let folded = FoldedWords.fold(label)
        // `ADR-0005-slug` beside `0005-slug.md`.
        let parts = FileName(path: label + ".md")
        if parts.slug != parts.stem, !parts.slug.isEmpty {
            let bySlug = indices(slug: FoldedWords.fold(parts.slug))
            if !bySlug.isEmpty { return choose(bySlug, from: record) }
        }
        let digits = folded.utf8.reversed().prefix(while: FoldedWords.isDigit).reversed()
        if !digits.isEmpty, digits.count <= 7, let number = Int(String(decoding: digits, as: UTF8.self)) {
            // `ARCH-003` is never `GEN-003`; `ADR 3` and `3` are whatever has the number.
            let prefix = folded.utf8.dropLast(digits.count).filter { $0 != 0x20 }
            let word = String(decoding: prefix, as: UTF8.self)
            let isPlain =
                word.isEmpty || word == "adr" || word == "adrs" || word == "no" || word == "ladr" || word == "madr"
            let candidates = indices(number: number).filter { index in
                if isPlain { return true }
                let own = FoldedWords.fold(records[index].id).utf8.filter { $0 != 0x20 && !FoldedWords.isDigit($0) }
                return String(decoding: own, as: UTF8.self) == word
            }
            return choose(candidates, from: record)
        }
        // The words of a title or a slug.
        if folded.utf8.count >= 8 {
            let bySlug = indices(slug: folded)
            if !bySlug.isEmpty { return choose(bySlug, from: record) }
            return choose(indices(title: folded), from: record)
        }
        return .missing
    }

    /// A path with `%20` and its like resolved; as it is where that gives no text.
    private static func unescaped(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        var bytes: [UInt8] = []
        let source = Array(path.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count, let high = hex(source[index + 1]),
                let low = hex(source[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? path
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
