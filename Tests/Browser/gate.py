"""Opens one page of each kind of a built site in Chromium and says what is wrong with it; see scripts/test-site."""
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from pages import pages, short_links

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The largest tables take axe minutes; they are looked at on small sites.
MOST_ELEMENTS = 6000


def main(site):
    site = pathlib.Path(site).resolve()
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        looked = pages(site)
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, offline=True)
            for path in looked:
                faults += look(context, site, path, scheme)
            context.close()
        context = browser.new_context(viewport={"width": 320, "height": 640}, offline=True)
        for path in looked:
            page = context.new_page()
            page.goto(path.as_uri())
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                faults.append(f"{path}: {width} px wide on a screen of 320")
            page.close()
        context.close()
        context = browser.new_context(java_script_enabled=False, offline=True)
        for path in looked:
            page = context.new_page()
            page.goto(path.as_uri())
            if not page.locator("main").inner_text().strip():
                faults.append(f"{path}: empty without scripts")
            for link in page.locator("header.site nav a").all():
                target = (path.parent / link.get_attribute("href").split("#")[0]).resolve()
                if not target.is_file():
                    faults.append(f"{path}: the navigation leads to {target}")
            page.close()
        faults += led_on(context, site)
        browser.close()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{site}: {len(looked)} pages, {len(faults)} faults")
    return 1 if faults else 0


def look(context, site, path, scheme):
    """What is wrong with a page as it loads, and what axe finds in it."""
    faults = []
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"{path}: console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{path}: script: {error}"))
    page.on("dialog", lambda dialog: (faults.append(f"{path}: a dialog: {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda request: None
        if request.url.startswith((site.as_uri() + "/", "data:"))
        else faults.append(f"{path}: asks for {request.url}"),
    )
    page.goto(path.as_uri())
    if page.evaluate("window.injected === true"):
        faults.append(f"{path}: injected script ran")
    if page.evaluate("document.querySelectorAll('*').length") <= MOST_ELEMENTS:
        result = Axe().run(page, options={"preload": False, "runOnly": RULES})
        for violation in result.response["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            faults.append(f"{path} ({scheme}): axe {violation['id']}: {violation['help']}: {nodes}")
    if path.name == "graph.html": faults += walked(page, path)
    page.close()
    return faults


def led_on(context, site):
    """Whether each page that only leads on leads to a page, and the first and the last do so in the browser."""
    links = short_links(site)
    faults = [f"{path}: leads to {target}, which is not there" for path, target in links.items() if not target.is_file()]
    for path in [*links][:1] + [*links][1:][-1:]:
        page = context.new_page()
        page.goto(path.as_uri())
        try:
            page.wait_for_url(links[path].as_uri(), timeout=5000)
        except Exception:
            faults.append(f"{path}: stays where it is")
        page.close()
    return faults


def walked(page, path):
    """Whether the drawing is one stop for Tab, and the arrow keys lead from node to node."""
    nodes = page.locator("svg.graph [data-node]")
    if nodes.count() < 2:
        return []
    faults = []
    stops = [node for node in nodes.all() if node.get_attribute("tabindex") == "0"]
    if len(stops) != 1:
        faults.append(f"{path}: the drawing has {len(stops)} stops")
    nodes.first.focus()
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement !== document.querySelector('svg.graph [data-node]')"):
            return faults
    return faults + [f"{path}: the arrow keys lead nowhere"]


if __name__ == "__main__":
    sys.exit(max(main(site) for site in sys.argv[1:]))
