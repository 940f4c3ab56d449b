import Diagnostics

/// The closed list of attributes whose values can disagree.
enum AttributeWords {
    /// An attribute and the words that it takes.
    struct Found {
        var canonical: String
        var words: Range<Int>
    }

    private static let canonical: [String: String] = [
        "rotation": "rotation", "rotations": "rotation", "rotate": "rotation", "rotates": "rotation",
        "rotated": "rotation", "retention": "retention", "retained": "retention", "retain": "retention",
        "timeout": "timeout", "timeouts": "timeout", "ttl": "ttl", "ttls": "ttl", "expiry": "expiry",
        "expiration": "expiry", "expire": "expiry", "expires": "expiry", "lifetime": "lifetime",
        "interval": "interval", "rto": "rto", "rpo": "rpo", "replicas": "replicas", "port": "port",
    ]

    /// The attributes of a sentence, in order.
    static func find(_ words: [ParameterWord]) -> [Found] {
        var found: [Found] = []
        for (index, word) in words.enumerated() {
            if let name = canonical[word.text] {
                // A port is one only with its number behind it: “a port of the library” is another thing.
                if name == "port", index + 1 >= words.count || ParameterValueReader.number(words[index + 1].text) == nil
                {
                    continue
                }
                found.append(Found(canonical: name, words: index..<(index + 1)))
            } else if word.text == "live", index >= 2, words[index - 1].text == "to", words[index - 2].text == "time" {
                found.append(Found(canonical: "ttl", words: (index - 2)..<(index + 1)))
            } else if word.text == "objective", index >= 2, words[index - 2].text == "recovery" {
                let name = words[index - 1].text == "time" ? "rto" : words[index - 1].text == "point" ? "rpo" : nil
                if let name { found.append(Found(canonical: name, words: (index - 2)..<(index + 1))) }
            }
        }
        return found
    }

    /// Where words of the list may stand in some parts of a text; cheap, and wrong only in giving too many.
    static func places(in source: SourceText, _ ranges: [SourceRange]) -> BytePlaces {
        var places: [Int] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            for range in ranges {
                let text = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
                var start = 0
                while let offset = beginnings.firstOffset(in: text, from: start) {
                    places.append(range.start + offset)
                    start = offset + 1
                }
            }
        }
        return BytePlaces(sorted: places)
    }

    private static let beginnings = StemSearch(
        [
            "rotat", "reten", "retain", "timeout", "ttl", "expir", "lifetime", "live", "interval", "rto", "rpo",
            "replicas", "port ", "port:", "objective",
        ], ignoresCase: true, atWordStart: true)
}

/// The words that decide whether two statements are of one thing.
enum ParameterWords {
    /// Words whose sentence states no value that holds: the past, examples, comparisons, conditions, denials.
    static let excluding: Set<String> = [
        "instead", "rather", "previously", "was", "were", "had", "formerly", "example", "eg", "unlike", "versus", "vs",
        "compared", "would", "could", "might", "if", "or", "→", "->", "=>", "not", "no", "never", "except", "unless",
        "alternatively", "originally", "initially", "but", "old", "increase", "increased", "reduce", "reduced",
        "change",
        "changed", "extend", "extended", "longer", "shorter", "consider", "option", "alternative",
    ]
    /// Words that narrow nothing.
    static let generic: Set<String> = [
        "automatic", "automatically", "automated", "enabled", "enable", "set", "configured", "use", "uses", "using",
        "with", "is", "are", "be", "to", "of", "the", "a", "an", "for", "on", "at", "in", "by", "every", "each", "per",
        "will", "must", "should", "shall", "we", "our", "it", "its", "this", "that", "and", "has", "have", "all",
        "which",
        "period", "time", "policy", "schedule", "value", "configuration", "after", "within", "least", "most", "up",
        "happens", "happen", "occurs", "done", "runs", "takes", "place", ".", "than", "less", "more", "minimum",
        "maximum", "min", "max", "about", "approximately", "once", "only", "them",
    ]
    /// Words that name an environment, a tier or a role, in which one parameter may have several values.
    static let scopes: Set<String> = [
        "production", "prod", "staging", "stage", "development", "dev", "test", "testing", "tests", "qa", "local",
        "sandbox", "preview", "primary", "secondary", "hot", "warm", "cold", "archive", "free", "basic", "premium",
        "enterprise", "internal", "external", "public", "private", "critical", "standard", "short", "long", "phase",
        "tier", "level", "step", "version", "v1", "v2", "1", "2", "3", "4", "5", "client", "server", "access",
        "refresh",
        "read", "write", "connect", "connection", "request", "idle",
    ]
    /// Words of headings and labels below which nothing states what holds.
    static let excludingLabels: Set<String> = [
        "pros", "cons", "pro", "con", "advantages", "disadvantages", "drawbacks", "benefits", "alternative",
        "alternatives", "option", "options", "example", "examples", "comparison", "before", "previous", "previously",
        "history", "legacy", "current", "currently", "background", "rejected", "context", "problem", "good", "bad",
        "migration", "changelog", "amendment", "revision", "vs", "versus", "future",
    ]

    /// A sign that parts a sentence's clauses.
    static func isSeparator(_ text: String) -> Bool {
        text == ":" || text == "," || text == "(" || text == ")" || text == "/" || text == "-" || text == "–"
    }

    /// The word without its plural's s.
    static func stem(_ word: String) -> String {
        word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}

extension ParameterValueReader {
    /// Whether a word can only be part of a value.
    static func isValueWord(_ text: String) -> Bool {
        number(text) != nil || isFrequency(text) || isUnit(text)
    }
}
