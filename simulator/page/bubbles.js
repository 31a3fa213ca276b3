/** Messages as bubbles, with their media and their buttons. */
import { fileAddress } from "./api.js";
import { $, el, icon } from "./dom.js";
import { formatted } from "./formatted.js";
import { TEXTS } from "./texts.js";
import { time } from "./times.js";

const PREVIEWED = ["application/pdf"];

/** The element of one message. `hooks`: userId, isGroup, gist, follow, command, press, actions. */
export function bubble(message, hooks) {
  const mine = message.from.id === hooks.userId;
  const body = el("div", { class: `bubble${bare(message) ? " bare" : ""}${message.edit_date ? " edited" : ""}` },
    sender(message, hooks), origin(message), quote(message, hooks), media(message), words(message, hooks), stamp(message),
    actionsButton(message, hooks));
  return el("article", {
    class: `message ${mine ? "mine" : "theirs"}`, data: { message: message.message_id },
  }, body, buttons(message, hooks));
}

const bare = (message) => "sticker" in message;

function sender(message, { isGroup, userId }) {
  if (!isGroup || message.from.id === userId) return null;
  return el("span", { class: "sender" }, message.from.first_name);
}

function origin(message) {
  if (message.via_bot) return el("span", { class: "origin" }, TEXTS.via(message.via_bot.username));
  const from = message.forward_origin?.sender_user;
  if (!from) return null;
  return el("span", { class: "origin" }, TEXTS.forwarded([from.first_name, from.last_name].filter(Boolean).join(" ")));
}

function quote(message, { gist }) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return el("div", { class: "quote" }, el("strong", {}, replied.from.first_name), el("span", {}, gist(replied)));
}

function words(message, hooks) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return el("div", { class: "text", dir: "auto" },
    ...formatted(text, message.entities ?? message.caption_entities, hooks));
}

function stamp(message) {
  const edited = message.edit_date ? `${TEXTS.edited} ` : "";
  return el("time", { class: "stamp" }, `${edited}${time(message.date)}`);
}

function actionsButton(message, { actions }) {
  return el("button", {
    type: "button", class: "actions", title: TEXTS.actions, "aria-label": TEXTS.actions,
    onclick: (event) => actions(message, event.currentTarget),
  }, icon("down"));
}

function media(message) {
  if (message.photo) return photo(message.photo.at(-1));
  if (message.document) return file(message.document);
  if (message.voice) return card("voice", TEXTS.voice, `0.${String(message.voice.duration).padStart(2, "0")}`);
  if (message.sticker) return el("span", { class: "sticker", title: TEXTS.sticker }, message.sticker.emoji ?? "");
  if (message.location) {
    const { latitude, longitude } = message.location;
    return card("pin", TEXTS.location, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`);
  }
  if (message.contact) {
    const { first_name: first, last_name: last, phone_number: phone } = message.contact;
    return card("person", [first, last].filter(Boolean).join(" "), phone);
  }
  return message.poll ? poll(message.poll) : null;
}

function card(symbol, title, note) {
  return el("div", { class: "file" }, el("span", { class: "tile" }, icon(symbol)),
    el("span", { class: "grow" }, el("strong", {}, title), el("small", {}, note)));
}

function poll(asked) {
  return el("div", { class: "poll" }, el("small", {}, TEXTS.poll), el("strong", {}, asked.question),
    el("ul", {}, ...asked.options.map((option) => el("li", {}, option.text))));
}

function photo(size) {
  const image = el("img", {
    class: "photo", src: fileAddress(size.file_id), alt: TEXTS.photo, width: size.width, height: size.height, loading: "lazy",
  });
  return el("button", { type: "button", class: "photo-button", onclick: () => enlarge(size) }, image);
}

function enlarge(size) {
  const dialog = $("dialog");
  dialog.className = "viewer";
  dialog.replaceChildren(
    el("img", { src: fileAddress(size.file_id), alt: TEXTS.photo }),
    el("div", { class: "row end" },
      el("a", { class: "button quiet", href: fileAddress(size.file_id, true), download: "" }, icon("save"), TEXTS.download),
      el("button", { type: "button", class: "main", onclick: () => dialog.close() }, TEXTS.close)));
  dialog.showModal();
}

function file(document) {
  const ending = document.file_name.includes(".") ? document.file_name.split(".").pop().slice(0, 4) : "";
  const open = PREVIEWED.includes(document.mime_type)
    ? el("a", { href: fileAddress(document.file_id), target: "_blank", rel: "noopener" }, TEXTS.open) : null;
  return el("div", { class: "file" },
    el("span", { class: "tile" }, ending ? ending.toUpperCase() : icon("file")),
    el("span", { class: "grow" },
      el("strong", { dir: "auto" }, document.file_name),
      el("small", {}, TEXTS.size(document.file_size),
        ...[open, el("a", { href: fileAddress(document.file_id, true), download: document.file_name }, TEXTS.download)]
          .filter(Boolean).flatMap((link) => [" · ", link]))));
}

function buttons(message, { press }) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el("div", { class: "inline" }, ...rows.map((row) => el("div", { class: "keys" },
    ...row.map((button) => el("button", {
      type: "button", class: button.url ? "key outside" : "key",
      onclick: (event) => press(message, button, event.currentTarget),
    }, button.text)))));
}
