"""Targets of coverage per region and year; indexes that the figures are counted from."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0009"
down_revision = "0008"

FIGURES = [
    "region",
    "agency_id",
    "verification",
    "stage",
    "category",
    "medium",
    "lab_stage",
    "affair_id",
    "implementation",
]


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
    op.create_index("ix_innovations_figures", "innovations", FIGURES)
    op.create_index("ix_conversations_agency_id", "conversations", ["agency_id"])


def downgrade() -> None:
    op.drop_index("ix_conversations_agency_id", table_name="conversations")
    op.drop_index("ix_innovations_figures", table_name="innovations")
    op.drop_table("targets")
