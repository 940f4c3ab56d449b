/// What a word of an option's title does for telling options apart.
enum OptionWord {
    /// The name of something: weighs in full.
    case name
    /// A maker's name, such as “AWS”: seldom what the choice is about.
    case maker
    /// A kind of thing, such as “database”: adds little.
    case kind
    /// Says what is done with an option, not which it is: “use”, “approach”.
    case filler
    /// Turns the option round: “no”, “without”.
    case negation
    /// Makes the option one that every record could list: “hybrid”, “status quo”, “none”.
    case generic
    /// The same, unless a name stands beside it: “yes”, “manual”.
    case weakGeneric

    /// The class of a word in small letters.
    static func of(_ word: String) -> OptionWord { classes[word] ?? .name }

    /// The spelling under which variants of one name meet.
    static func canonical(_ word: String) -> String { aliases[word] ?? word }

    /// The other spellings that meet under a name, in order.
    static func variants(of name: String) -> [String] { aliases.filter { $0.value == name }.keys.sorted() }

    private static let classes: [String: OptionWord] = {
        var classes: [String: OptionWord] = [:]
        for (kind, words) in lists {
            for word in words.split(separator: " ") { classes[String(word)] = kind }
        }
        return classes
    }()

    private static let lists: [(OptionWord, String)] = [
        (
            .filler,
            """
            adopt adopted adopting alternative always approach based build building buy choice choose chosen candidate \
            continue create creating decision directly entirely everything everywhere exclusively fully full idea \
            implement implementation implemented implementing introduce keep leverage make making method migrate migrating \
            move moving new option only pattern possible proposal proposed recommended run running select selected simple \
            simply solely solution solutions standard stay stick strategy style switch switching technique through try use \
            used using utilise utilize variant way whole write writing verwenden einsatz nutzen nutzung utiliser usar \
            vs versus rejected accepted
            """
        ),
        (
            .kind,
            """
            api app application backend bucket client cloud cluster code component components database databases data db \
            engine format frontend framework frameworks hosted hosting language library libraries managed-service module \
            modules package packages platform plugin project provider repository repositories server service services \
            software storage store system systems technology tool tooling tools type
            """
        ),
        (
            .maker,
            """
            amazon apache atlassian aws azure cncf eclipse gcp google hashicorp ibm jetbrains microsoft oracle redhat
            """
        ),
        (.negation, "avoid disable don dont never no non not without"),
        (
            .generic,
            """
            both combination combine combined current currently default either existing hybrid mix mixed mixture neither \
            none nothing other others present previous previously quo status today unchanged anything whatever
            """
        ),
        (.weakGeneric, "yes manual manually custom homegrown inhouse bespoke undecided later wait defer postpone"),
    ]

    private static let aliases: [String: String] = [
        "postgres": "postgresql", "pg": "postgresql", "psql": "postgresql", "k8s": "kubernetes", "kube": "kubernetes",
        "js": "javascript", "ts": "typescript", "mongo": "mongodb", "golang": "go", "rabbit": "rabbitmq",
        "elastic": "elasticsearch", "mssql": "sqlserver", "gha": "githubactions", "tf": "terraform", "cmks": "cmk",
        "dynamo": "dynamodb", "nodejs": "node", "reactjs": "react", "vuejs": "vue", "angularjs": "angular",
        "mariadb": "mariadb", "csharp": "c#", "dotnet": "net", "py": "python", "rb": "ruby", "protobuf": "protobuf",
        "protobufs": "protobuf", "oidc": "oidc", "monorepos": "monorepo", "monorepository": "monorepo",
    ]
}
