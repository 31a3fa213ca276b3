"""People, the duties they hold, and how they get in."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from storage.tables.columns import Key, Utc, identity, metadata

people = Table(
    "people",
    metadata,
    identity(),
    Column("telegram_id", BigInteger, unique=True),  # null after "Hapus data saya"
    Column("name", Text),
    Column("honorific", String(8)),
    Column("position", Text),
    Column("phone", String(20)),
    Column("region", ForeignKey("regions.id")),
    Column("consented_at", Utc, nullable=False),
    Column("acting", Key),  # duty the person acts under; no foreign key: duties point here
    Column("reminders", Boolean, nullable=False, server_default=text("true")),
    Column("unreachable_since", Utc),
    Column("seen_on", Date),  # the office's day on which the person last wrote or tapped
    Column("replaced_by", Key),  # the new account of the same person
    Column("created_at", Utc, nullable=False),
)

duties = Table(
    "duties",
    metadata,
    identity(),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("role", SmallInteger, nullable=False),  # value of domain.people.Role
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("agency_id", ForeignKey("agencies.id"), index=True),
    Column("mentor", Boolean, nullable=False, server_default=text("false")),  # a pendamping
    Column("since", Utc, nullable=False),
    Column("until", Utc),
    Index("ix_duties_region_role", "region", "role"),
)

access_requests = Table(
    "access_requests",
    metadata,
    identity(),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("agency_id", ForeignKey("agencies.id")),
    Column("agency_text", Text),
    Column("parent_text", Text),
    Column("leaves", Key),  # a move: the duty that ends with the approval
    Column("successor_id", Key),  # who takes over what that duty leaves
    Column("status", String(10), nullable=False),
    Column("reason", Text),
    Column("created_at", Utc, nullable=False),
    Column("decided_by", ForeignKey("people.id")),
    Column("decided_at", Utc),
    Index("ix_access_requests_region_status", "region", "status"),
)

invitations = Table(
    "invitations",
    metadata,
    identity(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", SmallInteger, nullable=False),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("agency_id", ForeignKey("agencies.id")),
    Column("mentor", Boolean, nullable=False, server_default=text("false")),
    Column("for_all", Boolean, nullable=False, server_default=text("false")),  # one per unit
    Column("uses_left", SmallInteger, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("revoked_at", Utc),
    Column("created_by", ForeignKey("people.id")),
    Column("created_at", Utc, nullable=False),
)
