"""Opens one page of each kind of a built site in Firefox, from the file system, and searches; see scripts/test-site."""
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

from marionette_driver import By
from marionette_driver.marionette import Marionette

from pages import pages

# What is wrong with a page once it has loaded.
LOOKED_AT = """
  const faults = [];
  if (window.injected) faults.push("injected script ran");
  if (!document.querySelector("main").textContent.trim()) faults.push("empty");
  if (getComputedStyle(document.body).marginTop !== "0px") faults.push("no style sheet");
  const button = document.querySelector("button.theme");
  if (button && button.hidden) faults.push("the page's script did not run");
  return faults;
"""


def main(site):
    site = pathlib.Path(site).resolve()
    faults = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as profile:
        (pathlib.Path(profile) / "user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("network.dns.disabled", true);\n')
        firefox = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--marionette", "--profile", profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            client = Marionette("127.0.0.1", port=port)
            client.raise_for_port(timeout=60)
            client.start_session()
            looked = pages(site)
            for path in looked:
                client.navigate(path.as_uri())
                faults += [f"{path}: {fault}" for fault in client.execute_script(LOOKED_AT)]
            faults += searched(client, site)
            client.delete_session()
        finally:
            firefox.terminate()
            firefox.wait(20)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{site}: {len(looked)} pages in Firefox, {len(faults)} faults")
    return 1 if faults else 0


def searched(client, site):
    """Looks for a word of the first record's title and expects to find something."""
    first = sorted((site / "decisions").glob("*.html")) or sorted(site.glob("*/decisions/*.html"))
    client.navigate((site / "search.html").as_uri())
    title = re.search(r"<h1[^>]*>([^<]*)", first[0].read_text())[1]
    word = max(re.findall(r"\w+", title), key=len)
    field = client.find_element(By.CSS_SELECTOR, ".search input")
    field.send_keys(word)
    for _ in range(50):
        if client.execute_script("return document.querySelectorAll('.results li').length") > 0:
            return []
        time.sleep(0.1)
    return [f"{site}: the search finds nothing for “{word}”"]


if __name__ == "__main__":
    sys.exit(max(main(site) for site in sys.argv[1:]))
