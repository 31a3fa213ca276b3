"""The jobs of /impor: read a file, import it in one transaction, send what is to be mended."""

from collections.abc import Awaitable, Callable, Mapping

from bot.importing.desk import Desk
from bot.importing.mending import send_refused
from bot.importing.reading import read_upload_sent
from bot.importing.writing import import_upload
from bot.working import Handler
from storage.jobs import Claimed

__all__ = ["Desk", "import_jobs"]


def import_jobs(desk: Desk) -> Mapping[str, Handler]:
    """What is done for /impor, by kind of job."""

    def at(work: Callable[[Desk, Claimed], Awaitable[None]]) -> Handler:
        return lambda job: work(desk, job)

    return {
        "read-upload": at(read_upload_sent),
        "import-upload": at(import_upload),
        "send-refused": at(send_refused),
    }
