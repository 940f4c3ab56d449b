public import Syntax

/// What the settings say of contradictions, under `conflicts`.
public struct ConflictSettings: Sendable {
    /// `with`: folders of other repositories whose records are compared too, relative to the settings' folder.
    public var with: [String] = []
    /// `waivers`: contradictions that the team lives with. Each has `records` (two ids or paths) or a `fingerprint`, a `reason`,
    /// and a `rule` where it covers one rule only.
    public var waivers: [Waiver] = []

    /// Reads the settings' section; without one, nothing is waived.
    public init(_ node: YAMLNode?) {
        guard let node else { return }
        with = node["with"]?.elements.compactMap(\.scalar) ?? []
        if let single = node["with"]?.scalar { with = [single] }
        waivers = (node["waivers"]?.elements ?? []).compactMap { waiver in
            guard let reason = waiver["reason"]?.scalar, !reason.isEmpty else { return nil }
            return Waiver(
                records: waiver["records"]?.elements.compactMap(\.scalar) ?? [], rule: waiver["rule"]?.scalar,
                fingerprint: waiver["fingerprint"]?.scalar, reason: reason)
        }
    }
}
