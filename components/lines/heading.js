/* A heading with badges. */

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".heading");
  const dark = isDark(root);
  const line = make("h3", "title");
  for (const source of data.marks) line.append(badge(source, dark));
  line.append(make("span", "name", data.words), make("span", "note", data.note));
  root.replaceChildren(line);
}
