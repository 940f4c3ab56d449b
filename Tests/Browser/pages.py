"""Which pages of a site the browser checks open."""
import re


def pages(site):
    """One page of each kind; of records the first, the last and the largest."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
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
