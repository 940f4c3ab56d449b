"""Opens `adr serve` in ten tabs of Chromium, saves a record, and says how long each tab takes to show it; see scripts/test-site.

usage: preview.py ADR FOLDER [MILLISECONDS]   FOLDER is copied; with MILLISECONDS, the median of the times must not be greater
"""
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

TABS = 10
SAVES = 5
# Notes by the page's own clock when a word is on it, and painted.
WATCH = """(word) => {
  window.seen = 0;
  new MutationObserver(() => {
    if (!window.seen && document.body.textContent.includes(word)) {
      window.seen = -1;
      requestAnimationFrame(() => setTimeout(() => { window.seen = performance.timeOrigin + performance.now(); }));
    }
  }).observe(document.documentElement, {childList: true, subtree: true});
}"""


def main(adr, folder, limit=None):
    adr = str(pathlib.Path(adr).resolve())
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        project = pathlib.Path(scratch) / "project"
        shutil.copytree(folder, project, ignore=shutil.ignore_patterns(".git", ".build*", ".venv", "_site"))
        server = subprocess.Popen([adr, "serve", "--port", "0"], cwd=project, stderr=subprocess.PIPE, text=True)
        try:
            address = re.match(r"(http://\S+/): (\d+) records", server.stderr.readline())
            times = measure(address[1], project, faults)
        finally:
            server.terminate()
            if server.wait(10) != 0:
                faults.append("the preview did not end well")
    if not times:
        times.append(float("nan"))
    print(
        f"{folder}: {address[2]} records; a save shows after {statistics.median(times) * 1000:.0f} ms (median of {len(times)},"
        f" from {min(times) * 1000:.0f} to {max(times) * 1000:.0f}) in the tab in front; {len(faults)} faults")
    if limit and statistics.median(times) * 1000 > float(limit):
        faults.append(f"later than {limit} ms")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def measure(address, project, faults):
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1000, "height": 500})
        index = context.new_page()
        index.goto(address)
        link = index.locator("main table a[href*='decisions/']").first.get_attribute("href")
        page_address = address + link
        raw = context.request.get(page_address.replace(".html", ".md")).body()
        name = page_address.rsplit("/", 1)[1].replace(".html", ".md")
        record = next(path for path in project.rglob(name) if path.read_bytes() == raw)
        tabs = []
        for number in range(TABS):
            tab = context.new_page()
            tab.on("console", lambda message: faults.append(f"console: {message.text}") if message.type == "error" else None)
            tab.goto(page_address)
            tabs.append(tab)
        front = tabs[-1]
        front.evaluate("scrollTo(0, 300)")
        top = front.evaluate("scrollY")
        time.sleep(1)
        for save in range(SAVES):
            word = f"Zanzibar{save}"
            front.evaluate(WATCH, word)
            started = time.time()
            record.write_bytes(raw + f"\n\n{word}\n".encode())
            for tab in reversed(tabs):
                tab.get_by_text(word).wait_for(state="attached", timeout=60000)
            time.sleep(2)
            seen = front.evaluate("window.seen") or 0
            if seen > 0:
                times.append(seen / 1000 - started)
            else:
                faults.append("the page was loaded anew instead of renewed")
        if front.evaluate("scrollY") != top:
            faults.append(f"scrolled from {top} to {front.evaluate('scrollY')}")
        record.write_bytes(b"")
        panel = front.locator(".preview-problems")
        panel.wait_for(state="visible", timeout=20000)
        if record.name not in panel.inner_text():
            faults.append(f"the message does not name the file: {panel.inner_text()}")
        if f"Zanzibar{SAVES - 1}" not in front.locator("main").inner_text():
            faults.append("the last good page is gone")
        record.write_bytes(raw)
        panel.wait_for(state="hidden", timeout=20000)
        browser.close()
    return times


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
