/// The headings of every language that the reader knows, by role. A new language or synonym is a row here and nothing else.
enum HeadingWords {
    /// One role with headings that mean it, in any letter case.
    static let rows: [(SectionRole, [String])] = [
        (
            .status,
            [
                "status", "state", "adr status", "decision status", "current status", "record status", "status history",
                "status log", "lifecycle", "estado", "statut", "état", "durum", "statws", "stato", "статус",
                "состояние", "状态", "狀態", "ステータス", "状況", "상태", "وضعیت", "stand", "situação",
            ]
        ),
        (
            .date,
            [
                "date", "dates", "decision date", "date of decision", "date created", "date decided", "created",
                "last updated", "datum", "fecha", "data", "日期", "日付", "날짜", "تاریخ", "tarih", "дата", "dyddiad",
                "timestamps",
            ]
        ),
        (
            .people,
            [
                "deciders", "decision makers", "decision maker", "people", "participants", "stakeholders", "authors",
                "author", "owner", "owners", "approval", "approvals", "approvers", "reviewers", "sign off", "signoff",
                "submitters", "contributors", "contacts", "contact", "team", "involved", "people involved", "raci",
                "consulted", "informed", "entscheider", "beteiligte", "décideurs", "auteurs", "auteur", "decisores",
                "responsables", "beslissers", "betrokkenen", "决策者", "决策人", "作者", "意思決定者", "의사결정자",
                "karar vericiler", "decisori", "ответственные", "авторы",
            ]
        ),
        (
            .summary,
            [
                "summary", "abstract", "tldr", "tl dr", "executive summary", "overview", "in short", "in a nutshell",
                "prologue", "prologue summary", "gist", "summary of decision", "synopsis", "zusammenfassung",
                "überblick", "samenvatting", "résumé", "resumen", "resumo", "摘要", "概要", "概述", "요약", "özet",
                "crynodeb", "خلاصه", "sommario", "резюме", "result",
            ]
        ),
        (
            .context,
            [
                "context", "context and problem statement", "context and problem", "context and background",
                "context and motivation", "problem", "problem statement", "problem context", "problem description",
                "problem definition", "problem space", "the problem", "problem to be solved", "problem to solve",
                "issue", "issues", "issue statement", "background", "background and context",
                "background and problem statement", "background and motivation", "situation", "current situation",
                "current state", "current architecture", "motivation", "why", "why this matters", "question",
                "decision question", "the question", "discussion context", "introduction", "intro", "need",
                "business context", "technical context", "business problem", "purpose", "goal", "goals", "objective",
                "objectives", "what is the problem", "initial situation", "challenge", "challenges", "use case",
                "use cases", "user story", "scope", "situation context", "need for change", "rationale for change",
                // Spanish, French, Portuguese, Italian
                "contexto", "contexto y planteamiento del problema", "planteamiento del problema", "problema",
                "contexte", "contexte et énoncé du problème", "contexte et problème", "contexte et problématique",
                "problématique", "problème", "énoncé du problème", "définition du problème", "objectif", "kontekst",
                "bakgrunn", "bakgrund", "baggrund", "contexto e declaração do problema",
                "contexto e problema", "contexto e definição do problema", "contesto", "contesto e problema",
                "contesto e definizione del problema", "antecedentes", "motivação", "motivación",
                // German, Dutch, Welsh, Turkish
                "kontext", "kontext und problemstellung", "kontext und problem", "problemstellung", "ausgangslage",
                "hintergrund", "fragestellung", "einleitung", "problembeschreibung", "zielsetzung",
                "context en probleem",
                "context en probleemstelling", "probleemstelling", "aanleiding", "achtergrond", "probleem", "inleiding",
                "cyd destun", "datganiad cyd destun a phroblem", "cefndir", "bağlam", "bağlam ve problem tanımı",
                "problem tanımı",
                // Chinese, Japanese, Korean, Persian, Russian
                "背景", "上下文", "问题", "背景和问题", "背景与问题", "上下文和问题陈述", "背景与问题陈述", "问题陈述", "问题描述",
                "背景と問題提起", "コンテキスト", "文脈", "課題", "背景と課題", "問題", "문맥", "배경", "상황 및 문제 설명", "컨텍스트",
                "문제", "زمینه", "مسئله", "контекст", "контекст и постановка проблемы", "проблема", "постановка проблемы",
                "предпосылки", "мотивация",
            ]
        ),
        (
            .drivers,
            [
                "decision drivers", "drivers", "driver", "decision driver", "forces", "criteria", "decision criteria",
                "evaluation criteria", "requirements", "constraints", "quality attributes", "assumptions",
                "constraints and assumptions", "assumptions and constraints", "requirements and constraints",
                "selection criteria", "key drivers", "design drivers", "key requirements", "functional requirements",
                "non functional requirements", "guiding principles", "principles", "design principles",
                "related principles", "decision factors", "key considerations", "concerns", "must haves",
                "background decision drivers", "architectural drivers", "quality goals", "design goals",
                "impulsores de decisión", "factores de decisión", "criterios", "criterios de decisión", "requisitos",
                "restricciones", "facteurs de décision", "critères de décision", "critères", "contraintes", "exigences",
                "direcionadores de decisão", "fatores de decisão", "critérios de decisão", "driver della decisione",
                "fattori decisionali", "entscheidungstreiber", "entscheidungskriterien", "einflussfaktoren",
                "kriterien",
                "anforderungen", "randbedingungen", "treiber", "annahmen", "beslissingsfactoren", "drijfveren",
                "beslissingscriteria", "eisen", "randvoorwaarden", "uitgangspunten", "aannames", "gyrwyr penderfyniad",
                "karar etkenleri", "决策驱动因素", "决策驱动", "决策因素", "约束", "约束条件", "需求", "意思決定推進者", "決定要因",
                "意思決定の要因", "制約", "의사결정 동인", "결정 동인", "عوامل تصمیم", "факторы решения",
                "движущие факторы решения", "критерии", "требования", "ограничения",
            ]
        ),
        (
            .options,
            [
                "considered options", "considered alternatives", "options", "alternatives", "alternatives considered",
                "options considered", "positions", "candidates", "candidates to consider", "alternative solutions",
                "alternative approaches", "alternative options", "alternative designs", "other options",
                "other alternatives", "other options considered", "other alternatives considered",
                "alternatives rejected", "rejected alternatives", "rejected options", "rejected approaches",
                "considered approaches", "approaches considered", "approaches", "possible solutions",
                "potential solutions", "proposed solutions", "solutions", "possible options", "possible approaches",
                "available options", "solution options", "solutions considered", "considered solutions",
                "design options", "options and alternatives", "options or alternatives", "alternatives and options",
                "assessment considered options", "alternatives evaluated", "alternatives explored", "options evaluated",
                "alternatives we considered", "options we considered", "what else did we consider",
                "alternatives considered and rejected", "considered but rejected", "considered and rejected",
                "options to consider", "choices", "decision options", "proposals", "alternative",
                "opciones consideradas", "opciones", "alternativas", "alternativas consideradas", "options envisagées",
                "options considérées", "alternatives envisagées", "alternatives considérées", "solutions envisagées",
                "opções consideradas", "opções", "opzioni considerate", "opzioni", "alternative considerate",
                "betrachtete optionen", "betrachtete alternativen", "optionen", "alternativen",
                "in betracht gezogene optionen", "erwogene alternativen", "erwogene optionen", "geprüfte alternativen",
                "verworfene alternativen", "lösungsoptionen", "overwogen opties", "vurderte alternativer",
                "alternativer", "overvejede muligheder", "övervägda alternativ",
                "rozważane opcje", "option graveyard", "road not taken", "roads not taken", "opties",
                "overwogen alternatieven",
                "alternatieven", "opsiynau a ystyrir", "opsiynau a ystyriwyd", "opsiynau",
                "değerlendirilen seçenekler", "seçenekler", "alternatifler", "备选方案", "考虑的选项", "备选项", "选项",
                "候选方案", "可选方案", "考虑过的方案", "方案", "替代方案", "検討対象となるオプション", "検討した選択肢", "選択肢",
                "オプション", "代替案", "検討した代替案", "고려되는 옵션", "고려한 옵션", "옵션", "대안", "고려한 대안",
                "گزینه ها", "گزینه های بررسی شده", "рассмотренные варианты", "рассматриваемые варианты", "варианты",
                "альтернативы", "рассмотренные альтернативы",
            ]
        ),
        (
            .decision,
            [
                "decision", "decisions", "decision outcome", "decision outcomes", "outcome", "outcomes",
                "decided approach", "solution", "solution decision", "recommendation", "recommendations", "what",
                "proposed design", "choice", "resolution", "proposal", "proposed solution", "proposed approach",
                "proposed decision", "the decision", "final decision", "chosen option", "chosen solution",
                "chosen decision", "proposed option", "preferred option", "preferred solution",
                "chosen approach", "selected option", "selected solution", "selected approach", "our decision",
                "decision statement", "decision made", "decision summary", "decision taken", "recommended option",
                "recommended approach", "recommended solution", "recommendation decision outcome",
                "decision and rationale", "decision rationale", "approach", "conclusion", "conclusions",
                "what we decided", "what are we doing", "technical decision", "architecture decision",
                "architectural decision", "selected alternative", "chosen alternative", "proposed change",
                "decisión", "resultado de la decisión", "decisión tomada", "solución", "décision",
                "résultat de la décision", "décision retenue", "solution retenue", "solution choisie", "decisão",
                "resultado da decisão", "solução", "décisions", "decisiones", "decisões", "decisioni", "decisione",
                "esito della decisione", "soluzione", "entscheidung",
                "entscheidungsergebnis", "ergebnis der entscheidung", "ergebnis", "lösung", "beschluss",
                "gewählte lösung", "entscheidungen",
                "beslissing", "beslissingen", "beslutning", "beslutningen", "beslut", "vedtak", "decyzja", "besluit",
                "uitkomst van de beslissing", "beslissingsresultaat", "uitkomst", "oplossing",
                "gekozen oplossing", "keuze", "penderfyniad", "canlyniad penderfyniad", "karar", "karar sonucu",
                "çözüm",
                "决策", "决定", "決策", "决策结果", "决策结论", "结论", "解决方案", "決定", "意思決定結果", "意思決定", "決定事項",
                "決定内容", "解決策", "결정", "결정 결과", "해결책", "تصمیم", "решение", "результат решения", "принятое решение",
            ]
        ),
        (
            .rationale,
            [
                "rationale", "argument", "arguments", "justification", "reasoning", "reason", "reasons",
                "why this decision", "why this approach", "decision justification", "rationale for decision",
                "rationale for the decision", "rationale and justification", "discussion", "reasons for the decision",
                "begründung", "argumentation", "onderbouwing", "motivering", "argumentatie", "justificación",
                "razonamiento", "justificativa", "raisonnement", "motivazione", "理由", "根拠", "決定理由", "이유", "근거",
                "gerekçe", "rhesymeg", "دلیل", "обоснование", "аргументация",
            ]
        ),
        (
            .consequences,
            [
                "consequences", "consequence", "implications", "results", "impact", "impacts", "trade offs",
                "tradeoffs", "trade off", "risks", "risk", "effects", "consequences results", "expected consequences",
                "consequences and risks", "consequences and trade offs", "impact and consequences",
                "consequences and implications", "impact analysis", "risks and mitigations", "risks and mitigation",
                "risk assessment", "resulting context", "consequences of the decision",
                "consecuencias", "implicaciones", "impacto", "conséquences", "impacts et conséquences", "risques",
                "konsekvenser", "konsekvens", "konsekwencje",
                "consequência", "consequências", "conseguenze", "implicazioni", "konsequenzen", "auswirkungen",
                "folgen",
                "risiken", "konsequenzen und risiken", "gevolgen", "consequenties", "impact en gevolgen", "risico s",
                "canlyniadau", "sonuçlar", "etkiler", "后果", "影响", "結果", "影響", "结果", "風險", "风险", "結果と影響",
                "결과", "영향", "نتایج", "پیامدها", "последствия", "следствия", "риски",
            ]
        ),
        (
            .positiveConsequences,
            [
                "positive consequences", "positive", "positives", "positive impacts", "positive impact",
                "positive outcomes", "positive effects", "benefits", "advantages", "pros", "good", "gains", "upsides",
                "upside", "what becomes easier", "easier", "becomes easier", "strengths", "consecuencias positivas",
                "positivas", "positivo", "beneficios", "ventajas", "conséquences positives", "positif", "positives",
                "avantages", "bénéfices", "impacts positifs", "points positifs", "points forts",
                "consequências positivas",
                "benefícios", "impactos positivos", "vantagens", "conseguenze positive", "vantaggi",
                "positive konsequenzen", "positive folgen", "positive auswirkungen", "positiv", "vorteile",
                "positieve gevolgen", "positieve consequenties", "positief", "voordelen", "canlyniadau cadarnhaol",
                "cadarnhaol", "olumlu sonuçlar", "olumlu", "avantajlar", "正面影响", "积极影响", "积极后果", "正面", "优点",
                "好处", "正面后果", "优势", "肯定的な結果", "良い影響", "ポジティブ", "メリット", "利点", "긍정적인 결과", "긍정적",
                "장점", "پیامدهای مثبت", "نتایج مثبت", "مزایا", "положительные последствия", "положительные",
                "преимущества", "плюсы", "позитивные последствия",
            ]
        ),
        (
            .negativeConsequences,
            [
                "negative consequences", "negative", "negatives", "negative impacts", "negative impact",
                "negative outcomes", "negative effects", "drawbacks", "disadvantages", "cons", "bad", "downsides",
                "downside", "costs and drawbacks", "what becomes harder", "harder", "more difficult", "becomes harder",
                "weaknesses", "limitations", "known limitations", "negative trade offs", "trade offs negative",
                "negative and trade offs", "negative mitigations", "negative and mitigations", "liabilities",
                "negative risks", "technical debt", "consecuencias negativas", "negativas", "negativo", "desventajas",
                "inconvenientes", "conséquences négatives", "négatif", "négatives", "inconvénients", "désavantages",
                "impacts négatifs", "points négatifs", "points faibles", "impactos negativos",
                "consequências negativas", "desvantagens", "conseguenze negative", "svantaggi",
                "negative konsequenzen", "negative folgen", "negative auswirkungen", "negativ", "nachteile",
                "negatieve gevolgen", "negatieve consequenties", "negatief", "nadelen", "canlyniadau negyddol",
                "negyddol",
                "olumsuz sonuçlar", "olumsuz", "dezavantajlar", "负面影响", "消极影响", "消极后果", "负面", "缺点", "负面后果",
                "劣势", "代价", "否定的な結果", "悪い影響", "ネガティブ", "デメリット", "欠点", "부정적인 결과", "부정적", "단점",
                "پیامدهای منفی", "نتایج منفی", "معایب", "отрицательные последствия", "отрицательные", "недостатки",
                "минусы", "негативные последствия",
            ]
        ),
        (
            .neutralConsequences,
            [
                "neutral consequences", "neutral", "neutrals", "neutral impacts", "neutral outcomes", "neutral effects",
                "consecuencias neutrales", "neutrales", "conséquences neutres", "neutre", "neutres",
                "consequências neutras", "neutras", "conseguenze neutre", "neutrale konsequenzen", "neutrale folgen",
                "neutraal", "neutrale gevolgen", "niwtral", "nötr", "nötr sonuçlar", "中性", "中性影响", "中立", "中立的な結果",
                "ニュートラル", "중립", "중립적인 결과", "خنثی", "нейтральные", "нейтральные последствия",
            ]
        ),
        (
            .analysis,
            [
                "pros and cons of the options", "pros and cons of the alternatives", "pros and cons",
                "options analysis",
                "option analysis", "alternative analysis", "alternatives analysis", "analysis", "analysis of options",
                "analysis of alternatives", "research and analysis of each candidate", "comparison", "evaluation",
                "option comparison", "options comparison", "comparison of options", "comparison of alternatives",
                "comparison matrix", "comparison table", "decision matrix", "evaluation of options",
                "trade off analysis",
                "tradeoff analysis", "assessment", "pros cons", "pros cons of the options", "option details",
                "options in detail", "detailed analysis", "detailed options", "evaluation of alternatives",
                "pros and cons of options", "pros and cons of each option", "pros and cons of considered options",
                "advantages and disadvantages", "benefits and drawbacks", "pros y contras de las opciones",
                "pros y contras", "avantages et inconvénients des options", "avantages et inconvénients",
                "comparaison", "analyse des options", "prós e contras das opções", "prós e contras",
                "pro e contro delle opzioni", "pro e contro", "vor und nachteile der optionen", "vor und nachteile",
                "vor und nachteile der alternativen", "bewertung der optionen", "bewertung", "pro und contra",
                "voor en nadelen van de opties", "voor en nadelen", "voors en tegens van de opties",
                "manteision ac anfanteision yr opsiynau", "seçeneklerin artıları ve eksileri", "artılar ve eksiler",
                "选项的优缺点", "方案的优缺点", "优缺点", "方案对比", "方案比较", "对比", "各方案优缺点", "オプションの長所と短所",
                "選択肢の長所と短所", "メリットとデメリット", "比較", "옵션의 장점과 단점", "장단점", "비교", "مزایا و معایب گزینه ها",
                "плюсы и минусы вариантов", "за и против", "плюсы и минусы", "сравнение", "анализ",
            ]
        ),
        (
            .confirmation,
            [
                "confirmation", "validation", "compliance", "governance", "enforcement", "verification",
                "fitness function", "fitness functions", "acceptance criteria", "success criteria", "success metrics",
                "audit", "testing", "test plan", "validation criteria", "validation and verification", "metrics",
                "how to verify", "monitoring", "compliance and validation", "confirmación", "validación",
                "validation et conformité",
                "conformité", "confirmação", "validação", "conferma", "validazione", "bestätigung", "validierung",
                "überprüfung", "bevestiging", "validatie", "naleving", "cadarnhad", "doğrulama", "onay", "验证", "确认",
                "合规", "確認", "検証", "확인", "검증", "تأیید", "подтверждение", "проверка", "валидация",
            ]
        ),
        (
            .links,
            [
                "links", "link", "related", "related decisions", "related adrs", "related adr", "other related adrs",
                "other related adr", "see also", "references", "reference", "more information", "notes", "note",
                "related documents", "related documentation", "related artifacts", "related issues", "related work",
                "related records", "related links", "related decision records", "further reading",
                "additional resources",
                "resources", "sources", "external links", "bibliography", "further information",
                "additional information", "related architecture decisions", "relationships", "related to", "relates to",
                "supersedes", "superseded by", "supersession", "dependencies", "depends on", "amends", "extends",
                "references and links", "related decisions and documents", "cross references", "decision links",
                "related issues and prs", "additional notes", "enlaces", "referencias", "más información", "notas",
                "liens", "références", "plus d informations", "notes et références", "links úteis", "ligações",
                "referências", "mais informações", "collegamenti", "riferimenti", "maggiori informazioni", "verweise",
                "referenzen", "weitere informationen", "weiterführende informationen", "quellen",
                "verwandte entscheidungen",
                "verwijzingen", "referenties", "meer informatie", "gerelateerd", "bronnen", "gerelateerde beslissingen",
                "dolenni", "mwy o wybodaeth", "cyfeiriadau", "bağlantılar", "referanslar", "daha fazla bilgi", "链接",
                "相关链接",
                "参考", "参考资料", "更多信息", "相关决策", "参考文献", "相关", "備考", "リンク", "参考資料", "参照", "関連", "関連リンク",
                "関連する決定", "詳細情報", "링크", "참고", "참고 자료", "추가 정보", "관련 링크", "پیوندها", "منابع", "ссылки",
                "связанные решения", "дополнительная информация", "источники",
            ]
        ),
        (
            .requirements,
            [
                "related requirements", "requirements addressed", "requirement traceability",
                "requirements traceability", "traceability", "satisfied requirements", "requirements satisfied",
                "requirements covered", "addressed requirements", "requirements validation", "linked requirements",
            ]
        ),
        (
            .costs,
            [
                "costs", "cost", "cost analysis", "pricing", "cost impact", "cost estimate", "cost estimation",
                "cost considerations", "cost implications", "cost comparison", "budget", "cost benefit analysis",
                "kosten", "coste", "costes", "costos", "coûts", "coût", "custos", "custo", "costi", "成本", "费用", "コスト",
                "비용", "maliyet", "costau", "هزینه", "стоимость", "затраты",
            ]
        ),
        (
            .implementation,
            [
                "implementation", "implementation notes", "implementation plan", "implementation details",
                "implementation approach", "implementation strategy", "implementation status", "implementation steps",
                "implementation considerations", "implementation phases", "migration", "migration plan",
                "migration strategy", "migration path", "rollout", "rollout plan", "roll out", "deployment",
                "next steps",
                "action items", "actions", "tasks", "to do", "todo", "follow up", "follow ups", "follow up actions",
                "follow up work", "plan", "timeline", "rollback plan", "rollback", "technical implementation",
                "detailed design", "technical details", "technical design", "design", "design details", "architecture",
                "umsetzung", "implementierung", "nächste schritte", "implementatie", "vervolgstappen", "implementación",
                "próximos pasos", "implémentation", "mise en œuvre", "prochaines étapes", "implementação",
                "próximos passos", "implementazione", "gweithredu", "uygulama", "实现", "实施", "实施计划", "下一步", "実装",
                "実装計画", "次のステップ", "구현", "구현 계획", "پیاده سازی", "реализация", "внедрение",
            ]
        ),
        (
            .history,
            [
                "history", "changelog", "change log", "change history", "revision history", "revisions", "revision",
                "document history", "version history", "amendment", "amendments", "amendment history", "updates",
                "update",
                "decision history", "decision log", "addendum", "addenda", "errata", "historie", "änderungshistorie",
                "änderungen", "nachtrag", "wijzigingen", "geschiedenis", "historial", "historial de cambios",
                "historique",
                "historique des modifications", "histórico", "cronologia", "hanes", "geçmiş", "değişiklik geçmişi",
                "历史",
                "变更历史", "变更记录", "更新记录", "変更履歴", "履歴", "更新履歴", "변경 이력", "이력", "تاریخچه", "история",
                "история изменений",
            ]
        ),
    ]
}
