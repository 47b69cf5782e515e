/* The article's words with their marks: text nodes only, so that nothing in an article is ever markup. */

const COLOURS = { P: "blue", S: "violet", F: "orange", D: "green", W: "red", T: "gray" };
const LANE = 3;

function kindColour(letter) {
  return `var(--st-${COLOURS[letter] || "gray"}-color)`;
}

function line(row, selected) {
  const colour = kindColour(row.letter);
  const gap = row.uncertain || row.unresolved;
  const image = gap
    ? `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 5px)`
    : `linear-gradient(${colour}, ${colour})`;
  return { image, height: selected ? 3 : 2, at: 1 + row.lane * LANE };
}

/* One background layer for each mark over the segment, stacked below the words. */
function underline(element, rows, chosen) {
  const lines = rows.map((row) => line(row, row === chosen));
  const depth = rows.length ? Math.max(...rows.map((row) => row.lane)) + 1 : 0;
  const below = depth * LANE + 1;
  element.style.paddingBottom = below + "px";
  element.style.backgroundImage = lines.map((one) => one.image).join(", ");
  element.style.backgroundSize = lines.map((one) => `100% ${one.height}px`).join(", ");
  element.style.backgroundPosition = lines.map((one) => `0 calc(100% - ${below - one.at - one.height}px)`).join(", ");
  element.style.backgroundRepeat = "no-repeat";
}

function segment(piece, rows) {
  const element = make("span", piece.marks.length ? "mark" : "", piece.text);
  const covering = piece.marks.map((number) => rows[number]);
  if (covering.length) underline(element, covering, null);
  for (const part of piece.parts) element.classList.add("part", part);
  return { element, rows: covering };
}

/* Draws the lines of the article; gives back the segments of each row, in order. */
function drawText(data, pane) {
  const pieces = [];
  for (const block of data.blocks) {
    const paragraph = make(block.kind === "title" ? "h2" : "p", "line " + block.kind + (block.gap ? " gap" : ""));
    for (const piece of block.segments) {
      const drawn = segment(piece, data.rows);
      pieces.push(drawn);
      paragraph.append(drawn.element);
    }
    pane.append(paragraph);
  }
  const segmentsOf = new Map(data.rows.map((row) => [row, []]));
  for (const piece of pieces) for (const row of piece.rows) segmentsOf.get(row).push(piece);
  return segmentsOf;
}

/* Letters in the margin, at the height of the line on which a mark starts; one letter for each kind on a line. */
function drawMargin(margin, segmentsOf) {
  margin.replaceChildren();
  const top = margin.getBoundingClientRect().top;
  const lines = new Map();
  for (const [row, pieces] of segmentsOf) {
    if (!pieces.length) continue;
    const box = pieces[0].element.getClientRects()[0];
    if (!box) continue;
    const at = Math.round((box.top - top) / 6) * 6;
    if (!lines.has(at)) lines.set(at, new Map());
    const letters = lines.get(at);
    letters.set(row.letter, (letters.get(row.letter) || 0) + 1);
  }
  for (const [at, letters] of lines) {
    const element = make("span", "letters");
    element.style.top = at + "px";
    for (const [letter, count] of letters) {
      const sign = make("span", "letter", letter);
      sign.style.color = kindColour(letter);
      if (count > 1) sign.append(make("sub", "", count));
      element.append(sign);
    }
    margin.append(element);
  }
}
