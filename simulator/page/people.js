/** The list of people one may be, with what they have not read yet. */
import { now } from "./clock.js";
import { $, avatar, el } from "./dom.js";
import { TEXTS } from "./texts.js";
import { brief } from "./times.js";

/** Words that stand for a message in a list. */
export function gist(message) {
  if (!message) return TEXTS.notStarted;
  const text = (message.text ?? message.caption ?? "").replace(/\s+/g, " ");
  const kind = ["photo", "document", "voice", "sticker", "location", "contact", "poll"].find((k) => k in message);
  return kind ? [TEXTS[kind], text].filter(Boolean).join(": ") : text;
}

/** Show all people; `open(person)` is called for the one who is chosen. */
export function showPeople(people, currentId, open) {
  const list = el("ul", {}, ...people.map((person) => el("li", {}, entry(person, currentId, open))));
  const scrolled = $("people").scrollTop;
  $("people").replaceChildren(
    el("div", { class: "people-head" }, el("h2", {}, TEXTS.people), el("p", {}, TEXTS.peopleHint)), list);
  $("people").scrollTop = scrolled;
}

function entry(person, currentId, open) {
  const unread = person.chats.reduce((sum, chat) => sum + (chat.private ? chat.unread : 0), 0);
  const last = person.chats[0].last;
  const current = person.id === currentId;
  return el("button", {
    type: "button", class: "person", data: { person: person.id },
    "aria-current": current ? "true" : undefined, onclick: () => open(person),
  },
  avatar(person.name, person.id),
  el("span", { class: "grow" },
    el("span", { class: "line" },
      el("span", { class: "name" }, person.name),
      last ? el("time", {}, brief(last.date, now())) : null),
    el("span", { class: "note" }, person.note),
    el("span", { class: "line" },
      el("span", { class: "gist" }, gist(last)),
      unread ? el("span", { class: "badge", "aria-label": TEXTS.unread(unread) }, String(unread)) : null)));
}
