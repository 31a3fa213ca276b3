/** The chat page: who one is, which chat is open, and what happens in it. */
import * as api from "./api.js";
import * as clock from "./clock.js";
import * as composer from "./composer.js";
import { $, ask, avatar, el, toast, toggle } from "./dom.js";
import * as log from "./log.js";
import { gist, showPeople } from "./people.js";
import { TEXTS } from "./texts.js";

let bot = {};
let people = [];
let open = null; // the conversation on the screen
let statusTimer = 0;

const listPeople = () => showPeople(people, open?.person.id, (person) => openChat(person, person.chats[0]));

/* What happens while something is fetched is heard once that is shown, so that nothing is missed. */
let fetching = 0;
let shows = 0;
const unheard = [];

function hear(event) {
  if (fetching) unheard.push(event);
  else heard[event.type]?.(event);
}

async function fetched(work) {
  fetching += 1;
  try {
    return await work();
  } finally {
    fetching -= 1;
    if (!fetching) unheard.splice(0).forEach(hear);
  }
}

async function load() {
  const told = await api.state();
  ({ bot, people } = told);
  clock.synchronise(told.now);
  document.title = bot.name;
  $("brand").replaceChildren(TEXTS.brand[0], el("span", { class: "wide" }, TEXTS.brand[1]));
  $("nobody").textContent = TEXTS.nobody;
  listPeople();
  if (open) {
    const person = people.find((one) => one.id === open.person.id);
    if (person) await openChat(person, person.chats.find((one) => one.id === open.chat.id) ?? person.chats[0]);
  }
}

const openChat = (person, chat) => fetched(() => show(person, chat));

async function show(person, chat) {
  const ticket = ++shows;
  const told = await api.chat(person.id, chat.id);
  if (ticket !== shows) return; // somebody else was chosen meanwhile
  Object.assign(chat, told);
  open = {
    key: `${person.id}/${chat.id}`, person, chat, bot,
    commands: told.commands, keyboard: told.keyboard, inlineQuery: null,
    // `note` learns what came of it before anything is heard that followed from it.
    act: (action, values, note = () => {}) => fetched(async () => note(await api.act(person.id, chat.id, action, values))),
  };
  location.hash = open.key;
  document.body.classList.add("in-chat");
  $("conversation").hidden = false;
  $("nobody").hidden = true;
  showHead();
  log.showAll(told.messages, welcome(), hooks());
  composer.use(open);
  read();
  listPeople();
}

function welcome() {
  return el("div", { class: "welcome" }, avatar(bot.name, 0), el("h2", {}, TEXTS.emptyTitle),
    el("p", {}, bot.description || TEXTS.emptyText));
}

function read() {
  if (!open?.chat.unread || document.hidden) return;
  open.chat.unread = 0;
  open.act("read");
}

/* the head of the chat */

function showHead() {
  const { chat, person } = open;
  $("bot-avatar").replaceWith(Object.assign(avatar(chat.private ? bot.name : chat.title, 0), { id: "bot-avatar" }));
  $("chat-title").textContent = chat.private ? bot.name : chat.title;
  showStatus();
  const several = person.chats.length > 1;
  $("chat-tabs").hidden = !several;
  $("chat-tabs").replaceChildren(...(several ? person.chats.map(tab) : []));
}

function tab(chat) {
  return el("button", {
    type: "button", "aria-current": chat === open.chat ? "true" : undefined, onclick: () => openChat(open.person, chat),
  }, chat.private ? bot.name : chat.title);
}

function showStatus(doing) {
  clearTimeout(statusTimer);
  const kind = open.chat.private ? TEXTS.bot : TEXTS.group;
  $("chat-status").textContent = doing ?? `${kind} · ${TEXTS.as(open.person.name)}`;
  $("chat-status").classList.toggle("typing", Boolean(doing));
  if (doing) statusTimer = setTimeout(() => showStatus(), 5000);
}

function showChatMenu() {
  const entry = (label, onclick) => el("button", {
    type: "button", onclick: () => { toggle($("chat-menu-button"), $("chat-menu"), false); onclick(); },
  }, label);
  const { chat } = open;
  $("chat-menu").replaceChildren(
    entry(TEXTS.restartBot, () => (chat.private ? open.act("start") : open.act("send", { text: "/start" }))),
    ...(chat.private ? [entry(TEXTS.ownContact, composer.shareContact),
      chat.blocked ? entry(TEXTS.unblock, () => open.act("unblock")) : entry(TEXTS.block, () => open.act("block"))] : []));
  toggle($("chat-menu-button"), $("chat-menu"));
}

/* what one does with messages */

function hooks() {
  return {
    userId: open.person.id, isGroup: !open.chat.private, gist, press, follow, actions,
    command: (text) => open.act("send", { text }),
  };
}

/** Follow a link; true when it was one to the bot itself, which starts it with its payload. */
function follow(url) {
  const found = url.match(/^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]*))?$/i);
  if (found?.[1].toLowerCase() !== bot.username.toLowerCase()) return false;
  const own = open.person.chats[0];
  api.act(open.person.id, own.id, "start", { payload: found[2] ?? "" });
  if (open.chat !== own) openChat(open.person, own);
  return true;
}

