"""Innovations, their numbers, launches, proposed changes and action plans."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Utc, identity, metadata

launches = Table(
    "launches",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("date", Date),
    Column("date_precision", String(5)),
    Column("counts_from", Date, nullable=False),  # monitored from then on: undated, when recorded
    Column("locked_at", Utc),
    Column("frozen", JSON(none_as_null=True)),  # names, owners and figures as they were when locked
    UniqueConstraint("region", "name"),
)

innovations = Table(
    "innovations",
    metadata,
    identity(),
    Column("number", String(30), nullable=False, unique=True),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("agency_id", ForeignKey("agencies.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("expansion", Text),
    Column("summary", Text),
    Column("stage", String(12)),
    Column("trial_date", Date),
    Column("trial_precision", String(5)),
    Column("applied_date", Date),
    Column("applied_precision", String(5)),
    Column("category", String(16)),
    Column("medium", String(12)),
    Column("affair_id", ForeignKey("affairs.id")),
    Column("contact_name", Text),
    Column("contact_phone", String(20)),
    Column("lab_stage", String(12)),
    Column("verification", String(16), nullable=False),
    Column("note", Text),  # what the last decision said
    Column("implementation", String(12)),
    Column("implementation_since", Date),  # the day of the report that first said so
    Column("launch_id", ForeignKey("launches.id"), index=True),
    Column("replicates", ForeignKey("innovations.id")),
    Column("merged_into", ForeignKey("innovations.id")),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
    Column("by_office", Boolean, nullable=False, server_default=text("false")),
    Column("profile", JSON, nullable=False, server_default="{}"),  # what is completed later
    Column("created_at", Utc, nullable=False),
    Column("submitted_at", Utc),
    Column("submitted_by", ForeignKey("people.id")),
    Column("responsible_id", ForeignKey("people.id")),  # who reports for it
    Column("decided_at", Utc),
    Column("decided_by", ForeignKey("people.id")),
    Column("revise_by", Date),
    Column("change", BigInteger, nullable=False, server_default="0"),  # from the change counter
    Index("ix_innovations_queue", "region", "verification", "submitted_at", "id"),
    Index("ix_innovations_agency_id", "agency_id"),
    Index("ix_innovations_change", "change"),
    # all that /laporan counts, so that it reads the index alone
    Index(
        "ix_innovations_figures",
        "region",
        "agency_id",
        "verification",
        "stage",
        "category",
        "medium",
        "lab_stage",
        "affair_id",
        "implementation",
    ),
    # by these the whole country is grouped; a column that is searched by must not be the first
    Index(
        "ix_innovations_axes",
        "stage",
        "category",
        "medium",
        "lab_stage",
        "implementation",
        "verification",
    ),
    Index(
        "uq_innovations_agency_name",
        "agency_id",
        "folded",
        unique=True,
        sqlite_where=text("verification IN ('submitted', 'needs-revision', 'verified')"),
        postgresql_where=text("verification IN ('submitted', 'needs-revision', 'verified')"),
    ),
)

#: The last running number given in a region and year.
innovation_numbers = Table(
    "innovation_numbers",
    metadata,
    Column("region", ForeignKey("regions.id"), primary_key=True),
    Column("year", SmallInteger, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

#: A proposed change of a verified innovation: waits beside the old value until decided.
change_proposals = Table(
    "change_proposals",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("changes", JSON, nullable=False),
    Column("status", String(10), nullable=False),
    Column("reason", Text),
    Column("proposed_by", ForeignKey("people.id")),
    Column("proposed_at", Utc, nullable=False),
    Column("decided_by", ForeignKey("people.id")),
    Column("decided_at", Utc),
    Index(
        "uq_change_proposals_waiting",
        "innovation_id",
        unique=True,
        sqlite_where=text("status = 'waiting'"),
        postgresql_where=text("status = 'waiting'"),
    ),
)

action_items = Table(
    "action_items",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("step", Text, nullable=False),
    Column("due", Date, nullable=False),
    Column("responsible", Text),
    Column("output", Text),
    Column("source", String(40)),  # what asked for it: "report/12", "evaluation/3"; null: the plan
    Column("done_at", Utc),
    Column("done_by", ForeignKey("people.id")),
    Column("created_at", Utc, nullable=False),
    Index("uq_action_items_source", "source", unique=True),
)

#: What a mentor remarks on an action plan.
plan_notes = Table(
    "plan_notes",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("note", Text, nullable=False),
    Column("by", ForeignKey("people.id"), nullable=False),
    Column("at", Utc, nullable=False),
)
