import Diagnostics
import Syntax

/// Fills in the options with what speaks for and against each.
enum OptionReader {
    /// Fills in the options; answers what the decision needs to know of each.
    static func read(into record: inout DecisionRecord) -> [OptionMerge.Merged] {
        var merged = OptionMerge.merge(record.document, OptionFinder(record).places)
        record.options = merged.indices.map { option(record.document, &merged[$0]) }
        return merged
    }

    private static func option(_ document: Document, _ merged: inout OptionMerge.Merged) -> ConsideredOption {
        let title = merged.title
        var option = ConsideredOption(title: title.text.written(title.title.name))
        option.listed = merged.listed?.range
        var places = merged.analysed
        if let listed = merged.listed, listed.form == .item { places.insert(listed, at: 0) }
        var verdict: (verdict: Verdict, source: Written<String>)?
        func take(_ next: Verdict, _ source: Written<String>) {
            if let old = verdict, !old.verdict.isWeak || next.isWeak { return }
            verdict = (next, source)
        }
        for place in places {
            if let marker = place.title.verdict { take(marker, place.text.written(place.title.verdictRange)) }
            var arguments = place.arguments
            if !place.rest.isEmpty { readRest(place, into: &arguments) }
            if !place.body.isEmpty {
                let below = ArgumentReader.read(document, place.body, wantsVerdict: true)
                arguments.append(below)
            }
            if let found = arguments.verdict { take(found.verdict, found.source) }
            if place.form == .heading || !arguments.isEmpty, option.analysed == nil { option.analysed = place.range }
            option.pros += arguments.positive
            option.cons += arguments.against
            option.neutral += arguments.neutral
        }
        if let verdict {
            option.outcome = verdict.verdict.outcome
            option.outcomeSource = verdict.source
            merged.isFavoured = verdict.verdict.isWeak
        }
        return option
    }

    /// What follows the name in its own paragraph: a description with perhaps a verdict or arguments by line.
    private static func readRest(_ place: OptionDraft, into arguments: inout Arguments) {
        let found = ArgumentReader.read(place.text, place.rest)
        arguments.append(found)
    }
}
