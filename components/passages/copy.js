/* Buttons that put words on the clipboard and say so; their width is kept, so that nothing moves. */

const SAID_MS = 2500;

/* Without https the browser has no clipboard for scripts; an old command does for a stretch of text that is selected. */
async function copyText(text, near) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = make("textarea");
  area.value = text;
  area.style.cssText = "position: fixed; opacity: 0; pointer-events: none;";
  near.after(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  near.focus({ preventScroll: true });
  if (!isDone) throw new Error("no clipboard");
}

function copyButton(label, title, text, focus) {
  const button = make("button", "button copy", label);
  button.type = "button";
  button.title = title;
  button.dataset.focus = focus;
  button.setAttribute("aria-live", "polite");
  button.onclick = async () => {
    const width = button.getBoundingClientRect().width;
    button.style.minWidth = width + "px";
    try {
      await copyText(text, button);
      button.textContent = "Copied";
      button.classList.add("done");
    } catch {
      button.textContent = "Failed";
    }
    setTimeout(() => {
      button.textContent = label;
      button.classList.remove("done");
    }, SAID_MS);
  };
  return button;
}