async function press(message, button, key) {
  if (button.url) {
    if (!follow(button.url) && await ask(TEXTS.openLink, button.url, TEXTS.open)) window.open(button.url, "_blank", "noopener");
  } else if (button.copy_text) {
    await copy(button.copy_text.text);
  } else if (button.callback_data !== undefined) {
    key.classList.add("waiting");
    setTimeout(() => key.classList.remove("waiting"), 15000);
    const tap = { message_id: message.message_id, data: button.callback_data };
    await open.act("tap", tap, (query) => { key.dataset.query = query.id; });
  } else {
    composer.prefill(`@${bot.username} ${button.switch_inline_query_current_chat ?? button.switch_inline_query ?? ""}`);
  }
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(TEXTS.copied);
}

function actions(message, button) {
  const text = message.text ?? message.caption;
  const mine = message.from.id === open.person.id;
  const entry = (label, onclick) => el("button", { type: "button", onclick: () => { menu.remove(); onclick(); } }, label);
  const purpose = (kind) => () => composer.setPurpose({ kind, message, gist: gist(message) });
  const menu = el("div", { class: "popover menu", hidden: true },
    entry(TEXTS.reply, purpose("reply")),
    mine && text !== undefined && !message.forward_origin ? entry(TEXTS.edit, purpose("edit")) : null,
    text ? entry(TEXTS.copy, () => copy(text)) : null,
    entry(TEXTS.forward, () => open.act("forward", { message_id: message.message_id })));
  document.querySelectorAll(".bubble > .popover").forEach((other) => other.remove());
  button.parentElement.append(menu);
  toggle(button, menu);
  const low = menu.getBoundingClientRect().bottom > $("log").getBoundingClientRect().bottom;
  menu.classList.toggle("up", low);
}

/* what the simulator tells */

const heard = {
  message: ({ chat_id: id, message }) => {
    each(id, (chat) => {
      if (chat.last && chat.last.message_id >= message.message_id) return;
      Object.assign(chat, { last: message, started: true });
      if (message.outgoing) chat.unread += 1;
    });
    if (open?.chat.id === id) {
      log.add(message);
      if (message.outgoing) showStatus();
      composer.refresh();
      read();
    }
    listPeople();
  },
  edit: ({ chat_id: id, message }) => {
    each(id, (chat) => { if (chat.last?.message_id === message.message_id) chat.last = message; });
    if (open?.chat.id === id) log.change(message);
    listPeople();
  },
  delete: ({ chat_id: id, message }) => { if (open?.chat.id === id) log.remove(message.message_id); },
  keyboard: ({ chat_id: id, keyboard }) => {
    if (open?.chat.id !== id) return;
    open.keyboard = keyboard;
    composer.refresh();
  },
  action: ({ chat_id: id, action }) => {
    if (open?.chat.id === id) showStatus(TEXTS.typing[action] ?? TEXTS.typing.typing);
  },
  answer: ({ user_id: user, query_id: query, text, alert, url }) => {
    document.querySelector(`[data-query="${query}"]`)?.classList.remove("waiting");
    if (open?.person.id !== user) return;
    if (url) follow(url);
    if (text && alert) ask("", text, TEXTS.close, { cancel: "" });
    else if (text) toast(text);
  },
  inline: ({ query_id: query, results }) => composer.showInline(query, results),
  blocked: ({ chat_id: id, blocked }) => {
    each(id, (chat) => { chat.blocked = blocked; });
    if (open?.chat.id === id) composer.refresh();
  },
  commands: async () => {
    if (!open) return;
    open.commands = (await api.chat(open.person.id, open.chat.id)).commands;
    composer.refresh();
  },
  read: ({ chat_id: id }) => { each(id, (chat) => { chat.unread = 0; }); listPeople(); },
  clock: ({ now }) => clock.synchronise(now),
};

function each(chatId, change) {
  people.flatMap((person) => person.chats).filter((chat) => chat.id === chatId).forEach(change);
}

/* the page itself */

function leave() {
  document.body.classList.remove("in-chat");
  history.replaceState(null, "", location.pathname);
}

$("back-button").onclick = leave;
$("back-button").setAttribute("aria-label", TEXTS.back);
$("to-bottom").setAttribute("aria-label", TEXTS.toBottom);
$("chat-menu-button").onclick = showChatMenu;
$("chat-menu-button").setAttribute("aria-label", TEXTS.more);
document.addEventListener("visibilitychange", read);
$("conversation").addEventListener("dragover", (event) => event.preventDefault());
$("conversation").addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) composer.offer(event.dataTransfer.files[0], "document");
});

clock.build();
await new Promise((loaded) => { api.listen(hear, async () => { await fetched(load); loaded(); }); });
const [userId, chatId] = location.hash.slice(1).split("/").map(Number);
const person = people.find((one) => one.id === userId);
if (person) await openChat(person, person.chats.find((one) => one.id === chatId) ?? person.chats[0]);
document.body.dataset.ready = "true";
