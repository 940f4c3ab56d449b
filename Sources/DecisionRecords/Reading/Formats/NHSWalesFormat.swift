/// NHS Wales, SBAR.
enum NHSWalesFormat: RecordFormat {
    static let name = RecordFormatName.nhsWales
    static let title = "NHS Wales, SBAR"
    static let marks = "Status and Updated as admonitions; Situation, Background, Assessment, Recommendation"

    static func points(_ evidence: FormatEvidence) -> Int {
        if evidence.places.contains(.admonition), evidence.names.contains("status") { return 72 }
        // Three of the four take three headings.
        guard evidence.headings.words.count >= 3 else { return 0 }
        let parts = ["situation", "background", "assessment", "recommendation"].count { word in
            evidence.headings.words.contains { heading in
                heading.utf8.first == word.utf8.first && heading.utf8.starts(with: word.utf8)
                    && (heading.utf8.count == word.utf8.count || heading.utf8.dropFirst(word.utf8.count).first == 0x20)
            }
        }
        return parts >= 3 ? 70 : 0
    }
}
