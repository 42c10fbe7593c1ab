// Draws the parts of a message: Components V2, embeds and attachments.

import { fileUrl } from "./api.js";
import { h, icon } from "./dom.js";
import { choicesOf, picker } from "./picker.js";
import { attempt, unanswered } from "./state.js";
import { t } from "./words.js";

const sizeText = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576
  ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`);

function picture(media, description, className) {
  if (!media.path) {
    return h("span.elsewhere", {}, t("message.elsewhere", { url: media.elsewhere }));
  }
  return h("a", { href: fileUrl(media.path), target: "_blank", className },
    h("img", { src: fileUrl(media.path), alt: description ?? "", loading: "lazy" }));
}

/** A file that can be downloaded. */
export function fileCard({ path, name, size }) {
  return h("a.file-card", { href: path ? fileUrl(path, true) : null, download: name,
    "aria-label": t("message.download", { name }) }, icon("file"),
  h("span", {}, h("span.file-name", {}, name), size ? h("span.file-size", {}, sizeText(size)) : null));
}

function silence(element) {
  const line = h("p.silence", { role: "alert" }, unanswered());
  element.closest(".body").append(line);
  setTimeout(() => line.remove(), 12000);
}

function button(spec, message) {
  const sign = spec.emoji ? h("span.emoji", {}, spec.emoji) : null;
  if (spec.url) {
    return h("a.button.link", { href: /^https?:/.test(spec.url) ? spec.url : null, target: "_blank",
      rel: "noopener noreferrer" }, sign, spec.label ?? "", h("span.out", { "aria-hidden": "true" }, "↗"));
  }
  const element = h(`button.button.${spec.style}`, {
    type: "button", disabled: spec.disabled, "data-key": spec.custom_id,
    onclick: async () => {
      element.setAttribute("aria-busy", "true");
      await attempt("click", { message: message.id, custom_id: spec.custom_id },
        { onSilence: () => silence(element) });
      element.removeAttribute("aria-busy");
    },
  }, sign, spec.label ?? "");
  return element;
}

function select(spec, message) {
  const element = picker({
    label: spec.placeholder, placeholder: spec.placeholder, choices: choicesOf(spec),
    min: spec.min_values ?? 1, max: spec.max_values ?? 1, disabled: spec.disabled,
    values: spec.default_values?.map((v) => v.id), key: spec.custom_id,
    onchange: (values) => attempt("select", { message: message.id, custom_id: spec.custom_id, values },
      { onSilence: () => silence(element) }),
  });
  return element;
}

const DRAW = {
  text: (spec) => h("div.text", { html: spec.html }),
  row: (spec, message) => h("div.row", {}, drawAll(spec.components, message)),
  button,
  select,
  section: (spec, message) => h("div.section", {},
    h("div.section-text", {}, drawAll(spec.components, message)),
    spec.accessory ? h("div.section-side", {}, draw(spec.accessory, message)) : null),
  thumbnail: (spec) => picture(spec.media, spec.description, "thumbnail"),
  gallery: (spec) => h("div.gallery", { "data-count": Math.min(spec.items.length, 4) },
    spec.items.map((item) => picture(item.media, item.description, item.spoiler ? "blurred" : ""))),
  file: (spec) => fileCard({ path: spec.media.path, name: spec.name, size: spec.size }),
  separator: (spec) => h(spec.divider === false ? "div.gap" : "hr.separator",
    { "data-large": spec.spacing === 2 ? "" : null }),
  container: (spec, message) => {
    const element = h("div.container", {}, drawAll(spec.components, message));
    if (spec.accent) element.style.setProperty("--bar", spec.accent);
    return element;
  },
};

/** Draw one component of a message. */
export function draw(spec, message) {
  return DRAW[spec.kind]?.(spec, message) ?? h("span");
}

export function drawAll(specs, message) {
  return (specs ?? []).map((spec) => draw(spec, message));
}

/** Draw an embed. */
export function drawEmbed(embed) {
  const element = h("article.container.embed", {},
    embed.author ? h("p.embed-author", {}, embed.author) : null,
    embed.title ? h("h3.md3", {}, embed.title) : null,
    embed.html ? h("div.text", { html: embed.html }) : null,
    embed.fields.length ? h("div.fields", {}, embed.fields.map((field) => h("div.field",
      { "data-inline": field.inline ? "" : null },
      h("h4", {}, field.name), h("div.text", { html: field.html })))) : null,
    embed.image ? picture(embed.image, "", "embed-image") : null,
    embed.footer ? h("p.subtext", {}, embed.footer) : null);
  if (embed.accent) element.style.setProperty("--bar", embed.accent);
  return element;
}

/** Draw an attachment: a picture as a picture, anything else as a file. */
export function drawAttachment(item) {
  if (item.image && item.path) return picture({ path: item.path }, item.description || item.name, "attached");
  return fileCard(item);
}
