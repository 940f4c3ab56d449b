"""The defects that scripts/evaluate-lint plants into records without them, one function a rule.

A function gets a record and its log and gives the planted files, or None where the defect cannot be planted there. What it
plants is what an author would write, not what the rule is known to look for.
"""
import os, re
from dataclasses import dataclass, field


@dataclass
class Plant:
    """What is written: by path, the bytes after the change; None takes the file away."""
    after: dict
    before: dict = field(default_factory=dict)  # written before the first run too
    count: int = 1                              # the findings that must be new
    also: tuple = ()                            # codes that may be new besides, since the defect is theirs as well
    prepare: list = field(default_factory=list)  # commands between `before` and the first run
    arguments: list = field(default_factory=list)
    locked: tuple = ()                          # the paths that nobody may read


DEFECTS = {}


def defect(code, settings=""):
    def register(function):
        DEFECTS[code] = (function, settings)
        return function
    return register


def lines_of(record):
    return record.text.split("\n")


def joined(lines):
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def with_line(record, index, text):
    """The record with another text at a line, counted from 0."""
    lines = lines_of(record)
    lines[index] = text
    return joined(lines)


def appended(record, text):
    return (record.text.rstrip("\n") + "\n\n" + text + "\n").encode("utf-8", "surrogateescape")


def status_line(record):
    """The index of the line that is the status and nothing else, below a heading of that name."""
    status = record.data["status"]
    if not status or record.text.startswith("---"):
        return None
    index = status["line"] - 1
    lines = lines_of(record)
    above = [line for line in lines[:index] if line.strip()]
    if lines[index].strip() != status["text"] or not above or not re.match(r"##+ *status\s*$", above[-1], re.I):
        return None
    below = next((line for line in lines[index + 1:] if line.strip()), "#")
    return index if below.startswith("#") else None


def plain(record, *values):
    """Whether it is a record with a simple status section and no relations."""
    return (record.data["status"] and record.data["status"]["value"] in values and status_line(record) is not None
            and not record.data["relations"] and record.path not in record.log.cited)


def with_status(record, text):
    return with_line(record, status_line(record), text)


def link(record, other):
    return f"[{other.data['title']}]({os.path.relpath(other.path, os.path.dirname(record.path))})"


def partner(record, *values, besides=()):
    """Another record of the folder to which a relation can be added."""
    for other in record.log.records:
        if (other is not record and other not in besides and other.folder == record.folder and plain(other, *values)
                and not re.search(r"[\[\]()<>]", other.data["title"] + other.path) and " " not in other.path):
            return other
    return None


def section(record, *roles):
    """The first and last line, counted from 0, of the first section with a role, heading included; no code in it."""
    lines = lines_of(record)
    for part in record.data["sections"]:
        start = part["line"] - 1
        heading = re.match(r"(#+) ", lines[start])
        if part["role"] not in roles or not heading or len(heading.group(1)) < 2:
            continue
        end = start + 1
        while end < len(lines) and not re.match(r"#{1,%d} " % len(heading.group(1)), lines[end]):
            if lines[end].lstrip().startswith(("```", "~~~", "<", "---", "===")):
                return None
            end += 1
        return start, end
    return None


def front(record, *pairs):
    """The record with front matter; None where it has some already."""
    if record.text.startswith(("---", "\ufeff")):
        return None
    return ("---\n" + "".join(f"{pair}\n" for pair in pairs) + "---\n\n" + record.text).encode("utf-8", "surrogateescape")


# Reading

@defect("ADR001")
def unreadable_file(record, log):
    # What cites the record or is cited by it would be told of as well.
    if record.data["relations"] or record.path in log.cited or not record.data["number"]:
        return None
    return Plant({}, locked=(record.path,))


@defect("ADR002")
def not_utf8(record, log):
    # Else the letters that were right are read otherwise as well.
    if not record.text.isascii():
        return None
    return Plant({record.path: appended(record, "Cafes") [:-2] + b"\xe9s\n"})


@defect("ADR003")
def nul_byte(record, log):
    return Plant({record.path: appended(record, "Cut") [:-1] + b"\0off\n"})


@defect("ADR004")
def unclosed_fence(record, log):
    return Plant({record.path: appended(record, "```sh\nmake all")})


@defect("ADR005")
def broken_front_matter(record, log):
    text = front(record, "layout: default", "nav: [one, two")
    return text and Plant({record.path: text})


