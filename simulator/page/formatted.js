/** A text and its entities as elements; never as markup. */
import { el } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  code: "code", pre: "pre", blockquote: "blockquote",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

/** The nodes of a formatted text. `follow(url)` and `command(text)` are called on a click. */
export function formatted(text, entities, { follow, command }) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, sorted, { follow, command });
}

function within(text, start, end, entities, hooks) {
  const nodes = [];
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const from = Math.max(at, entity.offset);
    const to = Math.min(end, entity.offset + entity.length);
    if (from >= to) continue;
    if (from > at) nodes.push(text.slice(at, from));
    const piece = text.slice(from, to);
    const shown = wrap(entity, piece, hooks);
    shown.append(...within(text, from, to, entities, hooks));
    nodes.push(shown);
    at = to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function wrap(entity, piece, { follow, command }) {
  switch (entity.type) {
    case "text_link": return link(entity.url, follow);
    case "url": return link(SAFE.test(piece) ? piece : `https://${piece}`, follow);
    case "email": return link(`mailto:${piece}`, follow);
    case "bot_command":
      return el("button", { type: "button", class: "command", onclick: () => command(piece) });
    case "spoiler":
      return el("span", { class: "spoiler", tabIndex: 0, onclick: (e) => e.currentTarget.classList.add("seen") });
    case "mention": case "hashtag": return el("span", { class: "mark" });
    default: return el(TAGS[entity.type] ?? "span");
  }
}

function link(url, follow) {
  if (!SAFE.test(url)) return el("span");
  return el("a", {
    href: url, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => { if (follow(url)) event.preventDefault(); },
  });
}
