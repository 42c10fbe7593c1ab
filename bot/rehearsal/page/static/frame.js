// Everything around the conversation: people, places, clock, bot and language.

import { here } from "./api.js";
import { avatar, byId, h, icon, refill } from "./dom.js";
import { menu } from "./menu.js";
import { attempt, me, state } from "./state.js";
import { clockTime, dayKey, format, now } from "./times.js";
import { language, setLanguage, t } from "./words.js";

const badge = (n) => (n ? h("span.unread", { title: t("page.unread", { n }) }, String(n),
  h("span.hidden", {}, ` ${t("page.unread", { n }).replace(/^\d+\s*/, "")}`)) : null);

/** The address of a window in which somebody is this person. */
export const addressOf = (who, place = null) => `?as=${who}${place ? `&place=${place}` : ""}`;

/** Draw the people along the top. */
export function drawPeople(go) {
  const { people } = state.view;
  const nav = byId("people");
  nav.setAttribute("aria-label", t("page.people"));
  const mixed = new Set(people.map((person) => person.locale.slice(0, 2))).size > 1;
  const drawn = refill(nav, [people, here.who, language()], () => people.map((person) => {
    const own = person.key === here.who;
    const special = [!mixed || person.locale.startsWith("nl") ? null : t("part.english"),
      person.dms_open ? null : t("part.dms_closed")].filter(Boolean);
    const part = t(person.in_server ? `part.${person.part}` : "part.away");
    const words = special.length && person.part === "participant" && person.in_server
      ? special.join(", ") : [part, ...special].join(", ");
    return h("a.person", { href: addressOf(person.key), "aria-current": own ? "true" : null, "data-key": person.key,
      "data-away": person.in_server ? null : "", title: words, onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(person.key);
      } },
    avatar(person),
    h("span.person-text", {}, h("span.person-name", {}, person.name.split(" ")[0],
      h("span.surname", {}, ` ${person.name.split(" ").slice(1).join(" ")}`)), h("span.person-part", {}, words)),
    person.modal ? h("span.writing", { title: t("page.modal_waiting") }, "✎", h("span.hidden", {}, t("page.modal_waiting"))) : null,
    own ? null : badge(person.unread));
  }));
  if (drawn) nav.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const ICONS = { text: "hash", thread: "thread", dm: "dm" };

/** Draw the places at the left. */
export function drawPlaces(go) {
  const { places, place, server } = state.view;
  byId("server").textContent = server;
  const nav = byId("places");
  nav.setAttribute("aria-label", t("page.places"));
  refill(nav, [places, place.id, here.who, language()], () => places.map((item) => {
    if (item.kind === "category") return h("h2.category", {}, item.name);
    const own = item.id === place.id;
    const unread = own ? 0 : item.unread;
    const before = item.kind === "dm" ? h("h2.category", {}, t("page.direct")) : null;
    const link = h("a.place", { href: addressOf(here.who, item.id), "aria-current": own ? "page" : null,
      "data-key": item.id, "data-unread": unread ? "" : null, "data-thread": item.kind === "thread" ? "" : null,
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(item.id);
      } }, icon(item.private && item.kind === "text" ? "lock" : ICONS[item.kind]), h("span.place-name", {}, item.name),
    item.private ? h("span.hidden", {}, `(${t("page.private")})`) : null, badge(unread));
    return before ? [before, link] : link;
  }).flat());
}

/** Draw the head of the open place, with what can be done by hand. */
export function drawRoomHead() {
  const { place } = state.view;
  const person = me();
  refill(byId("room-head"), [place.id, place.name, place.topic, place.private, person, language()], () => {
    const name = person.name;
    const entries = [];
    if (place.kind !== "dm") {
      entries.push([t("hand.delete_place"), () => {
        if (window.confirm(t("hand.sure_place"))) attempt("delete_channel", { place: place.id });
      }]);
    }
    entries.push([t(person.dms_open ? "hand.close_dms" : "hand.open_dms", { name }),
      () => attempt("dms", { open: !person.dms_open })]);
    if (person.part !== "owner") {
      if (person.in_server) {
        entries.push([t("hand.leave", { name }), () => attempt("leave")]);
        entries.push([t("hand.kick", { name }), () => attempt("leave", { kicked: true })]);
      } else entries.push([t("hand.come_back", { name }), () => attempt("come_back")]);
    }
    const sign = place.kind === "text" && place.private ? "lock" : ICONS[place.kind];
    const closed = place.kind === "dm" && !person.dms_open;
    return [icon(sign), h("h2", {}, place.name),
      h("p.topic", { "data-important": closed ? "" : null }, closed ? t("compose.dms_closed") : place.topic),
      menu(t("hand.title"), entries, "hand-menu")];
  });
}

