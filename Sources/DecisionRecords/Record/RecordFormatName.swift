/// The name of a template family, in kebab case as it is exported.
public enum RecordFormatName: String, Sendable, CaseIterable {
    case nygard
    case madr1 = "madr-1"
    case madr20 = "madr-2.0"
    case madr21 = "madr-2.1"
    case madr3 = "madr-3"
    case madr4 = "madr-4"
    case log4brains
    case yStatement = "y-statement"
    case tyreeAkerman = "tyree-akerman"
    case alexandrian
    case merson
    case planguage
    case businessCase = "business-case"
    case edgex
    case garethMorgan = "gareth-morgan"
    case nhsWales = "nhs-wales"
    case govUK = "gov-uk"
    case arc42
    case structuredMADR = "structured-madr"
    case adrkit
    case archgate
    case adrs
    case boldMetadata = "bold-metadata"
    case general
}
