/* Counts in rows and columns, in parts where some have a heading; where it is narrow, each row is a block and each cell says its column. */

function head(data, dark) {
  const parts = [];
  if (data.source) parts.push(badge(data.source, dark));
  const body = make("span", "about");
  if (data.words) body.append(make("span", "word", data.words));
  if (data.names.length) body.append(make("span", "name", data.names.join(", ")));
  if (data.note) body.append(make("span", "note", data.note));
  if (body.childElementCount) parts.push(body);
  return parts;
}

function told(tally, of) {
  if (!tally.rows) return `${tally.words}${tally.uncertain ? ", by an assigned date" : ""}: ${of}. Show what there is`;
  const doubt = tally.uncertain ? `, ${tally.uncertain} of them uncertain` : "";
  return `${[tally.rows, tally.words].filter(Boolean).join(" ")}${doubt}: ${of}. Show the words`;
}

function tally(data, of, open) {
  const classes = ["tally", data.uncertain ? "uncertain" : "", data.rows < 5 ? "few" : "", data.rows ? "" : "empty", data.judged ? "judged" : ""].filter(Boolean).join(" ");
  const button = make("button", classes);
  button.type = "button";
  button.dataset.focus = data.key;
  button.setAttribute("aria-pressed", String(data.is_open));
  button.setAttribute("aria-label", told(data, of));
  button.title = told(data, of);
  if (data.judged) button.append(make("span", "pencil", "✎"));
  if (data.rows) button.append(make("span", "rows", String(data.rows)));
  if (data.words) button.append(make("span", "word", data.words));
  button.onclick = () => open(data);
  return button;
}

function named(data) {
  return [data.words, ...data.names, data.source ? data.source.name : ""].filter(Boolean).join(" ");
}

function cell(tallies, row, column, over, dark, open) {
  const element = make("td", tallies.length ? "cell" : "cell none");
  const where = make("span", "where");
  where.append(...head(column, dark));
  if (over) where.lastChild.append(make("span", "note", over));
  const of = `${named(row)}, ${named(column)}`;
  const counts = make("span", "tallies");
  for (const one of tallies) counts.append(tally(one, of, open));
  element.append(where, counts);
  return element;
}

/* Whether a column is the first of a group past the first. */
function opens(data, at) {
  let start = 0;
  return data.groups.some((group) => at > 0 && (start += group.span) === at);
}

function heads(data, dark) {
  const top = make("thead");
  if (data.groups.length) {
    const line = make("tr", "groups");
    line.append(make("td"));
    data.groups.forEach((group, at) => {
      const over = make("th", at ? "group opens" : "group", group.words);
      over.colSpan = group.span;
      over.scope = "colgroup";
      line.append(over);
    });
    top.append(line);
  }
  const line = make("tr", "heads");
  line.append(make("td"));
  data.heads.forEach((column, at) => {
    const over = make("th", opens(data, at) ? "opens" : "");
    over.scope = "col";
    over.append(...head(column, dark));
    line.append(over);
  });
  top.append(line);
  return top;
}

function bodies(data, dark, open) {
  const parts = [make("tbody")];
  const over = data.groups.flatMap((group) => Array(group.span).fill(group.short));
  for (const row of data.rows) {
    const line = make("tr", "row");
    const first = make("th", "first");
    first.scope = "row";
    const inner = make("span", "inner");
    inner.append(...head(row.head, dark));
    first.append(inner);
    line.append(first);
    // A row without cells is a heading over those that follow, which with it are a part of the table.
    if (!row.cells.length) {
      parts.push(make("tbody"));
      line.classList.add("section");
      first.scope = "rowgroup";
      first.colSpan = data.heads.length + 1;
    }
    row.cells.forEach((tallies, at) => {
      const element = cell(tallies, row.head, data.heads[at], over[at], dark, open);
      if (opens(data, at)) element.classList.add("opens");
      line.append(element);
    });
    parts.at(-1).append(line);
  }
  return parts.filter((part) => part.childElementCount);
}

/* Brings what a count leads to into sight, as soon as it is drawn: under a long table it would not be noticed. */
function bring(name, until = Date.now() + 8000) {
  const there = document.querySelector(`.st-key-${name}`);
  if (there) there.scrollIntoView({ block: "center" });
  else if (Date.now() < until) window.setTimeout(() => bring(name, until), 200);
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".matrix");
  const dark = isDark(root);
  const open = (tally) => {
    setTriggerValue("opened", tally.key);
    if (data.leadsTo && !tally.is_open) bring(data.leadsTo);
  };
  redraw(parentElement, root, () => {
    const table = make("table", data.small ? "table small" : "table");
    table.setAttribute("aria-label", data.label);
    table.append(heads(data, dark), ...bodies(data, dark, open));
    const around = make("div", "scroll");
    around.append(table);
    return [around];
  });
}
