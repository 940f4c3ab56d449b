/// Likeness as text.
enum Score {
    /// A score of 0 to 1 with two decimals, as JSON writes numbers.
    static func text(_ score: Double) -> String {
        let hundredths = min(max(Int((score * 100).rounded()), 0), 100)
        if hundredths == 100 { return "1.00" }
        return "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
    }
}
