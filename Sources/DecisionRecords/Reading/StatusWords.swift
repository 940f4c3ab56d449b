/// The words that name a status. A new language or spelling is a row here.
enum StatusWords {
    private static let rows: [(RecordStatus.Value, [String])] = [
        (
            .draft,
            [
                "draft", "drafted", "drafting", "wip", "work in progress", "in progress", "inprogress", "incomplete",
                "brouillon",
                "entwurf", "utkast", "udkast", "in bearbeitung", "in arbeit", "borrador", "rascunho", "bozza",
                "concept", "taslak",
                "drafft",
                "en rédaction", "en cours de rédaction", "en borrador", "em elaboração", "czernowik", "wersja robocza",
                "szkic",
                "koncept", "návrh", "rozpracováno", "чернетка", "draf", "bản nháp", "luonnos", "esborrany",
                "черновик", "进行中", "草稿", "草案", "下書き", "ドラフト", "초안", "پیش نویس", "پیش‌نویس", "مسودة",
            ]
        ),
        (
            .proposed,
            [
                "proposed", "propose", "proposal", "proposing", "pending", "in review", "under review", "review",
                "open", "rfc",
                "on hold", "discussing", "in discussion", "under discussion", "discussion", "submitted", "candidate",
                "provisional", "tentative", "request for comments", "request for comment", "ready for review",
                "awaiting approval", "awaiting review", "under consideration", "considering", "deferred", "postponed",
                "to be decided", "undecided", "ongoing", "evaluating", "not decided", "suggested", "discussed",
                "being evaluated", "under evaluation", "in evaluation", "in consideration", "being considered",
                "being discussed", "being reviewed", "last call", "not approved yet", "not yet accepted",
                "not yet approved", "not yet decided", "planned", "planning",
                "vorgeschlagen", "vorschlag", "offen", "in diskussion", "zur diskussion", "in prüfung",
                "proposé", "proposée", "proposition", "en discussion", "en attente", "en cours", "à valider",
                "propuesto", "propuesta", "pendiente", "en revisión", "en evaluación", "en análisis", "em avaliação",
                "em análise",
                "under evaluation", "in evaluation", "in prüfung", "in abstimmung", "en cours d évaluation", "proposto",
                "proposta", "pendente", "em revisão",
                "in revisione", "voorgesteld", "voorstel", "in behandeling", "cynigiedig", "arfaethedig", "önerildi",
                "önerilen", "teklif", "teklif edildi", "foreslått", "foreslået", "föreslagen", "forslag", "proponowane",
                "zaproponowano", "propozycja", "proponowany", "proponowana", "navrženo", "navržené", "navrhnuté",
                "navržený", "запропоновано",
                "пропозиція", "diusulkan", "đề xuất", "ehdotettu", "proposat", "proposada", "propus", "javasolt",
                "отложено",
                "предложено", "предложен", "предложение", "на рассмотрении",
                "提议", "提案", "提議", "已提议", "已提出", "提出", "待定", "待审批", "讨论中", "建议", "审核中", "提案済み", "提案済",
                "提案中", "検討中", "レビュー中", "제안", "제안됨", "검토 중", "검토중", "پیشنهاد", "پیشنهاد شده", "پیشنهاد‌شده", "پیشنهادی",
                "در حال بررسی", "مقترح", "مقترحة", "قيد المراجعة",
            ]
        ),
        (
            .accepted,
            [
                "accepted", "accept", "acccepted", "acepted", "accpeted", "approved", "approve", "apprroved", "aproved",
                "active",
                "decided", "adopted", "done", "implemented", "implementable", "merged", "complete", "completed",
                "finished",
                "final", "finalized", "finalised", "ratified", "agreed", "in force", "in effect", "effective", "live",
                "shipped", "released", "stable", "resolved", "current", "in use", "amended", "applied", "confirmed",
                "living", "enacted", "partially implemented", "partly implemented",
                "partially accepted", "amended in part",
                "revised",
                "mergé", "mergée", "fusionné", "fusionnée", "implémenté", "implémentée", "partiellement implémenté",
                "partiellement implémentée", "implementado", "implementada", "parcialmente implementado",
                "parcialmente implementada", "implementiert", "geïmplementeerd",
                "existing implementation", "documented", "in place", "closed", "reviewed", "phase 1 shipped",
                "akzeptiert", "angenommen", "beschlossen", "entschieden", "genehmigt", "umgesetzt", "freigegeben",
                "gültig",
                "verabschiedet", "accepté", "acceptée", "approuvé", "approuvée", "validé", "validée", "adopté",
                "adoptée",
                "résolu", "résolue", "décidé", "décidée", "acté", "actée", "actif", "completado", "completada",
                "aceptado", "aceptada", "aprobado", "aprobada",
                "adoptado", "adoptada", "activo", "aceito", "aceita", "aceite", "aprovado", "aprovada", "adotado",
                "ativo",
                "accettato", "accettata", "approvato", "approvata", "adottato", "geaccepteerd", "aanvaard",
                "goedgekeurd",
                "besloten", "aangenomen", "vastgesteld", "derbyniwyd", "derbyniol", "cymeradwywyd", "kabul edildi",
                "yürürlükte",
                "akseptert", "godkjent", "vedtatt", "besluttet", "accepteret", "godkendt", "accepterad", "godkänd",
                "beslutad", "zaakceptowane", "zaakceptowano", "przyjęte", "przyjęto",
                "zaakceptowany", "zaakceptowana", "przyjęty", "przyjęta", "zatwierdzone", "zatwierdzono",
                "zatwierdzony",
                "zatwierdzona", "schváleno", "schválené", "schválený", "přijato", "přijaté", "přijatý", "prijaté",
                "akceptováno",
                "implementováno", "прийнято", "прийняте", "затверджено", "diterima", "disetujui", "đã chấp nhận",
                "chấp nhận",
                "đã duyệt", "hyväksytty", "acceptat", "acceptada", "elfogadva", "implementation complete",
                "implementation completed",
                "kabul",
                "onaylandı", "hotovo", "реализовано", "реализован", "реализована", "внедрено", "принято", "принят",
                "принята", "утверждено", "утвержден", "утверждён", "одобрено", "通过",
                "已通过", "通過", "已接受", "已定案", "定案", "已落地", "已确定", "确定", "接受", "采纳", "已采纳", "採納", "完成", "已完成", "批准", "已批准",
                "已决定", "生效",
                "已实施", "已实现", "部分已替代", "部分被替代", "部分取代", "部分被取代", "部分已取代", "承認", "承認済み", "承認済", "実施済み", "実装済み", "履行済み",
                "採用", "採択", "受け入れ", "受理", "決定済み", "決定", "승인",
                "승인됨",
                "적용", "적용됨", "적용 완료", "수락", "수락됨", "채택", "채택됨", "확정", "완료", "پذیرفته شده", "پذیرفته", "تایید شده",
                "تأیید شده", "پذیرفته‌شده",
                "تایید‌شده",
                "تأیید‌شده", "تصویب شده", "تصویب‌شده", "مصوب", "مقبول", "مقبولة", "معتمد", "تم القبول",
            ]
        ),
        (
            .rejected,
            [
                "rejected", "reject", "declined", "withdrawn", "retracted", "not accepted", "not approved",
                "not adopted",
                "abandoned",
                "discarded", "denied", "dropped", "cancelled", "canceled", "refused", "won t do", "wont do", "wontfix",
                "abgelehnt", "verworfen", "zurückgezogen", "rejeté", "rejetée", "refusé", "refusée", "abandonné",
                "abandonnée", "rechazado", "rechazada", "descartado", "descartada", "rejeitado", "rejeitada",
                "recusado",
                "recusada", "rifiutato", "rifiutata", "respinto", "afgewezen", "verworpen", "ingetrokken", "gwrthodwyd",
                "reddedildi", "avvist", "afvist", "avvisad", "odrzucone", "odrzucono", "odrzucony", "odrzucona",
                "zamítnuto", "zamítnuté", "zamietnuté", "відхилено", "ditolak", "từ chối", "đã từ chối",
                "hylätty", "rebutjat", "rebutjada", "respins", "elutasítva", "破棄", "撤回",
                "отклонено", "отклонен",
                "отклонён", "отвергнуто", "拒绝", "已拒绝", "驳回", "否决", "已否决", "却下",
                "拒否", "棄却", "不採用", "거부", "거부됨", "거절", "거절됨", "기각", "기각됨", "رد شده", "رد شد", "رد‌شده", "مرفوض", "مرفوضة",
            ]
        ),
        (
            .deprecated,
            [
                "deprecated", "depreciated", "depracated", "deprected", "retired", "obsolete", "obsoleted", "archived",
                "sunset", "outdated", "historic", "historical", "legacy", "discontinued", "no longer relevant",
                "no longer valid", "no longer applicable", "no longer applies", "no longer in use", "no longer used",
                "not relevant anymore", "inactive", "invalid", "invalidated", "revoked", "expired", "removed",
                "reverted",
                "veraltet", "überholt", "obsolet", "aufgehoben", "déprécié", "dépréciée", "obsolète", "obsoleto",
                "obsoleta",
                "deprecado", "depreciado", "descontinuado", "deprecato", "deprecata", "verouderd", "vervallen",
                "anghymeradwy", "darfodedig", "kullanım dışı", "kullanımdan kaldırıldı", "przestarzałe", "przestarzały",
                "wycofane", "zastaralé", "zastaráno", "застаріло", "застаріле", "usang", "elavult",
                "устарело", "устарел",
                "устаревшее", "已归档", "已弃用", "弃用", "棄用", "废弃", "已废弃", "过时", "已过时", "非推奨", "廃止", "廃止済み", "폐기",
                "폐기됨", "더 이상 사용되지 않음", "사용 중단", "منسوخ", "منسوخ شده", "منسوخ‌شده", "مهمل", "ملغى",
            ]
        ),
        (
            .superseded,
            [
                "superseded", "superceded", "superseeded", "superceeded", "supersceded", "supercedeed", "supersede by",
                "supercede by", "supplanted", "replaced", "exceeded", "overridden", "overruled", "obsoleted by",
                "invalidated by", "retired by", "supersededby", "ersetzt", "abgelöst", "remplacé", "remplacée",
                "supplanté",
                "reemplazado", "reemplazada", "sustituido", "sustituida", "superado", "substituído", "substituída",
                "superada", "sostituito", "sostituita", "superato", "superata", "vervangen", "erstattet", "ersatt",
                "zastąpione", "zastąpiono", "zastąpiony", "zastąpiona", "nahrazeno", "nahrazené", "nahradené",
                "замінено",
                "digantikan", "đã thay thế", "korvattu", "înlocuit", "substituït", "置換済み", "achterhaald", "disodlwyd",
                "yerine geçildi", "değiştirildi", "yerini aldı", "заменено", "заменен", "заменён", "замещено", "取代",
                "已取代",
                "被取代", "已替代", "被替代", "已被取代", "已被替代", "替代", "置き換え", "置換", "置き換えられた", "代替", "置き換え済み",
                "대체", "대체됨", "جایگزین", "جایگزین شده", "جایگزین‌شده", "مستبدل", "تم استبداله",
            ]
        ),
    ]

