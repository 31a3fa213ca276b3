/** What the page asks of the simulator, and what it is told. */
import { toast } from "./dom.js";
import { TEXTS } from "./texts.js";

async function request(path, options) {
  let answer;
  try {
    answer = await fetch(`/control/${path}`, options);
  } catch {
    toast(TEXTS.offline);
    throw new Error("offline");
  }
  const told = await answer.json();
  if (answer.ok) return told;
  toast(TEXTS.failed(told.error));
  throw new Error(told.error);
}

const post = (path, values) => request(path, values instanceof FormData
  ? { method: "POST", body: values }
  : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values) });

export const state = () => request("state");
export const chat = (user, chatId) => request(`people/${user}/chats/${chatId}`);
export const jump = (values) => post("clock", values);
export const fileAddress = (id, download = false) => `/control/files/${encodeURIComponent(id)}${download ? "?download" : ""}`;

/** Do something as a person in a chat. */
export function act(user, chatId, action, values = {}) {
  if (values instanceof FormData) {
    values.append("chat_id", chatId);
    return post(`people/${user}/${action}`, values);
  }
  return post(`people/${user}/${action}`, { ...values, chat_id: chatId });
}

/** Hear of every change from now on; `connected` is called now and after each break. */
export function listen(heard, connected) {
  const source = new EventSource("/control/events");
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = connected;
}
