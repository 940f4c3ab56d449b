/// What a piece of metadata is about, told by its name. A new language or synonym is a row here.
enum MetadataName {
    case status
    /// The day of the decision itself.
    case date
    case decided
    case created
    case updated
    case deciders
    case approvers
    case authors
    case consulted
    case informed
    case tags
    case story
    case reviewBy
    case governs
    case title
    case label
    case relation(Relation.Kind, isPartial: Bool)
    /// Names that belong to no record's head, but are metadata all the same.
    case known

    /// Whether it says what a record's head says: its state, its day, who decided.
    var isOfHead: Bool {
        switch self {
        case .status, .date, .decided, .deciders, .authors: true
        default: false
        }
    }

    private static let rows: [(MetadataName, [String])] = [
        (
            .status,
            [
                "status", "state", "adr status", "decision status", "proposal status", "current status",
                "record status", "adr stage", "adr state", "rfc status", "decision state", "estado",
                "statut", "état", "durum", "statws", "stato", "статус", "состояние", "状态", "狀態", "状態", "ステータス", "상태",
                "وضعیت", "الحالة", "situação", "stav", "stan", "trạng thái", "tila", "estat", "állapot", "stare",
            ]
        ),
        (
            .date,
            [
                "date", "decision date", "date of decision", "adr date", "datum", "dato", "fecha", "data", "日期", "日付",
                "날짜",
                "تاریخ", "التاريخ", "tarih", "дата", "dyddiad", "date last updated", "时间", "日時",
                "datum der entscheidung",
                "fecha de decisión", "date de décision", "entscheidungsdatum", "initial date", "date initiale",
                "established", "date established", "established on",
                "data decyzji", "datum rozhodnutí", "dátum", "tanggal",
                "ngày", "결정일", "결정 일자", "决策日期", "決定日", "дата решения", "дата рішення", "data da decisão",
                "data della decisione",
            ]
        ),
        (
            .decided,
            [
                "decided", "decided on", "date accepted", "accepted", "accepted on", "date decided", "date approved",
                "approved", "approved on", "approval date", "acceptance date", "decision made", "decided at",
                "accepted date", "adopted", "ratified", "date issued", "issued", "issue date", "issued on",
                "date ratified",
                "effective date", "date effective", "accepted at", "date adopted", "date of acceptance",
                "date of approval", "date agreed", "agreed on", "adopted on", "ratified on", "decision made on",
                "decision taken on", "stabilized at", "stabilized on", "stabilised at", "stabilised on",
                "entschieden am", "beschlossen am", "decidido el", "décidé le", "decidido em",
            ]
        ),
        (
            .created,
            [
                "created", "date created", "created on", "created date", "creation date", "created at", "proposed",
                "proposed on", "date proposed", "proposed date", "proposal date", "recorded", "written", "date written",
                "drafted", "date drafted", "introduced", "introduced on", "started", "start date", "date started",
                "started on", "published",
                "publication date", "opened", "date opened", "opened on", "opening date", "date raised", "raised on",
                "date of creation", "date of proposal", "drafted on", "written on",
                "recorded on", "date recorded", "documented on", "date documented", "submitted on", "date submitted",
                "submission date", "fecha apertura",
                "fecha de creación", "fecha de apertura", "date de création", "data de criação", "data utworzenia",
                "datum vytvoření", "дата создания", "дата створення", "erstellungsdatum", "datum erstellt",
                "erstellt", "erstellt am", "créé le", "creado", "criado em", "aangemaakt", "创建日期", "创建时间", "发表于", "发布于",
                "发布日期", "创建于",
                "作成日", "생성일", "creato", "создано", "oluşturulma tarihi",
            ]
        ),
        (
            .updated,
            [
                "updated", "last updated", "last modified", "modified", "last update", "last change", "updated on",
                "last edited", "last revised", "revised", "date updated", "date modified", "last changed", "updated at",
                "last update date", "last update on", "last updated on", "last updated date", "last modified on",
                "last modified date", "last changed on", "last edited on", "date of last update",
                "date of last change", "date of last modification", "date of last revision", "date of last edit",
                "date of update", "date last modified", "date last changed", "date last revised", "date revised",
                "update date", "revision date", "revised date", "revised on", "stand", "обновлено",
                "última atualização", "ultimo aggiornamento", "最終更新", "최종 수정일", "最后更新", "modified date",
                "zuletzt aktualisiert", "aktualisiert", "geändert",
                "letzte änderung", "mis à jour", "dernière mise à jour", "actualizado", "última actualización",
                "atualizado", "bijgewerkt", "laatst gewijzigd", "fecha de actualización", "date de mise à jour",
                "data de atualização", "дата обновления", "更新日期", "更新时间", "更新日", "最終更新日", "수정일",
            ]
        ),
        (
            .deciders,
            [
                "deciders", "decider", "decision makers", "decision maker", "decided by", "decision owners",
                "decision owner", "decision taken by", "decision made by", "deciding", "decision team", "deciders team",
                "ultimate decision maker", "ultimate decision makers", "final decision maker", "final decision makers",
                "key decision makers", "decision making body", "deciding body", "decision authority",
                "entscheider", "entscheidungsträger", "entschieden von", "beteiligte", "décideurs", "décideur",
                "décidé par", "décisionnaires", "decisores", "decisor", "responsables de la decisión", "decidido por",
                "tomadores de decisão", "decisori", "beslissers", "besluitvormers", "beslutningstakere",
                "beslutningstagere", "beslutsfattare", "penderfynwyr", "karar vericiler",
                "karar verenler", "决策者", "决策人", "决定者", "決定者", "意思決定者", "의사결정자", "결정자",
                "decydenci", "decydent", "rozhodli", "rozhodující osoby", "схвалили", "ухвалили", "pengambil keputusan",
                "beslutsfattare", "päättäjät", "decidit per", "entscheidende", "entscheidungsträger innen",
                "entscheider innen",
                "decideurs", "responsables de decisión", "decisor es", "تصمیم گیرندگان", "принимающие решение",
                "лица принимающие решение", "решение принимали",
            ]
        ),
        (
            .approvers,
            [
                "approved by", "approvers", "approver", "final approver", "final approvers",
                "decision approver", "decision approvers", "accepted by", "ratified by", "sign off", "signed off by",
                "signoff", "agreed by", "genehmigt von", "approuvé par", "aprobado por", "aprovado por",
                "goedgekeurd door", "批准人", "承認者", "승인자",
            ]
        ),
        (
            .authors,
            [
                "author", "authors", "owner", "owners", "proposed by", "proposer", "proposers", "written by",
                "created by", "submitter", "submitters", "submitted by", "contributors", "adr author", "adr authors",
                "adr owner", "editor", "editors", "drafted by", "lead", "lead author", "lead authors", "main author",
                "main authors", "primary author",
                "original author", "original authors", "co author", "co authors", "author of record", "document owner",
                "document owners", "record owner", "rfc author", "rfc authors", "proposal author", "proposal authors",
                "prepared by", "decision author", "decision authors", "autor", "autoren",
                "verfasser",
                "auteur", "auteurs", "rédigé par", "autores", "proposé par", "propuesto por", "proposto por", "autore",
                "autori", "voorgesteld door", "awdur", "awduron", "yazar", "yazarlar", "作者", "著者", "作成者", "提案者",
                "제안자", "작성자", "저자", "نویسنده", "نویسندگان", "автор", "авторы", "vorgeschlagen von",
            ]
        ),
        (
            .consulted,
            [
                "consulted", "consultees", "reviewed with", "stakeholders consulted", "consulted stakeholders",
                "consulted parties", "people consulted", "consulted with", "konsultiert", "consultés", "consultados",
                "geraadpleegd",
            ]
        ),
        (
            .informed,
            [
                "informed", "stakeholders informed", "informed parties", "people informed", "notified", "informiert",
                "informés", "informados",
                "geïnformeerd",
            ]
        ),
        (
            .tags,
            [
                "tags", "tag", "keywords", "topics", "labels", "category", "categories", "étiquettes", "mots clés",
                "etiquetas", "palabras clave", "schlagworte", "stichworte", "trefwoorden", "标签", "タグ", "カテゴリ", "태그",
                "теги",
                "etiketler", "categoría", "kategorie", "tagiau",
            ]
        ),
        (
            .story,
            [
                "technical story", "story", "user story", "ticket", "tickets", "issue", "issues", "jira", "jira ticket",
                "related issue", "github issue", "epic", "related ticket", "tracking issue", "task", "historia técnica",
                "récit technique", "história técnica", "technische geschichte", "related issues",
            ]
        ),
        (
            .reviewBy,
            [
                "review by", "reviewby", "review date", "next review", "next review date", "review on", "expires",
                "expiry", "expiry date", "expiration", "expiration date", "valid until", "revisit", "revisit by",
                "revisit on", "review due", "sunset date", "due for review", "review after", "überprüfung am",
                "gültig bis", "à revoir le", "revisar antes de", "herzien op",
            ]
        ),
        (
            .governs,
            [
                "applies to", "appliesto", "affects", "affected paths", "affected files", "files", "governs",
                "code paths",
                "paths", "describes", "affected components", "governed paths", "code", "globs",
            ]
        ),
        (
            .title,
            [
                "title", "feature name", "rfc title", "adr title", "proposal title", "decision title", "titel", "titre",
                "título", "titolo", "标题", "タイトル", "제목", "название", "başlık", "teitl",
            ]
        ),
        (.label, ["id", "adr id", "adr", "number", "adr number", "record id", "identifier", "adr no"]),
        (
            .known,
            [
                "validates", "requirements", "satisfies", "addresses", "significance", "group", "scope", "domain",
                "version",
                "impact", "reviewers", "reviewed by", "stakeholders", "type", "phase", "level", "component",
                "components",
                "project", "team", "confidence", "severity", "priority", "area", "requirement", "driven by",
                "implementation",
                "implementation status", "implementation date", "participants", "attendees",
            ]
        ),
    ]

