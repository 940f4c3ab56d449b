// Draws Mermaid's blocks with the script that the site's owner supplied; where that fails, the text stays.
"use strict";
(() => {
  const draw = async () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: dark ? "dark" : "default" });
    for (const [number, figure] of [...document.querySelectorAll("figure.mermaid")].entries()) {
      const text = figure.querySelector("pre");
      try {
        const { svg } = await mermaid.render(`Drawing-${number}`, text.textContent);
        const place = document.createElement("div");
        place.innerHTML = svg;
        text.replaceWith(place);
      } catch { /* The text says it too. */ }
    }
  };
  addEventListener("DOMContentLoaded", draw);
  document.addEventListener("adr-main", draw);
})();
