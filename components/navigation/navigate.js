/* Goes to another address of this app without a reload.

   Streamlit reads page and parameters anew when the browser's history moves, which makes one entry in the history
   and keeps what is bound to the address. Its own switch of pages from Python makes two entries, the first of which
   is no view that anybody was on, and refuses parameters that are bound to widgets. */
function navigate(href) {
  window.history.pushState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

/* Whether a click asks for this tab; any other is the browser's, which opens one of its own. */
function isPlain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/* A link whose plain click leads on without a reload, or does what is given. */
function leading(link, follow = navigate) {
  link.onclick = (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    follow(link.href);
  };
  return link;
}
