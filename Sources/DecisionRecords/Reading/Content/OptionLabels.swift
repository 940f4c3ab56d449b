import Diagnostics

/// Words that tell the parts of an option from the option.
enum OptionLabels {
    /// Labels and headings below an option, or beside the options, that name none.
    private static let details: WordTable<Void> = {
        let words = """
            approach,description,summary,implementation,details,detail,rationale,reason,reasons,decision,verdict,status,outcome,
            example,examples,cost,costs,monthly cost,effort,risk,risks,mitigation,mitigations,notes,note,docs,documentation,link,
            links,source,sources,why,why not,how,how it works,when,when to use,impact,result,results,evaluation,complexity,
            technical characteristics,risk assessment,context,problem,conclusion,recommendation,comparison,criteria,requirements,
            assumptions,references,reference,features,key features,performance,security,considerations,trade offs,trade off,
            tradeoffs,tradeoff,summary table,decision matrix,comparison matrix,comparison table,overview,introduction,background,
            analysis,pros and cons,discussion,alternatives,options,rejected alternatives,rejected,considered options,mechanism,
            effect,benefits and drawbacks,code changes required,configuration,architecture,use case,use cases,usage,goal,goals,
            proposal,what,more information,further reading,consequences,decision outcome,decision drivers,question,questions,
            open questions,important,warning,tip,caveat,caveats,estimated effort,estimated cost,key points,key insight,limitations,
            maturity,license,licence,price,pricing,availability,support,scope,beschreibung,begründung,description courte,
            descripción,descrição,beschrijving,描述,说明,理由,原因,示例,概要,説明,설명,motivation,rejection reason,reason rejected,
            why rejected,reason for rejection,reason not chosen,reason not accepted,why this works,problem statement,vendor,website,
            pattern,structure,key characteristics,characteristics,fit,best for,suitability,other considerations,assessment,
            implementation details,implementation notes,implementation effort,definition,explanation,principle,advantages and disadvantages,
            strengths and weaknesses,scores,scoring,legend,table,matrix,evaluation criteria,general,common,other,timeline,changes,
            new,old,before,after,current,future,total,additional,links and references,resources,constraints,justification,chosen,selected,accepted
            """
        return WordTable(
            of: words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
                String($0).trimmingPrefix(while: { $0 == " " }).description
            })
    }()

    /// Whether a label names a part of an option, not an option.
    static func isDetail(_ label: ArraySlice<UInt8>) -> Bool {
        guard label.count <= 48 else { return false }
        let words = Words.normalised(label)
        return details.contains(words) || words.hasPrefix("when to ") || words.hasPrefix("notes on ")
            || words.hasPrefix("note on ")
            || words.hasPrefix("other ") && words.hasSuffix("mentions")
            || words == "honorable mentions" || words == "honourable mentions"
    }

    /// Whether a label says why an option was turned down.
    static func isReason(_ label: ArraySlice<UInt8>) -> Bool {
        guard label.count < 30, label.first.map({ $0 | 0x20 == 0x72 || $0 | 0x20 == 0x77 }) ?? false else {
            return false
        }
        return reasonLabels.contains(Words.normalised(label))
    }

    private static let reasonLabels: Set<String> = [
        "rejection reason", "reason rejected", "reason for rejection", "reason not chosen", "reason",
        "rejected because",
        "why not", "why rejected",
    ]

    /// Whether a heading is a question in all but its mark: “How to manage variants”.
    static func isQuestion(_ heading: ArraySlice<UInt8>) -> Bool {
        let words = Words.split(Words.lowercased(heading)).prefix(2).map { String(decoding: $0, as: UTF8.self) }
        return words.count == 2 && ["how", "where", "when", "which", "what"].contains(words[0])
            && ["to", "should"].contains(words[1])
    }

    /// Whether a heading begins with a word that nothing but an option begins with.
    static func isOptionWord(_ heading: String) -> Bool {
        let first = Words.split(Words.lowercased(Array(heading.utf8)[...])).first
        return !["approach", "solution", "possibility", "possibilité"].contains {
            first?.elementsEqual($0.utf8) ?? false
        }
    }

    /// Words for options, anywhere in a heading or in a sentence that announces a list.
    private static let nouns = WordTable(of: [
        "option", "options", "alternative", "alternatives", "approaches", "solutions", "candidates", "choices",
        "possibilities", "considered", "proposals", "optionen", "alternativen", "opciones", "alternativas", "opções",
        "opzioni", "opties", "alternatieven", "seçenekler", "варианты", "альтернативы",
    ])

    /// Whether a text says of the options below it that none was taken: “here is why we didn't choose some alternatives”.
    static func refusesAll(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < 400 && refusals.contains(bytes) && mentionsOptions(bytes)
    }

    private static let refusals = StemSearch(
        ["n't choose", "n’t choose", "not choose", "n't pick", "n’t pick", "decided against the following"],
        ignoresCase: true)

    /// Whether a text speaks of options.
    static func mentionsOptions(_ bytes: ArraySlice<UInt8>) -> Bool {
        holdsWord(bytes, of: nouns)
    }

    /// Whether “alternative” says of what another word names that there is something else: “Alternative protections”.
    static func usesAsAdjective(_ heading: ArraySlice<UInt8>) -> Bool {
        let words = Words.split(Words.lowercased(heading))
        guard let place = words.firstIndex(where: { $0.elementsEqual("alternative".utf8) }), place + 1 < words.count
        else { return false }
        let next = words[place + 1]
        return next.count > 3 && next.last == 0x73 && !nouns.contains(next)
            && !["approaches", "designs", "ideas", "ways", "strategies", "considerations"].contains(
                String(decoding: next, as: UTF8.self))
    }

    /// Whether a label names several options as one group: “Main options”, “Others researched”.
    static func isGroup(_ label: ArraySlice<UInt8>) -> Bool {
        let words = Words.texts(label)
        guard words.count < 5, let last = words.last else { return false }
        return words.count > 1 && words[0] == "others" || last == "options" || last == "alternatives"
    }

    /// Words that make the options of a section rejected, all of them.
    private static let leftOut = WordTable(of: [
        "alternative", "alternatives", "rejected", "discarded", "dismissed", "discounted", "other", "alternativen",
        "alternativas",
        "alternatieven", "verworfene", "альтернативы", "备选方案", "替代方案", "代替案", "대안", "alternatifler", "else",
        "graveyard", "alternativer", "alternativy", "alternatywy", "zamítnuté", "odrzucone", "descartadas",
        "rechazadas",
        "rejeitadas", "rejetées", "écartées", "écartés", "rejetés", "scartate", "rifiutate", "reddedilen",
        "отклонённые", "отклоненные",
        "отвергнутые", "abgelehnte", "afgewezen",
        "альтернативи", "被否决的方案", "考虑过的替代方案", "却下した案",
    ])

    /// Whether a heading says that what stands below was not taken: “Alternatives considered”, “Other options”.
    static func saysLeftOut(_ heading: ArraySlice<UInt8>) -> Bool {
        Words.withWords(heading, upTo: 64) { words in
            // “备选方案（Options）” lists the one that was taken, too.
            (0..<words.count).contains {
                leftOut[words[$0]] != nil && !(words[$0][0] >= 0x80 && words.says("options", at: $0 + 1))
            }
                || isRefused(words) || isSpare(words)
        } || heading.contains { $0 >= 0xE3 } && unspaced.contains(heading)
    }

    /// Whether a text in a script that parts no words names options.
    static func namesOptions(_ bytes: ArraySlice<UInt8>) -> Bool { unspacedNouns.contains(bytes) }

    private static let unspacedNouns = StemSearch([
        "選択肢", "候補は", "候補：", "代替案", "選項", "选项", "备选", "候选", "可选方案", "几种方案", "两种方案", "三种方案", "以下方案",
        "선택지", "옵션", "대안",
    ])

    /// Words for what was not taken in scripts that part no words.
    private static let unspaced = StemSearch([
        "代替案", "替代方案", "替代選項", "却下", "否决", "拒绝", "不採用", "しなかった", "採らなかった",
        "見送った", "대안", "채택하지 않은", "기각",
    ])

    /// “Options not taken”, “What we did not choose”
    private static func isRefused(_ words: Words.Few) -> Bool {
        let last = words.count - 1
        return words.says("not", at: last - 1)
            && ["taken", "take", "chosen", "choose", "pursued", "pursue", "selected", "adopted"].contains {
                words.says($0, at: last)
            }
    }

    /// Whether a heading says that what stands below is for the case that the choice fails: “Back-up options”.
    static func saysSpare(_ heading: ArraySlice<UInt8>) -> Bool {
        Words.withWords(heading, upTo: 2, isSpare)
    }

    private static func isSpare(_ words: Words.Few) -> Bool {
        words.says("back", at: 0) && words.says("up", at: 1) || words.says("backup", at: 0)
            || words.says("fallback", at: 0)
    }

    /// Whether a heading says that what stands below was rejected.
    static func saysRejected(_ heading: ArraySlice<UInt8>) -> Bool {
        Words.split(Words.lowercased(heading)).contains {
            $0.elementsEqual("rejected".utf8) || $0.elementsEqual("discarded".utf8)
                || $0.elementsEqual("verworfene".utf8)
                || $0.elementsEqual("dismissed".utf8) || $0.elementsEqual("discounted".utf8)
        }
    }

    /// Whether a heading such as “Alternative analysis” compares all options, the chosen one with them.
    static func isAnalysisOfAll(_ heading: ArraySlice<UInt8>) -> Bool {
        let words = Set(Words.texts(heading))
        return words.isDisjoint(with: ["other", "rejected", "discarded", "dismissed"])
    }

    /// Whether a sentence announces options: “We also considered:”, “There were two possible approaches:”.
    static func announcesOptions(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard holdsWord(sentence, of: announcing) else { return false }
        let all = Words.texts(sentence)
        // “We assessed the options based on:” announces what they were held against.
        if let last = all.last, ["on", "against", "by", "for", "to", "because", "since", "as"].contains(last) {
            return false
        }
        let words = Set(all)
        // “Options for the first version:”
        if all.count > 1, all.count < 8, ["options", "alternatives", "candidates"].contains(all[0]),
            ["for", "in", "to", "at", "here", "were", "are"].contains(all[1])
        {
            return true
        }
        // “There are two possible ways to do this:”
        if words.contains("there"), !words.isDisjoint(with: ["are", "were", "seem"]),
            words.contains("choices") || !words.isDisjoint(with: announced)
        {
            return sentence.count < 120
        }
        // “Three options:”
        if all.count < 5, !words.isDisjoint(with: numbers), all.last.map(announced.contains) ?? false { return true }
        // “We can do either of:”
        if words.contains("either"), all.count < 9, words.contains("we") { return true }
        if words.contains("considered"), words.contains("options") || words.contains("approaches") { return true }
        // “We needed to choose between:”
        if let last = all.last, last == "between" || last == "among", all.count < 12,
            !words.isDisjoint(with: ["choose", "decide", "select", "choice", "decision", "choosing", "deciding"])
        {
            return true
        }
        // “We needed to choose between several options:”
        if words.contains("choose") || words.contains("decide") || words.contains("select"),
            words.contains("between") || words.contains("from") || words.contains("among"),
            !words.isDisjoint(with: announced)
        {
            return sentence.count < 120
        }
        if !words.isDisjoint(with: reasons) { return false }
        // “We discussed a few ways:”, “Three libraries were compared:”
        if !words.isDisjoint(with: weighed),
            !words.isDisjoint(with: announced) || words.contains("were") && !words.isDisjoint(with: numbers)
        {
            return true
        }
        // “Several schemes were considered:”
        if words.contains("considered"), words.contains("were"), !words.isDisjoint(with: numbers),
            words.isDisjoint(with: factors)
        {
            return true
        }
        // “Popular options include:”, “Two approaches exist:”
        if all.count < 8, let last = all.last, closings.contains(last), all.dropLast().allSatisfy(introducing.contains),
            !words.isDisjoint(with: announced)
        {
            return true
        }
        // “We had a look at these libraries:”, “We have two ways:”
        if words.contains("we") {
            if all.count < 14, !words.isDisjoint(with: held), !words.isDisjoint(with: numbers),
                words.contains("choices") || !words.isDisjoint(with: announced)
            {
                return true
            }
            if !words.isDisjoint(with: weighed) || words.contains("look"), !words.isDisjoint(with: things),
                !words.isDisjoint(with: numbers) || !words.isDisjoint(with: ["these", "following", "other"])
            {
                return true
            }
        }
        return words.contains("alternatives") || words.contains("considered") && words.contains("we")
            || words.contains("rejected") && !words.isDisjoint(with: ["options", "approaches", "solutions"])
    }

    /// Whether a sentence says where its options are set side by side: “The options are compared in the table below:”.
    static func announcesTable(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard holdsWord(sentence, of: table) else { return false }
        let words = Set(Words.texts(sentence))
        return !words.isDisjoint(with: announced) || words.contains("considered") || words.contains("compared")
    }

    /// Whether a paragraph ends without a mark before what it names: “We looked at several mills, in particular”.
    static func breaksOff(_ paragraph: ArraySlice<UInt8>) -> Bool {
        guard let last = paragraph.last, (last | 0x20) &- 0x61 < 26 || last == UInt8(ascii: ",") else { return false }
        let words = Words.texts(paragraph.suffix(32)).suffix(2)
        return ["particular", "namely", "including", "were", "are"].contains(words.last) || words == ["such", "as"]
    }

    /// Whether a sentence tells of options that were weighed before: “Options that we considered were:”.
    static func looksBack(_ sentence: ArraySlice<UInt8>) -> Bool {
        let words = Set(Words.texts(sentence))
        return words.contains("considered") || words.contains("evaluated") || words.contains("compared")
    }

    /// Whether a sentence announces more options beside those of a list before it: “We also considered:”.
    static func announcesFurther(_ sentence: ArraySlice<UInt8>) -> Bool {
        let words = Set(Words.texts(sentence))
        return words.contains("also") && !words.isDisjoint(with: ["considered", "evaluated", "rejected", "looked"])
    }

    /// The number of options that a sentence announces: “There are two approaches:”.
    static func announcedCount(_ sentence: ArraySlice<UInt8>) -> Int? {
        let words = Words.texts(sentence)
        guard words.contains("choices") || !announced.isDisjoint(with: words) else { return nil }
        return words.lazy.compactMap { word in
            countWords.firstIndex(of: word).map { $0 + 2 } ?? Int(word).flatMap { (2...9).contains($0) ? $0 : nil }
        }.first
    }

    private static let countWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]

    private static let numbers: Set<String> = Set(countWords + ["several", "few", "various", "multiple"])

    /// Words of which each sentence that announces options has one.
    private static let announcing = WordTable(
        of: weighed.union(announced).union([
            "there", "either", "considered", "look", "rejected", "between", "among", "choices",
        ]))

    private static let table = WordTable(of: ["table"])

    /// Whether a text has one of some words; none is cut out for that.
    private static func holdsWord(_ text: ArraySlice<UInt8>, of words: WordTable<Void>) -> Bool {
        Words.withLowercased(text) { lower in
            var isFound = false
            WordList.find(in: lower) { word in
                isFound = words[UnsafeBufferPointer(rebasing: lower[word])] != nil
                return !isFound
            }
            return isFound
        }
    }

    /// What is done with options before one is chosen.
    private static let weighed: Set<String> = [
        "discussed", "explored", "evaluated", "investigated", "weighed", "reviewed", "examined", "compared", "assessed",
        "identified", "analysed", "analyzed", "debated", "looked", "considering", "evaluating", "exploring",
        "considerando", "consideramos", "evaluamos", "evaluando", "analizamos", "estudiamos", "consideraram",
        "avaliamos", "avaliando", "analisamos", "considérons", "envisageons", "étudié", "évalué", "erwägen", "erwogen",
        "betrachtet", "geprüft", "untersucht", "valutiamo", "overwegen", "overwogen",
    ]

    /// What is done with options that one knows of.
    private static let held: Set<String> = ["have", "had", "saw", "see", "found"]

    /// What options may be, apart from options.
    private static let things: Set<String> = [
        "tools", "libraries", "frameworks", "products", "services", "databases", "technologies", "systems", "vendors",
        "platforms", "languages", "formats", "designs", "packages", "providers", "protocols", "candidates", "patterns",
        "architectures", "models", "implementations", "projects",
    ]

    private static let announced: Set<String> = [
        "options", "alternatives", "approaches", "solutions", "ways", "possibilities", "strategies", "opciones",
        "alternativas", "opções", "opzioni", "optionen", "alternativen", "varianten", "möglichkeiten", "opties",
    ]

    /// What may be considered and is no option.
    private static let factors: Set<String> = [
        "factors", "aspects", "concerns", "points", "things", "considerations", "dimensions", "topics", "areas",
        "scenarios", "cases", "tradeoffs", "offs", "forces", "risks", "constraints",
    ]

    /// Verbs with which a sentence that announces options may end.
    private static let closings: Set<String> = ["include", "included", "includes", "are", "were", "exist"]

    /// Words of which such a sentence is made and no others, so that “The command's options are:” announces none.
    private static let introducing: Set<String> = announced.subtracting(["ways", "strategies"]).union(numbers).union([
        "the", "our", "popular", "possible", "main", "obvious", "viable", "potential", "common", "typical", "realistic",
        "other", "some", "these", "following", "considered", "evaluated", "to", "choose", "from", "here", "then",
    ])

    /// Whether a sentence that announces options says that they were not taken.
    static func announcesLeftOut(_ sentence: ArraySlice<UInt8>) -> Bool {
        let words = Set(Words.texts(sentence))
        return !words.isDisjoint(with: ["alternatives", "also", "rejected", "other", "discarded"])
    }

    private static let reasons: Set<String> = [
        "because", "reason", "reasons", "problem", "problems", "issues", "drawbacks", "downsides", "disadvantages",
        "benefits", "advantages", "since", "criteria", "requirements", "questions", "goals", "would",
    ]

    /// Whether a paragraph that ends in a colon announces reasons, not options: “It was not adopted because:”.
    static func announcesReasons(_ paragraph: ArraySlice<UInt8>) -> Bool {
        guard paragraph.last == 0x3A else { return false }
        let words = Words.split(Words.lowercased(paragraph)).suffix(14).map { String(decoding: $0, as: UTF8.self) }
        if ["as", "because", "since", "order", "reasons"].contains(words.last) { return true }
        if words.contains("factors") { return true }
        return !reasons.isDisjoint(with: words) && !mentionsOptions(paragraph)
    }

    /// Whether a sentence says of the options listed before it what became of them, and goes on with why: “These alternatives
    /// were rejected because:”.
    static func looksBackAtOutcome(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard sentence.count < 160, sentence.last == 0x3A, let first = Words.split(Words.lowercased(sentence)).first,
            backward[first] != nil
        else { return false }
        return TurnedDown.mayTurnDown(sentence) || announcesReasons(sentence)
    }

    /// What points back at several things named before.
    private static let backward = WordTable(of: [
        "these", "those", "they", "both", "all", "diese", "sie", "beide", "alle", "ces", "celles", "elles", "ils",
        "estas", "estos", "esas", "esos", "ellas", "ellos", "ambas", "ambos", "todas", "todos", "essas", "esses",
        "elas",
        "eles", "tais", "queste", "questi", "entrambe", "deze", "die", "zij", "bu", "эти", "они", "обе", "оба", "tyto",
        "te", "obie", "disse", "dessa", "ці",
    ])

    /// Whether a heading such as “Matrix of the options” or “Options comparison” sets the options side by side.
    static func isComparison(_ heading: ArraySlice<UInt8>) -> Bool {
        let words = Words.texts(heading)
        if words.count > 2, words[0] == "comparison", words[1] == "of" || words[1] == "between" { return true }
        return words.contains("options") && !Set(words).isDisjoint(with: ["matrix", "comparison", "overview", "table"])
    }

    /// Whether a line such as “See the following references:” announces what may be read elsewhere.
    static func announcesReferences(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.last == 0x3A, let word = Words.split(Words.lowercased(line)).last else { return false }
        return ["references", "links", "articles", "sources"].contains(String(decoding: word, as: UTF8.self))
    }
}
