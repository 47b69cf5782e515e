/* Statements side by side: a column for each actor, party or source, a band for each date. */

function counted(column) {
  const found = column.found === column.total ? "" : `${column.found} of `;
  return `${found}${column.total} statement${column.total === 1 ? "" : "s"}`;
}

/* On a narrow screen, where columns stand one below the other, each is named again over its own cards. */
function nameAgain(column, isFirst) {
  const element = make("div", "cell-name", column.label);
  if (isFirst) element.append(make("span", "count", counted(column)));
  return element;
}

function head(column, dark) {
  const element = make("div", "column-head");
  if (column.source) element.append(badge(column.source, dark));
  element.append(make("span", "column-name", column.label));
  element.append(make("span", "count", counted(column)));
  return element;
}

function spoken(row) {
  const element = make("span", "spoken");
  if (row.speaker) element.append(make("span", "speaker", "“" + row.speaker + "”"));
  if (row.unresolved) element.append(make("span", "chip unresolved", row.unresolved));
  if (row.actor) element.append(make("span", "actor", (row.speaker ? "→ " : "") + row.actor));
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

function card(row, data, dark, cite) {
  const element = make("article", "card " + row.kind);
  const foot = make("div", "about");
  foot.append(badge(row.source, dark), make("span", "source", row.source.name), dated(row), actions(row, data.query, cite));
  const extraction = make("div", "about");
  extraction.append(spoken(row), marks(row), ...facts(row));
  element.append(words(row), extraction, foot);
  return element;
}

/* The rows of one date side by side. */
function band(date, data, draw) {
  const rows = data.rows.filter((row) => row.date === date);
  const cells = data.columns.map((column, at) => {
    const cell = make("div", "cell");
    const own = rows.filter((row) => row.column === at);
    if (own.length) cell.append(nameAgain(column, false));
    cell.append(...own.map(draw));
    return cell;
  });
  return [make("h3", "band-date", date), ...cells];
}

/* A column by itself, with its own dates. */
function apart(column, at, data, draw) {
  const cell = make("div", "cell");
  const own = data.rows.filter((row) => row.column === at);
  if (own.length) cell.append(nameAgain(column, true));
  own.forEach((row, number) => {
    if (!number || own[number - 1].date !== row.date) cell.append(make("h3", "band-date", row.date));
    cell.append(draw(row));
  });
  return cell;
}

function noneFound(column) {
  const cell = make("div", "cell");
  if (!column.found) cell.append(nameAgain(column, false), make("p", "none", `None found among ${column.total} statement${column.total === 1 ? "" : "s"}.`));
  return cell;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".columns");
  const cite = (rowId) => setTriggerValue("cited", rowId);
  const dark = isDark(root);
  const dates = [...new Set(data.rows.map((row) => row.date))];
  redraw(parentElement, root, () => {
    const grid = make("div", data.aligned ? "grid aligned" : "grid");
    grid.style.setProperty("--columns", data.columns.length);
    const heads = data.columns.map((column) => head(column, dark));
    const draw = (row) => card(row, data, dark, cite);
    grid.append(...heads);
    if (!data.columns.every((column) => column.found)) grid.append(...data.columns.map(noneFound));
    if (data.aligned) for (const date of dates) grid.append(...band(date, data, draw));
    else grid.append(...data.columns.map((column, at) => apart(column, at, data, draw)));
    return [grid];
  });
}
