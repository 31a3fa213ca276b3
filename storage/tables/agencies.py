"""The units of a region: their tree, their other names, and whether they are counted."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Key, Utc, identity, metadata

agencies = Table(
    "agencies",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("parent_id", ForeignKey("agencies.id"), index=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("short", Text),
    Column("type", String(20), nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("ended_on", Date),  # the day on which it was merged or dissolved
    Column("merged_into", Key),  # the unit that went on with what it had
    Column("created_at", Utc, nullable=False),
    UniqueConstraint("region", "folded"),
)

agency_aliases = Table(
    "agency_aliases",
    metadata,
    identity(),
    Column("agency_id", ForeignKey("agencies.id"), nullable=False, index=True),
    Column("alias", Text, nullable=False),
    Column("former_until", Date),  # a name that it had until then; null: another name
)

#: The latest row at or before a year says whether the unit counts in that year.
agency_counted = Table(
    "agency_counted",
    metadata,
    Column("agency_id", ForeignKey("agencies.id"), primary_key=True),
    Column("from_year", SmallInteger, primary_key=True, autoincrement=False),
    Column("counted", Boolean, nullable=False),
)
