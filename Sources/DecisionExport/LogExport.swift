public import DecisionRecords
import Diagnostics

/// Logs written out as one file.
public enum LogExport {
    /// The formats.
    public enum Format: String, Sendable, CaseIterable {
        /// One document in the shape of `docs/schemas/export.json`.
        case json
        /// One record a line, each as in `json`.
        case jsonl
        /// One record a row; see `RecordCSV`.
        case csv
    }

    /// The bytes of an export.
    ///
    /// - Parameters:
    ///   - logs: the logs, in the order in which they are written.
    ///   - problems: what could not be read and belongs to no log.
    ///   - format: the format.
    public static func write(_ logs: [DecisionLog], problems: [ReadingProblem] = [], as format: Format) -> [UInt8] {
        switch format {
        case .json: document(logs, problems: problems)
        case .jsonl: lines(logs)
        case .csv: RecordCSV.write(logs)
        }
    }

    private static func document(_ logs: [DecisionLog], problems: [ReadingProblem]) -> [UInt8] {
        let all = (logs.flatMap(\.problems) + problems).sorted {
            $0.path != $1.path
                ? $0.path.precedes($1.path)
                : $0.message.precedes($1.message)
        }
        return JSON.object([
            ("schemaVersion", .int(RecordJSON.schemaVersion)),
            ("logs", .array(logs.map(RecordJSON.log))),
            ("records", .array(logs.flatMap { log in log.records.map { RecordJSON.record($0, in: log) } })),
            ("problems", .array(all.map(RecordJSON.problem))),
        ]).serialized()
    }

    private static func lines(_ logs: [DecisionLog]) -> [UInt8] {
        var output: [UInt8] = []
        for log in logs {
            for record in log.records {
                output.append(contentsOf: RecordJSON.record(record, in: log).serialized(indented: false))
                output.append(0x0A)
            }
        }
        return output
    }
}
