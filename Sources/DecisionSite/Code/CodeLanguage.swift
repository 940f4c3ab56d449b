/// What a language's comments, strings and words look like, as far as colouring them goes.
struct CodeLanguage: Sendable {
    /// How lines are read.
    enum Shape: Sendable {
        /// Words, strings, numbers and comments in any order.
        case code
        /// `key: value` or `key = value`, the key at the beginning of a line.
        case keyed
        /// Tags between angle brackets.
        case markup
        /// Lines that begin with `+` or `-`.
        case diff
    }

    var shape = Shape.code
    /// What begins a comment that ends with its line.
    var lineComments: [[UInt8]] = []
    /// What begins and ends a comment of several lines.
    var blockComments: [(open: [UInt8], close: [UInt8])] = []
    /// The quotes of strings, the longest first; a string of one-byte quotes ends with its line at the latest, but for backticks.
    var quotes: [[UInt8]] = []
    var keywords: Set<String> = []
    /// Whether letter case matters in keywords.
    var isCaseSensitive = true
    /// Whether a word with a capital first letter is a type.
    var hasCapitalTypes = true

    /// The language that a code block's info string names; nil for one that is not known.
    static func named(_ info: String) -> CodeLanguage? {
        let name = info.prefix { $0 != " " && $0 != "," && $0 != "{" && $0 != ":" && $0 != "\t" }.lowercased()
        return table[name]
    }

    /// Makes a language.
    init(
        _ keywords: String, line: [String] = ["//"], block: [(String, String)] = [("/*", "*/")],
        quotes: [String] = ["\"", "'"], shape: Shape = .code, isCaseSensitive: Bool = true, hasCapitalTypes: Bool = true
    ) {
        self.shape = shape
        self.lineComments = line.map { Array($0.utf8) }
        self.blockComments = block.map { (Array($0.0.utf8), Array($0.1.utf8)) }
        self.quotes = quotes.map { Array($0.utf8) }
        self.keywords = Set(keywords.split(separator: " ").map { isCaseSensitive ? String($0) : $0.lowercased() })
        self.isCaseSensitive = isCaseSensitive
        self.hasCapitalTypes = hasCapitalTypes
    }

    private static let table: [String: CodeLanguage] = {
        var table: [String: CodeLanguage] = [:]
        for (names, language) in languages {
            for name in names.split(separator: " ") { table[String(name)] = language }
        }
        return table
    }()

