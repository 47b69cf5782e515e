/* Goes to another address of this app without a reload.

   Streamlit reads page and parameters anew when the browser's history moves, which makes one entry in the history
   and keeps what is bound to the address. Its own switch of pages from Python makes two entries, the first of which
   is no view that anybody was on, and refuses parameters that are bound to widgets. */
function navigate(href) {
  window.history.pushState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}
