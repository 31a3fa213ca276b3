"""Starts `python -m bot` again and again without importing it each time: forked once imported.

Reads one JSON line per process to start, answers with its number. Each is a process of its own,
with its own environment, files and fate; only the second of importing is saved.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import alembic.command  # noqa: F401 - what a start imports late

from bot.cli import attempt
from tests.chaos.deaths import Death


def _live(wanted: dict[str, Any]) -> None:
    """The life of one process: what `python -m bot …` does, ending as planned or by itself."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.update(wanted["environment"])
    if wanted["death"] is not None:
        Death(**wanted["death"]).plan()
    code = attempt(wanted["arguments"])
    sys.stdout.flush()
    os._exit(code)


def main() -> None:
    """Start what is asked for until there is nobody left to ask."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need not be waited for
    os.chdir(Path(sys.argv[1]))
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            _live(json.loads(line))
        print(number, flush=True)  # noqa: T201  # the answer


if __name__ == "__main__":
    main()
