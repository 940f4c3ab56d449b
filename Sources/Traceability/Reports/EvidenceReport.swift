public import Diagnostics

/// The evidence of each requirement, as text and as data.
public enum EvidenceReport {
    /// One line a requirement, and one below it for each marker.
    public static func text(_ evidence: [RequirementEvidence]) -> String {
        var text = ""
        for entry in evidence {
            text += "\(entry.verdict.rawValue)  \(entry.requirement)\n"
            for marker in entry.markers {
                text += "  \(marker.kind.rawValue)  \(marker.path):\(marker.line)"
                if let name = marker.name { text += "  \(name)" }
                text += "\n"
            }
        }
        return text
    }

    /// The evidence in the shape of `docs/schemas/evidence.json`.
    public static func json(_ evidence: [RequirementEvidence]) -> JSON {
        .object([
            ("schemaVersion", .int(1)),
            (
                "requirements",
                .array(
                    evidence.map { entry in
                        .object([
                            ("requirement", .string(entry.requirement)),
                            ("verdict", .string(entry.verdict.rawValue)),
                            ("markers", .array(entry.markers.map(marker))),
                        ])
                    })
            ),
        ])
    }

    private static func marker(_ marker: EvidenceMarker) -> JSON {
        .object([
            ("kind", .string(marker.kind.rawValue)),
            ("path", .string(marker.path)),
            ("line", .int(marker.line)),
            ("name", JSON(marker.name)),
        ])
    }
}
