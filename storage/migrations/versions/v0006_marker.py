"""A marker for each database, by which its data folder is known, and dead letters found quickly."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

counters = sa.table("counters", sa.column("name", sa.String), sa.column("value", sa.BigInteger))


def upgrade() -> None:
    op.create_index(
        "inbox_dead",
        "inbox",
        ["seq"],
        sqlite_where=sa.text("status = 2"),
        postgresql_where=sa.text("status = 2"),
    )
    op.execute(counters.insert().values(name="marker", value=secrets.randbits(62)))


def downgrade() -> None:
    op.execute(counters.delete().where(counters.c.name == "marker"))
    op.drop_index("inbox_dead", "inbox")