    private static let longest = 4

    private static let table = WordTable(
        FoldedWords.withPlainSpellings(
            rows.flatMap { value, words in words.map { (word: FoldedWords.fold($0), value: value) } }))

    /// A status named in a text.
    struct Match {
        /// The index of its first word, and how many words name it.
        var word: Int
        var count: Int
        var value: RecordStatus.Value
    }

    /// The statuses named in the words of one text already folded, longest names first.
    static func matches(in words: [Substring]) -> [Match] {
        guard let text = words.first?.base else { return [] }
        // Folded words stand one space apart, so that a run of them is a stretch of their text.
        let places = words.map { word in
            text.utf8.distance(
                from: text.startIndex, to: word.startIndex)..<text.utf8.distance(
                    from: text.startIndex, to: word.endIndex)
        }
        return text.withUTF8Bytes { bytes in
            var matches: [Match] = []
            var index = 0
            while index < places.count {
                // “Not implemented” is no status; names that begin with “not” are found by themselves.
                let isNegated = index > 0 && bytes[places[index - 1]].elementsEqual("not".utf8)
                var count = isNegated ? 0 : min(longest, places.count - index)
                while count > 0 {
                    let run = places[index].lowerBound..<places[index + count - 1].upperBound
                    if let value = table[UnsafeBufferPointer(rebasing: bytes[run])] {
                        matches.append(Match(word: index, count: count, value: value))
                        break
                    }
                    count -= 1
                }
                index += max(count, 1)
            }
            return matches
        }
    }

    /// The status that a text begins with in a script that parts no words: “已定案并落地——…”.
    static func value(beginning text: String) -> RecordStatus.Value? {
        guard let first = text.utf8.first, first >= 0xE3 else { return nil }
        let head = text.unicodeScalars.prefix(5)
        return (2...max(2, head.count)).reversed().lazy.compactMap { count in
            value(ofWhole: String(String.UnicodeScalarView(head.prefix(count))))
        }.first
    }

    /// The status that a text names and nothing else.
    static func value(ofWhole text: some StringProtocol) -> RecordStatus.Value? {
        text.utf8.count <= 64 ? table[FoldedWords.fold(text)] : nil
    }

    /// The status that a text names which is one word of ASCII letters; nil for all else.
    static func value(ofWord text: String) -> RecordStatus.Value? {
        text.utf8.count <= 16 && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } ? value(ofWhole: text) : nil
    }

    /// Whether words already folded name a status.
    static func value(ofFolded folded: String) -> RecordStatus.Value? { table[folded] }
}
