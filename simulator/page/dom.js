/** Small pieces of page: elements, icons, toast and dialogs. Text is always set as text. */
import { TEXTS } from "./texts.js";

export const $ = (id) => document.getElementById(id);

/** An element with properties and children; `class`, `data` and listeners (`onclick`) included. */
export function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") made.className = value;
    else if (name === "data") Object.assign(made.dataset, value);
    else if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#${name}`);
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

export function iconButton(name, label, onclick, extra = "") {
  return el("button", {
    type: "button", class: `round ${extra}`, title: label, "aria-label": label, onclick,
  }, icon(name));
}

/** The initials and the colour by which a person is recognised. */
export function avatar(name, seed) {
  const letters = name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("");
  return el("span", { class: `avatar tone${Math.abs(seed) % 7}`, "aria-hidden": "true" }, letters);
}

let toastTimer = 0;

export function toast(text) {
  const box = $("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 3500);
}

/** Ask in a dialog; gives true when the main button was pressed. `body` may be an element. */
export function ask(title, body, confirm, { cancel = TEXTS.cancel } = {}) {
  const dialog = $("dialog");
  return new Promise((resolve) => {
    const answer = (yes) => { dialog.close(); resolve(yes); };
    const form = el("form", { method: "dialog", onsubmit: (e) => { e.preventDefault(); answer(true); } },
      title ? el("h2", {}, title) : null,
      typeof body === "string" ? el("p", { class: "pre" }, body) : body,
      el("div", { class: "row end" },
        cancel ? el("button", { type: "button", class: "quiet", onclick: () => answer(false) }, cancel) : null,
        el("button", { type: "submit", class: "main" }, confirm)));
    dialog.oncancel = () => resolve(false);
    dialog.className = "";
    dialog.replaceChildren(form);
    dialog.showModal();
  });
}

/** Show a popover; it goes with a click elsewhere or with Escape. */
export function toggle(button, popover, show = popover.hidden) {
  popover.hidden = !show;
  button.setAttribute("aria-expanded", String(show));
  if (!show) return;
  const away = (event) => {
    if (event.type === "keydown" ? event.key !== "Escape" : popover.contains(event.target) || button.contains(event.target)) return;
    popover.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", away);
    document.removeEventListener("keydown", away);
  };
  document.addEventListener("pointerdown", away);
  document.addEventListener("keydown", away);
}