@defect("ADR006")
def empty_record(record, log):
    if record.data["relations"] or record.path in log.cited or not record.data["number"]:
        return None
    return Plant({record.path: b""})


@defect("ADR007")
def unused_suppression(record, log):
    return Plant({record.path: appended(record, "<!-- adr-disable-file broken-link: the wiki moved -->")})


@defect("ADR008")
def unknown_suppression(record, log):
    return Plant({record.path: appended(record, "<!-- adr-disable-file brokn-lnk: the wiki moved -->")})


@defect("ADR009")
def suppression_without_reason(record, log):
    text = appended(record, "See [the numbers](0998-numbers.md).")
    lines = text.decode("utf-8", "surrogateescape").rstrip("\n").split("\n")
    return Plant({record.path: joined(lines[:-1] + ["<!-- adr-disable-next-line ADR301 -->", lines[-1], ""])},
                 before={record.path: text})


@defect("ADR010")
def settings_mistake(record, log):
    mistakes = ["lnt: {}", "lint: {presett: strict}", "lint: {preset: strictt}", "lint: {rules: {broken-lnk: off}}",
                "lint: {rules: {broken-link: of}}", "lint: {house: {maximum-lines: many}}", "site: {titel: Ours}",
                "costs: {budgts: []}", "conflicts: {wavers: []}", "requirements: {sorces: []}"]
    number = log.next_variant("ADR010", len(mistakes))
    return Plant({"adr.yaml": mistakes[number].encode()}, before={"adr.yaml": b"lint: {}\n"})


# Structure

@defect("ADR101")
def missing_title(record, log):
    lines = lines_of(record)
    if not lines or not lines[0].startswith("# ") or sum(line.startswith("# ") for line in lines) != 1:
        return None
    if not any(line.startswith("## ") for line in lines) or record.path in log.cited:
        return None
    return Plant({record.path: joined(lines[1:])})


@defect("ADR102", settings="lint: {rules: {missing-section: warning}}")
def missing_section(record, log):
    if record.data["format"] not in ("nygard", "madr-2.1", "madr-3", "madr-4"):
        return None
    roles = [part["role"] for part in record.data["sections"]]
    # With one of two sections taken away nothing tells the format any more: the others must do so by themselves.
    others = {"status", "consequences"} if record.data["format"] == "nygard" else {"options", "decision"}
    if roles.count("context") != 1 or not others <= set(roles):
        return None
    place = section(record, "context")
    lines = lines_of(record)
    if not place or "[" in "".join(lines[place[0]:place[1]]) or "(#" in record.text:
        return None
    return Plant({record.path: joined(lines[:place[0]] + lines[place[1]:])})


@defect("ADR103")
def empty_section(record, log):
    place = section(record, "consequences", "context")
    lines = lines_of(record)
    if not place or any(re.search(r"#|\[|TODO", line) for line in lines[place[0] + 1:place[1]]):
        return None
    return Plant({record.path: joined(lines[:place[0] + 1] + [""] + lines[place[1]:])})


@defect("ADR104")
def duplicate_section(record, log):
    place = section(record, "context", "consequences")
    lines = lines_of(record)
    if not place or any(re.search(r"#|\[|TODO", line) for line in lines[place[0] + 1:place[1]]):
        return None
    return Plant({record.path: joined(lines[:place[1]] + lines[place[0]:place[0] + 1]
                                      + ["", "We wrote this again later.", ""] + lines[place[1]:])})


# Metadata

@defect("ADR201")
def missing_status(record, log):
    index = status_line(record)
    if index is None or not plain(record, "accepted", "proposed") or log.share("status") < 0.9 or len(log.records) < 5:
        return None
    lines = lines_of(record)
    start = max(i for i in range(index) if lines[i].startswith("#"))
    return Plant({record.path: joined(lines[:start] + lines[index + 1:])})


@defect("ADR202")
def unknown_status(record, log):
    if not plain(record, "accepted", "proposed"):
        return None
    # What is misspelt and read all the same, such as “Acepted”, is no defect of the record.
    words = ["Prposed", "Proposed | Accepted | Deprecated", "In flight", "Monday"]
    return Plant({record.path: with_status(record, words[log.next_variant("ADR202", len(words))])})


