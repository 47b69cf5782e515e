/* Text and rail together: choosing, hovering, keys, and the rail that moves with the text. */

const viewOf = new WeakMap();

function hoverCard(card, row, box, frame) {
  card.replaceChildren(make("span", "kind", row.name), chips(row));
  card.hidden = false;
  const left = Math.max(0, Math.min(box.left - frame.left, frame.width - card.offsetWidth));
  const above = box.top - frame.top - card.offsetHeight - 4;
  card.style.left = left + "px";
  card.style.top = (above >= 0 ? above : box.bottom - frame.top + 6) + "px";
}

/* The address of a row: this one, with article and row exchanged. */
function addressOf(article, row) {
  const address = new URL(window.location.href);
  address.searchParams.set("article", article);
  address.searchParams.set("row", row);
  return address.href;
}

class ArticleView {
  constructor(root, data, send) {
    Object.assign(this, { root, data, send, chosen: null });
    const [text, margin, rail] = [make("div", "text"), make("div", "margin"), make("ol", "rail")];
    Object.assign(this, { text, margin, rail, card: make("div", "card") });
    margin.setAttribute("aria-hidden", "true");
    rail.setAttribute("aria-label", "What was found, in reading order");
    this.card.hidden = true;
    this.card.setAttribute("role", "status");
    const pane = make("div", "pane");
    pane.append(margin, text, this.card);
    root.replaceChildren(pane, rail);
    this.pane = pane;
    this.segmentsOf = drawText(data, text);
    for (const row of data.rows) rail.append(railItem(row, (chosen) => this.choose(chosen, true)));
    this.listen();
    this.layout = new ResizeObserver(() => drawMargin(margin, this.segmentsOf));
    this.layout.observe(text);
    this.follow();
  }

  /* A segment answers for the shortest of its marks; a mark that shorter ones cover wholly is reached by the rail. */
  listen() {
    for (const [row, pieces] of this.segmentsOf) {
      const own = pieces.filter((piece) => piece.rows.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a)) === row);
      for (const piece of own) {
        piece.element.onmouseenter = () => this.hover(row, piece.element);
        piece.element.onmouseleave = () => (this.card.hidden = true);
        piece.element.onclick = () => this.choose(row, true);
      }
      if (!own.length) continue;
      row.stop = own[0].element;
      row.stop.tabIndex = -1;
    }
    const rows = this.data.rows.filter((row) => row.stop);
    if (rows.length) rows[0].stop.tabIndex = 0;
    this.text.addEventListener("keydown", (event) => this.key(event, rows));
    this.text.addEventListener("focusin", (event) => {
      const row = rows.find((one) => one.stop === event.target);
      if (row && !this.quiet && event.target.matches(":focus-visible")) this.hover(row, event.target);
    });
    this.text.addEventListener("focusout", () => (this.card.hidden = true));
  }

  key(event, rows) {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = rows.findIndex((row) => row.stop === event.target);
    if (at < 0 || (!move && event.key !== "Enter")) return;
    event.preventDefault();
    if (!move) return this.choose(rows[at], true);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + move))];
    event.target.tabIndex = -1;
    next.stop.tabIndex = 0;
    next.stop.focus();
  }

  hover(row, element) {
    hoverCard(this.card, row, element.getClientRects()[0], this.pane.getBoundingClientRect());
  }

  choose(row, byHand) {
    const before = this.chosen;
    this.chosen = row;
    for (const one of [before, row]) if (one) this.paint(one);
    if (!row) return;
    if (byHand && row !== before) {
      window.history.replaceState(window.history.state, "", addressOf(this.data.article_id, row.row_id));
      this.send("chosen", row.row_id);
    }
    this.bring(row);
  }

  paint(row) {
    const isChosen = row === this.chosen;
    for (const piece of this.segmentsOf.get(row)) {
      underline(piece.element, piece.rows, this.chosen);
      piece.element.classList.toggle("chosen", piece.rows.includes(this.chosen));
    }
    for (const part of this.text.querySelectorAll(`.speaker-${row.number}, .cue-${row.number}`)) part.classList.toggle("shown", isChosen);
    row.item.classList.toggle("current", isChosen);
    row.entry.setAttribute("aria-current", String(isChosen));
    const old = row.item.querySelector(".detail");
    if (old) old.remove();
    if (isChosen) row.item.append(detail(row, this.data, { go: (target) => this.go(target), cite: (id) => this.send("cited", id) }));
  }

  go(target) {
    if (target.row) this.choose(target.row, true);
    else navigate(addressOf(target.article_id, target.row_id));
  }

  /* Brings the words into view where they are not, and the rail's entry with them. */
  bring(row) {
    const pieces = this.segmentsOf.get(row);
    if (!pieces.length) return;
    const [first, last] = [pieces[0].element, pieces[pieces.length - 1].element];
    const [top, bottom] = [first.getBoundingClientRect().top, last.getBoundingClientRect().bottom];
    const isBelow = this.rail.offsetTop > this.pane.offsetTop;
    const floor = window.innerHeight - (isBelow ? this.rail.offsetHeight : 0) - 60;
    if (top < 90 || bottom > floor) first.scrollIntoView({ block: "center" });
    this.showInRail(row);
  }

  showInRail(row) {
    const [item, rail] = [row.item.getBoundingClientRect(), this.rail.getBoundingClientRect()];
    const bottom = Math.min(rail.bottom, window.innerHeight);
    if (item.top >= rail.top && item.bottom <= bottom) return;
    const room = bottom - rail.top;
    this.rail.scrollTop += item.top - rail.top - Math.max(0, Math.min(room / 3, room - item.height));
  }

  /* Marks in the rail what the window shows of the text, and moves the rail there. */
  follow() {
    const seen = new Set();
    this.watch = new IntersectionObserver((entries) => {
      for (const entry of entries) for (const row of entry.target.starts) {
        if (entry.isIntersecting) seen.add(row);
        else seen.delete(row);
        row.item.classList.toggle("seen", entry.isIntersecting);
      }
      const first = this.data.rows.find((row) => seen.has(row));
      if (first && !seen.has(this.chosen) && !this.rail.matches(":hover, :focus-within")) this.showInRail(first);
    });
    for (const [row, pieces] of this.segmentsOf) {
      if (!pieces.length) continue;
      pieces[0].element.starts = [...(pieces[0].element.starts || []), row];
      this.watch.observe(pieces[0].element);
    }
  }

  update(data) {
    this.data.elsewhere = data.elsewhere;
    data.rows.forEach((row, number) => (this.data.rows[number].cited = row.cited));
    const row = this.data.rows.find((one) => one.row_id === data.selected) || null;
    if (row !== this.chosen) this.choose(row, false);
    else if (row) this.paint(row);
  }

  /* Focus without the card, which would lie over words that nobody pointed at. */
  focusQuietly(row) {
    this.quiet = true;
    if (row.stop) row.stop.focus({ preventScroll: true });
    this.quiet = false;
  }

  close() {
    this.layout.disconnect();
    this.watch.disconnect();
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".highlight");
  let view = viewOf.get(parentElement);
  if (view && view.data.version === data.version && root.contains(view.pane)) {
    view.send = setTriggerValue;
    view.update(data);
  } else {
    if (view) view.close();
    view = new ArticleView(root, data, setTriggerValue);
    viewOf.set(parentElement, view);
    const row = data.rows.find((one) => one.row_id === data.selected);
    if (row) {
      requestAnimationFrame(() => {
        view.choose(row, false);
        view.focusQuietly(row);
      });
      setTimeout(() => view.chosen === row && view.bring(row), 400);
    }
  }
  return () => view.close();
}
