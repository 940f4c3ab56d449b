/// The style and the script of the matrix in one HTML file.
enum MatrixStyle {
    static let css = """
        :root { --ink: #1b1f24; --paper: #fff; --line: #d0d7de; --soft: #f3f5f7; --good: #1a7f37; --bad: #b42318;
          --warn: #8a5a00; --quiet: #57606a; --link: #0b57d0; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ee; --paper: #14171b; --line: #3a414a; --soft: #1d2229; --good: #5fd27d; --bad: #ff8a80;
            --warn: #f2c063; --quiet: #a3adb8; --link: #8ab4f8; }
        }
        body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto;
          max-width: 80rem; padding: 1rem; }
        a { color: var(--link); }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        .sentence { font-size: 1.15rem; }
        .states { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
        .filter { position: sticky; top: 0; background: var(--paper); padding: .5rem 0; z-index: 2; display: flex;
          flex-wrap: wrap; gap: 1rem; }
        .filter[hidden] { display: none; }
        table { border-collapse: collapse; width: 100%; }
        .part { content-visibility: auto; contain-intrinsic-size: auto 600px; }
        th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top;
          overflow-wrap: anywhere; }
        thead th { background: var(--soft); position: sticky; top: 0; }
        tbody th { font-weight: 600; white-space: nowrap; }
        #decisions tbody th { white-space: normal; }
        small { color: var(--quiet); }
        .covered, .covered-by-parent { color: var(--good); }
        .gap, .violated, .conflicting { color: var(--bad); }
        .planned, .superseded-only, .mentioned, .deviated, .suspect { color: var(--warn); }
        tr:target { outline: 3px solid var(--link); }
        tr[hidden], .part[hidden] { display: none; }
        @media print { .filter, .skip { display: none; } .part { content-visibility: visible; } tr { break-inside: avoid; } }

        """

    static let script = """
        (function () {
          var form = document.querySelector(".filter"), state = document.getElementById("state"),
            words = document.getElementById("words"), shown = document.getElementById("shown");
          var tables = Array.prototype.map.call(document.querySelectorAll("#matrix table"), function (table) {
            return { table: table, rows: null };
          });
          form.hidden = false;
          form.addEventListener("submit", function (event) { event.preventDefault(); });
          function entries(group) {
            if (!group.rows) {
              group.rows = Array.prototype.map.call(group.table.tBodies[0].rows, function (row) {
                return { row: row, text: null, state: row.dataset.state, hole: row.hasAttribute("data-hole") };
              });
            }
            return group.rows;
          }
          function filter(group, wanted, text) {
            var count = 0;
            entries(group).forEach(function (entry) {
              if (text && entry.text === null) entry.text = entry.row.textContent.toLowerCase();
              var fits = (!wanted || (wanted === "hole" ? entry.hole : entry.state === wanted)) &&
                (!text || entry.text.indexOf(text) >= 0);
              if (entry.row.hidden === fits) entry.row.hidden = !fits;
              if (fits) count += 1;
            });
            var part = group.table.parentElement;
            if (part.hidden !== !count) part.hidden = !count;
            return count;
          }
          var turn = 0;
          // In slices, so that typing goes on while a long matrix is looked through.
          function apply() {
            var own = turn += 1, wanted = state.value, text = words.value.trim().toLowerCase(), count = 0, next = 0;
            (function slice() {
              if (own !== turn) return;
              var end = performance.now() + 25;
              while (next < tables.length && performance.now() < end) {
                count += filter(tables[next], wanted, text);
                next += 1;
              }
              if (next < tables.length) requestAnimationFrame(slice); else shown.textContent = count + " shown";
            })();
          }
          var timer;
          words.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(apply, 80); });
          state.addEventListener("change", apply);
          apply();
        })();

        """
}
