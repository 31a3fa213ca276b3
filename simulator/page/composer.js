/** Where one writes: text, commands, attachments, the bot's reply keyboard, inline results. */
import { $, ask, el, icon, iconButton, toast, toggle } from "./dom.js";
import { TEXTS } from "./texts.js";

let talk = null; // the open conversation: act(action, values), bot, person, commands, keyboard
let purpose = null; // what the text is for: a message that is edited or replied to
let keysHidden = false;
let inlineTimer = 0;
const drafts = new Map();

const input = el("textarea", { rows: 1, placeholder: TEXTS.write, "aria-label": TEXTS.write, dir: "auto" });
const suggestions = el("div", { class: "suggestions", hidden: true });
const purposeBar = el("div", { class: "purpose", hidden: true });
const keys = el("div", { class: "reply-keys", hidden: true });
const keysButton = iconButton("keys", TEXTS.keyboard, () => { keysHidden = !keysHidden; showKeys(); });
const menuButton = el("button", { type: "button", class: "menu-button", title: TEXTS.commandsHint, onclick: toggleMenu }, TEXTS.commands);
const attachMenu = el("div", { class: "popover menu up", hidden: true });
const attachButton = iconButton("clip", TEXTS.attach, () => toggle(attachButton, attachMenu));
const sendButton = iconButton("send", TEXTS.send, submit, "send");
// Built once: an element that is put in again loses the cursor of whoever is typing.
const line = el("div", { class: "line" },
  menuButton, el("div", { class: "anchor" }, attachButton, attachMenu), input, keysButton, sendButton);

/** Write in this conversation from now on. */
export function use(conversation) {
  if (talk) drafts.set(talk.key, input.value);
  talk = conversation;
  keysHidden = false;
  setPurpose(null);
  input.value = drafts.get(talk.key) ?? "";
  suggestions.hidden = true;
  refresh();
}

/** Show what fits the state of the conversation: start, unblock, or the place to write. */
export function refresh() {
  const { chat } = talk;
  if (chat.private && chat.blocked) return big(TEXTS.restart, () => talk.act("start"));
  if (chat.private && !chat.started) return big(TEXTS.start, () => talk.act("start"));
  if (!input.isConnected) $("composer").replaceChildren(suggestions, purposeBar, line, keys);
  menuButton.hidden = !talk.commands.length;
  attachMenu.replaceChildren(...attachments());
  showKeys();
  grow();
  return undefined;
}

function big(label, onclick) {
  $("composer").replaceChildren(el("button", { type: "button", class: "main big", onclick }, label));
}

/** Edit (`edit`) or answer (`reply`) a message with the next text; null for a new one. */
export function setPurpose(next) {
  purpose = next;
  purposeBar.hidden = !next;
  if (!next) return;
  const title = next.kind === "edit" ? TEXTS.editing : TEXTS.replying(next.message.from.first_name);
  purposeBar.replaceChildren(icon(next.kind), el("span", { class: "grow" }, el("strong", {}, title), el("span", {}, next.gist)),
    iconButton("close", TEXTS.cancel, () => { setPurpose(null); input.value = ""; grow(); }));
  if (next.kind === "edit") input.value = next.message.text ?? next.message.caption ?? "";
  grow();
  input.focus();
}

async function submit() {
  const text = input.value.trim();
  if (!text) return;
  const meant = purpose;
  input.value = "";
  setPurpose(null);
  suggestions.hidden = true;
  grow();
  if (meant?.kind === "edit") await talk.act("edit", { message_id: meant.message.message_id, text });
  else await talk.act("send", { text, reply_to: meant?.message.message_id });
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  sendButton.classList.toggle("ready", input.value.trim() !== "");
}

/* the bot's reply keyboard */

function showKeys() {
  const rows = talk.keyboard?.keyboard;
  keysButton.hidden = !rows;
  keys.hidden = !rows || keysHidden;
  keys.replaceChildren(...(rows ?? []).map((row) => el("div", { class: "keys" },
    ...row.map((button) => el("button", { type: "button", class: "key", onclick: () => answer(button) }, button.text)))));
}

async function answer(button) {
  if (button.request_contact) return shareContact();
  if (talk.keyboard.one_time_keyboard) { keysHidden = true; showKeys(); }
  return talk.act("send", { text: button.text });
}

