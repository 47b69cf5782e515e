/* Statements that may belong together, side by side, with the reason over them; twenty groups at a time. */

const GROUPS = 20;

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

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".groups");
  const tell = { cite: (rowId) => setTriggerValue("cited", rowId), part: () => {} };
  const dark = isDark(root);
  redrawInParts(parentElement, root, { first: "", total: data.groups.length, part: GROUPS, things: "" }, (shown) =>
    data.groups.slice(0, shown).map((one) => group(one, data, dark, tell)),
  );
}
