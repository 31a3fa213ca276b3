"""Files that admins sent to be imported: what was read in them, and what became of it."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.columns import Utc, identity, metadata

uploads = Table(
    "uploads",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("sent_by", ForeignKey("people.id"), nullable=False),
    Column("sent_at", Utc, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", BigInteger),
    Column("state", String(12), nullable=False),
    Column("found", JSON),  # what the file would bring; none when it is not read, or forgotten
    Column("decided", JSON, nullable=False),  # which units are meant, by folded name
    Column("taken", Integer),  # rows that were imported
    Column("imported_by", ForeignKey("people.id")),
    Column("imported_at", Utc),
    Column("forgotten_at", Utc),  # the file and what was read in it are gone
    Index("ix_uploads_region_sent_at", "region", "sent_at"),
)
