"""The jobs that there are: each does its slow work outside any update's transaction."""

from collections.abc import Mapping

from bot.documenting import MakeDocument
from bot.extending import TellExtension
from bot.files import FileGone, Files, FileTooBig
from bot.observing import logger
from bot.working import Handler
from storage.database import Database
from storage.jobs import Claimed

log = logger("jobs")


class KeepEvidence:
    """Keeps the files of a report on the disk by their hash; Telegram forgets them one day."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    async def __call__(self, job: Claimed) -> None:
        """Keep what of the report is not kept yet."""
        async with self._database.read() as store:
            missing = await store.progress.files_to_keep(job.arguments["report"])
        for attachment_id, file_id in missing.items():
            await self._keep(attachment_id, file_id)

    async def _keep(self, attachment_id: int, file_id: str) -> None:
        try:
            kept = await self._files.keep(file_id)
        except (FileGone, FileTooBig) as lost:  # the report stands without it
            log.warning("evidence lost", attachment=attachment_id, why=type(lost).__name__)
            return
        async with self._database.write() as store:
            await store.progress.file_kept(attachment_id, kept.sha256, kept.size)


def jobs(
    database: Database,
    files: Files,
    documents: MakeDocument,
    extensions: TellExtension,
) -> Mapping[str, Handler]:
    """What the worker can do, by kind."""
    return {
        "keep-evidence": KeepEvidence(database, files),
        "document": documents,
        "tell-extension": extensions,
    }
