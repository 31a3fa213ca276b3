"""Targets of coverage per region and year."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "targets",
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("year", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("basis", sa.String(length=10), nullable=False),
        sa.Column("units", sa.Integer),
        sa.Column("set_by", Key),
        sa.Column("set_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_targets_region_regions")),
        sa.ForeignKeyConstraint(["set_by"], ["people.id"], name=op.f("fk_targets_set_by_people")),
        sa.PrimaryKeyConstraint("region", "year", name=op.f("pk_targets")),
    )


def downgrade() -> None:
    op.drop_table("targets")
