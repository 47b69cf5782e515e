/* Statements that may belong together, side by side, with the reason over them; twenty groups at a time. */

const GROUPS = 20;
const groupsShownBy = new WeakMap();

function group(one, data, dark, tell) {
  const element = make("section", one.doubt ? "group uncertain" : "group");
  const head = make("div", "group-head");
  if (one.heading) head.append(make("span", "group-name", one.heading));
  if (one.reason) head.append(make("span", "reason", one.reason));
  if (one.doubt) head.append(make("span", "chip uncertain", one.doubt));
  const cards = make("div", "sides");
  cards.append(...one.cards.map((row) => card(row, data, dark, tell)));
  if (head.childElementCount) element.append(head);
  element.append(cards);
  return element;
}

function moreGroups(shown, total, next) {
  const foot = make("div", "foot");
  foot.append(make("span", "count", `${Math.min(shown, total)} of ${total}`));
  if (shown < total) {
    const button = make("button", "button", `Show ${Math.min(GROUPS, total - shown)} more`);
    button.type = "button";
    button.dataset.focus = "more";
    button.onclick = next;
    foot.append(button);
  }
  return foot;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".groups");
  const tell = { cite: (rowId) => setTriggerValue("cited", rowId), part: () => {} };
  const dark = isDark(root);
  const state = groupsShownBy.get(parentElement) || { shown: GROUPS };
  groupsShownBy.set(parentElement, state);
  const draw = () => {
    const drawn = data.groups.slice(0, state.shown).map((one) => group(one, data, dark, tell));
    return data.groups.length > GROUPS ? [...drawn, moreGroups(state.shown, data.groups.length, next)] : drawn;
  };
  const next = () => {
    state.shown += GROUPS;
    redraw(parentElement, root, draw);
  };
  redraw(parentElement, root, draw);
}
