"""The command line: `python -m bot …`, in Indonesian, without ever showing a stack trace."""

import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from bot.commands import (
    backing,
    demonstrating,
    diagnosing,
    duplicates,
    importing,
    inviting,
    letters,
    migrating,
    reporting,
    running,
    searching,
)
from bot.commands.failing import explain, wrong_usage
from bot.commands.wording import Group, plain
from bot.observing import configure
from bot.settings import LogFormat, LogLevel


def build() -> typer.Typer:
    """The whole command line, in the order of its help."""
    app = typer.Typer(cls=Group, help=plain("cli-help"), add_completion=False)

    @app.callback()
    def program() -> None:
        """Every command stands below; alone, the program only shows its help."""

    for part in (
        running,
        demonstrating,
        migrating,
        importing,
        inviting,
        reporting,
        searching,
        duplicates,
        letters,
        backing,
        diagnosing,
    ):
        part.add(app)
    return app


def attempt(arguments: Sequence[str]) -> int:
    """Carry out one command line.

    Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage or a wrong setting.
    """
    configure(LogLevel.ERROR, LogFormat.CONSOLE)
    command = typer.main.get_command(build())
    try:
        code = command.main(
            list(arguments) or ["--help"], prog_name="python -m bot", standalone_mode=False
        )
    except typer.TyperException as wrong:
        return wrong_usage(wrong)
    except Exception as error:
        return explain(error)
    return code if isinstance(code, int) else 0


def main() -> NoReturn:
    """Carry out the command line of this process."""
    sys.exit(attempt(sys.argv[1:]))
