// Small helpers to build and find elements, so that the other modules read as what they show.

/** Make an element: h("button.primary", {type: "button", onclick}, "text", child). */
export function h(spec, props = {}, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "html") element.innerHTML = value;
    else if (name in element && !name.includes("-") && name !== "list") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

const PATHS = {
  hash: "M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  thread: "M4 4h12v8H9l-4 4v-4H4z",
  dm: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
  eye: "M2 10s3-5.500 8-5.500S18 10 18 10s-3 5.500-8 5.500S2 10 2 10zM10 7.600a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800",
  more: "M4 10h.01M10 10h.01M16 10h.01",
  file: "M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500",
  down: "M6 8l4 4 4-4",
  plus: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5 5 15",
  send: "M3 10 17 3.500 12.500 17 9.500 11.500z",
  play: "M6 4l10 6-10 6z",
  pause: "M7 4v12M13 4v12",
  skip: "M4 4l8 6-8 6zM15.500 4v12",
  sun: "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16",
  power: "M10 2.500v7M5.500 5.500a6.300 6.300 0 1 0 9 0",
  compass: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M13.500 6.500 11.300 11.300 6.500 13.500 8.700 8.700z",
  reply: "M6 16v-4.500A3.500 3.500 0 0 1 9.500 8H17",
};

/** Draw one of the page's own line icons; it says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** The first letters of the first and the last name. */
export function initials(name) {
  const words = name.split(/\s+/);
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}

const hues = new Map();

/** Give everybody a colour that differs from their neighbours'. */
export function colourPeople(people) {
  people.forEach((person, index) => hues.set(person.id, (165 + index * 67) % 360));
}

/** A round sign for somebody: a compass for a bot, else initials on a colour of their own. */
export function avatar(person) {
  if (person.bot) return h("span.avatar.bot", { "aria-hidden": "true" }, icon("compass"));
  const sign = h("span.avatar", { "aria-hidden": "true" }, initials(person.name));
  sign.style.setProperty("--hue", hues.get(person.id) ?? 40);
  return sign;
}

/** Replace what is in an element only when the data behind it changed; returns whether it did. */
export function refill(element, data, build) {
  const key = JSON.stringify(data);
  if (element.dataset.drawn === key) return false;
  const focused = element.contains(document.activeElement) && document.activeElement.dataset.key;
  element.replaceChildren(...[build()].flat(Infinity));
  element.dataset.drawn = key;
  if (focused) element.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  return true;
}
