"""Who changed what, when."""

from sqlalchemy import JSON, Column, ForeignKey, Index, String, Table

from storage.tables.columns import Utc, identity, metadata

audit = Table(
    "audit",
    metadata,
    identity(),
    Column("at", Utc, nullable=False),
    Column("person_id", ForeignKey("people.id")),  # null: the command line
    Column("region", ForeignKey("regions.id")),
    Column("action", String(30), nullable=False),
    Column("subject", String(60), nullable=False),  # "innovation/12"
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Index("ix_audit_region_id", "region", "id"),
    Index("ix_audit_subject", "subject"),
    Index("ix_audit_person_id_id", "person_id", "id"),
)
