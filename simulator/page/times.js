/** Dates and times as the office reads them, in WIB. */
const ZONE = "Asia/Jakarta";
const format = (options) => new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, ...options });
const TIME = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const BRIEF = format({ day: "numeric", month: "short" });
const PARTS = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });

const date = (seconds) => new Date(seconds * 1000);

export const time = (seconds) => TIME.format(date(seconds)).replace(":", ".");
export const day = (seconds) => DAY.format(date(seconds));
export const brief = (seconds, now) => (day(seconds) === day(now) ? time(seconds) : BRIEF.format(date(seconds)));
export const moment = (seconds) => `${SHORT.format(date(seconds))} · ${time(seconds)} WIB`;

/** `2026-11-23T08:00`, as an input of type datetime-local has it. */
export const local = (seconds) => PARTS.format(date(seconds)).replace(" ", "T");
/** The same with its zone, for the simulator. */
export const zoned = (text) => `${text}:00+07:00`;
/** 08.00 of the next day. */
export const tomorrowMorning = (seconds) => zoned(`${local(seconds + 86400).slice(0, 10)}T08:00`);
