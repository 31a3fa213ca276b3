"""Drafts: the state of a conversation is its answers."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, text

from storage.tables.columns import Utc, identity, metadata

#: Drafts: the state of a conversation is its answers. Many rest, one of a person is active.
conversations = Table(
    "conversations",
    metadata,
    identity(),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("region", ForeignKey("regions.id")),
    Column("agency_id", ForeignKey("agencies.id")),  # the unit of the duty it was begun under
    Column("subject", Text),  # what it is about: an innovation's or a request's id
    Column("answers", JSON, nullable=False),
    Column("state", JSON, nullable=False),  # reopened question, long text in the making, …
    Column("asked", Integer, nullable=False, server_default="0"),  # questions delivered so far
    Column("active", Boolean, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False),
    Index("ix_conversations_person_id", "person_id"),
    Index("ix_conversations_agency_id", "agency_id"),
    Index("ix_conversations_region", "region"),
    Index(
        "uq_conversations_active",
        "person_id",
        unique=True,
        sqlite_where=text("active"),
        postgresql_where=text("active"),
    ),
    sqlite_autoincrement=True,  # ids stand in buttons of old messages: none is used twice
)
