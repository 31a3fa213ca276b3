"""Logs help whoever looks for a fault, and tell nothing about people."""

import asyncio
import io
import json
import logging
import re
from collections.abc import Callable
from typing import Any

import pytest
import structlog
from pydantic import BaseModel, SecretStr

from bot.observing import INCIDENT_LETTERS, configure, logger, new_incident
from bot.settings import LogFormat, LogLevel
from tests.bot.conftest import SECRET_WORDS

TOKEN = SecretStr("hush-hush")


@pytest.fixture
def written() -> Callable[[], list[dict[str, Any]]]:
    stream = io.StringIO()
    configure(LogLevel.INFO, LogFormat.JSON, [TOKEN], stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_says_what_happened_where_and_to_which_ids(
    written: Callable[[], list[dict[str, Any]]],
) -> None:
    logger("sending").warning("dropped", outbox=7, chat=6281234567890, unreachable=True)
    logger("sending").debug("too fine")

    (line,) = written()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "dropped",
        "part": "sending",
        "level": "warning",
        "outbox": 7,
        "chat": 6281234567890,
        "unreachable": True,
    }


@pytest.mark.parametrize(
    "said",
    [
        "https://api.telegram.org/bot700000001:AAF-simulated-token-of-the-emulated-bot/getMe",
        "hush-hush",
        "0812 3456 7890",
        "+62 812-3456-7890",
        "6281234567890",
        "(0812) 3456.7890",
    ],
)
def test_tokens_secrets_and_phone_numbers_are_hidden_wherever_they_stand(
    written: Callable[[], list[dict[str, Any]]], said: str
) -> None:
    logger("test").info(f"before {said} after", why=said, several=[said, 1], error=ValueError(said))

    (line,) = written()
    del line["timestamp"]  # its microseconds may hold any digits
    assert not re.search(r"AAF|hush|0812|812|3456", json.dumps(line))
    assert line["event"].startswith("before ")
    assert line["event"].endswith(" after") or "/getMe after" in line["event"]


@pytest.mark.parametrize(
    "kept", ["2026-11-23T08:00:00Z", "INV-3603-2026-0001", "G-7K3Q", "8 messages", "36.03"]
)
def test_dates_and_numbers_of_the_office_are_no_phone_numbers(
    written: Callable[[], list[dict[str, Any]]], kept: str
) -> None:
    logger("test").info("seen", what=kept)

    assert written()[0]["what"] == kept


def test_fields_that_hold_words_are_hidden(written: Callable[[], list[dict[str, Any]]]) -> None:
    words = {"text": SECRET_WORDS, "payload": {"a": SECRET_WORDS}, "name": SECRET_WORDS}
    logger("test").info("careless", **words)

    assert SECRET_WORDS not in json.dumps(written())


def test_of_an_error_its_kind_and_place_are_told_but_not_its_text(
    written: Callable[[], list[dict[str, Any]]],
) -> None:
    class Form(BaseModel):
        age: int

    try:
        try:
            Form.model_validate({"age": SECRET_WORDS})
        except ValueError as error:
            raise RuntimeError(SECRET_WORDS) from error
    except RuntimeError:
        logger("test").exception("failed", incident="G-7K3Q")

    (line,) = written()
    assert SECRET_WORDS not in json.dumps(line)
    assert line["error"] == "RuntimeError < pydantic_core._pydantic_core.ValidationError"
    assert line["where"][-1].startswith("tests/bot/test_observing.py:")
    assert line["incident"] == "G-7K3Q"


def test_libraries_speak_through_the_same_lines_without_what_they_fill_in(
    written: Callable[[], list[dict[str, Any]]],
) -> None:
    logging.getLogger("telegram.request").info("not worth a line")
    logging.getLogger("telegram.request").error(
        'Can not load invalid JSON data: "%s"', SECRET_WORDS
    )

    (line,) = written()
    assert line["event"] == 'Can not load invalid JSON data: "%s"'
    assert line["part"] == "telegram.request"


async def test_an_error_nobody_fetched_is_told_without_its_words(
    written: Callable[[], list[dict[str, Any]]],
) -> None:
    error = ValueError(SECRET_WORDS)
    loop = asyncio.get_running_loop()
    loop.default_exception_handler({"message": f"lost\n{error}", "exception": error})

    (line,) = written()
    assert line["event"] == "lost"
    assert line["error"] == "ValueError"


def test_the_console_shows_one_line_an_event() -> None:
    stream = io.StringIO()
    configure(LogLevel.INFO, LogFormat.CONSOLE, [TOKEN], stream)
    logger("test").info("seen", what="baris\nkedua hush-hush")
    structlog.reset_defaults()

    assert len(stream.getvalue().splitlines()) == 1
    assert "hush" not in stream.getvalue()


def test_an_incident_can_be_read_out_on_the_phone() -> None:
    for _ in range(200):
        incident = new_incident()
        assert re.fullmatch(f"G-[{INCIDENT_LETTERS}]{{4}}", incident)
        assert not set(incident) & set("01OIL")
