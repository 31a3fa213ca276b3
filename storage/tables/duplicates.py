"""What people decided about innovations that look alike."""

from sqlalchemy import Column, ForeignKey, String, Table, Text, UniqueConstraint

from storage.tables.columns import Utc, identity, metadata

#: "Berbeda, lanjutkan": the unit says that its innovation is not the other one, and why.
distinctions = Table(
    "distinctions",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("other_id", ForeignKey("innovations.id"), nullable=False),
    Column("note", Text),
    Column("by", ForeignKey("people.id")),
    Column("at", Utc, nullable=False),
    UniqueConstraint("innovation_id", "other_id"),
)

#: "Pelaksana bersama": units that carry out another unit's innovation, once its owner agrees.
partners = Table(
    "partners",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("agency_id", ForeignKey("agencies.id"), nullable=False, index=True),
    Column("status", String(10), nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("decided_by", ForeignKey("people.id")),
    Column("decided_at", Utc),
    UniqueConstraint("innovation_id", "agency_id"),
)
