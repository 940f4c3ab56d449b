/// A template family: what its records look like, and how well a file fits.
protocol RecordFormat: Sendable {
    /// The name under which it is exported.
    static var name: RecordFormatName { get }
    /// What it is called and where it comes from, for people.
    static var title: String { get }
    /// By what a record of it is told, for people.
    static var marks: String { get }
    /// How well a record fits, from 0 for not at all; the format with the most points names the record.
    static func points(_ evidence: FormatEvidence) -> Int
}

/// The formats that are told apart. A new one is a file beside this and a line here.
enum RecordFormats {
    static let all: [any RecordFormat.Type] = [
        NygardFormat.self, MADR1Format.self, MADR20Format.self, MADR21Format.self, MADR3Format.self, MADR4Format.self,
        Log4brainsFormat.self, YStatementFormat.self, TyreeAkermanFormat.self, AlexandrianFormat.self,
        MersonFormat.self,
        PlanguageFormat.self, BusinessCaseFormat.self, EdgeXFormat.self, GarethMorganFormat.self, NHSWalesFormat.self,
        GovUKFormat.self, Arc42Format.self, StructuredMADRFormat.self, AdrkitFormat.self, ArchgateFormat.self,
        AdrsFormat.self, BoldMetadataFormat.self, GeneralFormat.self,
    ]

    /// The format that a record fits best; of two that fit as well the one listed first.
    static func recognise(_ evidence: FormatEvidence) -> RecordFormatName {
        var best = RecordFormatName.general
        var most = 0
        for format in all {
            let points = format.points(evidence)
            if points > most {
                most = points
                best = format.name
            }
        }
        return best
    }
}

extension RecordFormatName {
    /// What the format is called and where it comes from, for people.
    public var title: String { RecordFormats.all.first { $0.name == self }?.title ?? rawValue }

    /// By what a record of the format is told, for people.
    public var marks: String { RecordFormats.all.first { $0.name == self }?.marks ?? "" }
}
