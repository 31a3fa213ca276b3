"""Every way in which a command can fail, in one clear line."""

import typer

from bot.commands.wording import complain, plain
from bot.observing import logger, new_incident
from bot.opening import AlreadyRunning, NotMigrated
from bot.serving import CannotListen
from bot.settings import WrongSetting
from bot.transport import Refusal, TelegramTrouble
from documents.spreadsheets import UnreadableTable
from domain.errors import Refused
from handlers.rendering import fill
from locales import Texts, unmarked
from storage.database import BrokenDatabase, DatabaseTrouble

DONE, FAILED, WRONG = 0, 1, 2

log = logger("cli")


class Impossible(Exception):
    """What was asked for cannot be done; the text of `key` says why and what would be taken."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Mistyped(Impossible):
    """What was typed means nothing here: it is to be written otherwise."""


def explain(error: Exception) -> int:
    """Say in one line why a command failed; returns its exit code."""
    complain(_line(error))
    return WRONG if isinstance(error, WrongSetting | Mistyped) else FAILED


def _line(error: Exception) -> str:
    texts = Texts.load()
    match error:
        case WrongSetting():
            return plain("setting-wrong", name=error.name)
        case UnreadableTable():
            return plain(f"unreadable-{error.values['flaw']}", **error.values)
        case Impossible() | Refused():
            return unmarked(fill(texts, error.key, error.values))
        case AlreadyRunning():
            return plain("cli-already-running")
        case CannotListen():
            return plain("cli-cannot-listen", address=error.address)
        case NotMigrated():
            return plain("cli-not-migrated")
        case DatabaseTrouble():
            return plain("cli-database-trouble")
        case BrokenDatabase():
            return plain("cli-database-broken")
        case Refusal() | TelegramTrouble():
            return plain("cli-telegram-trouble")
        case OSError(filename=str(path)):
            return plain("cli-file-trouble", path=path)
    incident = new_incident()
    log.error("command failed", incident=incident, exc_info=error)
    return plain("cli-incident", number=incident)


def wrong_usage(error: typer.TyperException) -> int:
    """Say in one line what of a command line is not understood; returns the exit code."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "python -m bot"
    complain(f"{_usage(error)} {plain('cli-see-help', command=command)}")
    return WRONG


def _usage(error: typer.TyperException) -> str:
    param = getattr(error, "param", None)
    if option := getattr(error, "option_name", None):
        return plain("cli-option-wrong", name=option)
    if param is None:
        return plain("cli-usage-wrong")
    name = param.opts[0] if param.param_type_name == "option" else param.metavar
    return plain("cli-value-wrong" if error.message else "cli-value-missing", name=name)
