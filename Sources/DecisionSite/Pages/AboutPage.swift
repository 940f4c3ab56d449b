import Traceability

/// What the signs mean, which keys there are, and what programs can read.
struct AboutPage: Page {
    let section: SiteSection
    var path: String { "about.html" }

    func title(in context: PageContext) -> String { context.texts[.about] }

    func write(to output: inout PageOutput, in context: PageContext) {
        let texts = context.texts
        output.html.element(.h1, text: texts[.about])
        output.html.element(.p, .class("lead"), text: texts[.aboutLead])
        output.html.element(.h2, text: texts[.status])
        output.html.element(.ul, .class("summary")) { html in
            for status in StatusWord.allCases { html.element(.li) { $0.status(status, texts) } }
        }
        output.html.element(.h2, text: texts[.navRequirements])
        output.html.element(.ul, .class("summary")) { html in
            for state in TraceabilityMatrix.State.allCases { html.element(.li) { $0.requirementState(state, texts) } }
        }
        output.html.element(.h2, .id("Keys"), text: texts[.keys])
        KeyTable.write(texts, to: &output.html)
        output.html.element(.p, .class("keys-off"), .flag("hidden")) { html in
            html.element(.label) { html in
                html.void(.input, .with("type", "checkbox"))
                html.text(" ")
                html.text(texts[.keysOff])
            }
        }
        output.html.element(.h2, text: texts[.forPrograms])
        output.html.element(.ul) { html in
            for file in DataFiles.listed(of: context.model) {
                html.element(.li) { html in
                    html.element(.a, .href(context.address(of: file)), text: file)
                }
            }
        }
    }
}

/// The keys that work on every page where scripts run.
enum KeyTable {
    /// Writes them as a list of terms.
    static func write(_ texts: Texts, to html: inout HTML) {
        html.element(.dl, .class("keylist")) { html in
            for (keys, phrase) in [
                (["/"], Phrase.keySearch), (["["], .keyPrevious), (["]"], .keyNext), (["g", "l"], .keyDecisions),
                (["g", "t"], .keyTimeline), (["g", "g"], .keyGraph), (["g", "m"], .keyMatrix),
                (["g", "c"], .keyConflicts),
                (["?"], .keyHelp),
            ] {
                html.element(.div) { html in
                    html.element(.dt) { html in
                        for key in keys {
                            html.element(.kbd, text: key)
                            html.text(" ")
                        }
                    }
                    html.element(.dd, text: texts[phrase])
                }
            }
        }
    }
}
