// Makes a whole page quicker to use: lists that sort and filter in place, keys, the choice of colours. Nothing on a page
// needs this file.
"use strict";
(() => {
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (key, value) => { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch {} };

  // Colours: automatic, light, dark.
  const button = document.querySelector("button.theme");
  if (button) {
    const words = button.dataset.words.split(", ");
    const themes = ["", "light", "dark"];
    const show = () => {
      const theme = read("adr-theme") || "";
      if (theme) document.documentElement.dataset.theme = theme;
      else delete document.documentElement.dataset.theme;
      button.textContent = words[Math.max(0, themes.indexOf(theme))];
      button.setAttribute("aria-label", `${button.dataset.name}: ${button.textContent}`);
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      write("adr-theme", themes[(themes.indexOf(read("adr-theme") || "") + 1) % themes.length]);
      show();
    });
    show();
  }

  // Lists.
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" }).compare;
  const text = (row, column) => (row.cells[column] ? row.cells[column].textContent.trim() : "");
  const fold = (string) => string.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const enhance = (list) => {
    const table = list.querySelector("table");
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const keys = heads.map((head) => head.dataset.key);
    const [filterWord, allWord, shownWord, clearWord, csvWord] = list.dataset.words.split(", ");
    const rows = [...body.rows].map((row, place) => ({ row, place, words: fold(row.textContent), values: {} }));
    const facets = list.dataset.facets.split("|").filter(Boolean).map((facet) => {
      const [key, name] = facet.split("=");
      const column = keys.indexOf(key);
      const counts = new Map();
      for (const item of rows) {
        const cell = column < 0 ? item.row.dataset[key] || "" : text(item.row, column);
        item.values[key] = column < 0 ? cell.split(", ") : key === "date" ? [cell.slice(0, 4)] : key === "decider" || key === "tag" ? cell.split(", ") : [cell];
        for (const value of item.values[key]) if (value) counts.set(value, (counts.get(value) || 0) + 1);
      }
      const select = make("select", { name: key }, make("option", { value: "", textContent: allWord }));
      for (const value of [...counts.keys()].sort(order)) {
        select.append(make("option", { value, textContent: `${value} (${counts.get(value)})` }));
      }
      return { key, select, label: make("label", {}, name, select), count: counts.size + (column < 0) };
    }).filter((facet) => facet.count > 1);

    const input = make("input", { type: "search", name: "q", autocomplete: "off" });
    const output = make("output");
    const clear = make("button", { type: "button", textContent: clearWord });
    const csv = make("button", { type: "button", textContent: csvWord });
    list.prepend(make("div", { className: "tools" }, make("label", {}, filterWord, input),
      ...facets.map((facet) => facet.label), clear, csv, output));

    let sorting = "";
    const remember = () => {
      const state = new URLSearchParams();
      if (input.value) state.set("q", input.value);
      for (const { key, select } of facets) if (select.value) state.set(key, select.value);
      if (sorting) state.set("sort", sorting);
      const hash = state.toString();
      try { history.replaceState(null, "", hash ? `#?${hash}` : location.pathname + location.search); } catch {}
    };
    const filter = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, words: own, values } of rows) {
        const fits = words.every((word) => own.includes(word))
          && facets.every(({ key, select }) => !select.value || values[key].includes(select.value));
        row.hidden = !fits;
        shown += fits;
      }
      output.textContent = shown === rows.length ? "" : `${shown} / ${rows.length} ${shownWord}`;
      clear.hidden = shown === rows.length && !sorting && !input.value;
    };
    const sort = () => {
      const down = sorting.startsWith("-");
      const column = keys.indexOf(sorting.replace("-", ""));
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      const sorted = [...rows];
      if (column >= 0) {
        sorted.sort((a, b) => (down ? -1 : 1) * order(text(a.row, column), text(b.row, column)) || a.place - b.place);
      }
      body.append(...sorted.map((item) => item.row));
    };
    const change = () => { filter(); remember(); };

    heads.forEach((head) => {
      const own = make("button", { type: "button" }, ...head.childNodes);
      own.addEventListener("click", () => {
        const key = head.dataset.key;
        sorting = sorting === key ? `-${key}` : sorting === `-${key}` ? "" : key;
        sort();
        change();
      });
      head.append(own);
    });
    input.addEventListener("input", change);
    for (const { select } of facets) select.addEventListener("change", change);
    clear.addEventListener("click", () => {
      input.value = "";
      for (const { select } of facets) select.value = "";
      sorting = "";
      sort();
      change();
    });
    csv.addEventListener("click", () => {
      const quote = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? "'" : "") + value.replace(/\s+/g, " ").replace(/"/g, '""')}"`;
      const lines = [heads.map((head) => head.textContent), ...[...body.rows].filter((row) => !row.hidden)
        .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))].map((cells) => cells.map(quote).join(","));
      const url = URL.createObjectURL(new Blob([`${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
      make("a", { href: url, download: "decisions.csv" }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    });

    const restore = () => {
      if (!location.hash.startsWith("#?")) return;
      const state = new URLSearchParams(location.hash.slice(2));
      input.value = state.get("q") || "";
      for (const { key, select } of facets) select.value = state.get(key) || "";
      sorting = state.get("sort") || "";
      if (sorting) sort();
      filter();
    };
    clear.hidden = true;
    addEventListener("hashchange", restore);
    restore();
  };
  // Drawings: what a node is connected with stands out.
  const connect = (drawing) => {
    const mark = (event) => {
      const node = event.target.closest("[data-node]");
      drawing.classList.toggle("marked", Boolean(node) && event.type !== "pointerleave" && event.type !== "focusout");
      if (!node) return;
      const own = node.dataset.node;
      const near = new Set([own]);
      for (const edge of drawing.querySelectorAll("[data-edge]")) {
        const ends = edge.dataset.edge.split(" ");
        const touches = ends.includes(own);
        edge.classList.toggle("near", touches);
        if (touches) ends.forEach((end) => near.add(end));
      }
      for (const other of drawing.querySelectorAll("[data-node]")) {
        other.classList.toggle("near", near.has(other.dataset.node));
      }
    };
    for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) drawing.addEventListener(type, mark);
  };

  // Keys; they can be switched off on the page that lists them.
  const offer = (off) => {
    const box = off.querySelector("input");
    off.hidden = false;
    box.checked = read("adr-keys") === "off";
    box.addEventListener("change", () => write("adr-keys", box.checked ? "off" : ""));
  };

  // A link to each heading of the record as written.
  const link = (written) => {
    for (const heading of written.querySelectorAll(":is(h3, h4, h5, h6)[id]")) {
      heading.append(make("a", { className: "anchor", href: `#${heading.id}`, ariaLabel: written.dataset.link, textContent: "¶" }));
    }
  };

  // Once for the page, and again where a preview puts a new text in the place of the old one.
  const begin = () => {
    document.querySelectorAll(".list").forEach(enhance);
    document.querySelectorAll("svg.graph").forEach(connect);
    document.querySelectorAll(".keys-off").forEach(offer);
    document.querySelectorAll("[data-link]").forEach(link);
  };
  document.addEventListener("adr-main", begin);
  begin();

  let isGoing = false;
  const go = (selector) => { const link = document.querySelector(selector); if (link) location.href = link.href; };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, dialog, [contenteditable]")) return;
    if (read("adr-keys") === "off") return;
    const wasGoing = isGoing;
    isGoing = false;
    if (wasGoing && /^[a-z]$/.test(event.key)) { go(`[data-go="${event.key}"]`); return; }
    switch (event.key) {
      case "/": case "s": event.preventDefault(); go('[data-go="s"]'); break;
      case "?": go('[data-go="?"]'); break;
      case "[": go('link[rel="prev"]'); break;
      case "]": go('link[rel="next"]'); break;
      case "g": isGoing = true; setTimeout(() => { isGoing = false; }, 1500); break;
    }
  });
})();
