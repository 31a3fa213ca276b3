"""People move on and units are reorganised: who follows whom, and which names were before."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key

revision = "0013"
down_revision = "0012"

_NO = sa.text("false")


def upgrade() -> None:
    op.add_column("people", sa.Column("seen_on", sa.Date))
    op.add_column("people", sa.Column("replaced_by", Key))
    op.add_column("duties", sa.Column("mentor", sa.Boolean, server_default=_NO, nullable=False))
    op.add_column("access_requests", sa.Column("leaves", Key))
    op.add_column("access_requests", sa.Column("successor_id", Key))
    for name in ("mentor", "for_all"):
        op.add_column(
            "invitations", sa.Column(name, sa.Boolean, server_default=_NO, nullable=False)
        )
    op.add_column("agencies", sa.Column("ended_on", sa.Date))
    op.add_column("agencies", sa.Column("merged_into", Key))
    op.add_column("agency_aliases", sa.Column("former_until", sa.Date))


def downgrade() -> None:
    op.drop_column("agency_aliases", "former_until")
    for name in ("merged_into", "ended_on"):
        op.drop_column("agencies", name)
    for name in ("for_all", "mentor"):
        op.drop_column("invitations", name)
    for name in ("successor_id", "leaves"):
        op.drop_column("access_requests", name)
    op.drop_column("duties", "mentor")
    for name in ("replaced_by", "seen_on"):
        op.drop_column("people", name)
