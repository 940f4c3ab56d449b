/// NHS Wales, SBAR.
enum NHSWalesFormat: RecordFormat {
    static let name = RecordFormatName.nhsWales
    static let title = "NHS Wales, SBAR"
    static let marks = "Status and Updated as admonitions; Situation, Background, Assessment, Recommendation"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.places.contains(.admonition), evidence.names.contains("status") { return 72 }
        let parts = ["situation", "background", "assessment", "recommendation"].count { word in
            evidence.headings.words.contains { $0 == word || $0.hasPrefix(word + " ") }
        }
        return parts >= 3 ? 70 : 0
    }
}