    private static let table = WordTable(
        FoldedWords.withPlainSpellings(
            rows.flatMap { name, words in words.map { (word: FoldedWords.fold($0), value: name) } }))

    /// What a field's name is about; nil for a name that is none of a record's metadata.
    init?(_ name: some StringProtocol) {
        guard name.utf8.count <= 64 else { return nil }
        let folded = FoldedWords.fold(name)
        if folded.isEmpty { return nil }
        if let known = Self.table[folded] {
            self = known
            return
        }
        if let (kind, isPartial) = RelationWords.label(folded) {
            self = .relation(kind, isPartial: isPartial)
            return
        }
        if let known = Self.respellings(of: name).lazy.compactMap({ Self.table[FoldedWords.fold($0)] }).first {
            self = known
            return
        }
        guard name.utf8.withContiguousStorageIfAvailable({ $0.last == UInt8(ascii: ")") }) == true,
            let open = name.utf8.firstIndex(of: UInt8(ascii: "("))
        else { return nil }
        let before = FoldedWords.fold(name[..<open])
        // “Amends (implementation of)”: a gloss behind a relation's name.
        if let (kind, isPartial) = RelationWords.label(before) {
            self = .relation(kind, isPartial: isPartial)
            return
        }
        // “Status (2026-07-09)”, “상태(Status)”; “Status (of the badges)” is about something else.
        let gloss = FoldedWords.fold(name[open...])
        switch (Self.table[before], Self.table[gloss]) {
        case (.status, .status), (.date, .date), (.deciders, .deciders), (.authors, .authors):
            self = Self.table[before] ?? .known
        case (.status, nil) where gloss.utf8.contains(where: FoldedWords.isDigit): self = .status
        default: return nil
        }
    }

