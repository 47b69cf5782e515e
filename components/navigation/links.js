/* Makes the links between pages that Streamlit draws (the menu) go by navigate(), too. */
const PAGE_LINK = '[data-testid="stPageLink"] a[href]';

/* The first page's address is written as nothing, which a browser takes for the page it is on. Mended before anybody
   opens it, so that a new tab goes where the link says, too. */
function mend(event) {
  const link = event.target instanceof Element ? event.target.closest(PAGE_LINK) : null;
  if (link && /^$|^[?]/.test(link.getAttribute("href"))) link.setAttribute("href", "./" + link.getAttribute("href"));
  return link;
}

function follow(event) {
  const link = mend(event);
  if (!link || link.origin !== window.location.origin) return;
  // Streamlit's own listener would take a click for another tab to this one.
  event.stopPropagation();
  if (!isPlain(event)) return;
  event.preventDefault();
  navigate(link.href);
}

export default function () {
  if (window.parallaxFollowsLinks) return;
  window.parallaxFollowsLinks = true;
  document.addEventListener("click", follow, true);
  for (const kind of ["pointerover", "pointerdown", "focusin"]) document.addEventListener(kind, mend, true);
}
