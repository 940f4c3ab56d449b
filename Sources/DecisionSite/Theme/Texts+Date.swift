extension Texts {
    /// A date in the language's own words: `8 June 2024`, `February 2022`, `2016`; other text as it is.
    func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        let months = self[.months].split(separator: ",")
        guard parts.count > 1, let month = Int(parts[1]), (1...months.count).contains(month) else { return iso }
        let name = String(months[month - 1]).trimmingSpaces
        guard parts.count > 2, let day = Int(parts[2]) else { return "\(name) \(parts[0])" }
        return self(.dateDay, String(day), "\(name) \(parts[0])")
    }
}
