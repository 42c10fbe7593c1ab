// A slash command being filled in: one field for each option, by keyboard or pointer.

import { act, packFiles } from "./api.js";
import { h, icon } from "./dom.js";
import { choicesOf, picker } from "./picker.js";
import { attempt, personLanguage, state } from "./state.js";
import { t } from "./words.js";

let current = null;

export const commandIsOpen = () => current !== null;

export function closeCommand() {
  current = null;
}

const ENTITIES = { user: "user", channel: "channel", role: "role", mentionable: "mentionable" };

function chooser(option, choices, initial) {
  let values = [];
  const element = picker({ label: option.label[personLanguage()], choices, min: option.required ? 1 : 0,
    values: initial, onchange: (chosen) => { values = chosen; } });
  return { element, focus: element, value: () => values[0] };
}

function suggester(option, id) {
  const list = h("ul.completion.suggestions", { id: `${id}-list`, role: "listbox", hidden: true,
    "aria-label": option.label[personLanguage()] });
  let found = [];
  let active = -1;
  let asked = 0;
  const input = h("input", { id, type: "text", role: "combobox", "aria-controls": `${id}-list`,
    "aria-autocomplete": "list", "aria-expanded": "false", maxLength: option.max_length ?? 6000,
    oninput: ask, onfocus: ask, onblur: () => show(false), onkeydown: keys });
  const show = (open) => {
    list.hidden = !open || !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.setAttribute("aria-activedescendant", active >= 0 ? `${id}-${active}` : "");
    list.replaceChildren(...found.map((choice, index) => h("li.choice", { role: "option", id: `${id}-${index}`,
      "aria-selected": String(index === active), "data-active": index === active ? "" : null,
      onpointerdown: (event) => { event.preventDefault(); take(choice); } }, choice.name)));
  };
  function take(choice) {
    input.value = choice.name;
    input.dataset.value = JSON.stringify(choice.value);
    found = [];
    active = -1;
    show(false);
  }
  async function ask() {
    delete input.dataset.value;
    const turn = asked += 1;
    const { command, place } = current;
    try {
      const answer = await act("autocomplete", { place, command: command.path, option: option.name, text: input.value,
        filled: filledSoFar(option.name) });
      if (turn !== asked) return;
      found = answer.choices;
    } catch { found = []; }
    active = -1;
    show(document.activeElement === input);
  }
  function keys(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      active = (active + step + found.length) % found.length;
      event.preventDefault();
      show(true);
    } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) {
      if (event.key === "Enter") event.preventDefault();
      take(found[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      show(false);
    }
  }
  const value = () => (input.dataset.value ? JSON.parse(input.dataset.value) : input.value || undefined);
  return { element: h("span.with-list", {}, input, list), focus: input, value };
}

function filledSoFar(except) {
  return Object.fromEntries(current.fields.filter((f) => f.option.name !== except && f.option.type !== "attachment")
    .map((f) => [f.option.name, f.value()]).filter(([, value]) => value !== undefined && value !== ""));
}

function makeField(option) {
  const tongue = personLanguage();
  const id = `option-${option.name}`;
  let made;
  if (option.choices.length) {
    made = chooser(option, option.choices.map((c) => ({ value: c.value, label: c.label[tongue] })));
  } else if (ENTITIES[option.type]) {
    made = chooser(option, choicesOf({ of: ENTITIES[option.type] }));
  } else if (option.type === "boolean") {
    made = chooser(option, [{ value: true, label: t("compose.yes") }, { value: false, label: t("compose.no") }]);
  } else if (option.autocomplete) {
    made = suggester(option, id);
  } else if (option.type === "attachment") {
    const input = h("input", { id, type: "file" });
    made = { element: input, focus: input, value: () => (input.files.length ? input.files : undefined) };
  } else {
    const number = option.type === "integer" || option.type === "number";
    const input = h("input", { id, type: number ? "number" : "text", maxLength: number ? undefined : option.max_length,
      min: option.min_value, max: option.max_value, step: option.type === "number" ? "any" : undefined });
    made = { element: input, focus: input, value: () => input.value || undefined };
  }
  const field = { option, ...made };
  field.node = h("div.option-field", {},
    h("label", { htmlFor: id, title: option.description[tongue] }, option.label[tongue]), made.element);
  return field;
}

async function run(event) {
  event?.preventDefault();
  const { command, place, fields, after } = current;
  const missing = fields.find((f) => f.option.required && f.value() === undefined);
  if (missing) {
    missing.node.classList.add("missing");
    missing.focus.focus();
    return;
  }
  const options = {};
  for (const field of fields) {
    const value = field.value();
    if (value === undefined) continue;
    options[field.option.name] = value instanceof FileList ? { files: await packFiles(value) } : value;
  }
  const done = await attempt("slash", { place, command: command.path, options });
  if (done) { closeCommand(); after(); }
}

/** Show the fields of a command in the composer; calls back when it is sent or given up. */
export function openCommand(command, form, after) {
  const tongue = personLanguage();
  current = { command, place: state.view.place.id, fields: [], after };
  const holder = h("div.option-fields");
  const extra = h("div.extra-options", { role: "group", "aria-label": t("compose.optional") });
  const add = (option) => {
    const field = makeField(option);
    current.fields.push(field);
    holder.append(field.node);
    return field;
  };
  command.options.filter((o) => o.required).forEach(add);
  for (const option of command.options.filter((o) => !o.required)) {
    const chip = h("button.chip", { type: "button", title: option.description[tongue], onclick: () => {
      const field = add(option);
      chip.remove();
      field.focus.focus();
    } }, icon("plus"), option.label[tongue]);
    extra.append(chip);
  }
  const giveUp = () => { closeCommand(); after(); };
  const go = h("button.button.primary.small", { type: "submit" }, t("compose.run"));
  form.replaceChildren(h("div.command", { onkeydown: (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) giveUp();
  } },
  h("p.command-head", {}, h("span.command-name", {}, `/${command.label[tongue]}`),
    h("span.choice-hint", {}, command.description[tongue])),
  holder, extra.children.length ? extra : null,
  h("div.command-foot", {}, h("button.button.secondary.small", { type: "button", onclick: giveUp }, t("compose.cancel")), go)));
  form.onsubmit = run;
  (current.fields[0]?.focus ?? go).focus();
}
