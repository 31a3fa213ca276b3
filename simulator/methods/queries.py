"""Answers to taps and to inline queries."""

from __future__ import annotations

from time import monotonic
from typing import Any

from simulator.formatting import format_text
from simulator.keyboards import check_inline
from simulator.methods.messages import LONGEST_TEXT
from simulator.objects import JSON
from simulator.parameters import Parameters
from simulator.refusals import bad_request
from simulator.telegram import QUERY_SECONDS, Telegram, too_old

LONGEST_TOAST = 200
MOST_RESULTS = 50


def answer_callback(telegram: Telegram, asked: Parameters) -> bool:
    query = telegram.open_callback(asked.text("callback_query_id"))
    text, alert = asked.text("text"), asked.flag("show_alert")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"text": text, "alert": alert, "url": asked.text("url")}
    telegram.tell("answer", user_id=query.user.id, query_id=query.id, **query.answer)
    return True


def answer_inline(telegram: Telegram, asked: Parameters) -> bool:
    query = telegram.inline_queries.get(asked.text("inline_query_id"))
    if query is None or monotonic() - query.asked > QUERY_SECONDS:
        raise too_old()
    given = asked.array("results", "inline query results") or []
    if len(given) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    results = [_result(result) for result in given]
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    query.results = results
    telegram.tell("inline", user_id=query.user.id, query_id=query.id, results=results)
    return True


def _result(result: Any) -> JSON:
    if not isinstance(result, dict) or result.get("type") != "article":
        raise bad_request("can't parse inline query result: unsupported type")
    name = str(result.get("id", ""))
    if not 1 <= len(name.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad_request("can't parse inline query result: can't find field \"title\"")
    return {
        "id": name,
        "title": str(result["title"]),
        "description": str(result.get("description") or ""),
        "content": _content(result.get("input_message_content") or {}),
        "markup": check_inline(result.get("reply_markup")),
    }


def _content(given: JSON) -> JSON:
    mode = str(given.get("parse_mode") or "")
    text, entities = format_text(str(given.get("message_text") or ""), mode, given.get("entities"))
    if not text:
        raise bad_request("message text is empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return {"text": text, "entities": entities} if entities else {"text": text}
