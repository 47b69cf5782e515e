/* A list of rows, fifty at a time. */

const PAGE = 50;

function item(row, data, dark, cite) {
  const element = make("li", "row");
  const body = make("div", "body");
  const about = make("div", "about");
  about.append(make("span", "source", row.source.name), dated(row), chips(row), actions(row, data.query, cite));
  body.append(words(row), about);
  element.append(badge(row.source, dark), body);
  return element;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".passages");
  const cite = (rowId) => setTriggerValue("cited", rowId);
  const dark = isDark(root);
  const first = data.rows.length ? data.rows[0].row_id : "";
  redrawInParts(parentElement, root, { first, total: data.rows.length, part: PAGE, things: " rows" }, (shown) => {
    const list = make("ol", "rows");
    list.setAttribute("aria-label", data.label);
    for (const row of data.rows.slice(0, shown)) list.append(item(row, data, dark, cite));
    return [list];
  });
}
