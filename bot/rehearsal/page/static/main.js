// Starts the page: reads who you are from the address, draws your view, and keeps it fresh.

import { fetchView, here, listen, Refused } from "./api.js";
import { drawComposer, startCommand } from "./composer.js";
import { byId, colourPeople } from "./dom.js";
import { drawClock, drawPeople, drawPlaces, drawRoomHead, drawSettings, addressOf, tickClock } from "./frame.js";
import { drawMessages, watchHeights } from "./messages.js";
import { drawModal, watchModal } from "./modal.js";
import { notice, personLanguage, state } from "./state.js";
import { setClock, tickTimes } from "./times.js";
import { loadWords, t } from "./words.js";

const FIRST = "fenna";
let asking = null;
let again = false;

function readAddress() {
  const query = new URLSearchParams(location.search);
  here.who = query.get("as") || sessionStorage.getItem("who") || FIRST;
  here.place = query.get("place") || localPlace(here.who);
}

const localPlace = (who) => sessionStorage.getItem(`place-${who}`);

function draw() {
  const { view } = state;
  document.title = `${view.people.find((p) => p.key === here.who).name} · ${t("page.title")}`;
  drawSettings(() => { draw(); });
  drawClock();
  drawPeople(become);
  drawPlaces(open);
  drawRoomHead();
  drawMessages();
  drawComposer();
  drawModal();
  const toggle = byId("places-toggle");
  toggle.setAttribute("aria-label", t(drawerOpen() ? "page.close_places" : "page.open_places"));
}

async function load() {
  const asked = `${here.who}/${here.place}`;
  let view;
  try {
    view = await fetchView();
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== "unknown_person" || here.who === FIRST) throw error;
    here.who = FIRST;
    here.place = null;
    again = true;
    return;
  }
  if (asked !== `${here.who}/${here.place}`) { again = true; return; }
  state.view = view;
  here.place = view.place.id;
  sessionStorage.setItem("who", here.who);
  sessionStorage.setItem(`place-${here.who}`, here.place);
  setClock(view.clock);
  colourPeople(view.people);
  draw();
}

/** Fetch and draw; while one fetch is under way, at most one more is remembered. */
async function refresh() {
  if (asking) { again = true; return asking; }
  asking = (async () => {
    do { again = false; await load(); } while (again);
  })();
  try { await asking; } catch (error) { console.error(error); } finally { asking = null; }
  return undefined;
}

function become(who) {
  if (who === here.who) return;
  here.who = who;
  here.place = localPlace(who);
  notice("");
  history.pushState(null, "", addressOf(who, here.place));
  refresh();
}

function open(place) {
  here.place = place;
  notice("");
  history.replaceState(null, "", addressOf(here.who, place));
  setDrawer(false);
  refresh();
}

const drawerOpen = () => document.body.classList.contains("drawer");

function setDrawer(isOpen) {
  if (drawerOpen() === isOpen) return;
  document.body.classList.toggle("drawer", isOpen);
  byId("veil").hidden = !isOpen;
  const toggle = byId("places-toggle");
  toggle.setAttribute("aria-expanded", String(isOpen));
  toggle.setAttribute("aria-label", t(isOpen ? "page.close_places" : "page.open_places"));
  if (isOpen) byId("places").querySelector("a")?.focus();
  else toggle.focus();
}

function followMentions(event) {
  const link = event.target.closest("a.mention");
  if (link) {
    event.preventDefault();
    if (link.dataset.place) open(link.dataset.place);
    else if (link.dataset.command) startCommand(link.dataset.command);
  }
  const spoiler = event.target.closest(".spoiler");
  if (spoiler && !spoiler.classList.contains("open")) {
    event.preventDefault();
    spoiler.classList.add("open");
    spoiler.removeAttribute("aria-label");
    spoiler.removeAttribute("role");
  }
}

async function start() {
  readAddress();
  state.refresh = refresh;
  state.redraw = draw;
  await loadWords();
  watchHeights();
  watchModal();
  await refresh();
  byId("places-toggle").addEventListener("click", () => setDrawer(!drawerOpen()));
  byId("veil").addEventListener("click", () => setDrawer(false));
  byId("messages").addEventListener("click", followMentions);
  byId("messages").addEventListener("keydown", (event) => {
    if (event.target.matches(".spoiler") && ["Enter", " "].includes(event.key)) followMentions(event);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") setDrawer(false); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") refresh(); });
  window.addEventListener("popstate", () => { readAddress(); refresh(); });
  setInterval(() => { tickClock(); if (state.view) tickTimes(byId("messages"), personLanguage()); }, 1000);
  listen({ changed: refresh, lost: () => notice(t("page.lost")), back: () => { notice(""); refresh(); } });
}

start();
