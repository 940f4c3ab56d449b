import DecisionRecords

/// Pages that hang on the records of a log and are none themselves.
enum AttachedPages {
    /// The files of a log that are no records of their own, by their indices.
    ///
    /// Those are the pages that share a record's number, such as an appendix to it, and notes named for a day between records
    /// with numbers; both without a record's shape.
    static func find(among records: [DecisionRecord]) -> Set<Int> {
        var owners: [Int: Int] = [:]
        var found: Set<Int> = []
        var numberless: [Int] = []
        for index in records.indices {
            guard let number = records[index].number else {
                numberless.append(index)
                continue
            }
            guard let owner = owners[number] else {
                owners[number] = index
                continue
            }
            let (first, second) = (marks(of: records[owner]), marks(of: records[index]))
            if second == 0, first >= 2, !isBare(records[index]) { found.insert(index) }
            if first == 0, second >= 2, !isBare(records[owner]) {
                found.insert(owner)
                owners[number] = index
            }
        }
        if numberless.count < owners.count {
            for index in numberless where marks(of: records[index]) < 2 {
                guard case .date = RecordName(Path.lastComponent(records[index].path))?.key else { continue }
                found.insert(index)
            }
        }
        return found
    }

    /// How many of five a file has that records are made of: a known status, and sections of context, options, decision and
    /// consequences.
    private static func marks(of record: borrowing DecisionRecord) -> Int {
        var roles: Set<SectionRole> = []
        for section in record.sections { roles.insert(section.role) }
        let wanted: [SectionRole] = [.context, .options, .decision, .consequences]
        let hasStatus = record.status.map { $0.value != .unknown } ?? false
        return wanted.count { roles.contains($0) } + (hasStatus ? 1 : 0)
    }

    /// Whether a file calls itself a record and holds nothing that is built like a text: a stub, and no appendix.
    private static func isBare(_ record: borrowing DecisionRecord) -> Bool {
        record.sections.isEmpty && Path.lastComponent(record.path).lowercased().hasPrefix("adr")
    }
}
