/* What an analyst decided. */

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".judged");
  redraw(parentElement, root, () => {
    const ground = make("p", "ground");
    const pencil = make("span", "pencil", "✎");
    pencil.title = "An analyst's judgement";
    ground.append(pencil, make("strong", "", data.words));
    if (data.reason) ground.append(make("span", "reason", data.reason));
    if (data.note) ground.append(make("span", "note", data.note));
    return [ground];
  });
}
