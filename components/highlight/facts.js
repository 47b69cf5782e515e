/* The head of an article: its source, and what is known of it with how it is known. */

function fact(one) {
  const element = make("div", "fact");
  const value = one.href ? make("a", "value open", one.value) : make("span", one.basis === "assigned" ? "value assigned" : "value", one.value);
  if (one.href) {
    value.href = one.href;
    value.target = "_blank";
    value.rel = "noopener noreferrer";
  }
  element.append(make("dt", "", one.name), make("dd", ""));
  element.lastChild.append(value);
  if (one.basis) element.lastChild.append(make("span", "basis", " " + one.basis));
  return element;
}

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".facts");
  const heading = make("div", "heading");
  const name = make("h2", data.basis === "assigned" ? "name value assigned" : "name", data.source.name);
  heading.append(badge(data.source, isDark(root)), name, make("span", "basis", data.basis));
  const list = make("dl", "list");
  list.append(...data.facts.map(fact));
  root.replaceChildren(heading, list);
}
