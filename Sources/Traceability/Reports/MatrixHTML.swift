import DecisionRecords
import Diagnostics

/// The matrix as one HTML file that needs nothing else: no network, filters for holes, a print style, deep links.
///
/// Whole without scripts; the script only hides what the reader filters out.
public enum MatrixHTML {
    /// The whole page.
    public static func page(_ report: TraceReport, title: String = "Traceability matrix") -> String {
        var html = HTMLText()
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        html.element("title", title)
        html.raw("\n<style>\n\(MatrixStyle.css)</style>\n</head>\n<body>\n")
        html.raw("<a class=\"skip\" href=\"#matrix\">Skip to the matrix</a>\n<header>\n")
        html.element("h1", title)
        html.raw("\n<p class=\"sentence\">")
        html.text(report.matrix.summary.sentence)
        html.raw("</p>\n</header>\n<main>\n")
        states(&html, report)
        filter(&html, report)
        matrix(&html, report)
        records(&html, report)
        options(&html, report)
        unresolved(&html, report)
        sources(&html, report)
        html.raw("</main>\n<script>\n\(MatrixStyle.script)</script>\n</body>\n</html>\n")
        return html.result
    }

    // MARK: Numbers

    private static func states(_ html: inout HTMLText, _ report: TraceReport) {
        html.raw("<ul class=\"states\">\n")
        for (state, count) in report.matrix.summary.states {
            html.raw("<li class=\"\(state.rawValue)\"><span aria-hidden=\"true\">\(state.symbol)</span> ")
            html.raw("\(state.rawValue.replacing("-", with: " ")) <b>\(count)</b></li>\n")
        }
        html.raw("</ul>\n")
    }

    private static func filter(_ html: inout HTMLText, _ report: TraceReport) {
        html.raw("<form class=\"filter\" hidden><label>State <select id=\"state\"><option value=\"\">all</option>")
        html.raw("<option value=\"hole\">holes only</option>")
        for (state, _) in report.matrix.summary.states {
            html.raw("<option value=\"\(state.rawValue)\">\(state.rawValue)</option>")
        }
        html.raw("</select></label> <label>Text <input id=\"words\" type=\"search\"></label> ")
        html.raw("<output id=\"shown\" aria-live=\"polite\"></output></form>\n")
    }

    // MARK: The matrix

    private static func matrix(_ html: inout HTMLText, _ report: TraceReport) {
        html.raw("<section id=\"matrix\">\n<h2>Requirements</h2>\n")
        if report.matrix.rows.isEmpty {
            html.raw("<p>There is no requirement.</p>\n</section>\n")
            return
        }
        let titles = Dictionary(
            report.matrix.groups.map { ($0.requirement.key, $0) }, uniquingKeysWith: { first, _ in first })
        var group: String?
        var count = 0
        var total = 0
        for row in report.matrix.rows {
            let parent = row.requirement.parent ?? row.requirement.namespace
            // Long groups are parted so that a browser lays out only what is in view.
            if group != parent || count == partLength {
                if group != nil { html.raw("</tbody>\n</table>\n</div>\n") }
                if total >= partLength {
                    html.raw(pause)
                    total = 0
                }
                html.raw("<div class=\"part\">\n")
                if group != parent { heading(&html, parent, titles[parent], report) }
                group = parent
                count = 0
                html.raw("<table>\n<thead><tr><th scope=\"col\">Requirement</th><th scope=\"col\">State</th>")
                html.raw("<th scope=\"col\">Decisions</th><th scope=\"col\">Text</th></tr></thead>\n<tbody>\n")
            }
            count += 1
            total += 1
            self.row(&html, row, report)
        }
        html.raw("</tbody>\n</table>\n</div>\n</section>\n")
    }

    /// How many rows stand in one part at most.
    private static let partLength = 200

    /// Lets a browser answer its reader in the midst of a long page: a parser gives way at a script, else only after half a second.
    private static let pause = "<script>0</script>\n"