function clockWords() {
  const moment = now();
  return [format(moment, language(), { weekday: "short", day: "numeric", month: "short" }),
    format(moment, language(), { hour: "2-digit", minute: "2-digit", second: "2-digit" })];
}

/** Let the shown clock follow the virtual one. */
export function tickClock() {
  const box = byId("clock").querySelector(".clock-time");
  if (!box) return;
  const [date, time] = clockWords();
  box.querySelector(".clock-date").textContent = date;
  box.querySelector(".clock-digits").textContent = time;
}

function dueWords(due) {
  if (!due) return t("clock.no_deadline");
  const time = clockTime(due, language());
  if (dayKey(due) === dayKey(now())) return `${t("clock.deadline")} ${time}`;
  return `${t("clock.deadline")} ${format(due, language(), { weekday: "short", day: "numeric", month: "short" })} ${time}`;
}

/** Draw the clock and the buttons that push it. */
export function drawClock() {
  const { clock } = state.view;
  byId("clock").setAttribute("aria-label", t("clock.label"));
  const push = (by) => () => attempt("push", { by });
  refill(byId("clock"), [clock.running, clock.due, language(), clock.due && dayKey(now())], () => {
    const [date, time] = clockWords();
    return [
      h("button.icon.clock-run", { type: "button", "data-key": "run", "aria-pressed": String(clock.running),
        "aria-label": t(clock.running ? "clock.pause" : "clock.run"), title: t(clock.running ? "clock.pause" : "clock.run"),
        onclick: () => attempt("run_clock", { running: !clock.running }) }, icon(clock.running ? "pause" : "play")),
      h("p.clock-time", { role: "timer" }, h("span.clock-date", {}, date), h("span.clock-digits", {}, time)),
      clock.running ? null : h("span.clock-paused", {}, t("clock.paused")),
      h("span.clock-buttons", {},
        h("button.chip", { type: "button", "data-key": "minute", title: t("clock.minute_long"), onclick: push("minute") }, t("clock.minute")),
        h("button.chip", { type: "button", "data-key": "deadline", disabled: !clock.due, onclick: push("deadline") },
          icon("skip"), dueWords(clock.due)),
        h("button.chip", { type: "button", "data-key": "tomorrow", onclick: push("tomorrow") }, icon("sun"), t("clock.tomorrow"))),
    ].filter(Boolean);
  });
}

/** Draw the bot's switch and the choice of language. */
export function drawSettings(redraw) {
  const { bot } = state.view;
  refill(byId("settings"), [bot, language()], () => [
    h("button.chip.bot-switch", { type: "button", "data-key": "bot", "data-on": bot.running ? "" : null,
      title: t(bot.running ? "bot.turn_off" : "bot.turn_on"), onclick: () => attempt("bot", { on: !bot.running }) },
    icon("power"), h("span", { "aria-hidden": "true" }, t(bot.running ? "bot.on" : "bot.off")),
    h("span.hidden", {}, `${t(bot.running ? "bot.on" : "bot.off")}. ${t(bot.running ? "bot.turn_off" : "bot.turn_on")}`)),
    h("span.languages", { role: "group", "aria-label": t("page.language") }, ["nl", "en"].map((code) =>
      h("button.language", { type: "button", lang: code, "data-key": `language-${code}`,
        "aria-pressed": String(language() === code),
        onclick: async () => { await setLanguage(code); redraw(); } }, code.toUpperCase()))),
  ]);
}
