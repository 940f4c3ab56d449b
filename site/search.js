// Search over the index of search/, which is loaded piece by piece as script files, so that it works from the file system.
"use strict";
window.adrSearch = (() => {
  const place = document.querySelector(".search");
  const input = place.querySelector("input");
  const found = place.querySelector(".found");
  const list = place.querySelector(".results");
  const [nothingWord, foundWord, nearWord] = place.dataset.words.split(", ");
  const statusWords = Object.fromEntries(place.dataset.status.split("|").map((pair) => pair.split("=")));
  const states = { superseded: 0.5, rejected: 0.6, deprecated: 0.6 };
  const waiting = new Map();
  const shards = [];
  const texts = [];
  let firsts = [];
  let records = [];

  const load = (path) => {
    if (!waiting.has(path)) {
      waiting.set(path, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = script.onerror = () => resolve();
        document.head.append(script);
      }));
    }
    return waiting.get(path);
  };

  // The same words as SearchWords in the program.
  const stem = (word) => {
    if (!/^[a-z]+$/.test(word)) return word;
    if (word.length > 4 && word.endsWith("ies")) word = `${word.slice(0, -3)}y`;
    else if (word.length > 5 && word.endsWith("ing")) word = word.slice(0, -3);
    else if (word.length > 4 && /(ed|es)$/.test(word)) word = word.slice(0, -2);
    else if (word.length > 3 && /[^s]s$/.test(word)) word = word.slice(0, -1);
    return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
  };
  const wide = /[\u3000-\ud7ff]/;
  const cut = (query) => {
    const words = [];
    const runs = query.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss")
      .match(/[a-z0-9\u00c0-\u1fff\ue000-\uffff]+|[\u3000-\ud7ff]+/gu) || [];
    for (const run of runs) {
      if (!wide.test(run)) { if (run.length > 1 || /[^a-z]/.test(run)) words.push(run); continue; }
      const letters = [...run];
      if (letters.length === 1) words.push(run);
      for (let i = 0; i + 1 < letters.length; i++) words.push(letters[i] + letters[i + 1]);
    }
    return words;
  };

  // The order of UTF-8 bytes is that of code points.
  const before = (a, b) => {
    const x = [...a], y = [...b];
    for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
    return x.length - y.length;
  };
  const shardOf = (word) => {
    let low = 0, high = firsts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (before(firsts[middle], word) <= 0) low = middle; else high = middle;
    }
    return low;
  };
  const shard = async (index) => {
    await load(`search/w${index}.js`);
    return shards[index] || [];
  };
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[digits.charCodeAt(i)] = i;
  const collect = (coded, factor, into) => {
    let record = 0, number = 0, shift = 0;
    for (let i = 0; i < coded.length; i++) {
      const digit = value[coded.charCodeAt(i)];
      number += (digit & 31) * 2 ** shift;
      if (digit & 32) { shift += 5; continue; }
      record += Math.floor(number / 16);
      into.set(record, Math.max(into.get(record) || 0, (number % 16) * factor));
      number = shift = 0;
    }
  };

  // One letter more, less, other, or two swapped.
  const near = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    let x = a.length, y = b.length;
    while (x > start && y > start && a[x - 1] === b[y - 1]) { x--; y--; }
    const [m, n] = [x - start, y - start];
    return (m <= 1 && n <= 1) || (m === 2 && n === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
  };

  const postings = async (word, isLast) => {
    const exact = stem(word);
    const hits = new Map();
    const lines = await shard(shardOf(exact));
    const own = lines.find((line) => line.startsWith(`${exact} `));
    if (own) collect(own.slice(exact.length + 1), 1, hits);
    if (isLast && word.length > 1) {
      for (let index = shardOf(word); index < firsts.length; index++) {
        if (index > shardOf(word) && !firsts[index].startsWith(word)) break;
        for (const line of await shard(index)) {
          if (line.startsWith(word)) collect(line.slice(line.indexOf(" ") + 1), 0.7, hits);
        }
      }
    }
    let like = "";
    if (!hits.size && exact.length > 3) {
      for (const line of lines) {
        const other = line.slice(0, line.indexOf(" "));
        if (near(exact, other)) { like = other; collect(line.slice(other.length + 1), 0.5, hits); }
      }
    }
    return { hits, like };
  };

  const search = async (query) => {
    const words = cut(query);
    const results = await Promise.all(words.map((word, index) => postings(word, index === words.length - 1)));
    const scores = new Map();
    for (const { hits } of results) {
      const rare = Math.log(1 + records.length / (hits.size || 1));
      for (const [record, weight] of hits) {
        const score = scores.get(record) || { count: 0, sum: 0 };
        score.count++;
        score.sum += weight * rare;
        scores.set(record, score);
      }
    }
    const full = Math.max(0, ...[...scores.values()].map((score) => score.count));
    const ranked = [...scores].filter(([, score]) => score.count === full)
      .map(([record, score]) => [record, score.sum * (states[records[record][2]] || 1)]);
    // A number, or an id, first.
    const id = query.trim().toLowerCase();
    const number = /^(?:[a-z]+[- ]?)?0*(\d+)$/.exec(id);
    records.forEach((record, index) => {
      const own = record[0].toLowerCase();
      if (own === id || (number && own.endsWith(number[1]) && Number((/(\d+)$/.exec(own) || [])[1]) === Number(number[1]))) {
        const known = ranked.find((item) => item[0] === index);
        if (known) known[1] += 1e6; else ranked.push([index, 1e6]);
      }
    });
    ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { ranked, missing: words.filter((_, i) => !results[i].hits.size), like: results.map((r) => r.like).filter(Boolean) };
  };

  // The states, tags and logs of what was found, with counts, to choose one of each.
  const values = [
    (record) => [statusWords[record[2]] || record[2]],
    (record) => (record[5] ? record[5].split("|") : []),
    (record) => (record[4] ? [record[4]] : []),
  ];
  const facets = place.dataset.facets.split("|").map((name, number) => ({
    name, values: values[number], select: Object.assign(document.createElement("select"), { ariaLabel: name }),
  }));
  const narrow = (ranked) => {
    // What is chosen is asked of the page once, not for each record.
    const chosen = facets.map(({ select }) => select.value);
    const own = ranked.map(([index]) => facets.map(({ values }) => values(records[index])));
    const fits = (place, but) => facets.every((_, number) =>
      number === but || !chosen[number] || own[place][number].includes(chosen[number]));
    facets.forEach(({ name, select }, number) => {
      const counts = new Map();
      let all = 0;
      own.forEach((values, place) => {
        if (!fits(place, number)) return;
        all++;
        for (const value of values[number]) counts.set(value, (counts.get(value) || 0) + 1);
      });
      if (!counts.has(chosen[number])) chosen[number] = "";
      select.replaceChildren(new Option(`${name} (${all})`, ""),
        ...[...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200)
          .map(([value, count]) => new Option(`${value} (${count})`, value)));
      select.value = chosen[number];
      select.hidden = counts.size < 2 && !chosen[number];
    });
    return ranked.filter((_, place) => fits(place));
  };

  let turn = 0;
  const show = async () => {
    const own = ++turn;
    const query = input.value;
    try { history.replaceState(null, "", query ? `#?q=${encodeURIComponent(query)}` : location.pathname); } catch {}
    if (!query.trim()) { list.replaceChildren(); found.textContent = ""; return; }
    await load("search/root.js");
    const { ranked, missing, like } = await search(query);
    if (own !== turn) return;
    const kept = narrow(ranked);
    const top = kept.slice(0, 50);
    found.textContent = [kept.length ? `${kept.length} ${foundWord}` : nothingWord,
      like.length ? `${nearWord} ${like.join(", ")}` : "", missing.length && ranked.length ? `(− ${missing.join(", ")})` : ""].filter(Boolean).join(" · ");
    const make = (name, words, style) => Object.assign(document.createElement(name), { textContent: words, className: style || "" });
    list.replaceChildren(...top.map(([index]) => {
      const [name, title, status, address, log] = records[index];
      const link = make("a", "");
      link.href = address;
      link.append(make("span", log ? `${log} ${name}` : name, "id"), ` ${title}`);
      const item = make("li", "");
      item.append(link, " ", make("span", statusWords[status] || status, `status ${status}`), make("p", "", "muted"));
      return item;
    }));
    await Promise.all([...new Set(top.map(([index]) => index >> 9))].map((number) => load(`search/d${number}.js`)));
    if (own !== turn) return;
    top.forEach(([index], row) => { list.children[row].lastChild.textContent = (texts[index >> 9] || [])[index & 511] || ""; });
  };

  const start = () => {
    place.hidden = false;
    const tools = Object.assign(document.createElement("div"), { className: "tools" });
    for (const { select } of facets) {
      select.hidden = true;
      select.addEventListener("change", show);
      tools.append(select);
    }
    input.after(tools);
    if (location.hash.startsWith("#?q=")) { input.value = decodeURIComponent(location.hash.slice(4)); show(); }
    input.addEventListener("input", show);
    input.addEventListener("focus", () => load("search/root.js"), { once: true });
    addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      const typing = document.activeElement === input;
      if (event.key === "ArrowDown" || (event.key === "j" && !typing)) { event.preventDefault(); (links[at + 1] || links[at] || input).focus(); }
      else if (event.key === "ArrowUp" || (event.key === "k" && !typing)) { event.preventDefault(); (at > 0 ? links[at - 1] : input).focus(); }
      else if (event.key === "Escape") { input.value = ""; input.focus(); show(); }
      else if (event.key === "Enter" && typing && links[0]) location.href = links[0].href;
    });
    input.focus();
  };
  const lines = (text) => text.split("\n").slice(0, -1);
  addEventListener("DOMContentLoaded", start);
  return {
    root: (words, names) => { firsts = words.split(" "); records = lines(names).map((line) => line.split("\t")); },
    words: (index, text) => { shards[index] = lines(text); },
    summaries: (index, text) => { texts[index] = lines(text); },
  };
})();