@defect("ADR203")
def missing_date(record, log):
    date = record.data["date"]
    if not date or log.share("date") < 0.9 or len(log.records) < 5 or re.search(r"\d{8}|\d{4}-\d\d", record.path):
        return None
    lines = lines_of(record)
    named = [line for line in lines if re.match(r"[-* ]*(\*\*)?date\b", line, re.I)]
    if len(named) != 1 or named[0] != lines[date["line"] - 1]:
        return None
    return Plant({record.path: joined(lines[:date["line"] - 1] + lines[date["line"]:])})


def redated(record, text):
    date = record.data["date"]
    if not date or not date["value"] or len(date["value"]) < 10 or record.data["reviewBy"]:
        return None
    line = lines_of(record)[date["line"] - 1]
    if line.count(date["text"]) != 1:
        return None
    return Plant({record.path: with_line(record, date["line"] - 1, line.replace(date["text"], text))})


@defect("ADR204")
def impossible_date(record, log):
    return redated(record, "2023-02-30")


@defect("ADR205")
def conflicting_status(record, log):
    if not plain(record, "accepted"):
        return None
    text = front(record, "status: rejected")
    return text and Plant({record.path: text})


@defect("ADR206")
def ambiguous_date(record, log):
    if any(other.data["date"] and "/" in other.data["date"]["text"] for other in log.records):
        return None
    return redated(record, "04/07/2023")


@defect("ADR207")
def future_date(record, log):
    return redated(record, ["2109-07-04", "2042-01-31"][log.next_variant("ADR207", 2)])


def deciders_line(record):
    people = record.data["people"]["deciders"]
    for index, line in enumerate(lines_of(record)[:40]):
        if re.match(r"[-* ]*(\*\*)?(deciders?|decision[- ]makers?)\b", line, re.I) and len(people) >= 1 and people[0] in line:
            return index
    return None


@defect("ADR208", settings="lint: {rules: {missing-deciders: note}}")
def missing_deciders(record, log):
    index = deciders_line(record)
    if index is None or record.data["people"]["authors"]:
        return None
    lines = lines_of(record)
    return Plant({record.path: joined(lines[:index] + lines[index + 1:])})


@defect("ADR209")
def bot_decider(record, log):
    index = deciders_line(record)
    if index is None:
        return None
    people = record.data["people"]["deciders"]
    line = lines_of(record)[index]
    if len(people) > 1 or "@" in people[0] or (" " in people[0] and "," not in line):
        return None
    bots = ["Claude", "dependabot[bot]", "GitHub Copilot", "ChatGPT"]
    if line.count(people[0]) != 1:
        return None
    return Plant({record.path: with_line(record, index, line.replace(people[0], bots[log.next_variant("ADR209", 4)]))})


@defect("ADR210")
def number_mismatch(record, log):
    data, line = record.data, lines_of(record)[0]
    if not data["number"] or not data["label"] or not line.startswith("# "):
        return None
    match = re.match(r"# (?:ADR[- ]?)?0*(\d+)", line)
    if not match or int(match.group(1)) != data["number"] or data["number"] > 900:
        return None
    other = line[:match.start(1)] + str(int(match.group(1)) + 1) + line[match.end(1):]
    # No record may bear the new number, and a generated list has the title as it was.
    return Plant({record.path: with_line(record, 0, other)}, also=("ADR310", "ADR505"))


# Relations

@defect("ADR301")
def broken_link(record, log):
    return Plant({record.path: appended(record, "The numbers stand in [our measurements](0997-measurements.md).")})


@defect("ADR302")
def broken_anchor(record, log):
    return Plant({record.path: appended(record, "The reasons stand [below](#why-we-left-the-old-supplier).")})


def supersession(record, newer_text="Accepted", older_text=None, newer_says=True):
    """A record superseded by another, in the words of both."""
    other = partner(record, "accepted")
    if other is None or not plain(record, "accepted"):
        return None
    edits = {}
    if older_text != "":
        edits[record.path] = with_status(record, older_text or f"Superseded by {link(record, other)}")
    if newer_says:
        newer_text += f"\n\nSupersedes {link(other, record)}"
    edits[other.path] = with_status(other, newer_text)
    return edits


@defect("ADR303")
def unanswered_supersession(record, log):
    edits = supersession(record, older_text="")
    return edits and Plant(edits)


@defect("ADR304")
def one_sided_supersession(record, log):
    edits = supersession(record, newer_says=False)
    return edits and Plant(edits)


@defect("ADR305")
def superseded_without_successor(record, log):
    if not plain(record, "accepted"):
        return None
    return Plant({record.path: with_status(record, "Superseded")})


