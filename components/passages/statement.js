/* A statement as a card: the words, who is taken to have said them, and what can be done with it. */

/* Words that the other side does not have are underlined; without another side the whole is strong. */
function statementWords(row) {
  const element = words(row);
  if (!row.segments.length) return element;
  const span = element.querySelector(".span");
  const compared = make("span", "span compared");
  for (const segment of row.segments) {
    if (segment.is_same) compared.append(make("span", "", segment.text));
    else compared.append(segment.text.match(/^\s*/)[0], make("u", "differs", segment.text.trimStart()));
  }
  span.replaceWith(compared);
  return element;
}

/* What was searched for is marked where it stands; kinds of quotation marks and dashes are alike, each one character long. */
const ALIKE = { "'": /[’‘ʼ`]/g, '"': /[“”„«»]/g, "-": /[‐‑–—]/g };

function folded(text) {
  let plain = [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join("");
  for (const [one, others] of Object.entries(ALIKE)) plain = plain.replace(others, one);
  return plain;
}

function nextFound(text, terms, from) {
  const places = terms.map((term) => [text.indexOf(term, from), term.length]).filter((place) => place[0] >= 0);
  return places.sort((one, other) => one[0] - other[0] || other[1] - one[1])[0];
}

function markFound(element, words) {
  const terms = words.map(folded);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const text = node.textContent;
    const plain = folded(text);
    const parts = [];
    let at = 0;
    for (let place = nextFound(plain, terms, 0); place; place = nextFound(plain, terms, at)) {
      parts.push(text.slice(at, place[0]), make("mark", "found", text.slice(place[0], place[0] + place[1])));
      at = place[0] + place[1];
    }
    if (parts.length) node.replaceWith(...parts, text.slice(at));
  }
  return element;
}

/* A name that begins or ends with a quotation mark of its own gets no second pair. */
function inQuotes(text) {
  return /^[“"„«‘'‹]|[”"“»]$/.test(text) ? text : `“${text}”`;
}

function nameOf(actor) {
  if (!actor.href) return make("span", "actor", actor.name);
  const link = make("a", "actor", actor.name);
  link.href = actor.href;
  link.title = "All of this actor’s statements";
  return leading(link);
}

function spoken(row) {
  const element = make("span", "spoken");
  if (row.speaker) element.append(make("span", "speaker", inQuotes(row.speaker)));
  if (row.unresolved) element.append(make("span", "chip unresolved", row.unresolved));
  row.actors.forEach((actor, at) => element.append(make("span", "to", at ? "and" : row.speaker ? "→" : ""), nameOf(actor)));
  if (row.actor_found) element.append(make("span", "count", row.actor_found));
  return element;
}

function facts(row) {
  const known = [["about", row.about], ["said on", row.said_on], ["via", row.via]].filter((pair) => pair[1]);
  const element = make("span", "known");
  for (const [name, value] of known) element.append(make("span", "count", name + " "), make("span", "value", value + "  "));
  return known.length ? [element] : [];
}

function marks(row) {
  const list = make("span", "chips");
  for (const chip of row.chips) list.append(make("span", row.uncertain ? "chip uncertain" : "chip", chip));
  if (row.negated) list.append(make("span", "chip negated", "negated"));
  if (row.uncertain) list.append(make("span", "chip uncertain", "uncertain"));
  return list;
}

/* What the analyst decided stands on a filled ground with a pencil. */
function judgement(taken, part) {
  const element = make("p", "judgement");
  const undo = make("button", "button", "Put back");
  undo.type = "button";
  undo.dataset.focus = "part " + taken.membership;
  undo.onclick = () => part(taken.membership);
  element.append(make("span", "pencil", "✎"), make("span", "", "Taken out of the row “" + taken.heading + "” by you"), undo);
  return element;
}

function partButton(row, part) {
  const button = make("button", "button part", "Part");
  button.type = "button";
  button.title = "Take this statement out of the row: it says something else";
  button.dataset.focus = "part " + row.membership;
  button.onclick = () => part(row.membership);
  return button;
}

function statementActions(row, data, tell) {
  const element = actions(row, data.query, tell.cite);
  const address = new URL(row.link, window.location.href).href;
  element.append(
    copyButton("Copy", "Copy as a citation: speaker, words, outlet, date, article and span", row.citation, "copy " + row.row_id),
    copyButton("Link", "Copy a link to this statement", address, "link " + row.row_id),
  );
  if (row.membership) element.append(partButton(row, tell.part));
  return element;
}

/* `tell` has what runs when a statement is cited or parted. */
function card(row, data, dark, tell) {
  const element = make("article", "card " + row.kind);
  if (row.linked) element.classList.add("linked");
  if (row.parted.length) element.classList.add("parted");
  element.dataset.row = row.row_id;
  const foot = make("div", "about");
  foot.append(badge(row.source, dark), make("span", "source", row.source.name), dated(row), statementActions(row, data, tell));
  const extraction = make("div", "about");
  extraction.append(spoken(row), marks(row), ...facts(row));
  if (row.role) element.append(make("span", "role", row.role));
  element.append(markFound(statementWords(row), data.found), extraction, foot);
  element.append(...row.parted.map((taken) => judgement(taken, tell.part)));
  return element;
}