    private static func heading(
        _ html: inout HTMLText, _ key: String, _ row: TraceabilityMatrix.Row?, _ report: TraceReport
    ) {
        guard !key.isEmpty else { return }
        html.raw("<h3 id=\"\(anchor(key))\">")
        html.text(key)
        if let title = row?.requirement.title {
            html.raw(" ")
            html.text(title)
        }
        html.raw("</h3>\n")
        if let row, !row.links.isEmpty {
            html.raw("<p class=\"whole\">As a whole: ")
            links(&html, row.links, report)
            html.raw("</p>\n")
        }
    }

    private static func row(_ html: inout HTMLText, _ row: TraceabilityMatrix.Row, _ report: TraceReport) {
        let requirement = row.requirement
        let hole = row.exclusion == nil && row.state.isHole ? " data-hole" : ""
        html.raw("<tr id=\"\(anchor(requirement.key))\" data-state=\"\(row.state.rawValue)\"\(hole)>")
        html.raw("<th scope=\"row\"><a href=\"#\(anchor(requirement.key))\">")
        html.text(requirement.key)
        html.raw("</a></th><td class=\"\(row.state.rawValue)\"><span aria-hidden=\"true\">\(row.state.symbol)</span> ")
        html.raw(row.state.rawValue.replacing("-", with: " "))
        if let exclusion = row.exclusion { html.raw(" <small>left out: \(exclusion.rawValue)</small>") }
        if row.isSuspect { html.raw(" <small class=\"suspect\">suspect</small>") }
        if let moved = row.movedFrom {
            html.raw(" <small class=\"suspect\">moved from ")
            html.text(moved)
            html.raw("</small>")
        }
        html.raw("</td><td>")
        links(&html, row.links, report)
        html.raw("</td><td>")
        html.text(report.words(requirement))
        if let reason = requirement.justification {
            html.raw(" <small>Justified: ")
            html.text(reason)
            html.raw("</small>")
        }
        html.raw("</td></tr>\n")
    }

    private static func links(_ html: inout HTMLText, _ links: [TraceabilityMatrix.Link], _ report: TraceReport) {
        var first = true
        for group in report.byRecord(links) {
            var seen: [String] = []
            for link in group.all {
                let words = link.role.rawValue + (link.isDecisions ? "" : " (option)")
                if seen.contains(words) { continue }
                seen.append(words)
                if !first { html.raw("<br>") }
                first = false
                html.raw("<a href=\"#\(anchor("record-" + report.name(link)))\" title=\"")
                html.attribute(report.record(link).title.value)
                html.raw("\">")
                html.text(report.name(link))
                html.raw("</a> \(words) <small>")
                html.text("\(report.record(link).status?.value.rawValue ?? "no status"), line \(report.line(link))")
                html.raw("</small>")
            }
        }
    }

    // MARK: The other views

    private static func records(_ html: inout HTMLText, _ report: TraceReport) {
        guard !report.matrix.records.isEmpty else { return }
        let start =
            "<div class=\"part\">\n<table>\n<thead><tr><th scope=\"col\">Decision</th><th scope=\"col\">Status</th>"
            + "<th scope=\"col\">Links</th><th scope=\"col\">Requirements</th></tr></thead>\n<tbody>\n"
        let end = "</tbody>\n</table>\n</div>\n"
        html.raw("<section id=\"decisions\">\n<h2>Decisions</h2>\n" + start)
        var cited = 0
        for entry in report.matrix.records {
            // A record may cite hundreds, so that rows say little of how long a part is.
            if cited >= 2 * partLength {
                html.raw(end + pause + start)
                cited = 0
            }
            cited += 1 + entry.requirements.count
            let record = report.record(entry)
            let name = report.name(log: entry.log, record: entry.record)
            html.raw("<tr id=\"\(anchor("record-" + name))\"><th scope=\"row\">")
            html.text(name)
            html.raw(" <small>")
            html.text(record.title.value)
            html.raw("</small></th><td>\(record.status?.value.rawValue ?? "none")</td><td>")
            html.raw(entry.state.rawValue.replacing("-", with: " "))
            if let waiver = entry.waiver {
                html.raw(" <small>")
                html.text(waiver)
                html.raw("</small>")
            }
            html.raw("</td><td>")
            for (index, key) in entry.requirements.enumerated() {
                if index > 0 { html.raw(", ") }
                html.raw("<a href=\"#\(anchor(key))\">")
                html.text(key)
                html.raw("</a>")
            }
            html.raw("</td></tr>\n")
        }
        html.raw(end + "</section>\n")
    }

