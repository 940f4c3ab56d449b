import Diagnostics

/// Looks for what any requirements document can have wrong: nothing in it, one id twice, the same words twice.
enum SourceHealth {
    static func check(_ source: inout RequirementSource) {
        if source.requirements.isEmpty {
            if !source.issues.contains(where: { $0.kind == .unreadable }) {
                source.issues.append(
                    .init(
                        .noRequirements, at: SourceRange(0, 0),
                        "no requirement was found in “\(source.path)”, read as \(source.importer)"))
            }
            return
        }
        var byID: [String: Int] = [:]
        var byText: [String: Int] = [:]
        for (index, requirement) in source.requirements.enumerated() {
            let id = requirement.id.lowercased()
            if byID[id] != nil {
                source.issues.append(
                    .init(.duplicateID, at: requirement.range, "the id “\(requirement.id)” stands twice"))
            }
            byID[id] = index
            guard !requirement.isParent, let text = requirement.text, text.utf8.count > 24 else { continue }
            let fingerprint = RequirementWording.fingerprint(of: text)
            if let first = byText[fingerprint] {
                source.issues.append(
                    .init(
                        .duplicateText, at: requirement.range,
                        "“\(requirement.id)” says the same as “\(source.requirements[first].id)”"))
            } else {
                byText[fingerprint] = index
            }
        }
    }
}