@defect("ADR306")
def dead_successor(record, log):
    edits = supersession(record, newer_text="Rejected")
    return edits and Plant(edits)


@defect("ADR307")
def supersession_cycle(record, log):
    other = partner(record, "accepted")
    if other is None or not plain(record, "accepted"):
        return None
    # Each record says both, so that no side is silent.
    return Plant({a.path: with_status(a, f"Superseded by {link(a, b)}\n\nSupersedes {link(a, b)}")
                  for a, b in ((record, other), (other, record))})


@defect("ADR308")
def two_successors(record, log):
    first = partner(record, "accepted")
    second = partner(record, "accepted", besides=(first,))
    if not first or not second or not plain(record, "accepted"):
        return None
    return Plant({record.path: with_status(record, f"Superseded by {link(record, first)}"),
                  first.path: with_status(first, f"Accepted\n\nSupersedes {link(first, record)}"),
                  second.path: with_status(second, f"Accepted\n\nSupersedes {link(second, record)}")})


@defect("ADR309")
def depends_on_retired(record, log):
    other = partner(record, "rejected", "deprecated", "proposed") or partner(record, "accepted")
    if other is None or not plain(record, "accepted"):
        return None
    edits = {record.path: with_status(record, f"Accepted\n\nDepends on {link(record, other)}")}
    if other.data["status"]["value"] == "accepted":
        edits[other.path] = with_status(other, "Deprecated")
    return Plant(edits)


# Content

@defect("ADR401")
def placeholder_left(record, log):
    lines = lines_of(record)
    texts = ["{Describe the context and problem statement, e.g., in free form using two to three sentences.}",
             "[Describe the context and problem statement, e.g., in free form using two to three sentences.]",
             "Chosen because {justification, e.g. only option that meets the criterion}."]
    return Plant({record.path: appended(record, texts[log.next_variant("ADR401", len(texts))])}) if lines else None


def listed_options(record):
    """The lines, counted from 0, of a list of options that stands below one heading, one line an option."""
    place = section(record, "options")
    options = [option for option in record.data["options"] if option["explicit"]]
    if not place or len(options) < 2:
        return None
    lines = lines_of(record)
    indices = [i for i in range(place[0] + 1, place[1]) if lines[i].strip()]
    if len(indices) != len(options) or not all(re.match(r"([-*+]|\d+[.)]) \S", lines[i]) for i in indices):
        return None
    if "alternative" in lines[place[0]].lower():
        return None
    return place, indices


def analysis_of(record, place):
    """The lines of further sections that speak of single options."""
    return [part for part in record.data["sections"] if part["role"] in ("analysis", "option")]


@defect("ADR402")
def single_option(record, log):
    found = listed_options(record)
    if not found or analysis_of(record, found[0]):
        return None
    lines = lines_of(record)
    chosen = [o for o in record.data["options"] if o["outcome"] == "chosen"]
    keep = [i for i in found[1] if chosen and chosen[0]["line"] == i + 1]
    if not keep:
        return None
    rest = "\n".join(lines[found[0][1]:]).lower()
    if any(option["title"].lower() in rest for option in record.data["options"] if option["outcome"] != "chosen"):
        return None
    return Plant({record.path: joined([line for i, line in enumerate(lines) if i not in found[1] or i in keep])})


@defect("ADR403", settings="lint: {rules: {no-negative-consequence: note}}")
def no_negative_consequence(record, log):
    consequences = record.data["consequences"]
    place = section(record, "negative-consequences")
    parts = [p for p in record.data["sections"] if re.search(r"negative|\bcons\b|drawback|risk|trade", p["title"], re.I)]
    if not consequences["positive"] or not consequences["negative"] or not place or len(parts) != 1:
        return None
    lines = lines_of(record)
    if "[" in "".join(lines[place[0]:place[1]]) or record.data["options"]:
        return None
    return Plant({record.path: joined(lines[:place[0]] + lines[place[1]:])})


@defect("ADR404")
def chosen_option_not_considered(record, log):
    found = listed_options(record)
    lines = lines_of(record)
    for index, line in enumerate(lines):
        match = found and re.match(r'(.*Chosen option: ["“]).+(["”],.*)$', line, re.I)
        if match:
            return Plant({record.path: with_line(record, index, match.group(1) + "Zeppelin quarterly" + match.group(2))})
    return None