    /// Other ways to write a name: “Decision maker(s)” for one and for several, and `decisionMakers` in words; none for most.
    private static func respellings(of name: some StringProtocol) -> [String] {
        name.withUTF8Bytes { bytes in
            // A bracket or a capital right behind a letter.
            guard
                bytes.indices.dropFirst().contains(where: { index in
                    let (byte, before) = (bytes[index], bytes[index - 1])
                    return byte == UInt8(ascii: "(") ? before > 0x40 : byte &- 0x41 < 26 && before &- 0x61 < 26
                })
            else { return [] }
            if let open = bytes.firstIndex(of: UInt8(ascii: "(")) {
                guard open > 0, bytes[open - 1] > 0x40,
                    let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")), close - open <= 4
                else { return [] }
                let (one, ending, rest) = (bytes[..<open], bytes[(open + 1)..<close], bytes[(close + 1)...])
                return [Array(one) + rest, Array(one) + ending + rest].map { String(decoding: $0, as: UTF8.self) }
            }
            if bytes.contains(0x20) { return [] }
            var apart: [UInt8] = []
            for byte in bytes {
                if byte &- 0x41 < 26, let last = apart.last, last &- 0x61 < 26 { apart.append(0x20) }
                apart.append(byte)
            }
            return [String(decoding: apart, as: UTF8.self)]
        }
    }
}
