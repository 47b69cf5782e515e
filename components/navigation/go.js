let last = null;

export default function (component) {
  const { token, href } = component.data;
  if (token === last) return;
  last = token;
  navigate(href);
}
