import DecisionRecords
import Diagnostics

/// What changed in the log since an earlier time.
struct ChangesPage: Page {
    let section: SiteSection
    let earlier: EarlierLogs
    var path: String { section.path(of: .changes) }
    var place: NavigationPlace? { .changes }

    func title(in context: PageContext) -> String { context.texts(.changesTitle, earlier.name) }

    /// A record of today beside what it was.
    private struct Pair {
        let entry: Int
        let before: DecisionRecord
    }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: title(in: context))
        let (added, pairs, removed) = compare(in: context)
        let changed = pairs.filter { StatusWord($0.before) != context.model.entries[$0.entry].status }
        let edited = pairs.filter { pair in
            let record = context.model.entries[pair.entry].record
            return pair.before.source.bytes != record.source.bytes && StatusWord(pair.before) == StatusWord(record)
        }
        if added.isEmpty, changed.isEmpty, edited.isEmpty, removed.isEmpty {
            output.html.element(.p, .class("empty"), text: texts[.noChanges])
            return
        }
        write(.changesAdded, added, context, &output.html) { entry, html in
            html.recordLink(entry, in: context)
            html.text(" ")
            html.status(context.model.entries[entry].status, texts)
        }
        write(.changesStatus, changed, context, &output.html) { pair, html in
            html.recordLink(pair.entry, in: context)
            html.text(" ")
            html.status(StatusWord(pair.before), texts)
            html.text(" → ")
            html.status(context.model.entries[pair.entry].status, texts)
        }
        write(.changesEdited, edited, context, &output.html) { pair, html in
            html.recordLink(pair.entry, in: context)
            let title = pair.before.title.value
            if title != context.model.entries[pair.entry].record.title.value {
                html.element(.small, text: texts(.wasCalled, title.clipped(to: 120)))
            }
        }
        write(.changesRemoved, removed, context, &output.html) { record, html in
            html.element(.span, .class("id"), text: record.id)
            html.text(" ")
            html.text(record.title.value)
        }
    }

    private func write<Item>(
        _ phrase: Phrase, _ items: [Item], _ context: PageContext, _ html: inout HTML,
        item: (Item, inout HTML) -> Void
    ) {
        guard !items.isEmpty else { return }
        html.element(.h2, text: context.texts[phrase])
        html.element(.ul, .class("changes")) { html in
            for one in items { html.element(.li) { item(one, &$0) } }
        }
        html.lineBreak()
    }

    /// Finds each record's earlier self by its path, and by its id in the log where the file got another name.
    private func compare(in context: PageContext) -> (added: [Int], pairs: [Pair], removed: [DecisionRecord]) {
        let model = context.model
        var byPath: [String: DecisionRecord] = [:]
        var byID: [String: [DecisionRecord]] = [:]
        let names = Set(section.entries.map { model.input.logs[model.entries[$0].log].name })
        let logs = earlier.logs.filter { section.log == nil || names.contains($0.name) }
        for log in logs {
            for record in log.records {
                byPath[record.path] = record
                byID[log.name + "/" + record.id, default: []].append(record)
            }
        }
        let present = Set(section.entries.map { model.entries[$0].record.path })
        var added: [Int] = []
        var pairs: [Pair] = []
        var found: Set<String> = []
        for index in section.entries {
            let entry = model.entries[index]
            let candidates = byID[model.input.logs[entry.log].name + "/" + entry.record.id] ?? []
            let renamed = candidates.count == 1 && !present.contains(candidates[0].path) ? candidates.first : nil
            if let before = byPath[entry.record.path] ?? renamed {
                pairs.append(Pair(entry: index, before: before))
                found.insert(before.path)
            } else {
                added.append(index)
            }
        }
        return (added, pairs, logs.flatMap(\.records).filter { !found.contains($0.path) })
    }
}
