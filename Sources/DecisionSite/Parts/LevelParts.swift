import Diagnostics
import Traceability

/// Words with an icon and a colour for severities and states.
extension HTML {
    /// Adds a finding's severity.
    mutating func severity(_ severity: Severity, _ texts: Texts) {
        switch severity {
        case .error: element(.span, .class("level error"), text: texts[.severityError])
        case .warning: element(.span, .class("level warning"), text: texts[.severityWarning])
        case .note: element(.span, .class("level note"), text: texts[.severityNote])
        }
    }

    /// Adds what the decisions come to for a requirement.
    mutating func requirementState(_ state: TraceabilityMatrix.State, _ texts: Texts) {
        element(.span, .class(state.style), text: texts[.state(state)])
    }
}

extension TraceabilityMatrix.State {
    /// The class that gives it an icon and a colour.
    var style: StaticString {
        switch self {
        case .covered, .coveredByParent: "state good"
        case .justified: "state fine"
        case .planned, .mentioned: "state open"
        case .deviated, .supersededOnly: "state doubt"
        case .conflicting, .violated, .gap: "state bad"
        case .optionalUncovered, .undocumented: "state none"
        }
    }

    /// Whether a reader who looks for holes wants to see it.
    var isHole: Bool {
        switch self {
        case .gap, .violated, .conflicting, .deviated, .supersededOnly, .mentioned: true
        default: false
        }
    }
}
