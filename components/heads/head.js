/* A name and chips. */

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".cardhead");
  const list = make("span", "chips");
  for (const chip of data.chips) list.append(make("span", "chip", chip));
  for (const chip of data.uncertain) list.append(make("span", "chip uncertain", chip));
  if (data.unresolved) list.append(make("span", "chip unresolved", data.unresolved));
  root.replaceChildren(make("h3", "title", data.name), list);
}
