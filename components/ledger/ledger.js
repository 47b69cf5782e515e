/* What the ledger says, entry by entry. An entry that can be opened is a link: a plain click asks the page for it. */

function quoted(quote, at, number, dark) {
  const line = make("span", "words");
  if (quote.source) line.append(badge(quote.source, dark), " ");
  if (quote.before) line.append(make("span", "around", quote.before));
  const link = make("a", "span", quote.words);
  link.href = quote.href;
  link.dataset.focus = `${at} ${number}`;
  link.setAttribute("aria-label", `in the article: ${quote.words.slice(0, 80)}${quote.source ? `, ${quote.source.name}` : ""}`);
  line.append(leading(link));
  if (quote.after) line.append(make("span", "around", quote.after));
  if (quote.note) line.append(" ", make("span", "note", quote.note));
  return line;
}

function told(entry, short, dark) {
  const element = make("span", "told");
  if (entry.label) element.append(make("span", entry.dotted ? "chip uncertain" : "chip", entry.label));
  if (short) element.append(...short);
  if (entry.note) element.append(make("span", "note", entry.note));
  if (entry.marks.length) {
    const marks = make("span", "marks");
    marks.append(...entry.marks.map((source) => badge(source, dark)));
    element.append(marks);
  }
  return element;
}

function opener(entry, open) {
  const link = make("a", "open-entry");
  link.href = entry.href;
  link.dataset.focus = entry.id;
  if (entry.current) link.setAttribute("aria-current", "true");
  return leading(link, () => open(entry));
}

function item(entry, at, dark, open) {
  const element = make("li", entry.current ? "entry current" : "entry");
  const body = entry.href ? opener(entry, open) : make("div", "");
  const quotes = entry.quotes.map((quote, number) => quoted(quote, at, number, dark));
  const isShort = entry.quotes.length > 1 && !entry.href;
  if (entry.topic) body.append(make("span", "topic", entry.topic));
  if (isShort) body.append(told(entry, quotes, dark));
  if (entry.words) body.append(make("span", entry.dotted ? "says dotted" : "says", entry.words));
  if (!isShort) body.append(told(entry, null, dark));
  element.append(body);
  if (!isShort && quotes.length) {
    const below = make("div", "below");
    below.append(...quotes);
    element.append(below);
  }
  return element;
}

function grouped(entries, dark, open) {
  const items = [];
  entries.forEach((entry, at) => {
    if (entry.group && (!at || entries[at - 1].group !== entry.group)) items.push(make("li", "group", entry.group));
    items.push(item(entry, at, dark, open));
  });
  return items;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".ledger");
  const dark = isDark(root);
  const before = root.querySelector(".entries");
  const open = (entry) => (data.leads_away ? navigate(entry.href) : setTriggerValue("opened", entry.id));
  const scrolled = before ? before.scrollTop : null;
  root.classList.toggle("long", data.is_long);
  redraw(parentElement, root, () => {
    const list = make("ul", "entries");
    list.setAttribute("aria-label", data.label);
    list.append(...grouped(data.entries, dark, open));
    return [list];
  });
  const list = root.querySelector(".entries");
  const current = list.querySelector(".current");
  if (scrolled !== null) list.scrollTop = scrolled;
  else if (current && data.is_long && current.offsetTop > list.clientHeight) list.scrollTop = current.offsetTop - 60;
}
