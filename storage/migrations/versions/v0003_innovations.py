"""Innovations with launches, numbers, proposed changes and action plans."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    counters = op.create_table(
        "counters",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "innovation_numbers",
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("year", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_innovation_numbers_region_regions")
        ),
        sa.PrimaryKeyConstraint("region", "year", name=op.f("pk_innovation_numbers")),
    )
    op.create_table(
        "launches",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("date", sa.Date),
        sa.Column("date_precision", sa.String(length=5)),
        sa.Column("counts_from", sa.Date, nullable=False),
        sa.Column("locked_at", Utc),
        sa.Column("frozen", sa.JSON),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_launches_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_launches")),
        sa.UniqueConstraint("region", "name", name=op.f("uq_launches_region_name")),
    )
    op.create_table(
        "innovations",
        sa.Column("id", Key, nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("agency_id", Key, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("expansion", sa.Text),
        sa.Column("summary", sa.Text),
        sa.Column("stage", sa.String(length=12)),
        sa.Column("trial_date", sa.Date),
        sa.Column("trial_precision", sa.String(length=5)),
        sa.Column("applied_date", sa.Date),
        sa.Column("applied_precision", sa.String(length=5)),
        sa.Column("category", sa.String(length=16)),
        sa.Column("medium", sa.String(length=12)),
        sa.Column("affair_id", Key),
        sa.Column("contact_name", sa.Text),
        sa.Column("contact_phone", sa.String(length=20)),
        sa.Column("lab_stage", sa.String(length=12)),
        sa.Column("verification", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("implementation", sa.String(length=12)),
        sa.Column("implementation_since", sa.Date),
        sa.Column("launch_id", Key),
        sa.Column("replicates", Key),
        sa.Column("merged_into", Key),
        sa.Column("hidden", sa.Boolean, server_default=sa.text("(false)"), nullable=False),
        sa.Column("by_office", sa.Boolean, server_default=sa.text("(false)"), nullable=False),
        sa.Column("profile", sa.JSON, server_default="{}", nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("submitted_at", Utc),
        sa.Column("submitted_by", Key),
        sa.Column("responsible_id", Key),
        sa.Column("decided_at", Utc),
        sa.Column("decided_by", Key),
        sa.Column("revise_by", sa.Date),
        sa.Column("change", sa.BigInteger, server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["affair_id"], ["affairs.id"], name=op.f("fk_innovations_affair_id_affairs")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_innovations_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_innovations_decided_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["launch_id"], ["launches.id"], name=op.f("fk_innovations_launch_id_launches")
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["innovations.id"], name=op.f("fk_innovations_merged_into_innovations")
        ),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_innovations_region_regions")
        ),
        sa.ForeignKeyConstraint(
            ["replicates"], ["innovations.id"], name=op.f("fk_innovations_replicates_innovations")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["people.id"], name=op.f("fk_innovations_responsible_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["people.id"], name=op.f("fk_innovations_submitted_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_innovations")),
        sa.UniqueConstraint("number", name=op.f("uq_innovations_number")),
    )
    op.create_index("ix_innovations_agency_id", "innovations", ["agency_id"])
    op.create_index("ix_innovations_change", "innovations", ["change"])
    op.create_index(op.f("ix_innovations_launch_id"), "innovations", ["launch_id"])
    op.create_index("ix_innovations_region_verification", "innovations", ["region", "verification"])
    op.create_index(
        "uq_innovations_agency_name",
        "innovations",
        ["agency_id", "folded"],
        unique=True,
        sqlite_where=sa.text("verification IN ('submitted', 'needs-revision', 'verified')"),
        postgresql_where=sa.text("verification IN ('submitted', 'needs-revision', 'verified')"),
    )
    op.create_table(
        "action_items",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("responsible", sa.Text),
        sa.Column("output", sa.Text),
        sa.Column("done_at", Utc),
        sa.Column("done_by", Key),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["done_by"], ["people.id"], name=op.f("fk_action_items_done_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_action_items_innovation_id_innovations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_items")),
    )
    op.create_index(op.f("ix_action_items_innovation_id"), "action_items", ["innovation_id"])
    op.create_table(
        "change_proposals",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("changes", sa.JSON, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("proposed_by", Key),
        sa.Column("proposed_at", Utc, nullable=False),
        sa.Column("decided_by", Key),
        sa.Column("decided_at", Utc),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_change_proposals_decided_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_change_proposals_innovation_id_innovations"),
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["people.id"], name=op.f("fk_change_proposals_proposed_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_proposals")),
    )
    op.create_index(
        op.f("ix_change_proposals_innovation_id"), "change_proposals", ["innovation_id"]
    )
    op.bulk_insert(counters, [{"name": "catalogue", "value": 0}])


def downgrade() -> None:
    op.drop_table("change_proposals")
    op.drop_table("action_items")
    op.drop_index(
        "uq_innovations_agency_name",
        table_name="innovations",
        sqlite_where=sa.text("verification IN ('submitted', 'needs-revision', 'verified')"),
        postgresql_where=sa.text("verification IN ('submitted', 'needs-revision', 'verified')"),
    )
    op.drop_table("innovations")
    op.drop_table("launches")
    op.drop_table("innovation_numbers")
    op.drop_table("counters")
