// What the window knows, and the one road along which acts and their refusals go.

import { act, here, Refused } from "./api.js";
import { byId, h, icon } from "./dom.js";
import { t } from "./words.js";

/** The last view from the server (`view`), and what to do after something local changed. */
export const state = { view: null, redraw: () => {}, refresh: async () => {} };

export const me = () => state.view.people.find((person) => person.key === here.who);

/** The language of this person's own Discord, in which commands and times are shown. */
export const personLanguage = () => (me().locale.startsWith("nl") ? "nl" : "en");

/** Show one line above the composer until the next act. */
export function notice(text) {
  const box = byId("notice");
  box.hidden = !text;
  box.replaceChildren();
  if (!text) return;
  box.append(h("span", {}, text), h("button.icon", {
    type: "button", "aria-label": t("modal.close"), onclick: () => notice(""),
  }, icon("close")));
}

export function unanswered() {
  const bot = state.view.bot;
  return t(bot.running ? "bot.no_answer" : "bot.is_off", { name: bot.name });
}

export function explain(error) {
  if (!(error instanceof Refused)) return t("cannot.failed", { detail: error.message });
  return t(`cannot.${error.reason}`, { detail: error.detail });
}

/** Do an act; say so when it is refused or stays unanswered. Returns the answer or null. */
export async function attempt(name, body, { onSilence } = {}) {
  notice("");
  try {
    const answer = await act(name, body);
    if (answer.answered === false) (onSilence ?? (() => notice(unanswered())))();
    await state.refresh();
    return answer;
  } catch (error) {
    notice(explain(error));
    await state.refresh();
    return null;
  }
}