def analysed(record):
    """The lines of the headings of options that are analysed one by one, with a list of the options above."""
    found = listed_options(record)
    if not found:
        return None
    lines = lines_of(record)
    headings = [p["line"] - 1 for p in record.data["sections"] if p["role"] == "option" and p["line"] - 1 >= found[0][1]]
    return (found, headings) if len(headings) >= 2 and len(headings) == len(found[1]) else None


@defect("ADR405")
def unanalysed_option(record, log):
    found = analysed(record)
    if not found:
        return None
    lines = lines_of(record)
    last = found[0][1][-1]
    marker = re.match(r"([-*+]|\d+[.)])", lines[last]).group(1)
    return Plant({record.path: joined(lines[:last + 1] + [f"{marker} Zeppelin quarterly"] + lines[last + 1:])})


@defect("ADR406")
def unconsidered_option(record, log):
    found = analysed(record)
    if not found:
        return None
    lines = lines_of(record)
    level = re.match(r"#+", lines[found[1][0]])
    if not level:
        return None
    at = found[1][-1]
    # Named as its siblings are, or nobody takes it for an option.
    if any(re.match(r"#+ (option|alternative|\d)", lines[heading], re.I) for heading in found[1]):
        return None
    return Plant({record.path: joined(lines[:at] + [f"{level.group()} Zeppelin quarterly", "", "* Good, because it floats",
                                                    "* Bad, because it is slow", ""] + lines[at:])})


@defect("ADR407")
def restarted_list(record, log):
    return Plant({record.path: appended(record, "1. Measure\n\n- with a scale\n\n1. Cut\n\n- with a saw\n\n1. Glue\n\n- with glue")})


@defect("ADR408")
def parameter_disagreement(record, log):
    place = section(record, "decision")
    if not place:
        return None
    lines = lines_of(record)
    texts = [("The signing key rotation happens every 30 days.", "Signing key rotation is yearly."),
             ("The session timeout is 15 minutes.", "The session timeout is 2 hours.")]
    first, second = texts[log.next_variant("ADR408", len(texts))]
    # In the decision's own text: below a heading of its section an option may be analysed, where nothing states what holds.
    end, fence = place[0] + 1, False
    while end < place[1] and (fence or not re.match(r"#{1,6} ", lines[end])):
        fence ^= lines[end].lstrip().startswith(("```", "~~~"))
        end += 1
    while end > place[0] + 1 and not lines[end - 1].strip():
        end -= 1
    return Plant({record.path: joined(lines[:end] + ["", first, "", second, ""] + lines[end:])})


@defect("ADR409")
def cost_arithmetic(record, log):
    if record.data["costs"]:
        return None
    texts = ["We pay $40 per month, which is $600 per year.", "The licences come to 12 × $10 = $180."]
    return Plant({record.path: appended(record, "## Costs\n\n" + texts[log.next_variant("ADR409", len(texts))])})


@defect("ADR410")
def todo_in_accepted(record, log):
    if not plain(record, "accepted"):
        return None
    return Plant({record.path: appended(record, "TODO: write down how long the migration takes.")})


# Numbering

def copied(record, number, title):
    """A new record of the folder with a number and a title."""
    name = os.path.basename(record.path)
    match = re.match(r"(\D*?)(0*)(\d+)(\D.*)$", name)
    line = lines_of(record)[0]
    if not match or not record.data["label"] or not line.startswith("# ") or record.data["relations"]:
        return None
    if int(match.group(3)) != record.data["number"]:
        return None
    width = len(match.group(2)) + len(match.group(3))
    head = re.match(r"(# (?:ADR[- ]?)?)(0*)(\d+)", line)
    if not head or int(head.group(3)) != record.data["number"]:
        return None
    digits = len(head.group(2) + head.group(3)) if head.group(2) else 0
    path = os.path.join(record.folder, f"{match.group(1)}{number:0{width}}-zeppelin-quarterly{os.path.splitext(name)[1]}")
    rest = line[head.end():]
    text = f"{head.group(1)}{number:0{digits}}" + (re.match(r"\W*", rest).group() + title if title else rest)
    return path, with_line(record, 0, text)


@defect("ADR501")
def duplicate_number(record, log):
    copy = plain(record, "accepted", "proposed") and copied(record, record.data["number"], "Zeppelin quarterly")
    return Plant({copy[0]: copy[1]}, also=("ADR505",)) if copy else None


