// A form the bot shows: an accessible dialog that never loses what somebody typed.

import { act, packFiles } from "./api.js";
import { byId, h, icon } from "./dom.js";
import { choicesOf, picker } from "./picker.js";
import { explain, state } from "./state.js";
import { t } from "./words.js";

const dialog = () => byId("modal");
const draftKey = (id) => `draft-${id}`;
let shown = null;
let fields = [];

const isRequired = (spec) => spec.required ?? ["text_input", "select"].includes(spec.kind);

function loadDraft(id) {
  try { return JSON.parse(sessionStorage.getItem(draftKey(id))) ?? {}; } catch { return {}; }
}

function saveDraft() {
  const draft = Object.fromEntries(fields.filter((f) => !f.files).map((f) => [f.id, f.value()]));
  sessionStorage.setItem(draftKey(shown.id), JSON.stringify(draft));
}

function textInput(spec, draft, names) {
  const input = h(spec.long ? "textarea" : "input", { ...names, value: draft ?? spec.value ?? "",
    maxLength: spec.max_length ?? 4000, placeholder: spec.placeholder ?? "", rows: 5, oninput: count });
  const counter = spec.max_length ? h("span.count", { "aria-live": "off" }) : null;
  function count() {
    if (counter) counter.textContent = t("modal.count", { n: input.value.length, max: spec.max_length });
    saveDraft();
  }
  if (counter) counter.textContent = t("modal.count", { n: input.value.length, max: spec.max_length });
  const check = () => {
    if (!input.value) return isRequired(spec) ? t("modal.fill") : null;
    return input.value.length < (spec.min_length ?? 0) ? t("modal.too_short", { n: spec.min_length }) : null;
  };
  return { nodes: [input, counter], focus: input, value: () => input.value, check };
}

function tooMany(spec, count, all) {
  const [min, max] = [spec.min_values ?? 1, spec.max_values ?? all];
  if (!count) return isRequired(spec) ? t("modal.choose") : null;
  if (count < min) return t("modal.too_few", { n: min });
  return count > max ? t("modal.too_many", { n: max }) : null;
}

function selectInput(spec, draft, names) {
  const choices = choicesOf(spec);
  const element = picker({ label: spec.label, placeholder: spec.placeholder, choices,
    min: isRequired(spec) ? spec.min_values ?? 1 : 0, max: spec.max_values ?? 1,
    values: draft ?? spec.default_values?.map((v) => v.id), onchange: saveDraft });
  element.setAttribute("aria-describedby", names["aria-describedby"] ?? "");
  return { nodes: [element], focus: element, value: element.values,
    check: () => tooMany(spec, element.values().length, 25) };
}

function optionInputs(spec, draft, names, type) {
  const before = draft ?? spec.options.filter((o) => o.default).map((o) => o.value);
  const boxes = spec.options.map((option) => h("input", { type, name: names.id, value: option.value,
    checked: [].concat(before).includes(option.value), onchange: saveDraft,
    "aria-describedby": names["aria-describedby"] }));
  const lines = spec.options.map((option, index) => h("label.option", {}, boxes[index],
    h("span", {}, h("span.option-label", {}, option.label),
      option.description ? h("span.option-hint", {}, option.description) : null)));
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return { nodes: lines, focus: boxes[0], chosen, group: true };
}

function radioInput(spec, draft, names) {
  const made = optionInputs(spec, draft, names, "radio");
  return { ...made, value: () => made.chosen()[0] ?? null,
    check: () => (isRequired(spec) && !made.chosen().length ? t("modal.choose") : null) };
}

function checkboxInputs(spec, draft, names) {
  const made = optionInputs(spec, draft, names, "checkbox");
  return { ...made, value: made.chosen,
    check: () => tooMany(spec, made.chosen().length, spec.options.length) };
}

function checkbox(spec, draft, names) {
  const box = h("input", { type: "checkbox", ...names, checked: draft ?? spec.default ?? false, onchange: saveDraft });
  return { nodes: [box], focus: box, value: () => box.checked, check: () => null, inline: true };
}

function fileInput(spec, _draft, names) {
  const chosen = h("span.file-names");
  const input = h("input.hidden", { type: "file", ...names, multiple: (spec.max_values ?? 1) > 1, onchange: () => {
    chosen.textContent = [...input.files].map((file) => file.name).join(", ");
  } });
  const line = h("label.file-pick", {}, input, icon("file"), h("span", {}, t("modal.files")), chosen);
  return { nodes: [line], focus: input, files: true, value: () => input.files,
    check: () => tooMany({ ...spec, max_values: spec.max_values ?? 1 }, input.files.length, 10) };
}

