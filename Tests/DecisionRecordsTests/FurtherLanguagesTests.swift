import Diagnostics
import Testing

@testable import DecisionRecords

/// Heads in further languages and shapes, slips of the keys, and what only looks like an id or a price.
@Suite("Heads in further languages, slips and false friends")
struct FurtherLanguagesTests {
    private func read(_ text: String, path: String = "adr/0009-x.md") -> DecisionRecord {
        RecordFixture.read(text, path: path)
    }

    @Test(arguments: [
        ("Stav", "Schváleno", RecordStatus.Value.accepted), ("Stav", "navrženo", .proposed),
        ("Status", "Zatwierdzona do realizacji", .accepted), ("Статус", "Прийнято", .accepted),
        ("Status", "Diterima", .accepted), ("Trạng thái", "Đề xuất", .proposed), ("Statut", "En rédaction", .draft),
        ("ステータス", "破棄", .rejected), ("ステータス", "置換済み（指標を変える）", .superseded),
        ("Status", "Proposed [Proposed, Accepted, Rejected, Deprecated]", .proposed),
        // Words that are none stay unknown.
        ("Status", "Beta", .unknown), ("Status", "Supersedes the former plan", .unknown),
        ("Status", "{Deprecated|Proposed|Accepted}", .unknown),
    ])
    func readsTheStatus(name: String, words: String, value: RecordStatus.Value) {
        let status = read("# Use queues\n\n## \(name)\n\n\(words)\n\n## Context\n\nc\n").status
        #expect(status?.value == value)
    }

    @Test(arguments: [
        ("Descision", SectionRole.decision), ("Consequenses", .consequences), ("Alternatvies", .options),
        ("Rozhodnutí", .decision), ("Důsledky", .consequences), ("Наслідки", .consequences), ("Skutki", .consequences),
        ("Latar Belakang", .context), ("Division", .other), ("Conference", .other),
    ])
    func readsTheHeading(heading: String, role: SectionRole) {
        #expect(read("# T\n\n## \(heading)\n\nw\n").sections.map(\.role) == [role])
    }

    @Test(arguments: [
        ("- 결정일: 2026-04-21", "2026-04-21"),
        ("| Fecha de apertura | 2026-07-05 |\n|---|---|\n| Estado | Aceptado |", "2026-07-05"),
        ("- **Date initiale** : 18 novembre 2025", "2025-11-18"), ("Data: 10/12/2024", "2024-12-10"),
    ])
    func readsTheDate(head: String, date: String) {
        let record = read("# T\n\n\(head)\n\n## Decision\n\nd\n")
        let log = DecisionLog(name: "main", directory: "adr", records: [record])
        #expect(log.records[0].date?.value == date)
    }

    @Test(arguments: [
        // The name's day is near one reading and far from the other.
        ("adr/20220713-use-ci.md", "# T\n\n- Date: 7/12/2022\n\n## Decision\n\nd\n", "2022-07-12"),
        ("adr/20221206-use-ci.md", "# T\n\n- Date: 7/12/2022\n\n## Decision\n\nd\n", "2022-12-07"),
        ("adr/20220909-use-ci.md", "# T\n\n- Date: 7/12/2022\n\n## Decision\n\nd\n", nil),
        ("adr/0001-use-ci.md", "# T\n\n- Date: 7/12/2022\n\n## Statut\n\nAccepté\n\n## Contexte\n\nc\n", "2022-12-07"),
        ("adr/0001-use-ci.md", "# T\n\n- Date: 7/12/2022\n\n## Decision\n\nd\n", nil),
    ])
    func tellsDayFromMonth(path: String, text: String, date: String?) {
        let log = DecisionLog(name: "main", directory: "adr", records: [read(text, path: path)])
        #expect(log.records[0].date?.value == date)
    }