@defect("ADR502", settings="lint: {rules: {number-gap: note}}")
def number_gap(record, log):
    numbers = [other.data["number"] for other in log.records if other.folder == record.folder]
    number = record.data["number"]
    if not number or record.data["relations"] or record.path in log.cited or numbers.count(number) != 1:
        return None
    if number - 1 not in numbers or number + 1 not in numbers:
        return None
    return Plant({record.path: None})


@defect("ADR503")
def duplicate_title(record, log):
    if not plain(record, "accepted", "proposed"):
        return None
    copy = copied(record, max(o.data["number"] or 0 for o in log.records if (o.data["number"] or 0) < 9000) + 1, "")
    return Plant({copy[0]: copy[1]}) if copy else None


# Tracing

REQUIREMENTS = "# Requirements\n\n### FR-001 Stay open\n\nThe shop SHALL stay open.\n\n### FR-002 Sell\n\nThe shop SHALL sell.\n"


@defect("ADR601")
def unknown_requirement(record, log):
    if any(other.data["requirements"] for other in log.records) or record.data["options"]:
        return None
    before = {"adr.yaml": b"requirements: {sources: [reqs.md]}\n", "reqs.md": REQUIREMENTS.encode(),
              record.path: appended(record, "Satisfies: FR-001")}
    return Plant({record.path: appended(record, "Satisfies: FR-001, FR-099")}, before=before)


@defect("ADR602")
def ambiguous_requirement(record, log):
    if any(other.data["requirements"] for other in log.records) or record.data["options"]:
        return None
    before = {"adr.yaml": b"requirements: {sources: [shop/reqs.md]}\n", "shop/reqs.md": REQUIREMENTS.encode(),
              record.path: appended(record, "Satisfies: FR-001")}
    after = {"adr.yaml": b"requirements: {sources: [shop/reqs.md, depot/reqs.md]}\n", "depot/reqs.md": REQUIREMENTS.encode()}
    return Plant(after, before=before)


@defect("ADR603")
def suspect_requirement(record, log):
    if any(other.data["requirements"] for other in log.records) or record.data["options"]:
        return None
    before = {"adr.yaml": b"requirements: {sources: [reqs.md]}\n", "reqs.md": REQUIREMENTS.encode(),
              record.path: appended(record, "Satisfies: FR-001")}
    changed = REQUIREMENTS.replace("stay open", "close at night")
    return Plant({"reqs.md": changed.encode()}, before=before, prepare=[["adr", "trace", "accept", "--all"]])


# Lifecycle

COMMIT = [["git", "init", "-q"], ["git", "add", "-A"],
          ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "All"]]


@defect("ADR701")
def changed_after_acceptance(record, log):
    place = section(record, "decision")
    if not plain(record, "accepted") or not place:
        return None
    lines = lines_of(record)
    for index in range(place[0] + 1, place[1]):
        if re.match(r"[A-Z][^\[\]<>|]{20,}$", lines[index]):
            lines[index] = "We will rather leave everything as it stands today."
            return Plant({record.path: joined(lines)}, prepare=COMMIT, arguments=["--since", "HEAD"])
    return None


@defect("ADR702")
def review_overdue(record, log):
    date = record.data["date"]
    if not plain(record, "accepted") or not date or not date["value"] or not date["value"] < "2024":
        return None
    return Plant({record.path: with_status(record, "Accepted\n\nReview by: 2024-06-30")})


@defect("ADR703", settings="lint: {house: {provisional-days: 60}}")
def provisional_too_long(record, log):
    date = record.data["date"]
    if not plain(record, "accepted") or not date or not date["value"] or len(date["value"]) != 10:
        return None
    return Plant({record.path: with_status(record, "Proposed")}) if date["value"] < "2025" else None


# House

@defect("ADR801", settings="lint: {house: {required-sections: [Context]}}")
def required_section_missing(record, log):
    return missing_section(record, log)


@defect("ADR802", settings="lint: {house: {required-metadata: [date]}}")
def required_metadata_missing(record, log):
    plant = missing_date(record, log)
    return plant and Plant(plant.after, also=("ADR203",))


@defect("ADR803", settings="lint: {house: {forbidden-phrases: [best practice]}}")
def forbidden_phrase(record, log):
    return Plant({record.path: appended(record, "It is a Best practice, they say.")})


