// A small menu behind a button with three dots.

import { h, icon } from "./dom.js";

let counter = 0;

/** Make a button that opens a menu of [label, act] pairs; a label of null draws a line. */
export function menu(label, entries, className = "") {
  const id = `menu-${counter += 1}`;
  const box = h("div.menu-box", { id, popover: "auto", role: "menu", "aria-label": label });
  const button = h("button.icon", { type: "button", className: `icon ${className}`, "aria-label": label,
    title: label, "aria-haspopup": "menu", "aria-expanded": "false", popovertarget: id,
    "data-key": `${className}-${label}` }, icon("more"));
  const items = () => [...box.querySelectorAll("[role=menuitem]")];

  box.append(...entries.map(([text, act]) => (text === null ? h("hr") : h("button.menu-item", {
    type: "button", role: "menuitem", tabIndex: -1, onclick: () => { box.hidePopover(); act(); },
  }, text))));
  box.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    const rect = button.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(rect.right - box.offsetWidth, innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.min(rect.bottom + 4, innerHeight - box.offsetHeight - 8)}px`;
    items()[0]?.focus();
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = items();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  return h("span.menu", {}, button, box);
}