const INPUTS = { text_input: textInput, select: selectInput, radio_group: radioInput,
  checkbox_group: checkboxInputs, checkbox, file_upload: fileInput };

function drawField(spec, outer, draft) {
  const id = `field-${spec.custom_id}`;
  const hint = outer.description ?? null;
  const error = h("p.field-error", { id: `${id}-error` });
  const described = `${hint ? `${id}-hint ` : ""}${id}-error`;
  const names = { id, "aria-describedby": described, "aria-required": isRequired(spec) ? "true" : null };
  const made = INPUTS[spec.kind]({ ...spec, label: outer.label }, draft[spec.custom_id], names);
  const title = [outer.label ?? spec.label ?? "", isRequired(spec)
    ? h("span.required", {}, ` (${t("modal.required")})`) : null];
  const hintLine = hint ? h("p.field-hint", { id: `${id}-hint` }, hint) : null;
  fields.push({ ...made, id: spec.custom_id, kind: spec.kind, show: (words) => {
    error.textContent = words ?? "";
    made.focus?.setAttribute("aria-invalid", words ? "true" : "false");
  } });
  if (made.group) {
    return h("fieldset.field", {}, h("legend", {}, title), hintLine, made.nodes, error);
  }
  const label = h("label", { htmlFor: id }, title);
  return h("div.field", { "data-inline": made.inline ? "" : null }, made.inline ? [made.nodes, label] : [label, hintLine, made.nodes],
    made.inline ? hintLine : null, error);
}

function drawPart(spec, draft) {
  if (spec.kind === "text") return h("div.text", { html: spec.html });
  if (spec.kind === "label") return drawField(spec.component, spec, draft);
  if (spec.kind === "row") return h("div", {}, spec.components.map((c) => drawField(c, c, draft)));
  return INPUTS[spec.kind] ? drawField(spec, spec, draft) : h("span");
}

async function send(event) {
  event.preventDefault();
  const wrong = fields.filter((field) => { const words = field.check(); field.show(words); return words; });
  if (wrong.length) { wrong[0].focus?.focus(); return; }
  const id = shown.id;
  problem("");
  dialog().querySelector("[type=submit]").disabled = true;
  try {
    const values = {};
    for (const field of fields) {
      values[field.id] = field.files ? { files: await packFiles(field.value()) } : field.value();
      if (field.files && !field.value().length) delete values[field.id];
    }
    const answer = await act("submit", { values });
    if (answer.answered) sessionStorage.removeItem(draftKey(id));
    else problem(t("modal.failed"));
  } catch (error) {
    problem(explain(error));
  } finally {
    const button = dialog().querySelector("[type=submit]");
    if (button) button.disabled = false;
    await state.refresh();
  }
}

function problem(words) {
  const line = dialog().querySelector(".problem");
  if (line) { line.textContent = words; line.hidden = !words; }
}

async function dismiss() {
  await act("dismiss_modal");
  await state.refresh();
}

/** Open, keep or close the dialog so that it matches the person's view. */
export function drawModal() {
  const modal = state.view.modal;
  if (!modal) {
    shown = null;
    if (dialog().open) dialog().close();
    return;
  }
  if (shown?.id === modal.id) return;
  if (dialog().open) dialog().close();
  shown = modal;
  fields = [];
  const draft = loadDraft(modal.id);
  const parts = modal.components.map((spec) => drawPart(spec, draft));
  dialog().setAttribute("aria-labelledby", "modal-title");
  dialog().replaceChildren(h("form", { onsubmit: send, noValidate: true },
    h("header.modal-head", {}, h("h2", { id: "modal-title" }, modal.title),
      h("button.icon", { type: "button", "aria-label": t("modal.close"), onclick: dismiss }, icon("close"))),
    h("div.modal-body", {}, parts,
      h("p.subtext", {}, t("modal.to", { name: state.view.bot.name }))),
    h("p.problem", { role: "alert", hidden: true }),
    h("footer.modal-foot", {},
      h("button.button.secondary", { type: "button", onclick: dismiss }, t("modal.cancel")),
      h("button.button.primary", { type: "submit" }, t("modal.send")))));
  dialog().showModal();
  fields[0]?.focus?.focus();
}

/** Escape closes the form for the bot's world too; called once. */
export function watchModal() {
  dialog().addEventListener("cancel", (event) => { event.preventDefault(); dismiss(); });
}
