"""Announcements and whom they reach, and the group of a region."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from storage.tables.columns import Key, Utc, identity, metadata

announcements = Table(
    "announcements",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("kind", String(30), nullable=False),  # which text: handlers.routes.ANNOUNCED
    Column("values", JSON, nullable=False),
    Column("audience", JSON(none_as_null=True)),  # null: the recipients were named
    Column("once", String(80), unique=True),
    Column("state", String(10), nullable=False),
    Column("gathered_to", Key),  # the audience up to this person; null: all of it
    Column("created_by", ForeignKey("people.id")),
    Column("created_at", Utc, nullable=False),
    Column("shown_at", Utc),  # when its progress was last shown, by the real clock
    Column("finished_at", Utc),
    Index("ix_announcements_region_id", "region", "id"),
    Index(
        "announcements_running",
        "id",
        sqlite_where=text("state = 'running'"),
        postgresql_where=text("state = 'running'"),
    ),
)

recipients = Table(
    "recipients",
    metadata,
    Column("announcement_id", ForeignKey("announcements.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("agency_id", ForeignKey("agencies.id")),
    Column("state", SmallInteger, nullable=False),  # domain.announcements.Reached
    Column("values", JSON, nullable=False, server_default="{}"),
    Index("ix_recipients_announcement_id_state", "announcement_id", "state", "person_id"),
    Index(
        "recipients_queued",
        "announcement_id",
        sqlite_where=text("state = 1"),
        postgresql_where=text("state = 1"),
    ),
)

#: Groups in which a region announces: asked for, then bound. A region has one, a group is of one.
announcement_groups = Table(
    "announcement_groups",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("bound_at", Utc),
    Index(
        "uq_announcement_groups_bound_region",
        "region",
        unique=True,
        sqlite_where=text("bound_at IS NOT NULL"),
        postgresql_where=text("bound_at IS NOT NULL"),
    ),
    Index(
        "uq_announcement_groups_bound_chat",
        "chat_id",
        unique=True,
        sqlite_where=text("bound_at IS NOT NULL"),
        postgresql_where=text("bound_at IS NOT NULL"),
    ),
    sqlite_autoincrement=True,  # an id stands in the button of the question
)
