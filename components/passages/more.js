/* A long list, a part at a time: how much of it is drawn, and a button for more. */

const shownBy = new WeakMap();

function foot(shown, { total, part, things }, next) {
  const element = make("div", "foot");
  element.append(make("span", "count", `${Math.min(shown, total)} of ${total}${things}`));
  if (shown < total) {
    const button = make("button", "button", `Show ${Math.min(part, total - shown)} more`);
    button.type = "button";
    button.dataset.focus = "more";
    button.onclick = next;
    element.append(button);
  }
  return element;
}

/* `draw` makes the elements of the first so many; how many were asked for is kept while `list.first` stays the same. */
function redrawInParts(parentElement, root, list, draw) {
  const before = shownBy.get(parentElement);
  const state = before && before.first === list.first ? before : { first: list.first, shown: list.part };
  shownBy.set(parentElement, state);
  const all = () => (list.total > list.part ? [...draw(state.shown), foot(state.shown, list, next)] : draw(state.shown));
  const next = () => {
    state.shown += list.part;
    redraw(parentElement, root, all);
  };
  redraw(parentElement, root, all);
}
