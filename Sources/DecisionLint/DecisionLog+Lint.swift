import DecisionRecords

/// What rules for a log ask of record after record: of each in its place, since a copy costs more than the answer.
extension DecisionLog {
    /// The folder in which a record's file stands.
    func folder(of index: Int) -> String { Path.folder(records[index].path) }

    /// Whether a record's file is a template, by its name.
    func isTemplate(_ index: Int) -> Bool {
        TemplateName.isTemplate(records[index].path, number: records[index].number)
    }
}
