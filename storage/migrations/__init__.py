"""The steps by which the tables became what they are, walked up and down from a program."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

_HERE: Final = Path(__file__).parent


async def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the tables up to a revision, in one transaction: all steps or none."""
    async with database.connection() as connection:
        await connection.run_sync(_upgrade, revision)


async def downgrade(database: Database, revision: str) -> None:
    """Take the tables back to a revision; "base" leaves nothing."""
    async with database.connection() as connection:
        await connection.run_sync(_downgrade, revision)


async def current(database: Database) -> str | None:
    """The revision of the tables; None before the first step."""
    async with database.connection() as connection:
        return await connection.run_sync(_current)


def head() -> str:
    """The revision that this program wants."""
    from alembic.script import ScriptDirectory

    revision = ScriptDirectory(str(_HERE)).get_current_head()
    assert revision is not None
    return revision


def knows(revision: str | None) -> bool:
    """Is this one of the steps of this program, so that tables of it can be brought forward?"""
    from alembic.script import ScriptDirectory

    steps = ScriptDirectory(str(_HERE)).walk_revisions()
    return revision in {step.revision for step in steps}


# Alembic is half a second to import, so it is imported where it is used.


def _upgrade(connection: Connection, revision: str) -> None:
    from alembic import command

    command.upgrade(_config(connection), revision)


def _downgrade(connection: Connection, revision: str) -> None:
    from alembic import command

    command.downgrade(_config(connection), revision)


def _current(connection: Connection) -> str | None:
    from alembic.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.attributes["connection"] = connection
    return config
