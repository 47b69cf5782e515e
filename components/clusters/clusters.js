/* A press on a disc that stands for many towns zooms in to where they part; its number lies over marks and names.
   The view that somebody moved to stays when the map is drawn anew for a choice. */

const SPACE = ".st-key-drawn_later .js-plotly-plot";
const LOOK_MS = 300;
const NUMBER = "-cluster-count";

let moved = null;

function drawn() {
  const plot = document.querySelector(SPACE);
  return (plot && plot._fullLayout && plot._fullLayout.map) || null;
}

/* Plotly moves the map without an event of somebody's, as when it goes home: then there is nothing to keep. A map whose
   size changes says that it moved, too, though it stays where it was. */
function keepView(map, revision) {
  if (moved && moved.revision === revision) map.jumpTo(moved, { originalEvent: new Event("kept") });
  map.on("moveend", (event) => {
    const here = { revision, center: map.getCenter(), zoom: map.getZoom() };
    if (event.originalEvent) moved = here;
    else if (moved && !isThere(moved, here)) moved = null;
  });
}

function isThere(view, other) {
  return Math.abs(view.zoom - other.zoom) < 0.01 && view.center.distanceTo(other.center) < 100;
}

/* The cluster under the pointer, where no mark of its own lies over it. */
function clusterAt(map, event) {
  const box = map.getCanvas().getBoundingClientRect();
  const found = map.queryRenderedFeatures([event.clientX - box.left, event.clientY - box.top]);
  const first = found.find((feature) => feature.layer.id.startsWith("plotly-trace-layer"));
  return first && first.properties.cluster ? first : null;
}

/* The event goes along, so that plotly takes the new view for the reader's own and keeps it. */
async function part(map, cluster, event) {
  const zoom = await map.getSource(cluster.source).getClusterExpansionZoom(cluster.properties.cluster_id);
  map.easeTo({ center: cluster.geometry.coordinates, zoom: zoom + 0.25, duration: 400 }, { originalEvent: event });
}

/* Before the map hears of it: plotly would choose whichever town it thinks nearest. */
function pressed(map, event) {
  const cluster = clusterAt(map, event);
  if (!cluster) return;
  event.stopPropagation();
  part(map, cluster, event);
}

function numbersOnTop(map) {
  const layers = map.getStyle().layers;
  const number = layers.find((layer) => layer.id.endsWith(NUMBER));
  if (!number || number === layers[layers.length - 1]) return;
  map.setPaintProperty(number.id, "text-halo-color", "rgba(255, 255, 255, 0.8)");
  map.setPaintProperty(number.id, "text-halo-width", 1.5);
  map.moveLayer(number.id);
}

function listen(map) {
  const canvas = map.getCanvasContainer();
  canvas.addEventListener("click", (event) => pressed(map, event), true);
  canvas.addEventListener("mousemove", (event) => {
    map.getCanvas().style.cursor = clusterAt(map, event) ? "zoom-in" : "";
  });
  map.on("idle", () => numbersOnTop(map));
  numbersOnTop(map);
}

/* The map is drawn later than this, and anew for other places. */
export default function () {
  const timer = setInterval(() => {
    const layout = drawn();
    const map = layout && layout._subplot && layout._subplot.map;
    if (!map || map.opensClusters || !map.loaded()) return;
    map.opensClusters = true;
    keepView(map, layout.uirevision);
    listen(map);
  }, LOOK_MS);
  return () => clearInterval(timer);
}
