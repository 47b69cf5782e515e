/* The rows beside the text, in reading order; the chosen one open, with its way to the same thing elsewhere. */

function letterSign(row) {
  const sign = make("span", "letter", row.letter);
  sign.style.color = kindColour(row.letter);
  sign.title = row.name;
  return sign;
}

function shortened(text, length) {
  const words = text.replace(/\s+/g, " ");
  return words.length > length ? words.slice(0, length) + "…" : words;
}

function railItem(row, choose) {
  const item = make("li", "item");
  const button = make("button", "entry");
  button.type = "button";
  button.dataset.focus = "entry " + row.row_id;
  button.append(letterSign(row), make("span", "entry-words", shortened(row.words, 90)));
  button.onclick = () => choose(row);
  item.append(button);
  row.item = item;
  row.entry = button;
  return item;
}

function step(label, title, target, go) {
  const button = make("button", "cite", label);
  button.type = "button";
  button.title = title;
  button.disabled = !target;
  button.dataset.focus = label;
  button.onclick = () => go(target);
  return button;
}

/* Where the next mention is: in this article, or else the first one of the next article. */
function neighbour(rows, row, elsewhere, direction) {
  const same = rows.filter((other) => other.same && other.same === row.same && other.letter === row.letter);
  const target = same[same.indexOf(row) + direction];
  if (target) return { row: target };
  return elsewhere && elsewhere.row_id === row.row_id ? elsewhere[direction < 0 ? "previous" : "next"] : null;
}

function detail(row, data, actions) {
  const element = make("div", "detail");
  element.append(chips(row));
  const buttons = make("div", "buttons");
  if (row.same) {
    const same = data.rows.filter((other) => other.same === row.same && other.letter === row.letter);
    const more = data.elsewhere && data.elsewhere.row_id === row.row_id ? data.elsewhere : null;
    const where = more && more.articles > 1 ? `, ${more.total} in ${more.articles} articles in view` : "";
    element.append(make("div", "same", `${row.same_name}: ${same.indexOf(row) + 1} of ${same.length} here${where}`));
    const [before, after] = [neighbour(data.rows, row, more, -1), neighbour(data.rows, row, more, 1)];
    const says = (target, word) => (target && target.source ? `${word} in ${target.source}` : `${word} mention of the same`);
    buttons.append(step("‹ Previous", says(before, "Previous"), before, actions.go), step("Next ›", says(after, "Next"), after, actions.go));
  }
  buttons.append(citeButton(row, actions.cite));
  element.append(buttons);
  return element;
}
