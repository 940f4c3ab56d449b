// Only in `adr serve`: waits for news of the page it stands on, and shows what is wrong with what was saved.
"use strict";
(() => {
  const own = document.currentScript.dataset.fingerprint;
  const key = `adr-scroll ${location.pathname}`;
  // Where the page stood before it was loaded anew; browsers forget it when the page has grown.
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (place) scrollTo(place[0], place[1]);
  } catch {}

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
      if (news.kind === "reload") {
        try { sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY])); } catch {}
        location.reload();
      }
    });
    // The preview has ended, or begins again: then what changed meanwhile is told.
    socket.addEventListener("close", () => {
      setTimeout(listen, wait);
      wait = Math.min(wait * 2, 5000);
    });
  };
  listen();
})();
