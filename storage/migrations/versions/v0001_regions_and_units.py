"""Regions with the facts of data/, and their units."""

import sqlalchemy as sa
from alembic import op

from storage import facts
from storage.tables.columns import Key, Utc

revision = "0001"
down_revision = None


def upgrade() -> None:
    abbreviations = op.create_table(
        "abbreviations",
        sa.Column("id", Key, nullable=False),
        sa.Column("short", sa.Text, nullable=False),
        sa.Column("meaning", sa.Text, nullable=False),
        sa.Column("ambiguous", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_abbreviations")),
    )
    op.create_index(op.f("ix_abbreviations_short"), "abbreviations", ["short"])
    affairs = op.create_table(
        "affairs",
        sa.Column("id", Key, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("agency_words", sa.JSON, nullable=False),
        sa.Column("text_words", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affairs")),
        sa.UniqueConstraint("name", name=op.f("uq_affairs_name")),
    )
    regions = op.create_table(
        "regions",
        sa.Column("id", sa.String(length=5), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("parent_id", sa.String(length=5)),
        sa.Column("zone", sa.String(length=40), server_default="Asia/Jakarta", nullable=False),
        sa.Column("office", sa.Text, server_default="Bappeda", nullable=False),
        sa.Column("settings", sa.JSON, server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["regions.id"], name=op.f("fk_regions_parent_id_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regions")),
    )
    op.create_table(
        "agencies",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("parent_id", Key),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("short", sa.Text),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("active", sa.Boolean, server_default=sa.text("(true)"), nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["agencies.id"], name=op.f("fk_agencies_parent_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_agencies_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agencies")),
        sa.UniqueConstraint("region", "folded", name=op.f("uq_agencies_region_folded")),
    )
    op.create_index(op.f("ix_agencies_parent_id"), "agencies", ["parent_id"])
    region_aliases = op.create_table(
        "region_aliases",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_region_aliases_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region_aliases")),
    )
    op.create_index(op.f("ix_region_aliases_region"), "region_aliases", ["region"])
    op.create_table(
        "agency_aliases",
        sa.Column("id", Key, nullable=False),
        sa.Column("agency_id", Key, nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_agency_aliases_agency_id_agencies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency_aliases")),
    )
    op.create_index(op.f("ix_agency_aliases_agency_id"), "agency_aliases", ["agency_id"])
    op.create_table(
        "agency_counted",
        sa.Column("agency_id", Key, nullable=False),
        sa.Column("from_year", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("counted", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_agency_counted_agency_id_agencies")
        ),
        sa.PrimaryKeyConstraint("agency_id", "from_year", name=op.f("pk_agency_counted")),
    )
    op.bulk_insert(regions, facts.regions())
    op.bulk_insert(region_aliases, facts.region_aliases())
    op.bulk_insert(affairs, facts.affairs())
    op.bulk_insert(abbreviations, facts.abbreviations())


def downgrade() -> None:
    op.drop_table("agency_counted")
    op.drop_table("agency_aliases")
    op.drop_table("region_aliases")
    op.drop_table("agencies")
    op.drop_table("regions")
    op.drop_table("affairs")
    op.drop_table("abbreviations")
