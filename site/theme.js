// The colours that a reader chose, before the first paint.
try {
  var chosen = localStorage.getItem("adr-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch (error) {}
