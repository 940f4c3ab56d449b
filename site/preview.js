// Only in `adr serve`: waits for news of the page it stands on, and shows what is wrong with what was saved.
"use strict";
(() => {
  let own = document.currentScript.dataset.fingerprint;
  const key = `adr-scroll ${location.pathname}`;
  // Where the page stood before it was loaded anew; browsers forget it when the page has grown.
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (place) scrollTo(place[0], place[1]);
  } catch {}

  const reload = () => {
    try { sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY])); } catch {}
    location.reload();
  };
  const scripts = (page) => [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src")).join();
  // Puts the new page in the place of the old one: the scroll position stays, and what was unfolded.
  const renew = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const main = page.querySelector("main");
    const next = page.querySelector("script[data-fingerprint]");
    // A page with a script of its own has to begin again.
    if (!main || !next || scripts(page) !== scripts(document) || document.querySelector(".search")) return reload();
    const unfolded = [...document.querySelectorAll("main details")].map((details) => details.open);
    page.querySelectorAll("main details").forEach((details, place) => { details.open = unfolded[place] || details.open; });
    document.title = page.title;
    document.querySelectorAll('link[rel="prev"], link[rel="next"]').forEach((link) => link.remove());
    document.head.append(...page.querySelectorAll('link[rel="prev"], link[rel="next"]'));
    document.querySelector("header.site nav").replaceWith(page.querySelector("header.site nav"));
    document.querySelector("main").replaceWith(main);
    own = next.dataset.fingerprint;
    document.dispatchEvent(new Event("adr-main"));
    return undefined;
  };
  // A tab in the background waits until somebody looks at it.
  let isOld = false;
  const change = () => {
    isOld = document.hidden;
    if (!isOld) renew().catch(reload);
  };
  document.addEventListener("visibilitychange", () => { if (isOld) change(); });

  const panel = document.createElement("section");
  panel.className = "preview-problems";
  panel.setAttribute("role", "alert");
  panel.setAttribute("aria-label", "Problems in what was saved");
  panel.hidden = true;
  const show = (problems) => {
    panel.replaceChildren();
    panel.hidden = problems.length === 0;
    if (panel.hidden) return;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => { panel.hidden = true; });
    const list = document.createElement("ul");
    for (const { place, message } of problems) {
      const item = document.createElement("li");
      const where = document.createElement("code");
      where.textContent = place;
      item.append(where, ` ${message}`);
      list.append(item);
    }
    panel.append(close, list);
  };
  document.body.append(panel);
  addEventListener("keydown", (event) => { if (event.key === "Escape") panel.hidden = true; });

  let wait = 250;
  const listen = () => {
    const socket = new WebSocket(`ws://${location.host}/.adr/news`);
    socket.addEventListener("open", () => {
      wait = 250;
      socket.send(`${own} ${location.pathname}`);
    });
    socket.addEventListener("message", (event) => {
      const news = JSON.parse(event.data);
      if (news.kind === "problems") show(news.problems);
      if (news.kind === "reload") change();
    });
    // The preview has ended, or begins again: then what changed meanwhile is told.
    socket.addEventListener("close", () => {
      setTimeout(listen, wait);
      wait = Math.min(wait * 2, 5000);
    });
  };
  listen();
})();
