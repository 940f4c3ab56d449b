"""Which pages of a site the browser checks open."""
import re

LEADS_ON = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)"')


def short_links(site):
    """The pages that only lead on, each with the page that it leads to."""
    found = ((path, LEADS_ON.search(path.read_text()[:2000])) for path in sorted(site.rglob("*.html")))
    return {path: (path.parent / match[1]).resolve() for path, match in found if match}


def pages(site):
    """One page of each kind; of records the first, the last and the largest. Pages that only lead on are none."""
    kinds = {}
    leading = short_links(site)
    for path in sorted(site.rglob("*.html")):
        if path in leading:
            continue
        relative = path.relative_to(site).as_posix()
        kind = re.sub(r"(decisions|requirements|tags|status)/[^/]*$", r"\1/*", relative)
        kinds.setdefault(kind, []).append(path)
    chosen = []
    for kind, paths in sorted(kinds.items()):
        if kind.endswith("decisions/*"):
            paths = {paths[0], paths[-1], max(paths, key=lambda path: path.stat().st_size)}
        else:
            paths = {paths[0]}
        chosen += sorted(paths)
    return chosen
