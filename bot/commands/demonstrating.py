"""`demo`: Telegram in the browser with the real bot behind it."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.wording import Command, option, plain


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("demo", cls=Command, help=plain("cli-demo"))
    def demo(
        port: Annotated[int, option("--port", "cli-demo-port", "cli-a-number")] = 8080,
        folder: Annotated[Path, option("--folder", "cli-demo-folder", "cli-a-folder")] = Path(
            ".demo"
        ),
        keep: Annotated[bool, option("--keep", "cli-demo-keep")] = False,
    ) -> None:
        # only the demo needs the emulated Telegram
        from bot.demo import Demo, show

        asyncio.run(show(Demo(folder.absolute(), port, keep=keep)))
