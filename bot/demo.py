"""The demo: an emulated Telegram in the browser, and the real bot as a process of its own."""

import asyncio
import os
import shutil
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.commands.failing import Impossible
from bot.commands.wording import complain, plain, tell
from bot.opening import opened
from bot.settings import PREFIX, Settings
from bot.staging import BEGINNING, Played, cast, stage
from domain.people import Role
from simulator.objects import User
from simulator.run import Running, serve
from simulator.telegram import Telegram

HOST: Final = "127.0.0.1"
HOME: Final = Path(__file__).parents[1]
#: Stands in a folder that a demo may empty.
MARK: Final = ".pandu-demo"
STOPPING: Final = (signal.SIGTERM, signal.SIGINT)
#: Seconds that the bot's process gets to finish what is in hand.
PATIENCE: Final = 10
#: Seconds before a bot that ended by itself is started again.
PAUSE: Final = 1


@dataclass(frozen=True)
class Demo:
    """Where the demo lies and listens; `keep` goes on with the data of the last one."""

    folder: Path
    port: int
    keep: bool = False

    @property
    def clock_file(self) -> Path:
        """Where the office clock's jumps are told to the bot's process."""
        return self.folder / "clock.json"

    @property
    def database(self) -> str:
        """The demo's own database, whatever the environment says."""
        return f"sqlite+aiosqlite:///{self.folder / 'pandu.db'}"


async def show(demo: Demo) -> None:
    """Serve the demo until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for number in STOPPING:
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    fresh = _prepare(demo)
    people = cast()
    telegram = _telegram(people)
    server = await _serve(demo, telegram)
    try:
        await _fill(demo, people, fresh=fresh)
        tell(plain("cli-demo-address", address=server.url))
        await _keep_running(demo, server, stop)
    finally:
        await server.stop()


def _prepare(demo: Demo) -> bool:
    """Make the folder; True when the demo begins anew in it."""
    mark = demo.folder / MARK
    if demo.keep and mark.exists():
        return False
    if demo.folder.exists() and any(demo.folder.iterdir()) and not mark.exists():
        raise Impossible("cli-demo-folder-foreign", path=str(demo.folder))
    shutil.rmtree(demo.folder, ignore_errors=True)
    demo.folder.mkdir(parents=True)
    mark.touch()
    return True


def _telegram(people: Sequence[Played]) -> Telegram:
    """Everybody with a phone; those with duties have opened the chat long ago."""
    telegram = Telegram()
    telegram.clock.jump_to(BEGINNING)
    for one in people:
        user = User(one.telegram_id, one.first_name, phone=one.phone or "")
        telegram.add_user(user, _note(one))
        telegram.chats[user.id].started = bool(one.name)
    return telegram


def _note(one: Played) -> str:
    if one.role is Role.VISITOR:
        return plain("demo-asks", agency=one.agency) if one.agency else plain("role-visitor")
    return plain("demo-person", role=one.role, place=one.agency or one.position)


async def _serve(demo: Demo, telegram: Telegram) -> Running:
    try:
        return await serve(telegram, HOST, demo.port, demo.clock_file)
    except OSError as taken:
        raise Impossible("cli-port-taken", port=str(demo.port)) from taken


async def _fill(demo: Demo, people: Sequence[Played], *, fresh: bool) -> None:
    settings = Settings.model_validate({"data_dir": demo.folder, "database_url": demo.database})
    async with opened(settings) as database, database.write() as store:
        if fresh:
            await stage(store, people)
        else:  # a new Telegram counts its updates from the beginning
            await store.inbox.prune(BEGINNING.max.replace(tzinfo=BEGINNING.tzinfo))


async def _keep_running(demo: Demo, server: Running, stop: asyncio.Event) -> None:
    """The bot's process, started again whenever it ends by itself, until `stop`."""
    async with asyncio.TaskGroup() as group:
        stopping = group.create_task(stop.wait())
        while not stop.is_set():
            bot = await _start(demo, server)
            ended = group.create_task(bot.wait())
            await asyncio.wait([stopping, ended], return_when=asyncio.FIRST_COMPLETED)
            if not ended.done():
                await _end(bot)
            elif not stop.is_set():
                complain(plain("cli-demo-restarted"))
                await asyncio.wait([stopping], timeout=PAUSE)


async def _start(demo: Demo, server: Running) -> Process:
    """The bot as anybody would start it, apart from the settings of this machine."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    own = {
        "BOT_TOKEN": server.telegram.token,
        "TELEGRAM_API_URL": server.url,
        "DATA_DIR": str(demo.folder),
        "DATABASE_URL": demo.database,
        "CLOCK_FILE": str(demo.clock_file),
        "LOG_LEVEL": "warning",
    }
    path = os.pathsep.join(filter(None, (str(HOME), others.get("PYTHONPATH"))))
    environment = others | {f"{PREFIX}{name}": value for name, value in own.items()}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=demo.folder,  # a .env of this machine lies elsewhere
        env=environment | {"PYTHONPATH": path},
    )


async def _end(bot: Process) -> None:
    """Let it finish what is in hand, but not for ever."""
    try:
        bot.terminate()
        async with asyncio.timeout(PATIENCE):
            await bot.wait()
    except TimeoutError:
        bot.kill()
    except ProcessLookupError:
        return