    private static func options(_ html: inout HTMLText, _ report: TraceReport) {
        var items: [(TraceabilityMatrix.Row, TraceabilityMatrix.Link)] = []
        for row in report.matrix.rows { for link in row.optionLinks { items.append((row, link)) } }
        if items.isEmpty { return }
        html.raw("<section id=\"options\">\n<h2>Options that were not chosen</h2>\n<ul>\n")
        for (row, link) in items {
            html.raw("<li>")
            html.text(
                "\(report.name(link)), option “\(report.option(link) ?? "")”: \(link.role.rawValue) \(row.requirement.key)"
            )
            html.raw(" <small>")
            html.text("\(report.record(link).path):\(report.line(link))")
            html.raw("</small></li>\n")
        }
        html.raw("</ul>\n</section>\n")
    }

    private static func unresolved(_ html: inout HTMLText, _ report: TraceReport) {
        if report.matrix.unresolved.isEmpty { return }
        html.raw("<section id=\"unresolved\">\n<h2>Citations that could not be resolved</h2>\n<ul>\n")
        for citation in report.matrix.unresolved {
            html.raw("<li>")
            html.text("“\(citation.id)” is \(citation.reason.rawValue)")
            if !citation.candidates.isEmpty { html.text("; could be \(citation.candidates.joined(separator: ", "))") }
            html.raw(" <small>")
            html.text("\(report.record(citation.link).path):\(report.line(citation.link))")
            html.raw("</small></li>\n")
        }
        html.raw("</ul>\n</section>\n")
    }

    private static func sources(_ html: inout HTMLText, _ report: TraceReport) {
        if report.matrix.sources.isEmpty { return }
        html.raw("<section id=\"sources\">\n<h2>Sources</h2>\n<ul>\n")
        for source in report.matrix.sources {
            html.raw("<li>")
            html.text("\(source.path): \(source.requirements) requirements (\(source.importer))")
            html.raw("</li>\n")
        }
        html.raw("</ul>\n</section>\n")
    }

    /// A key as an id of the page: `req-payments_3.5`. Other bytes than letters, digits, `-`, `_` and `.` become `_`.
    static func anchor(_ key: String) -> String {
        var result = key.hasPrefix("record-") ? "" : "req-"
        for byte in key.utf8 {
            let isPlain = RequirementIDShape.isDigitByte(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            result.append(
                isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                    ? Character(Unicode.Scalar(byte)) : "_")
        }
        return result
    }
}

/// HTML that is being written: text goes in escaped, markup as it is.
struct HTMLText {
    private(set) var result = ""

    /// Adds markup.
    mutating func raw(_ markup: String) { result += markup }

    /// Adds text.
    mutating func text(_ text: String) { escape(text) }

    /// Adds the value of an attribute in double quotes.
    mutating func attribute(_ text: String) { escape(text) }

    /// Adds an element that holds text.
    mutating func element(_ name: String, _ text: String) {
        result += "<\(name)>"
        escape(text)
        result += "</\(name)>"
    }

    private mutating func escape(_ text: String) {
        guard
            text.utf8.contains(where: {
                $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 < 0x20
            })
        else {
            result += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result += " "
            case let control where control.value < 0x20: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