export async function shareContact() {
  if (!talk.person.phone) return toast(TEXTS.noPhone);
  const sure = await ask(TEXTS.shareTitle, TEXTS.shareText(talk.person.phone), TEXTS.share);
  return sure ? talk.act("contact") : undefined;
}

/* commands and inline results */

function toggleMenu() {
  if (suggestions.hidden) suggestCommands("");
  else suggestions.hidden = true;
}

function suggest(rows) {
  suggestions.hidden = !rows.length;
  suggestions.replaceChildren(...rows);
}

function suggestCommands(typed) {
  const fitting = talk.commands.filter((each) => `/${each.command}`.startsWith(typed || "/"));
  suggest(fitting.map((each) => el("button", {
    type: "button", onclick: () => { suggestions.hidden = true; input.value = ""; grow(); talk.act("send", { text: `/${each.command}` }); },
  }, el("strong", {}, `/${each.command}`), el("span", {}, each.description))));
}

/** What the bot found for an inline query of this page. */
export function showInline(queryId, results) {
  if (queryId !== talk?.inlineQuery) return;
  const rows = results.map((each) => el("button", {
    type: "button",
    onclick: () => { suggestions.hidden = true; input.value = ""; grow(); talk.act("choose", { query_id: queryId, result_id: each.id }); },
  }, el("strong", {}, each.title), el("span", {}, each.description)));
  suggest(rows.length ? rows : [el("p", {}, TEXTS.noResults)]);
}

/** Put words into the place to write, as a button of the bot may. */
export function prefill(text) {
  input.value = text;
  input.focus();
  typed();
}

function typed() {
  grow();
  const text = input.value;
  const name = `@${talk.bot.username} `;
  clearTimeout(inlineTimer);
  if (/^\/\w*$/.test(text)) suggestCommands(text);
  else suggestions.hidden = true;
  if (text.toLowerCase().startsWith(name.toLowerCase())) {
    inlineTimer = setTimeout(() => {
      talk.act("inline", { query: text.slice(name.length) }, (query) => { talk.inlineQuery = query.id; });
    }, 250);
  }
}

input.addEventListener("input", typed);
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
  if (event.key === "Escape") { suggestions.hidden = true; setPurpose(null); }
});
input.addEventListener("paste", (event) => {
  const [file] = event.clipboardData.files;
  if (file) { event.preventDefault(); offer(file); }
});

/* attachments */

function attachments() {
  const entry = (symbol, label, onclick) => el("button", {
    type: "button", onclick: () => { toggle(attachButton, attachMenu, false); onclick(); },
  }, icon(symbol), label);
  return [
    entry("photo", TEXTS.photo, () => pick("image/*", "photo")),
    entry("file", TEXTS.document, () => pick("", "document")),
    entry("person", TEXTS.ownContact, shareContact),
    entry("pin", TEXTS.location, () => talk.act("location", { latitude: -6.1783, longitude: 106.6319 })),
    entry("voice", TEXTS.voice, () => talk.act("voice")),
    entry("smile", TEXTS.sticker, () => talk.act("sticker", { emoji: "👍" })),
  ];
}

function pick(accept, kind) {
  const chooser = el("input", { type: "file", accept, onchange: () => { if (chooser.files[0]) offer(chooser.files[0], kind); } });
  chooser.click();
}

/** Ask for a caption and send a file. */
export async function offer(file, kind = file.type.startsWith("image/") ? "photo" : "document") {
  const caption = el("input", { type: "text", placeholder: TEXTS.caption, "aria-label": TEXTS.caption, maxLength: 1024 });
  const address = kind === "photo" ? URL.createObjectURL(file) : null;
  const look = address ? el("img", { class: "preview", src: address, alt: file.name })
    : el("div", { class: "file" }, el("span", { class: "tile" }, icon("file")),
      el("span", { class: "grow" }, el("strong", {}, file.name), el("small", {}, TEXTS.size(file.size))));
  const sure = await ask(kind === "photo" ? TEXTS.sendPhoto : TEXTS.sendDocument, el("div", {}, look, caption), TEXTS.send);
  if (address) URL.revokeObjectURL(address);
  if (!sure) return;
  const form = new FormData();
  form.append(kind, file, file.name);
  form.append("caption", caption.value.trim());
  await talk.act(kind, form);
}
