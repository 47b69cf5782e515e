/* A list of rows, fifty at a time. */

const PAGE = 50;
const shownBy = new WeakMap();

function item(row, data, dark, cite) {
  const element = make("li", "row");
  const body = make("div", "body");
  const about = make("div", "about");
  about.append(make("span", "source", row.source.name), dated(row), chips(row), actions(row, data.query, cite));
  body.append(words(row), about);
  element.append(badge(row.source, dark), body);
  return element;
}

function more(shown, total, next) {
  const foot = make("div", "foot");
  foot.append(make("span", "count", `${Math.min(shown, total)} of ${total} rows`));
  if (shown < total) {
    const button = make("button", "cite", `Show ${Math.min(PAGE, total - shown)} more`);
    button.type = "button";
    button.dataset.focus = "more";
    button.onclick = next;
    foot.append(button);
  }
  return foot;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".passages");
  const cite = (rowId) => setTriggerValue("cited", rowId);
  const first = data.rows.length ? data.rows[0].row_id : "";
  const before = shownBy.get(parentElement);
  const state = before && before.first === first ? before : { first, shown: PAGE };
  shownBy.set(parentElement, state);
  const dark = isDark(root);
  const draw = () => {
    const list = make("ol", "rows");
    list.setAttribute("aria-label", data.label);
    for (const row of data.rows.slice(0, state.shown)) list.append(item(row, data, dark, cite));
    return data.rows.length > PAGE ? [list, more(state.shown, data.rows.length, next)] : [list];
  };
  const next = () => {
    state.shown += PAGE;
    redraw(parentElement, root, draw);
  };
  redraw(parentElement, root, draw);
}
