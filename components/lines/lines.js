/* A list of links, one line each. */

function noted(line) {
  const note = make("span", "note", line.note);
  if (line.dotted) {
    const part = make("span", "dotted", line.dotted);
    part.title = "Assigned by whoever compiled the corpus, not stated by the article";
    note.append(part);
  }
  return note;
}

function marked(line, dark) {
  const marks = make("span", "marks");
  for (const source of line.marks) marks.append(badge(source, dark));
  return marks;
}

function entry(line, at, dark) {
  const item = make("li", line.trailing ? "line trailing" : "line");
  const link = make(line.href ? "a" : "span", line.href ? "follow" : "", line.words);
  link.dataset.focus = String(at);
  if (line.href) {
    link.href = line.href;
    leading(link);
  }
  const body = make("span", "body");
  body.append(link, noted(line));
  if (!line.marks.length) item.append(body);
  else item.append(...(line.trailing ? [body, marked(line, dark)] : [marked(line, dark), body]));
  return item;
}

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".lines");
  const dark = isDark(root);
  redraw(parentElement, root, () => {
    const list = make("ul", data.abreast ? "list abreast" : "list");
    list.setAttribute("aria-label", data.label);
    data.lines.forEach((line, at) => list.append(entry(line, at, dark)));
    return [list];
  });
}
