public import Diagnostics

import DecisionRecords

extension ConflictReport {
    /// The findings as SARIF 2.1.0: the first record's quote is the location, all others are related locations.
    ///
    /// - Parameter version: the program's version.
    public func sarif(version: String) -> JSON {
        let rules = Conflict.Rule.allCases
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": [
                            "name": "adr", "version": .string(version),
                            "rules": .array(
                                rules.map { rule in
                                    [
                                        "id": .string(rule.rawValue),
                                        "shortDescription": ["text": .string(rule.summary)],
                                    ]
                                }),
                        ]
                    ],
                    "columnKind": "utf16CodeUnits",
                    "results": .array(conflicts.map { result($0, rules) }),
                ]
            ],
        ]
    }

    private func result(_ conflict: Conflict, _ rules: [Conflict.Rule]) -> JSON {
        let level =
            switch conflict.confidence {
            case .certain: "error"
            case .strong: "warning"
            case .advisory: "note"
            }
        return [
            "ruleId": .string(conflict.rule.rawValue),
            "ruleIndex": .int(rules.firstIndex(of: conflict.rule) ?? 0),
            "level": .string(level),
            "message": ["text": .string(conflict.claim)],
            "locations": .array(conflict.sides.prefix(1).map { location($0, id: nil) }),
            "relatedLocations": .array(
                conflict.sides.dropFirst().enumerated().map { number, side in location(side, id: number + 1) }),
            "partialFingerprints": ["adrConflict/v1": .string(conflict.fingerprint)],
            "properties": [
                "confidence": .string(conflict.confidence.rawValue),
                "counterEvidence": JSON(conflict.counterEvidence), "resolutions": JSON(conflict.resolutions),
            ],
        ]
    }

    private func location(_ side: Conflict.Side, id: Int?) -> JSON {
        let record = record(side.record)
        let line = record.source.line(at: side.quote.range.start)
        let physical: JSON = [
            "artifactLocation": ["uri": .string(URIPath.encoded(record.path))],
            "region": ["startLine": .int(line), "snippet": ["text": .string(side.quote.value)]],
        ]
        guard let id else { return ["physicalLocation": physical] }
        let what = side.option.isEmpty ? side.role : "\(side.role) “\(side.option)”"
        return [
            "id": .int(id), "physicalLocation": physical,
            "message": ["text": .string("\(record.id): \(what)")],
        ]
    }
}

extension Conflict.Rule {
    /// What the rule finds, in one sentence.
    public var summary: String {
        switch self {
        case .optionSwap: "Two live records weigh the same options and come to opposite answers."
        case .reversalCue: "A newer record undoes what an older live record chose, and supersedes nothing."
        case .parameterDisagreement:
            "Two live records that share a requirement or a scope give one parameter different values."
        case .requirementContradiction: "Two live records answer for one requirement and cannot both do so."
        }
    }
}

/// Paths as URI references.
enum URIPath {
    /// A path with all bytes that a URI's path may not hold written as `%` and two digits.
    static func encoded(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: result.append(byte)
            default:
                result.append(0x25)
                let digits = String(byte, radix: 16, uppercase: true)
                if digits.utf8.count == 1 { result.append(0x30) }
                result.append(contentsOf: digits.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
