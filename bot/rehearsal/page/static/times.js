// Virtual time in the browser: the clock, and "in 25 minutes" that keeps moving with it.

let base = 0;
let since = 0;
let running = false;

/** Set the virtual clock from what the server said. */
export function setClock(clock) {
  base = clock.now;
  since = performance.now();
  running = clock.running;
}

export const now = () => base + (running ? performance.now() - since : 0);

const UNITS = [
  ["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400],
  ["hour", 3600], ["minute", 60], ["second", 1],
];

/** Write how far away a moment is, rounded as a person would say it. */
export function relative(unix, language) {
  const seconds = Math.round(unix - now() / 1000);
  const away = Math.abs(seconds);
  const [unit, size] = UNITS.find(([, length]) => away >= length) ?? UNITS.at(-1);
  const words = new Intl.RelativeTimeFormat(language === "nl" ? "nl" : "en-GB", { numeric: "always" });
  return words.format(Math.round(seconds / size), unit);
}

/** Bring every relative time on the page up to now. */
export function tickTimes(root, language) {
  for (const element of root.querySelectorAll('time[data-style="R"]')) {
    const words = relative(Number(element.dataset.unix), language);
    if (element.textContent !== words) element.textContent = words;
  }
}

/** Write a moment in Amsterdam. */
export function format(moment, language, options) {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    timeZone: "Europe/Amsterdam", ...options,
  }).format(moment);
}

export const clockTime = (moment, language) => format(moment, language, { hour: "2-digit", minute: "2-digit" });

/** The day of a moment in Amsterdam, as a key to compare by. */
export const dayKey = (moment) => format(moment, "en", { dateStyle: "short" });
