/* Statements side by side: a column for each actor, party or source; a band for each date or subject, or dates of its own. */

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

function none(column) {
  return make("p", "none", `None found among ${column.total} statement${column.total === 1 ? "" : "s"}.`);
}

/* A row of one subject says what the machine put together, and why when somebody asks. */
function subjectHead(band) {
  const element = make("div", "band-subject");
  const why = make("details", "why");
  const list = make("ul");
  for (const reason of band.reasons) list.append(make("li", "", reason));
  why.append(make("summary", "", "why in one row"), list);
  element.append(make("h3", "band-heading", band.heading), make("span", "count", band.note), why);
  return element;
}

function band(one, number, data, draw) {
  const rows = data.rows.filter((row) => row.band === number);
  const isSubject = one.reasons.length > 0;
  if (!rows.length && !isSubject) return [];
  const cells = data.columns.map((column, at) => {
    const cell = make("div", "cell");
    const own = rows.filter((row) => row.column === at);
    if (own.length || isSubject) cell.append(nameAgain(column, false));
    if (!own.length && isSubject) cell.append(none(column));
    cell.append(...own.map(draw));
    return cell;
  });
  return [isSubject ? subjectHead(one) : make("h3", "band-date", one.heading), ...cells];
}

/* A column by itself, with its own dates. */
function apart(column, at, rows, draw) {
  const cell = make("div", "cell apart");
  const own = rows.filter((row) => row.column === at);
  if (own.length) cell.append(nameAgain(column, true));
  own.forEach((row, number) => {
    if (!number || own[number - 1].date !== row.date) cell.append(make("h3", "band-date", row.date));
    cell.append(draw(row));
  });
  return cell;
}

function noneFound(column) {
  const cell = make("div", "cell");
  if (!column.found) cell.append(nameAgain(column, false), none(column));
  return cell;
}

/* What of a column is not drawn yet, so many at a time. */
function more(column, at, step, ask) {
  const cell = make("div", "cell more");
  if (!column.left) return cell;
  const button = make("button", "button", `Show ${Math.min(step, column.left)} more of ${column.left}`);
  button.type = "button";
  button.dataset.focus = "more " + at;
  button.setAttribute("aria-label", `${button.textContent}: ${column.label}`);
  button.onclick = () => ask(at);
  cell.append(button);
  return cell;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".columns");
  const tell = { cite: (rowId) => setTriggerValue("cited", rowId), part: (rowId) => setTriggerValue("parted", rowId) };
  const dark = isDark(root);
  redraw(parentElement, root, () => {
    const grid = make("div", data.bands.length ? "grid aligned" : "grid");
    grid.style.setProperty("--columns", data.columns.length);
    const heads = data.columns.map((column) => head(column, dark));
    const draw = (row) => card(row, data, dark, tell);
    grid.append(...heads);
    if (!data.columns.every((column) => column.found)) grid.append(...data.columns.map(noneFound));
    data.bands.forEach((one, number) => grid.append(...band(one, number, data, draw)));
    const rest = data.rows.filter((row) => row.band < 0);
    if (rest.length && data.rest) grid.append(make("h3", "band-subject band-heading", data.rest));
    if (rest.length) grid.append(...data.columns.map((column, at) => apart(column, at, rest, draw)));
    const ask = (at) => setTriggerValue("more", at);
    if (data.columns.some((column) => column.left)) grid.append(...data.columns.map((column, at) => more(column, at, data.step, ask)));
    return [grid];
  });
}