    private static let languages: [(names: String, language: CodeLanguage)] = [
        (
            "swift",
            CodeLanguage(
                "actor as async await break case catch class continue default defer deinit do else enum extension fallthrough "
                    + "false fileprivate for func guard if import in init inout internal is let nil open operator private "
                    + "protocol public repeat rethrows return self Self some static struct subscript super switch throw throws "
                    + "true try typealias var where while any mutating",
                quotes: ["\"\"\"", "\""])
        ),
        (
            "java",
            CodeLanguage(
                "abstract assert boolean break byte case catch char class const continue default do double else enum extends "
                    + "final finally float for if implements import instanceof int interface long native new package private "
                    + "protected public record return sealed short static super switch synchronized this throw throws transient "
                    + "try var void volatile while true false null yield",
                quotes: ["\"\"\"", "\"", "'"])
        ),
        (
            "kotlin kt kts",
            CodeLanguage(
                "abstract as break by class companion const constructor continue data do else enum false final for fun if "
                    + "import in inline interface internal is lateinit null object open operator out override package private "
                    + "protected public return sealed super suspend this throw true try typealias val var when where while",
                quotes: ["\"\"\"", "\"", "'"])
        ),
        (
            "scala",
            CodeLanguage(
                "abstract case catch class def do else enum export extends false final finally for given if implicit import "
                    + "lazy match new null object override package private protected return sealed super this throw trait true "
                    + "try type val var while with yield then using",
                quotes: ["\"\"\"", "\""])
        ),
        (
            "groovy gradle jenkinsfile",
            CodeLanguage(
                "as assert boolean break case catch class def do else enum extends false final finally for if implements import "
                    + "in instanceof int interface new null package private protected public return static super switch this "
                    + "throw true try void while pipeline stage steps agent",
                quotes: ["\"\"\"", "'''", "\"", "'"])
        ),
        (
            "javascript js jsx mjs cjs typescript ts tsx",
            CodeLanguage(
                "abstract any as async await boolean break case catch class const continue debugger declare default delete do "
                    + "else enum export extends false finally for from function get if implements import in instanceof interface "
                    + "keyof let namespace never new null number of private protected public readonly return set static string "
                    + "super switch this throw true try type typeof undefined unknown var void while with yield",
                quotes: ["`", "\"", "'"])
        ),
        (
            "python py python3",
            CodeLanguage(
                "and as assert async await break class continue def del elif else except False finally for from global if "
                    + "import in is lambda match case None nonlocal not or pass raise return self True try while with yield",
                line: ["#"], block: [], quotes: ["\"\"\"", "'''", "\"", "'"])
        ),
        (
            "ruby rb",
            CodeLanguage(
                "alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo "
                    + "require rescue retry return self super then true undef unless until when while yield attr_accessor "
                    + "attr_reader",
                line: ["#"], block: [("=begin", "=end")])
        ),
        (
            "elixir ex exs",
            CodeLanguage(
                "after alias and case catch cond def defmodule defp defstruct do else end false fn for if import in nil not or "
                    + "quote raise receive require rescue true try unless use when with",
                line: ["#"], block: [], quotes: ["\"\"\"", "\"", "'"])
        ),
        (
            "go golang",
            CodeLanguage(
                "any bool break byte case chan const continue default defer else error fallthrough false float64 for func go "
                    + "goto if import int int64 interface iota map nil package range return select string struct switch true "
                    + "type uint var",
                quotes: ["`", "\"", "'"])
        ),
        (
            "rust rs",
            CodeLanguage(
                "as async await bool break const continue crate dyn else enum extern false fn for i32 i64 if impl in let loop "
                    + "match mod move mut pub ref return self Self static str struct super trait true type u8 u32 u64 unsafe use "
                    + "usize where while",
                quotes: ["\""])
        ),
        (
            "c h",
            CodeLanguage(
                "auto bool break case char const continue default do double else enum extern float for goto if inline int long "
                    + "register return short signed sizeof static struct switch typedef union unsigned void volatile while "
                    + "#include #define #ifdef #ifndef #endif #if #else NULL")
        ),
        (
            "cpp c++ cc cxx hpp objc objective-c",
            CodeLanguage(
                "alignas auto bool break case catch char class concept const constexpr continue co_await default delete do "
                    + "double else enum explicit export extern false float for friend goto if inline int long mutable namespace "
                    + "new noexcept nullptr operator override private protected public requires return short signed sizeof "
                    + "static struct switch template this throw true try typedef typename union unsigned using virtual void "
                    + "volatile while #include #define #ifdef #ifndef #endif #if #else")
        ),
        (
            "csharp cs c#",
            CodeLanguage(
                "abstract as async await base bool break byte case catch char class const continue decimal default delegate do "
                    + "double else enum event explicit false finally float for foreach get if implicit in int interface internal "
                    + "is lock long namespace new null object out override params private protected public readonly record ref "
                    + "return sealed set short static string struct switch this throw true try typeof uint using var virtual "
                    + "void while yield")
        ),
        (
            "php",
            CodeLanguage(
                "abstract and array as break case catch class const continue declare default do echo else elseif extends false "
                    + "final finally fn for foreach function global if implements include instanceof interface match namespace "
                    + "new null or private protected public readonly require return static switch this throw trait true try use "
                    + "var while yield",
                line: ["//", "#"])
        ),
        (
            "sql postgresql mysql plsql tsql",
            CodeLanguage(
                "add all alter and any as asc auto_increment begin between bigint boolean by cascade case char check column "
                    + "commit constraint create cross current_timestamp database date default delete desc distinct drop else end "
                    + "exists explain false foreign from full function grant group having if in index inner insert int integer "
                    + "into is join jsonb key left like limit not null numeric on or order outer primary references returning "
                    + "right rollback select serial set table text then timestamp timestamptz to transaction trigger true union "
                    + "unique update uuid using values varchar view when where with",
                line: ["--"], quotes: ["'", "\""], isCaseSensitive: false, hasCapitalTypes: false)
        ),
        (
            "bash sh shell zsh console shell-session terminal fish",
            CodeLanguage(
                "alias break case cd continue do done echo elif else esac eval exec exit export fi for function if in local "
                    + "readonly return set shift source sudo then trap unset until while",
                line: ["#"], block: [], hasCapitalTypes: false)
        ),
        (
            "powershell ps1 pwsh",
            CodeLanguage(
                "begin break catch class continue do else elseif end enum exit finally for foreach from function if in param "
                    + "process return switch throw trap try until using while",
                line: ["#"], block: [("<#", "#>")], isCaseSensitive: false, hasCapitalTypes: false)
        ),
        (
            "dockerfile docker containerfile",
            CodeLanguage(
                "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER "
                    + "VOLUME WORKDIR",
                line: ["#"], block: [], hasCapitalTypes: false)
        ),
        (
            "hcl terraform tf",
            CodeLanguage(
                "data dynamic false for for_each if in locals module null output provider resource terraform true variable "
                    + "string number bool list map object set any",
                line: ["#", "//"], quotes: ["\""], hasCapitalTypes: false)
        ),
        (
            "proto protobuf",
            CodeLanguage(
                "bool bytes double enum extend fixed32 fixed64 float import int32 int64 map message oneof option optional package "
                    + "repeated required reserved returns rpc service sint32 stream string syntax uint32 uint64 true false"
            )
        ),
        (
            "graphql gql",
            CodeLanguage(
                "directive enum extend false fragment implements input interface mutation null on query scalar schema "
                    + "subscription true type union",
                line: ["#"], block: [], quotes: ["\"\"\"", "\""])
        ),
        (
            "lua",
            CodeLanguage(
                "and break do else elseif end false for function goto if in local nil not or repeat return then true until while",
                line: ["--"], block: [("--[[", "]]")])
        ),
        (
            "haskell hs",
            CodeLanguage(
                "case class data deriving do else foldr if import in infix instance let module newtype of then type where",
                line: ["--"], block: [("{-", "-}")], quotes: ["\""])
        ),
        (
            "clojure clj lisp scheme",
            CodeLanguage(
                "def defn defmacro do fn if let loop ns quote recur require true false nil when cond",
                line: [";"], block: [], quotes: ["\""], hasCapitalTypes: false)
        ),
        (
            "css scss less",
            CodeLanguage(
                "@media @import @font-face @keyframes @supports @layer @use @include @mixin", quotes: ["\"", "'"],
                hasCapitalTypes: false)
        ),
        ("json jsonc json5", CodeLanguage("true false null", quotes: ["\""], hasCapitalTypes: false)),
        (
            "yaml yml",
            CodeLanguage(
                "true false null yes no on off", line: ["#"], block: [], shape: .keyed, hasCapitalTypes: false)
        ),
        (
            "toml ini properties conf cfg dotenv env editorconfig",
            CodeLanguage(
                "true false on off yes no", line: ["#", ";"], block: [], quotes: ["\"\"\"", "'''", "\"", "'"],
                shape: .keyed,
                hasCapitalTypes: false)
        ),
        (
            "makefile make",
            CodeLanguage(
                "define else endef endif export ifdef ifeq ifndef ifneq include override", line: ["#"], block: [],
                shape: .keyed,
                hasCapitalTypes: false)
        ),
        (
            "html xml xhtml svg vue plist xsd wsdl xaml pom",
            CodeLanguage(
                "", line: [], block: [("<!--", "-->")], shape: .markup)
        ),
        ("diff patch", CodeLanguage("", line: [], block: [], shape: .diff)),
    ]
}
