public import ArgumentParser
import Conflicts
import DecisionProject
import DecisionRecords
import Diagnostics
import FoundationEssentials
import Syntax

/// `adr costs`: what live decisions cost.
public struct CostsCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
        case csv
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "costs",
        abstract: "Add up what live decisions cost, by period and currency, against stated budgets.",
        discussion: """
            Only what the chosen options of accepted and proposed records state is added; ranges are added end to end. The sums \
            that records state themselves are checked.
            """)

    @Option(help: "text, json or csv.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Adds up and reports.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let summary = CostSummary(project.logs, limits: CostsCommand.limits(project.settings?.costs))
        switch format {
        case .text: try output.destination.write(summary.text)
        case .json: try output.destination.write(summary.json.serialized())
        case .csv: try output.destination.write(summary.csv)
        }
        try project.reportFailures()
    }

    /// `costs: budgets:` of the settings, each with `amount`, `currency` and `per`.
    static func limits(_ node: YAMLNode?) -> [(limit: Decimal, currency: String, period: Cost.Period)] {
        (node?["budgets"]?.elements ?? []).compactMap { budget in
            guard let amount = budget["amount"]?.scalar, let limit = Decimal(string: amount),
                let period = Cost.Period(rawValue: budget["per"]?.scalar ?? "month")
            else { return nil }
            return (limit, budget["currency"]?.scalar ?? "USD", period)
        }
    }
}
