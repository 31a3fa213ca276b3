"""What the command line says: its help pages, lines and tables, all from the texts."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from locales import Texts, visible

Done = TypeVar("Done")
#: Where the output is no terminal, tables are this wide.
PAPER_WIDTH = 140


def plain(key: str, /, **values: object) -> str:
    """A text of the command line, without markup."""
    return Texts.load().plain(key, **values)


def tell(line: str) -> None:
    """Print what was asked for."""
    typer.echo(line)


def complain(line: str) -> None:
    """Print what went wrong, beside the output."""
    typer.echo(line, err=True)


def console() -> Console:
    """The terminal for tables, or the paper of a pipe."""
    width = None if sys.stdout.isatty() else PAPER_WIDTH
    return Console(width=width, markup=False, emoji=False, highlight=False)


def watched(work: Iterable[Done], total: int, title: str) -> Iterable[Done]:
    """The same, with a bar on the terminal that says how far it is."""
    screen = Console(stderr=True)
    return track(work, title, total, console=screen, transient=True, disable=not screen.is_terminal)


def show_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; what people typed stands in it literally."""
    table = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(str(cell))) for cell in row))
    console().print(table)


class _InIndonesian:
    """A help page in the words of the texts, in place of the library's English."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # of the command mixed into
        option.help = plain("cli-help-option")
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        command: Any = self
        pieces = " ".join(command.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{plain('cli-usage')} ")
        command.format_help_text(ctx, formatter)
        given = [param for param in command.get_params(ctx) if not param.hidden]
        for kind, title in (("argument", "cli-arguments"), ("option", "cli-options")):
            records = [_record(param) for param in given if param.param_type_name == kind]
            _list(formatter, plain(title), records)
        commands = getattr(command, "commands", {})
        inner = [(name, one.help) for name, one in commands.items()]
        _list(formatter, plain("cli-commands"), inner)


def _list(formatter: Any, title: str, records: Sequence[tuple[str, str]]) -> None:
    if records:
        with formatter.section(title):
            formatter.write_dl(records)


def _record(param: Any) -> tuple[str, str]:
    names = ", ".join(param.opts) if param.param_type_name == "option" else param.metavar
    valued = param.param_type_name == "option" and not param.is_flag
    return f"{names} {param.metavar}" if valued else names, param.help or ""


class Command(_InIndonesian, TyperCommand):
    """A command whose help is in Indonesian."""

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **settings | {"options_metavar": plain("cli-usage-options")})


class Group(_InIndonesian, TyperGroup):
    """A command of commands whose help is in Indonesian."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(
            **settings
            | {
                "options_metavar": plain("cli-usage-options"),
                "subcommand_metavar": plain("cli-usage-command"),
            }
        )


def option(name: str, text: str, metavar: str | None = None) -> Any:
    """An option with its help; `metavar` is the text of what stands for its value."""
    shown = plain(metavar) if metavar else None
    return typer.Option(name, help=plain(text), metavar=shown, show_default=False)


def argument(text: str, metavar: str) -> Any:
    """An argument with its help and the text of what stands for it."""
    return typer.Argument(help=plain(text), metavar=plain(metavar), show_default=False)
