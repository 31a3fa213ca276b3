/** The messages of the open chat: kept in order, with the days between them. */
import { bubble } from "./bubbles.js";
import { $, el } from "./dom.js";
import { day } from "./times.js";

let hooks = {};

const box = () => $("log");
let following = true;
const nearEnd = () => box().scrollHeight - box().scrollTop - box().clientHeight < 120;

export function toEnd() {
  box().scrollTop = box().scrollHeight;
  $("to-bottom").hidden = true;
}

/** Show a whole chat anew; `empty` stands there when it has no messages. */
export function showAll(messages, empty, given) {
  hooks = given;
  box().replaceChildren(...(messages.length ? [] : [empty]));
  messages.forEach(append);
  toEnd();
}

function append(message) {
  box().querySelector(".welcome")?.remove();
  const label = day(message.date);
  const days = box().querySelectorAll(".day");
  if (days[days.length - 1]?.textContent !== label) box().append(el("div", { class: "day" }, label));
  box().append(bubble(message, hooks));
}

/** Add a new message at the end; stays where one reads, unless that is the end. */
export function add(message) {
  if (shown(message.message_id)) return change(message);
  const follow = nearEnd() || message.from.id === hooks.userId;
  append(message);
  if (follow) toEnd();
  else $("to-bottom").hidden = false;
  return undefined;
}

const shown = (id) => box().querySelector(`[data-message="${Number(id)}"]`);

export function change(message) {
  const follow = nearEnd();
  shown(message.message_id)?.replaceWith(bubble(message, hooks));
  if (follow) toEnd();
}

export function remove(id) {
  shown(id)?.remove();
}

box().addEventListener("scroll", () => {
  following = nearEnd();
  if (following) $("to-bottom").hidden = true;
});
// Pictures that arrive late must not push the newest message out of sight.
box().addEventListener("load", () => { if (following) toEnd(); }, true);
$("to-bottom").onclick = toEnd;
