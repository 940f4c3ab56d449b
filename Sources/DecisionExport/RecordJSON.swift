/// The log as data, in the shape of `docs/schemas/export.json`.
public enum RecordJSON {
    /// The version of the shape; a change that readers notice raises it.
    public static let schemaVersion = 1
}
