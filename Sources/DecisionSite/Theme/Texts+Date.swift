extension Texts {
    /// A date in the language's own words: `8 June 2024`, `February 2022`, `2016`; other text as it is.
    func date(_ iso: String) -> String {
        let parts = iso.utf8.split(separator: 0x2D, omittingEmptySubsequences: true).map { Substring($0) }
        guard parts.count > 1, let month = Int(parts[1]), months.indices.contains(month - 1) else { return iso }
        let name = months[month - 1]
        guard parts.count > 2, let day = Int(parts[2]) else { return "\(name) \(parts[0])" }
        return self(.dateDay, String(day), "\(name) \(parts[0])")
    }
}
