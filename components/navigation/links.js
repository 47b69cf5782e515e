/* Makes the links between pages that Streamlit draws (the menu) go by navigate(), too. */
const PAGE_LINK = '[data-testid="stPageLink"] a[href]';

function isPlain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/* The address that a link means: the first page's is written as nothing, which a browser takes for the page it is on. */
function meant(link) {
  const written = link.getAttribute("href");
  return new URL(written === "" || written.startsWith("?") ? "./" + written : written, window.location.href);
}

function follow(event) {
  const link = isPlain(event) && event.target instanceof Element ? event.target.closest(PAGE_LINK) : null;
  if (!link || meant(link).origin !== window.location.origin) return;
  event.preventDefault();
  event.stopPropagation();
  navigate(meant(link).href);
}

export default function () {
  if (window.parallaxFollowsLinks) return;
  window.parallaxFollowsLinks = true;
  document.addEventListener("click", follow, true);
}
