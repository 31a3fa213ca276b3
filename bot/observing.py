"""Logs: what happened, to which ids, never in whose words; a token cannot get in."""

import logging
import re
import secrets
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog
from pydantic import SecretStr
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import LogFormat, LogLevel

# Without those that are mistaken for each other when read out on the phone: 0 O, 1 I L.
INCIDENT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

HIDDEN = "[…]"
TOKENS = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,}")
PHONES = re.compile(r"(?<![\d-])(?:\+?62|0)[ .()-]{0,2}8(?:[ .()-]{0,2}\d){7,12}(?!\d)")
#: Fields that would carry a person's words or name, whoever logs them.
WORDS = frozenset(
    {"answer", "answers", "body", "caption", "description", "first_name", "last_name", "message"}
    | {"name", "payload", "person", "phone", "raw", "text", "update", "username", "value"}
)
ROOT = Path(__file__).parents[1]


def new_incident() -> str:
    """A number people can quote: `G-7K3Q`. It stands in the log beside what went wrong."""
    return "G-" + "".join(secrets.choice(INCIDENT_LETTERS) for _ in range(4))


def configure(
    level: LogLevel,
    form: LogFormat,
    hide: Iterable[SecretStr] = (),
    stream: TextIO | None = None,
) -> None:
    """Send Pandu's own log lines and its libraries' to `stream` (stderr), without `hide`."""
    own: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        describe_error,
        Redaction(hide),
    ]
    structlog.configure(
        processors=[*own, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level.value),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[template_only, *own],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _lines(form)],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("pandu").setLevel(level.value.upper())


def logger(part: str) -> structlog.stdlib.BoundLogger:
    """The log of one part of the program: `logger("sending")`."""
    log: structlog.stdlib.BoundLogger = structlog.get_logger(f"pandu.{part}", part=part)
    return log


def describe_error(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Say of an exception what and where, not its text: a database quotes the values it refused."""
    error = _raised(event.pop("exc_info", None))
    if error is not None:
        event["error"] = _names(error)
        event["where"] = _places(error.__traceback__)
    return event


def template_only(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Keep a library's message as it stands in its code: what is filled in may be anybody's."""
    record: logging.LogRecord = event["_record"]
    event["event"] = str(record.msg).partition("\n")[0]
    event["part"] = record.name
    event["exc_info"] = record.exc_info
    return event


class Redaction:
    """The second line of defence: hides secrets, phone numbers and fields that hold words."""

    def __init__(self, hide: Iterable[SecretStr] = ()) -> None:
        self._secrets = [secret.get_secret_value() for secret in hide]

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        return {
            key: HIDDEN if key in WORDS else self._hidden(value) for key, value in event.items()
        }

    def _hidden(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [self._hidden(each) for each in value]
        if value is None or isinstance(value, bool | int | float | logging.LogRecord):
            return value
        text = str(value)
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return PHONES.sub(HIDDEN, TOKENS.sub(HIDDEN, text))


def _lines(form: LogFormat) -> Processor:
    if form is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=False)


def _raised(given: Any) -> BaseException | None:
    if isinstance(given, BaseException):
        return given
    if isinstance(given, tuple):
        return given[1] if isinstance(given[1], BaseException) else None
    return sys.exception() if given else None


def _names(error: BaseException) -> str:
    """`RuntimeError < sqlalchemy.exc.IntegrityError`: the error and what it came from."""
    chain = [_name(error)]
    while (cause := error.__cause__) is not None:
        chain.append(_name(cause))
        error = cause
    return " < ".join(chain)


def _name(error: BaseException) -> str:
    kind = type(error)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _places(trace: TracebackType | None) -> list[str]:
    """Where it was, innermost last, as `bot/sending/sender.py:40 deliver`."""
    frames = traceback.extract_tb(trace)[-12:]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return str(path.relative_to(ROOT))
    return "/".join(path.parts[-2:])
