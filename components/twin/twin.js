/* Two articles side by side; shared passages are buttons that lead to each other. */

function other(root, side, number) {
  const there = root.querySelector(`[data-side="${1 - side}"] [data-number="${number}"]`);
  if (!there) return;
  there.scrollIntoView({ block: "center", behavior: "auto" });
  there.focus({ preventScroll: true });
}

function stretch(root, segment, side) {
  if (!segment.number) return make("span", "own", segment.text);
  const shared = make("span", segment.quoted ? "shared quoted" : "shared");
  shared.dataset.number = String(segment.number);
  shared.tabIndex = 0;
  shared.role = "button";
  shared.title = segment.quoted ? "The same in both, within quotation marks" : "The same in both";
  shared.append(make("sup", "number", String(segment.number)), make("span", "words", segment.text));
  shared.onclick = () => other(root, side, segment.number);
  shared.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      other(root, side, segment.number);
    }
  };
  return shared;
}

function head(side, dark) {
  const line = make("div", "over");
  const link = make("a", "follow", side.title);
  link.href = side.href;
  line.append(badge(side.source, dark), leading(link), make("span", "note", side.note));
  return line;
}

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".twin");
  const dark = isDark(root);
  redraw(parentElement, root, () => {
    const group = make("div", "sides");
    group.setAttribute("aria-label", data.label);
    data.sides.forEach((side, at) => {
      const column = make("section", "side");
      column.dataset.side = String(at);
      const text = make("div", "text");
      text.tabIndex = 0;
      text.append(...side.segments.map((segment) => stretch(root, segment, at)));
      column.append(head(side, dark), text);
      group.append(column);
    });
    return [group];
  });
}
