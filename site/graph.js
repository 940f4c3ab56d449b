// The drawing on its own page: one stop for Tab, arrow keys from node to node, and its size. The page is whole without it.
"use strict";
(() => {
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  const walk = (drawing) => {
    const nodes = [...drawing.querySelectorAll("[data-node]")];
    const middle = (node) => {
      const box = node.getBBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const stop = (node) => nodes.forEach((other) => other.setAttribute("tabindex", other === node ? "0" : "-1"));
    drawing.addEventListener("focusin", (event) => {
      const node = event.target.closest("[data-node]");
      if (node) stop(node);
    });
    drawing.addEventListener("keydown", (event) => {
      const way = ways[event.key];
      const node = event.target.closest("[data-node]");
      if (!way || !node || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const [x, y] = middle(node);
      let best = null;
      let least = Infinity;
      for (const other of nodes) {
        const [left, top] = middle(other);
        const along = (left - x) * way[0] + (top - y) * way[1];
        const aside = Math.abs((left - x) * way[1]) + Math.abs((top - y) * way[0]);
        if (along > 1 && along + 3 * aside < least) [best, least] = [other, along + 3 * aside];
      }
      if (best) best.focus();
    });
    if (nodes.length) stop(nodes[0]);
  };

  const offerSizes = (place, drawing) => {
    const { width, height } = drawing.viewBox.baseVal;
    const words = place.dataset.zoom.split(", ");
    let scale = 1;
    [["−", 0.8], ["100 %", 0], ["+", 1.25]].forEach(([sign, factor], index) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign, ariaLabel: words[index] });
      button.addEventListener("click", () => {
        scale = factor ? Math.min(3, Math.max(0.2, scale * factor)) : 1;
        drawing.setAttribute("width", Math.round(width * scale));
        drawing.setAttribute("height", Math.round(height * scale));
      });
      place.append(" ", button);
    });
  };

  const begin = () => {
    const drawing = document.querySelector("svg.graph");
    const place = document.querySelector("[data-zoom]");
    if (!drawing || !place) return;
    walk(drawing);
    offerSizes(place, drawing);
  };
  addEventListener("DOMContentLoaded", begin);
  document.addEventListener("adr-main", begin);
})();