@defect("ADR804", settings="lint: {house: {statuses: [proposed, accepted, superseded]}}")
def status_not_allowed(record, log):
    return Plant({record.path: with_status(record, "Rejected")}) if plain(record, "accepted") else None


@defect("ADR805", settings='lint: {house: {file-name: "N*-*.md"}}')
def file_name_pattern(record, log):
    if record.data["relations"] or record.path in log.cited or not re.match(r"\d+-", os.path.basename(record.path)):
        return None
    if not plain(record, "accepted", "proposed"):
        return None
    name = "adr_" + os.path.basename(record.path)
    return Plant({record.path: None, os.path.join(record.folder, name): record.bytes}, also=("ADR301", "ADR505"))


@defect("ADR806", settings="lint: {house: {maximum-lines: 3000}}")
def record_too_long(record, log):
    return Plant({record.path: appended(record, "And so on.\n\n" * 1600)})


# Conflicts

# Options that any record could list; two records share none of them.
LEFT_AS_IT_IS = re.compile(r"(do(n't| not)?|leave|keep|stay|status quo|none|no|nothing|current|existing|both|custom|manual)\b", re.I)


@defect("ADR901")
def contradicting_decision(record, log):
    """A later record of another name weighs the same options and takes another of them."""
    options = [o for o in record.data["options"] if o["explicit"] and not LEFT_AS_IT_IS.match(o["title"])]
    chosen = [o["title"] for o in options if o["outcome"] == "chosen"]
    others = [o["title"] for o in options if o["outcome"] == "rejected"]
    status, decision = record.data["status"], record.data["decision"]
    if not listed_options(record) or len(chosen) != 1 or not others or not decision or not status:
        return None
    if status["value"] not in ("accepted", "proposed") or record.data["relations"] or record.path in record.log.cited:
        return None
    name = re.match(r"(\D*?)(0*)(\d+)(\D.*)$", os.path.basename(record.path))
    lines = lines_of(record)
    title = next((i for i, line in enumerate(lines) if line.startswith("# ") and record.data["title"] in line), None)
    taken = decision["line"] - 1
    if not name or int(name.group(3)) != record.data["number"] or title is None or lines[taken].count(chosen[0]) != 1:
        return None
    # Whoever takes another option does not go on praising the first.
    rest = "\n".join(lines[taken:]).lower()
    if rest.count(chosen[0].lower()) != 1 or others[0] in lines[taken] or re.search(r"\((chosen|selected|accepted|rejected)\)", record.text, re.I):
        return None
    # A number beside the name is that of the first.
    if re.search(r"(option|alternative|solution)\W{0,3}#?\d", lines[taken], re.I):
        return None
    number = max(o.data["number"] or 0 for o in log.records if (o.data["number"] or 0) < 9000) + 1
    head = re.match(r"(# (?:ADR[- ]?)?)0*\d+(\W+)", lines[title]) if record.data["label"] else None
    lines[title] = (f"{head.group(1)}{number}{head.group(2)}" if head else "# ") + f"{record.data['title']}, looked at again"
    lines[taken] = lines[taken].replace(chosen[0], others[0])
    width = len(name.group(2)) + len(name.group(3))
    path = f"{name.group(1)}{number:0{width}}-zeppelin-quarterly{os.path.splitext(record.path)[1]}"
    return Plant({os.path.join(record.folder, path): joined(lines)}, also=("ADR405", "ADR505"))


# Order, citations, lists and what git knows

@defect("ADR105")
def misplaced_section(record, log):
    if record.data["format"] not in ("nygard", "madr-3", "madr-4") or not plain(record, "accepted"):
        return None
    roles = [part["role"] for part in record.data["sections"]]
    if roles.count("context") != 1 or roles.count("decision") != 1 or roles.index("context") > roles.index("decision"):
        return None
    others = [o for o in log.records if o is not record and o.data["format"] in ("nygard", "madr-3", "madr-4")
              and [p["role"] for p in o.data["sections"]][:3] == ["status", "context", "decision"]]
    first, second, lines = section(record, "context"), section(record, "decision"), lines_of(record)
    if len(others) < 5 or not first or not second or first[1] > second[0] or not lines[first[0]].startswith("## "):
        return None
    return Plant({record.path: joined(lines[:first[0]] + lines[second[0]:second[1]] + [""] + lines[first[0]:second[0]]
                                      + lines[second[1]:])})


