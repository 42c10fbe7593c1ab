// A list to choose from: one control for every select, in messages, forms and commands.

import { avatar, h, icon } from "./dom.js";
import { state } from "./state.js";
import { t } from "./words.js";

const SEARCH_FROM = 8;
let counter = 0;

/** The choices of a select: its own options, or the people, roles and places one may know. */
export function choicesOf(spec) {
  const view = state.view;
  const people = () => [
    ...view.people.filter((p) => p.in_server).map((p) => ({ value: p.id, label: p.name, person: p })),
    { value: view.bot.id, label: view.bot.name, person: { ...view.bot, bot: true } },
  ];
  const roles = () => view.roles.map((r) => ({ value: r.id, label: `@${r.name}` }));
  switch (spec.of) {
    case "user": return people();
    case "role": return roles();
    case "mentionable": return [...people(), ...roles()];
    case "channel": return view.places.filter((p) => p.kind !== "dm")
      .map((p) => ({ value: p.id, label: p.kind === "category" ? p.name : `#${p.name}` }));
    default: return spec.options.map((o) => ({ ...o, chosen: o.default }));
  }
}

/**
 * Make a button that opens a list. Options: label (for screen readers), placeholder, choices,
 * min, max, values, disabled, key, onchange(values). With max above 1 it answers when it closes.
 */
export function picker(options) {
  const { choices, min = 1, max = 1, onchange } = options;
  let values = options.values ?? choices.filter((c) => c.chosen).map((c) => c.value);
  const id = `picker-${counter += 1}`;
  const shown = h("span.picker-shown");
  const button = h("button.picker", {
    type: "button", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": id,
    disabled: options.disabled, "data-key": options.key, onclick: () => (open ? hide() : show()),
  }, shown, icon("down"));
  const list = h("ul.picker-list", { role: "listbox", "aria-label": options.label,
    "aria-multiselectable": max > 1 ? "true" : null });
  const search = h("input.picker-search", { type: "text", "aria-label": t("select.search"),
    placeholder: t("select.search"), role: "combobox", "aria-controls": id, "aria-expanded": "true",
    oninput: () => draw() });
  const done = h("button.small.primary", { type: "button", onclick: () => hide() }, t("select.done"));
  const box = h("div.picker-box", { id, popover: "auto" });
  let open = false;
  let active = 0;
  let before = "";

  function label() {
    const chosen = values.map((v) => choices.find((c) => String(c.value) === String(v))?.label ?? v);
    shown.textContent = chosen.join(", ") || options.placeholder || t("select.none");
    shown.classList.toggle("unchosen", chosen.length === 0);
    const name = options.label ?? options.placeholder ?? "";
    button.setAttribute("aria-label", name === shown.textContent ? name : `${name}: ${shown.textContent}`);
  }

  const visible = () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    return choices.filter((c) => c.label.toLocaleLowerCase().includes(wanted));
  };

  function draw() {
    const items = visible();
    active = Math.min(active, Math.max(items.length - 1, 0));
    list.replaceChildren(...items.map((choice, index) => {
      const chosen = values.includes(choice.value);
      return h("li.choice", { role: "option", id: `${id}-${index}`, "aria-selected": String(chosen),
        "data-active": index === active ? "" : null, onclick: () => choose(choice),
        onpointermove: () => { if (active !== index) { active = index; draw(); } } },
      choice.person ? avatar(choice.person) : choice.emoji ? h("span.emoji", {}, choice.emoji) : null,
      h("span.choice-text", {}, h("span.choice-label", {}, choice.label),
        choice.description ? h("span.choice-hint", {}, choice.description) : null),
      h("span.tick", { "aria-hidden": "true" }, chosen ? "✓" : ""));
    }));
    if (!items.length) list.append(h("li.choice.none", {}, t("select.nothing")));
    search.setAttribute("aria-activedescendant", items.length ? `${id}-${active}` : "");
    list.setAttribute("aria-activedescendant", items.length ? `${id}-${active}` : "");
    list.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }

  function choose(choice) {
    if (max === 1) {
      const again = values[0] === choice.value && min === 0;
      values = again ? [] : [choice.value];
      hide();
      return;
    }
    values = values.includes(choice.value)
      ? values.filter((v) => v !== choice.value)
      : values.length < max ? [...values, choice.value] : values;
    label();
    draw();
  }

  function keys(event) {
    const items = visible();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length) {
      active = (active + step + items.length) % items.length;
    } else if (event.key === "Home" || event.key === "End") {
      active = event.key === "Home" ? 0 : items.length - 1;
    } else if (event.key === "Enter" || (event.key === " " && event.target !== search)) {
      if (event.target === done) return;
      if (items[active]) choose(items[active]);
    } else if (event.key === "Tab") {
      hide();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (open) draw();
  }

  function place() {
    const rect = button.getBoundingClientRect();
    box.style.minWidth = `${Math.min(rect.width, innerWidth - 16)}px`;
    const left = Math.min(rect.left, innerWidth - box.offsetWidth - 8);
    box.style.left = `${Math.max(8, left)}px`;
    const below = rect.bottom + 4 + box.offsetHeight <= innerHeight - 8;
    const above = rect.top - 4 - box.offsetHeight;
    box.style.top = `${below || above < 8 ? Math.min(rect.bottom + 4, innerHeight - box.offsetHeight - 8) : above}px`;
  }

  function show() {
    before = JSON.stringify(values);
    search.value = "";
    active = Math.max(0, choices.findIndex((c) => values.includes(c.value)));
    box.replaceChildren(...(choices.length >= SEARCH_FROM ? [search] : []), list, ...(max > 1 ? [done] : []));
    list.tabIndex = 0;
    button.after(box);
    box.showPopover();
    draw();
    place();
    (choices.length >= SEARCH_FROM ? search : list).focus();
  }

  function hide() {
    if (box.matches(":popover-open")) box.hidePopover();
  }

  box.addEventListener("keydown", keys);
  box.addEventListener("toggle", (event) => {
    open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (open) return;
    label();
    button.focus();
    box.remove();
    if (JSON.stringify(values) !== before && values.length >= min) onchange?.(values);
  });
  label();
  button.values = () => values;
  return button;
}
