/* Lines aligned on the first letter of their words; the contexts are cut by the page's width and whole in the title. */

function line(row, at, dark) {
  const item = make("li", "line");
  const link = make("a", "words");
  link.href = row.href;
  link.title = row.before + row.words + row.after;
  link.dataset.focus = String(at);
  const left = make("span", "before");
  // The mark keeps a space at the end from being moved to the other side, where the line is cut.
  left.append(make("bdi", "", `${row.before}\u200e`));
  const from = make("span", "from");
  from.append(make("strong", "span", row.words), make("span", "after", row.after));
  link.append(left, from);
  item.append(badge(row.source, dark), leading(link), make("span", "chip", row.voice));
  return item;
}

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".concordance");
  const dark = isDark(root);
  redraw(parentElement, root, () => {
    const list = make("ol", "list");
    list.setAttribute("aria-label", data.label);
    data.lines.forEach((row, at) => list.append(line(row, at, dark)));
    return [list];
  });
}
