"""Periods, progress reports with all their revisions, and the evidence."""

from sqlalchemy import (
    JSON,
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
    UniqueConstraint,
    text,
)

from storage.tables.columns import Key, Utc, identity, metadata

periods = Table(
    "periods",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("starts", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("due", Date, nullable=False),
    Column(
        "since", Date, nullable=False
    ),  # reminded of from then: opened, or after it was extended
    Column("basis", Text),
    Column("closed_at", Utc),
    Column("created_by", ForeignKey("people.id")),
    Column("created_at", Utc, nullable=False),
    UniqueConstraint("region", "kind", "name"),
)

#: Who was given more time, and why; without a unit: everybody.
extensions = Table(
    "extensions",
    metadata,
    identity(),
    Column("period_id", ForeignKey("periods.id"), nullable=False, index=True),
    Column("agency_id", ForeignKey("agencies.id")),
    Column("before", Date, nullable=False),
    Column("due", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("created_by", ForeignKey("people.id")),
    Column("created_at", Utc, nullable=False),
)

#: A later due date of one unit's own, for it and for each unit below it.
unit_dues = Table(
    "unit_dues",
    metadata,
    Column("period_id", ForeignKey("periods.id"), primary_key=True),
    Column("agency_id", ForeignKey("agencies.id"), primary_key=True),
    Column("due", Date, nullable=False),
    Column("since", Date, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("period_id", ForeignKey("periods.id"), index=True),  # null: outside any period
    Column("revision", SmallInteger, nullable=False),
    Column("progress", JSON, nullable=False),
    Column("unchanged", Boolean, nullable=False, server_default=text("false")),  # as in `progress`
    Column("days_late", SmallInteger, nullable=False, server_default="0"),
    Column("submitted_at", Utc, nullable=False),
    Column("submitted_by", ForeignKey("people.id")),
    Column("merged_from", Key),  # the innovation that it was about until a merge
    UniqueConstraint("innovation_id", "period_id"),
    # all that /laporan asks of an innovation's reports, so that it reads the index alone
    Index("ix_reports_newest", "innovation_id", "submitted_at", "id", "unchanged"),
)

report_revisions = Table(
    "report_revisions",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("revision", SmallInteger, primary_key=True, autoincrement=False),
    Column("progress", JSON, nullable=False),
    Column("submitted_at", Utc, nullable=False),
    Column("submitted_by", ForeignKey("people.id")),
)

attachments = Table(
    "attachments",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("report_id", ForeignKey("reports.id"), index=True),
    Column("kind", String(10), nullable=False),
    Column("link", Text),
    Column("file_id", Text),
    Column("file_unique_id", Text),
    Column("name", Text),
    Column("size", BigInteger),
    Column("sha256", String(64)),
    Column("created_at", Utc, nullable=False),
    Column("created_by", ForeignKey("people.id")),
)
