// Writing a message, and typing a slash command with completion.

import { here, packFiles } from "./api.js";
import { closeCommand, commandIsOpen, openCommand } from "./command.js";
import { byId, h, icon } from "./dom.js";
import { attempt, personLanguage, state } from "./state.js";
import { language, t } from "./words.js";

let files = [];
let active = 0;
let drawn = null;

const form = () => byId("composer");
const input = () => form().querySelector("textarea");
const drafts = new Map();
const draftKey = () => `${here.who}/${state.view.place.id}`;

const placeName = () => (state.view.place.kind === "dm" ? state.view.place.name : `#${state.view.place.name}`);

function matching(text) {
  if (!text.startsWith("/") || text.includes("\n")) return [];
  const wanted = text.slice(1).trimStart().toLocaleLowerCase();
  return state.view.commands.filter((command) => Object.values(command.label).concat(command.path)
    .some((name) => name.toLocaleLowerCase().startsWith(wanted)
      || name.toLocaleLowerCase().split(" ").some((part) => wanted && part.startsWith(wanted))));
}

function drawCompletion() {
  const list = form().querySelector(".completion");
  const text = input().value;
  const items = matching(text);
  const open = text.startsWith("/") && !text.includes("\n");
  active = Math.max(0, Math.min(active, items.length - 1));
  list.hidden = !open;
  input().setAttribute("aria-expanded", String(open));
  input().setAttribute("aria-activedescendant", open && items.length ? `command-${active}` : "");
  if (!open) return;
  const tongue = personLanguage();
  list.replaceChildren(...items.map((command, index) => h("li.choice", { role: "option", id: `command-${index}`,
    "aria-selected": String(index === active), "data-active": index === active ? "" : null,
    onpointerdown: (event) => { event.preventDefault(); choose(command); } },
  h("span.choice-text", {}, h("span.choice-label", {}, `/${command.label[tongue]}`,
    command.options.map((o) => h("span.option-name", { "data-required": o.required ? "" : null }, o.label[tongue]))),
  h("span.choice-hint", {}, command.description[tongue])))));
  if (!items.length) list.append(h("li.choice.none", {}, t("compose.no_command")));
  list.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
}

function choose(command) {
  input().value = "";
  resize();
  drawCompletion();
  openCommand(command, form(), () => { drawComposer(true); input()?.focus(); });
}

function keys(event) {
  const items = matching(input().value);
  const completing = input().value.startsWith("/") && !event.isComposing;
  if (completing && items.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    active = (active + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
    event.preventDefault();
    drawCompletion();
  } else if (completing && items.length && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) {
    event.preventDefault();
    choose(items[active]);
  } else if (completing && event.key === "Escape") {
    input().value = "";
    drawCompletion();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
}

function resize() {
  const area = input();
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight, 220)}px`;
  form().classList.toggle("filled", Boolean(area.value.trim()) || files.length > 0);
}

async function send() {
  const text = input().value.trim();
  if (!text && !files.length) return;
  if (text.startsWith("/") || !state.view.place.can_type) return;
  const packed = await packFiles(files);
  const sent = await attempt("send", { place: state.view.place.id, text, files: packed });
  if (!sent) return;
  files = [];
  input().value = "";
  drafts.delete(draftKey());
  drawFiles();
  resize();
}

function drawFiles() {
  const list = form().querySelector(".chosen-files");
  list.hidden = !files.length;
  list.replaceChildren(...files.map((file) => h("li", {}, icon("file"), h("span", {}, file.name),
    h("button.icon", { type: "button", "aria-label": t("compose.remove", { name: file.name }),
      onclick: () => { files = files.filter((f) => f !== file); drawFiles(); resize(); } }, icon("close")))));
}

function hint() {
  const { why_not: why } = state.view.place;
  return why ? t(`compose.${why}`) : t("compose.hint", { place: placeName() });
}

/** Draw the composer for the open place; a half-written text stays with its place. */
export function drawComposer(force = false) {
  const { place } = state.view;
  const key = JSON.stringify([here.who, place.id, place.can_type, place.why_not, language()]);
  if (!force && drawn === key) { if (!commandIsOpen()) drawCompletion(); return; }
  const moved = drawn === null || JSON.parse(drawn).slice(0, 2).join("/") !== draftKey();
  if (!moved && commandIsOpen() && !force) return;
  drawn = key;
  if (moved) { files = []; closeCommand(); }
  const blocked = place.why_not === "not_in_server" || place.why_not === "locked";
  const chooser = h("input", { type: "file", multiple: true, hidden: true,
    onchange: () => { files = [...files, ...chooser.files]; chooser.value = ""; drawFiles(); resize(); } });
  const area = h("textarea", { rows: 1, placeholder: hint(), disabled: blocked, maxLength: 2000,
    role: "combobox", "aria-label": t("compose.label", { place: placeName() }), "aria-autocomplete": "list",
    "aria-controls": "completion", "aria-expanded": "false", value: drafts.get(draftKey()) ?? "",
    oninput: () => { active = 0; drafts.set(draftKey(), area.value); resize(); drawCompletion(); },
    onkeydown: keys });
  form().replaceChildren(
    h("ul.completion", { id: "completion", role: "listbox", "aria-label": t("compose.commands"), hidden: true }),
    h("ul.chosen-files", { hidden: true }),
    h("div.compose-line", {},
      h("button.icon", { type: "button", "aria-label": t("compose.attach"), title: t("compose.attach"),
        disabled: !place.can_type, onclick: () => chooser.click() }, icon("plus")),
      chooser, area,
      h("button.icon.send", { type: "submit", "aria-label": t("compose.send"), title: t("compose.send"),
        disabled: blocked }, icon("send"))));
  form().onsubmit = (event) => { event.preventDefault(); send(); };
  drawFiles();
  resize();
  drawCompletion();
}

/** Put a command in the composer, for instance from a mention in a message. */
export function startCommand(path) {
  const command = state.view.commands.find((c) => c.path === path);
  if (command) choose(command);
}
