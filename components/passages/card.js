/* One row of evidence, drawn from data with textContent only: article text is never markup. */

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
}

/* The channel mix of the theme's own background tells whether it is a dark one. */
function isDark(root) {
  const probe = make("span");
  probe.style.color = "var(--st-background-color)";
  root.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function inkOn(colour) {
  const value = parseInt(colour.slice(1), 16);
  const light = 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
  return light > 140 ? "#111111" : "#ffffff";
}

function badge(source, dark) {
  const element = make("abbr", "badge", source.badge);
  const colour = dark ? source.dark_colour : source.colour;
  element.title = source.name;
  element.style.background = colour;
  element.style.color = inkOn(colour);
  return element;
}

function words(row) {
  const element = make("p", "words");
  if (row.context) element.append(make("span", "context", row.context + " "));
  element.append(make("span", "around", row.before), make("strong", "span", row.words), make("span", "around", row.after));
  return element;
}

function chips(row) {
  const list = make("span", "chips");
  for (const chip of row.chips) list.append(make("span", row.uncertain ? "chip uncertain" : "chip", chip));
  if (row.uncertain) list.append(make("span", "chip uncertain", "uncertain"));
  if (row.unresolved) list.append(make("span", "chip unresolved", row.unresolved));
  return list;
}

function dated(row) {
  const element = make("span", row.assigned ? "date assigned" : "date", row.date);
  if (row.assigned) element.title = "Assigned by whoever compiled the corpus, not stated by the article";
  if (row.assigned) element.append(make("span", "basis", " assigned"));
  return element;
}

function openLink(row, query) {
  const link = make("a", "open", "in the article");
  const parameters = new URLSearchParams(query || "");
  parameters.set("article", row.article_id);
  parameters.set("row", row.row_id);
  link.href = "article?" + parameters;
  link.dataset.focus = "open " + row.row_id;
  link.setAttribute("aria-label", `in the article: ${row.words.slice(0, 80)}, ${row.source.name}`);
  return leading(link);
}

function citeButton(row, cite) {
  const button = make("button", "cite", row.cited ? "Cited" : "Cite");
  button.type = "button";
  button.dataset.focus = "cite " + row.row_id;
  button.setAttribute("aria-pressed", String(row.cited));
  button.title = row.cited ? "Take this row out of the cited rows" : "Put this row among the cited rows";
  button.onclick = () => {
    row.cited = !row.cited;
    const pressed = citeButton(row, cite);
    button.replaceWith(pressed);
    pressed.focus();
    cite(row.row_id);
  };
  return button;
}

function actions(row, query, cite) {
  const element = make("span", "actions");
  element.append(openLink(row, query), citeButton(row, cite));
  return element;
}

/* Redraws without losing the place of somebody who uses the keyboard. */
function redraw(parentElement, root, draw) {
  const scope = parentElement.activeElement !== undefined ? parentElement : document;
  const focused = scope.activeElement && scope.activeElement.dataset ? scope.activeElement.dataset.focus : null;
  root.replaceChildren(...draw());
  if (!focused) return;
  const again = [...root.querySelectorAll("[data-focus]")].find((element) => element.dataset.focus === focused);
  if (again) again.focus({ preventScroll: true });
}
