import Conflicts
import DecisionRecords
import Traceability

/// What the site says in its own words; each name is a line of `site/texts/en.txt`.
enum Phrase: String, CaseIterable, Sendable {
    case siteTitle, skipToContent, navLabel, navDecisions, navConflicts, navRequirements, navFindings, themeButton
    case themeWords, footer, contents, neighbours, previous, next, asWritten, frontMatter, headingLink, line, more
    case theDecision, headOptions, headDrivers, headConsequences, headRequirements, headRelations, headConflicts
    case headFindings, id, title, log, logs, status, date, year, deciders, authors, consulted, informed, story
    case reviewBy, tags, governs, sourceFile, edit, history, partly, inPart, saidThere, notInLog, supersededBy
    case supersededInPart, contradicts, seeEvidence, outcomeChosen, outcomeRejected, outcomeConsidered, pro, con
    case neither, costs, positive, negative, neutralSign, role, relation, record, records, requirement, state, words
    case byOption, statusAccepted, statusProposed, statusDraft, statusRejected, statusDeprecated, statusSuperseded
    case statusUnknown, statusNone, severityError, severityWarning, severityNote, confidenceCertain
    case confidenceStrong, confidenceAdvisory, matchedOn, notMatchedOn, counterEvidence, resolutions, conflictsLead
    case noConflicts, findingsLead, noFindings, requirementsLead, noRequirements, requirementTitle, noDocument
    case noLinks, unresolved, citesUnknown, citesAmbiguous, suspect, matrix, asCSV, requirementCount, recordCount
    case conflictCount, noRecords, listWords, notFound, notFoundLead, taskDone, taskOpen, tableLabel, drawingCaption
    case detailsSummary, alertNote, alertTip, alertImportant, alertWarning, alertCaution, linkEmpty, linkForbidden
    case linkOutside, linkDead, imageMissing, roleSatisfies, roleAddresses, roleDrivenBy, roleConstrainedBy
    case roleDeviatesFrom, roleViolates, roleSupersedes, roleDerives, roleRelatesTo, stateConflicting, stateViolated
    case stateDeviated, stateCovered, stateCoveredByParent, statePlanned, stateSupersededOnly, stateMentioned
    case stateJustified, stateOptionalUncovered, stateGap, stateUndocumented, relationSupersedes
    case relationSupersededBy, relationAmends, relationAmendedBy, relationDependsOn, relationRequiredBy
    case relationClarifies, relationClarifiedBy, relationRefines, relationRefinedBy, relationExtends
    case relationExtendedBy, relationRelatesTo, relationConflictsWith, relationCompatibleWith, relationOther, months
    case navGraph, navSearch, graphLead, graphLabel, skipGraph, noRelations, searchLabel, searchWords
    case searchNeedsScripts, costsLead, noCosts, costTotals, costItems, costRejected, costChecks, budgets
    case budgetHolds, budgetBroken, sumHolds, sumBroken, settings, currency, per, amount, option, limit, spent
    case periodOnce, periodHour, periodDay, periodWeek, periodMonth, periodYear, periodUnit, navTimeline, undated
    case noTags, tagTitle, statusTitle, about, aboutLead, keys, keysOff, keySearch, keyPrevious, keyNext
    case keyDecisions, keyTimeline, keyGraph, keyMatrix, keyConflicts, keyHelp, forPrograms, allRecords, feed
    case dateDay, headHistory, lastChange, navChanges, changesTitle, changesAdded, changesStatus, changesEdited
    case changesRemoved, noChanges, wasCalled, graphZoom, footnote, footnotes, footnoteBack, graphLegend
    case parts, lanes, requirementsByRecord, lookAt, lookHoles, lookUnreviewed, blame

    /// What a record is to a requirement.
    static func role(_ role: RequirementLink.Role) -> Phrase {
        switch role {
        case .satisfies: .roleSatisfies
        case .addresses: .roleAddresses
        case .drivenBy: .roleDrivenBy
        case .constrainedBy: .roleConstrainedBy
        case .deviatesFrom: .roleDeviatesFrom
        case .violates: .roleViolates
        case .supersedes: .roleSupersedes
        case .derives: .roleDerives
        case .relatesTo: .roleRelatesTo
        }
    }

    /// What the decisions come to for a requirement.
    static func state(_ state: TraceabilityMatrix.State) -> Phrase {
        switch state {
        case .conflicting: .stateConflicting
        case .violated: .stateViolated
        case .deviated: .stateDeviated
        case .covered: .stateCovered
        case .coveredByParent: .stateCoveredByParent
        case .planned: .statePlanned
        case .supersededOnly: .stateSupersededOnly
        case .mentioned: .stateMentioned
        case .justified: .stateJustified
        case .optionalUncovered: .stateOptionalUncovered
        case .gap: .stateGap
        case .undocumented: .stateUndocumented
        }
    }

    /// What one record is to another.
    static func relation(_ kind: Relation.Kind) -> Phrase {
        switch kind {
        case .supersedes: .relationSupersedes
        case .supersededBy: .relationSupersededBy
        case .amends: .relationAmends
        case .amendedBy: .relationAmendedBy
        case .dependsOn: .relationDependsOn
        case .requiredBy: .relationRequiredBy
        case .clarifies: .relationClarifies
        case .clarifiedBy: .relationClarifiedBy
        case .refines: .relationRefines
        case .refinedBy: .relationRefinedBy
        case .extends: .relationExtends
        case .extendedBy: .relationExtendedBy
        case .relatesTo: .relationRelatesTo
        case .conflictsWith: .relationConflictsWith
        case .compatibleWith: .relationCompatibleWith
        case .other: .relationOther
        }
    }

    /// What an amount is paid for each of.
    static func period(_ period: Cost.Period) -> Phrase {
        switch period {
        case .once: .periodOnce
        case .hour: .periodHour
        case .day: .periodDay
        case .week: .periodWeek
        case .month: .periodMonth
        case .year: .periodYear
        case .unit: .periodUnit
        }
    }

    /// How sure a claim is.
    static func confidence(_ confidence: Conflict.Confidence) -> Phrase {
        switch confidence {
        case .certain: .confidenceCertain
        case .strong: .confidenceStrong
        case .advisory: .confidenceAdvisory
        }
    }
}