    @Test(arguments: [
        ("# ADR-007-事件总线", "事件总线"), ("# ADR-Platform-009: Keep it small", "Keep it small"),
        ("# ADR-R0009: Keep it small", "Keep it small"), ("# Keep it small - ADR 009", "Keep it small"),
        ("# Keep it small (ADR-009)", "Keep it small"), ("# Keep it small after ADR 4", "Keep it small after ADR 4"),
        ("# ADR UTF-8 everywhere", "ADR UTF-8 everywhere"),
    ])
    func takesTheLabelOffTheTitle(heading: String, title: String) {
        #expect(read("\(heading)\n\n## Decision\n\nd\n").title.value == title)
    }

    @Test func anOfficeBehindANameIsNoPerson() {
        let text = "# T\n\n* Deciders: Ada Lovelace (@ada), acting as architect, Grace Hopper, on behalf of the board\n"
        #expect(read(text).people.deciders.map(\.value) == ["Ada Lovelace (@ada)", "Grace Hopper"])
    }

    @Test(arguments: [
        ("`sqlite3` is slow to build", []), ("`netstandard2.0` stays", []), ("`react-i18next` is known", []),
        ("`keep_the_tree` stays", []), ("`FR-1` is met", ["FR-1"]), ("`req-7` is met", ["req-7"]),
        ("`pay-nfr-scale-v1` is met", ["pay-nfr-scale-v1"]),
    ])
    func namesOfSoftwareAreNoRequirements(item: String, ids: [String]) {
        let record = read("# T\n\n## Requirements\n\n- \(item)\n\n## Decision\n\nd\n")
        #expect(record.requirements.map(\.id.value) == ids)
    }

    @Test(arguments: [
        ("Queries take ($1, ?, :name) as places.", []), ("It rises from $0\\to 1$ in time.", []),
        ("Raid takes $3 * (T_w)$ writes.", []), ("It costs $1, $3 with support.", ["$1", "$3"]),
    ])
    func placesAndFormulasAreNoPrices(text: String, costs: [String]) {
        #expect(read("# T\n\n## Decision\n\n\(text)\n").costs.map(\.text.value) == costs)
    }

    @Test func aFrontMatterMayStandBehindAComment() {
        let record = read(
            "<!--\nSPDX-License-Identifier: MIT\n-->\n\n---\nstatus: accepted\ndate: 2024-02-08\n---\n# Use queues\n\n"
                + "## Decision\n\nd\n")
        #expect(record.title.value == "Use queues")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2024-02-08")
        #expect(record.sections.map(\.role) == [.decision])
    }

    @Test func fromADayOnNobodyIsNamed() {
        let text = "# T\n\n- **Deciders:** Ada, Owner, 2026-08-22 — accepted with a condition, and what it found\n"
        #expect(read(text).people.deciders.map(\.value) == ["Ada", "Owner"])
    }

    @Test(arguments: [
        (
            "---\nrelates-to:\n  - \"ours ADR-0003 (kinds; this is the first, of its kind)\"\n---\n# T\n",
            ["relates-to 3"]
        ),
        (
            "# T\n\n## 关联 ADR\n\n- **修订 ADR-0011**（航行视图）：其余不变。\n- ADR-0002 图形渲染：单星。\n",
            ["amends 11", "relates-to 2"]
        ),
    ])
    func readsTheRelations(text: String, relations: [String]) {
        let found = read(text).relations.map { relation in
            "\(relation.kind.rawValue) \(relation.target.value.filter(\.isNumber).drop { $0 == "0" })"
        }
        #expect(found == relations)
    }

    @Test func readsAHeadInTOML() {
        let text = """
            +++
            title = "Use queues"
            date = 2026-07-02 # the day of the meeting
            tags = [
              "data", # ours
              'jobs',
            ]

            [extra]
            status = "accepted"
            deciders = ["Ada", "Grace"]
            +++

            ## Context

            c

            """
        let record = read(text)
        #expect(record.title.value == "Use queues")
        #expect(record.date?.value == "2026-07-02")
        #expect(record.status?.value == .accepted)
        #expect(record.tags.map(\.value) == ["data", "jobs"])
        #expect(record.people.deciders.map(\.value) == ["Ada", "Grace"])
    }
}
