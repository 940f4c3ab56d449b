"""Writes a log whose every field tries to run a script, break out of an attribute or break a page; see scripts/test-site."""
import pathlib
import sys

RUN = "window.injected=true"
PAYLOADS = [
    f"<script>{RUN}</script>", f"<ScRiPt>{RUN}</sCrIpT>", f"<script src=data:text/javascript,{RUN}></script>",
    f"<img src=x onerror={RUN}>", f"<img src=x onerror='{RUN}'>", f'"><img src=x onerror={RUN}>', f"'><svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>", f"<svg/onload={RUN}>", f"<body onload={RUN}>", f"<iframe src=javascript:{RUN}>",
    f"<iframe srcdoc='<script>parent.injected=true</script>'>", f"<a href=javascript:{RUN}>x</a>",
    f"<a href=' javascript:{RUN}'>x</a>", f"<a href='java&#x09;script:{RUN}'>x</a>", f"<a href='java\nscript:{RUN}'>x</a>",
    f"<a href=&#106;avascript:{RUN}>x</a>", f"<a href='vbscript:{RUN}'>x</a>",
    f"<a href='data:text/html,<script>parent.injected=true</script>'>x</a>", f"<details open ontoggle={RUN}>x</details>",
    f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>", f"<textarea autofocus onfocus={RUN}>",
    f"<video src=x onerror={RUN}>", f"<audio src=x onerror={RUN}>", f"<object data=javascript:{RUN}>",
    f"<embed src=javascript:{RUN}>", f"<math><mi xlink:href=javascript:{RUN}>x</mi></math>", f"<base href=javascript:{RUN}//>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>", "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>body{display:none}</style>", "<div style='position:fixed;inset:0;background:red'>x</div>",
    f"<form action=javascript:{RUN}><button>x</button></form>", f"<button formaction=javascript:{RUN}>x</button>",
    f"<marquee onstart={RUN}>x</marquee>", f"<p id=x onclick={RUN}>x</p>", "<p id=Main>x</p>", "<p id='L3'>x</p>",
    "</main></body></html>", "</script>", "</title><h1>x", "-->", "<!--", "<![CDATA[x]]>", "<?xml version='1.0'?>", "]]>",
    "</section></article>", "</td></tr></table>", "<td>x", "<li>x", "<table><tr><td>x", "<ul><li><ul>", "<b><i><u>",
    "<a href=x><a href=y>x", "<summary>x", "</p></p></p>", "<p><div><p>", "<h1><h2>x", "\" onmouseover=\"" + RUN,
    "' onmouseover='" + RUN, "&lt;script&gt;", "&#0;&#x110000;&bogus;", "\x01\x08\x0b\x1f\x7f", "\u0085\ufffe\uffff",
    "\u202etxt.exe", "{{constructor.constructor('" + RUN + "')()}}", "${" + RUN + "}", "`" + RUN + "`", "\\u003cscript\\u003e",
    "=cmd|' /C calc'!A0", "@SUM(1+1)", "../../../etc/passwd", "%00%2e%2e%2f", "\u2028\u2029",
]


def record(number, payload):
    """A record that carries one payload wherever a record can."""
    flat = payload.replace("\n", " ").replace("\r", " ")
    quoted = flat.replace("\\", "\\\\").replace('"', '\\"')
    quoted = "".join(f"\\x{ord(c):02x}" if ord(c) < 0x20 or ord(c) == 0x7f else c for c in quoted)
    following = f"{number % len(PAYLOADS) + 1:04}"
    return f"""---
status: accepted
date: 2024-01-{number % 28 + 1:02}
tags: ["{quoted}", plain]
deciders: ["{quoted}"]
story: "{quoted}"
---
# Title {flat}

* Validates: Requirements 3.{number}
* Amends: [ADR-{following}]({following}-hostile.md)

## Context {flat}

{payload}

Inline {flat} and **{flat}** and `{flat}` in a line.

[link {flat}](javascript:{RUN}) [two](<{flat}> "{quoted}") ![image {flat}](<{flat}>) <javascript:{RUN}> [ref][r]

[r]: javascript:{RUN} "{quoted}"

| Head {flat} | B |
|---|---|
| cell {flat} | `{flat}` |

> [!NOTE]
> {flat}

- [ ] {flat}

```{flat}
{payload}
```

```mermaid
{payload}
```

## Considered Options

* First {flat}
* Second {flat}

## Decision Outcome

Chosen option: "First {flat}", because {flat} and it costs $3 a month {flat}.

### Consequences

* Good, because {flat}
* Bad, because {flat}

## Decision Drivers

* **Name {flat}**: {flat}

## Pros and Cons of the Options

### First {flat}

* Good, because {flat}
* Bad, because it costs $5 a month {flat}

### Second {flat}

* Bad, because {flat}
"""


def main(folder):
    decisions = pathlib.Path(folder) / "adr"
    decisions.mkdir(parents=True)
    for number, payload in enumerate(PAYLOADS, 1):
        text = record(number, payload)
        (decisions / f"{number:04}-hostile.md").write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    # A file name is a field too; what no file system takes stays out.
    for number, name in enumerate(["<img src=x onerror=1>", "a\"b'c", "sp ace#?%41&amp;", "ünï", "-->"], 1 + len(PAYLOADS)):
        (decisions / f"{number:04}-{name}.md").write_text(record(number, "plain"), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
