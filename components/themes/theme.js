/* The background's own brightness tells the theme, and a transition of it that the theme has changed. */

function isDark(probe) {
  const [red, green, blue] = getComputedStyle(probe).backgroundColor.match(/[\d.]+/g).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const probe = parentElement.querySelector(".probe");
  const tell = () => isDark(probe) !== data.dark && setStateValue("dark", isDark(probe));
  probe.ontransitionend = tell;
  tell();
}
