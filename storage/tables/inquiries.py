"""Who asked the owner of an innovation something, through Pandu."""

from sqlalchemy import Column, ForeignKey, Index, Table

from storage.tables.columns import Utc, identity, metadata

#: "Hubungi pemilik". What was written stands in the chats only; here is who may be answered.
inquiries = Table(
    "inquiries",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answered_by", ForeignKey("people.id")),  # who answered first
    Column("answered_at", Utc),
    Index("ix_inquiries_asked_by_asked_at", "asked_by", "asked_at"),
)
