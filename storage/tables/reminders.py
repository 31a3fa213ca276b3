"""Reminders that were queued, and the digests that carried them."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import Utc, identity, metadata

digests = Table(
    "digests",
    metadata,
    identity(),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String(10), nullable=False),  # storage.reminders: OWN, …
    Column("created_at", Utc, nullable=False),
    Column("region", ForeignKey("regions.id"), nullable=False),
    UniqueConstraint("person_id", "day", "kind", "region"),
    Index("ix_digests_region_day", "region", "day"),
)

reminders = Table(
    "reminders",
    metadata,
    identity(),
    Column("target", String(60), nullable=False),  # "monitoring:12:7"
    Column("due", Date, nullable=False),
    Column("offset", SmallInteger, nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("digest_id", ForeignKey("digests.id"), nullable=False, index=True),
    Column("escalated", Boolean, nullable=False),  # told as head of the unit
    UniqueConstraint("target", "due", "offset", "person_id"),
)

#: "Ingatkan besok": the day on which a person wants to be reminded of a target again.
postponements = Table(
    "postponements",
    metadata,
    Column("target", String(60), primary_key=True),
    Column("due", Date, primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("day", Date, nullable=False),
)