@defect("ADR211", settings="lint: {rules: {date-unlike-commit: note}}")
def date_unlike_commit(record, log):
    # All is committed on 2026-03-01, as if the record had been written then.
    plant = redated(record, "2026-03-20")
    day = {"GIT_AUTHOR_DATE": "2026-03-01T12:00:00Z", "GIT_COMMITTER_DATE": "2026-03-01T12:00:00Z"}
    commit = ["env", *(f"{key}={value}" for key, value in day.items()), *committed(record)[2]]
    return plant and Plant(plant.after, prepare=committed(record)[:2] + [commit])


@defect("ADR310")
def dead_citation(record, log):
    if not record.data["number"] or len(log.records) < 2:
        return None
    if any(o.data["number"] == 8888 for o in log.records):
        return None
    return Plant({record.path: appended(record, "The reasons are those of ADR-8888, which we keep to.")})


@defect("ADR311", settings="lint: {rules: {missing-path: note}}")
def missing_path(record, log):
    if not plain(record, "accepted"):
        return None
    return Plant({record.path: appended(record, "It is done in `zeppelin/quarterly.swift`.")})


def committed(record):
    return [["git", "init", "-q", "-b", "main"], ["git", "add", "-A"],
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "All"]]


@defect("ADR312", settings="lint: {rules: {stale-citation: warning}}")
def stale_citation(record, log):
    if any(o.data["number"] == 8888 for o in log.records):
        return None
    return Plant({"source/kettle.c": b"/* As ADR-8888 has it. */\n"}, before={"source/kettle.c": b"/* Tea. */\n"},
                 prepare=committed(record))


@defect("ADR504", settings="lint: {rules: {number-on-other-branch: warning}}")
def number_on_other_branch(record, log):
    if not re.match(r"\d{4}-(?!\d\d-)", os.path.basename(record.path)) or record.folder == "":
        return None
    path = lambda word: os.path.join(record.folder, f"7777-{word}.md")
    text = b"# 7777. Zeppelin\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n"
    if len(log.records) < 4:
        return None
    branch = ["sh", "-c", BRANCH.format(folder=record.folder, text=text.decode())]
    return Plant({path("quarterly"): text}, prepare=committed(record) + [branch], also=("ADR505",))


BRANCH = """git checkout -qb other && printf '%s' '{text}' > '{folder}/7777-monthly.md' && git add -A &&
git -c user.name=A -c user.email=a@example.org commit -qm Other && git checkout -q main"""


@defect("ADR505")
def stale_index(record, log):
    near = [o for o in log.records if o.folder == record.folder and not re.search(r"[()\[\]<> ]", o.path)]
    if len(near) < 5 or any(os.path.lexists(os.path.join(log.folder, record.folder, name))
                            for name in ("README.md", "index.md", "readme.md")):
        return None
    entries = [f"* {link(record, other)}" for other in near]
    head = "# Decisions of this project\n\n"
    index = os.path.join(record.folder, "README.md")
    left = [entry for entry, other in zip(entries, near) if other is not record]
    return Plant({index: (head + "\n".join(left) + "\n").encode()},
                 before={index: (head + "\n".join(entries) + "\n").encode()})


@defect("ADR807", settings="lint: {house: {transitions: {accepted: [superseded]}}}")
def transition_not_allowed(record, log):
    if not plain(record, "accepted"):
        return None
    return Plant({record.path: with_status(record, "Proposed")}, prepare=committed(record),
                 arguments=["--since", "HEAD"])


# Defects of a kind that has a fix, where the one above has none

def renamed_target(record, log):
    other = partner(record, "accepted", "proposed")
    name = other and os.path.basename(other.path)
    match = name and re.match(r"(\d+)-(.+-.+)$", name)
    if not match or record.path in log.cited:
        return None
    # One word more than the file's name as it is now.
    old = match.group(1) + "-" + match.group(2).replace(".md", "-then.md") if len(match.group(2)) > 20 else None
    return old and Plant({record.path: appended(record, f"As [decided before]({old}).")})


def misspelt_anchor(record, log):
    for part in record.data["sections"]:
        if re.match(r"[A-Za-z]{7,}$", part["title"]):
            return Plant({record.path: appended(record, f"As said [above](#{part['title'].lower()[:-1]}).")})
    return None


def silent_older(record, log):
    edits = supersession(record, older_text="Superseded")
    return edits and Plant(edits)


FIXABLE = {"ADR301": renamed_target, "ADR302": misspelt_anchor, "ADR305": silent_older}
