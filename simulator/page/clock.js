/** The office clock: shows the time and lets it jump. */
import * as api from "./api.js";
import { $, el, toast, toggle } from "./dom.js";
import { TEXTS } from "./texts.js";
import { local, moment, tomorrowMorning, zoned } from "./times.js";

let ahead = 0;

/** Seconds since 1970 on the office clock. */
export const now = () => Date.now() / 1000 + ahead;

/** Take over the time that the simulator tells. */
export function synchronise(seconds) {
  ahead = seconds - Date.now() / 1000;
  show();
}

function show() {
  $("clock-time").textContent = moment(now());
}

async function jump(values) {
  const told = await api.jump(values);
  synchronise(told.now);
  $("clock-moment").value = local(now());
  toast(TEXTS.jumped(moment(now())));
}

const button = (label, values) =>
  el("button", { type: "button", class: "chip", onclick: () => jump(values()) }, label);

export function build() {
  const { jumps } = TEXTS;
  const input = el("input", { type: "datetime-local", id: "clock-moment", required: true });
  $("clock-panel").replaceChildren(
    el("h2", {}, TEXTS.clockTitle),
    el("p", {}, TEXTS.clockHint),
    el("div", { class: "row wrap" },
      button(jumps.hour, () => ({ seconds: 3600 })),
      button(jumps.day, () => ({ seconds: 86400 })),
      button(jumps.week, () => ({ seconds: 604800 })),
      button(jumps.morning, () => ({ to: tomorrowMorning(now()) }))),
    el("form", { onsubmit: (e) => { e.preventDefault(); jump({ to: zoned(input.value) }); } },
      el("label", { htmlFor: "clock-moment" }, TEXTS.moment),
      el("div", { class: "row" }, input, el("button", { type: "submit", class: "main" }, TEXTS.set))),
  );
  $("clock-button").setAttribute("aria-label", TEXTS.clock);
  $("clock-button").onclick = () => {
    input.value = local(now());
    toggle($("clock-button"), $("clock-panel"));
  };
  setInterval(show, 1000);
}
