// The page's own words in Dutch and English, and the choice between them.

const books = {};
let current = localStorage.getItem("language") || "nl";

async function load(language) {
  books[language] ??= await (await fetch(`/static/words.${language}.json`)).json();
}

/** Load the words of the chosen language. */
export async function loadWords() {
  await load(current);
  document.documentElement.lang = current;
}

export const language = () => current;

/** Change the language of the page and remember it. */
export async function setLanguage(next) {
  await load(next);
  current = next;
  localStorage.setItem("language", next);
  document.documentElement.lang = next;
}

/** Return the words under a key, with {names} filled in. */
export function t(key, values = {}) {
  const words = books[current][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
