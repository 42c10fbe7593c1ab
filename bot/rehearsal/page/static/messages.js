// The messages of the open place: drawn once each, redrawn only when they change.

import { avatar, byId, h, icon } from "./dom.js";
import { draw, drawAttachment, drawEmbed } from "./components.js";
import { here } from "./api.js";
import { menu } from "./menu.js";
import { attempt, me, personLanguage, state } from "./state.js";
import { clockTime, dayKey, format, now, tickTimes } from "./times.js";
import { language, t } from "./words.js";

const TOGETHER_MS = 7 * 60 * 1000;
let shownPlace = null;
let firstNew = null;
let known = new Set();

const author = (message) => message.author.name;

function contents(message) {
  if (message.system) return [h("p.system", {}, t(`message.${message.system}`, { name: author(message) }))];
  if (message.loading) return [h("p.thinking", {}, t("message.loading", { name: author(message) }))];
  return [
    message.html ? h("div.text", { html: message.html }) : null,
    ...message.components.map((spec) => draw(spec, message)),
    ...message.embeds.map(drawEmbed),
    message.attachments.length ? h("div.attachments", {}, message.attachments.map(drawAttachment)) : null,
    message.edited ? h("span.edited", {}, t("message.edited")) : null,
    message.ephemeral ? h("p.only-you", {}, icon("eye"), h("span", {}, t("message.only_you")),
      h("button.plain", { type: "button", "data-key": `dismiss-${message.id}`,
        onclick: () => attempt("delete_message", { message: message.id }) }, t("message.dismiss"))) : null,
  ];
}

function entries(message) {
  const list = [];
  if (message.may_delete && !message.ephemeral) {
    list.push([t("message.delete"), () => attempt("delete_message", { message: message.id })]);
  } else if (!message.ephemeral && state.view.place.kind !== "dm") {
    const owner = state.view.people.find((p) => p.part === "owner");
    list.push([t("message.delete_by_hand"),
      () => attempt("delete_message", { message: message.id, by: owner.key })]);
  }
  return list;
}

function build(message, starts) {
  const time = h("time", { datetime: new Date(message.at).toISOString(),
    title: format(message.at, language(), { dateStyle: "full", timeStyle: "short" }) },
  clockTime(message.at, language()));
  const head = starts ? h("p.head", {}, h("span.author", {}, author(message)),
    message.author.bot ? h("span.badge-bot", {}, t("bot.badge")) : null, time) : null;
  const used = message.used ? h("p.used", {}, icon("reply"), h("span", {},
    t("message.used", { name: message.used.name, command: `/${message.used.command}` }))) : null;
  const list = entries(message);
  const item = h("li.message", { "data-id": message.id,
    "data-ephemeral": message.ephemeral ? "" : null, "data-for-me": message.for_me ? "" : null },
  used,
  h("div.line", {}, starts ? avatar(message.author) : h("span.aside", { "aria-hidden": "true" }, time.cloneNode(true)),
    h("div.body", {}, head ?? h("p.hidden", {}, `${author(message)}, ${time.textContent}`), contents(message))),
  list.length ? menu(t("page.messages_menu"), list, "message-menu") : null);
  item.classList.toggle("starts", Boolean(starts));
  tickTimes(item, personLanguage());
  for (const spoiler of item.querySelectorAll(".spoiler")) {
    spoiler.setAttribute("aria-label", t("message.spoiler"));
  }
  return item;
}

function dayLine(moment) {
  const today = dayKey(moment) === dayKey(now());
  const words = format(moment, language(), { weekday: "long", day: "numeric", month: "long" });
  return h("li.day", { "data-id": `day-${dayKey(moment)}` }, h("span", {}, today ? `${t("page.today")}, ${words}` : words));
}

/** Lay out messages with the lines between them: days, and where the new ones begin. */
function layout(messages) {
  const rows = [];
  let last = null;
  for (const message of messages) {
    if (!last || dayKey(last.at) !== dayKey(message.at)) {
      rows.push({ key: `day-${message.id}-${dayKey(now())}`, make: () => dayLine(message.at) });
      last = null;
    }
    if (message.id === firstNew) {
      rows.push({ key: "new", make: () => h("li.new-line", {}, h("span", {}, t("page.new"))) });
      last = null;
    }
    const starts = !last || message.used || last.author.id !== message.author.id || last.system
      || message.at - last.at > TOGETHER_MS || last.ephemeral !== message.ephemeral;
    rows.push({ key: JSON.stringify([message, Boolean(starts), language(), state.view.bot.running]), id: message.id,
      make: () => build(message, starts) });
    last = message;
  }
  return rows;
}

function sync(list, rows) {
  const old = new Map([...list.children].map((child) => [child.dataset.drawn, child]));
  const focused = document.activeElement?.closest?.(".message");
  const focusKey = focused && document.activeElement.dataset.key;
  let place = list.firstChild;
  for (const row of rows) {
    const element = old.get(row.key) ?? row.make();
    element.dataset.drawn = row.key;
    old.delete(row.key);
    if (element === place) place = place.nextSibling;
    else list.insertBefore(element, place);
  }
  while (place) { const next = place.nextSibling; place.remove(); place = next; }
  if (focused && !focused.isConnected && focusKey) {
    list.querySelector(`[data-id="${focused.dataset.id}"] [data-key="${CSS.escape(focusKey)}"]`)?.focus();
  }
}

/** Draw the open place's messages and keep the eye where it was. */
export function drawMessages() {
  const { messages, place } = state.view;
  const list = byId("messages");
  const scroll = byId("scroll");
  const moved = shownPlace !== `${here.who}/${place.id}`;
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  if (moved) {
    shownPlace = `${here.who}/${place.id}`;
    const fresh = messages.filter((m) => m.author.id !== me().id).slice(-place.unread);
    firstNew = place.unread && fresh.length < messages.length ? fresh[0]?.id ?? null : null;
    known = new Set(messages.map((m) => m.id));
  } else {
    announce(messages.filter((m) => !known.has(m.id) && m.author.id !== me().id));
    for (const message of messages) known.add(message.id);
  }
  scroll.setAttribute("aria-label", t("page.messages"));
  sync(list, messages.length ? layout(messages) : [{ key: `empty-${language()}`,
    make: () => h("li.empty", {}, icon("sun"), h("span", {}, t("page.empty"))) }]);
  if (moved || atEnd) {
    const marker = moved && list.querySelector(".new-line");
    if (marker) marker.scrollIntoView({ block: "start" });
    else scroll.scrollTop = scroll.scrollHeight;
  }
}

function announce(messages) {
  if (!messages.length) return;
  byId("announce").replaceChildren(...messages.map((message) => {
    const text = h("div", {}, contents(message)).innerText.replace(/\s+/g, " ").slice(0, 280);
    return h("p", {}, `${author(message)}: ${text}`);
  }));
}

/** Pictures change heights when they arrive; stay at the end if that is where we were. */
export function watchHeights() {
  const scroll = byId("scroll");
  let end = true;
  scroll.addEventListener("scroll", () => {
    end = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  });
  new ResizeObserver(() => { if (end) scroll.scrollTop = scroll.scrollHeight; }).observe(byId("messages"));
}
