"""What is decided at the desk: transfers, questions about reports, support, conclusions."""

from sqlalchemy import (
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

from storage.tables.columns import Utc, identity, metadata

_WAITING = text("status = 'waiting'")

#: An approved one says to whom an innovation belonged until `since`.
transfers = Table(
    "transfers",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("from_id", ForeignKey("agencies.id"), nullable=False),
    Column("to_id", ForeignKey("agencies.id"), nullable=False),
    Column("status", String(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_by", ForeignKey("people.id")),
    Column("asked_at", Utc, nullable=False),
    Column("note", Text),  # what the decision said
    Column("since", Date),  # the first day of the new owner
    Column("decided_by", ForeignKey("people.id")),
    Column("decided_at", Utc),
    Index(
        "uq_transfers_waiting",
        "innovation_id",
        unique=True,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    ),
)

#: Up to which revision a report was read at the office, and by whom.
report_reads = Table(
    "report_reads",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True, autoincrement=False),
    Column("revision", SmallInteger, nullable=False),
    Column("read_by", ForeignKey("people.id"), nullable=False),
    Column("read_at", Utc, nullable=False),
)

#: The one question with which a report was returned; its answer is the next revision.
report_questions = Table(
    "report_questions",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True, autoincrement=False),
    Column("question", Text, nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answered_at", Utc),
)

support_requests = Table(
    "support_requests",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False, index=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("wanted", Text, nullable=False),
    Column("status", String(10), nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answer", Text),
    Column("answered_by", ForeignKey("people.id")),
    Column("answered_at", Utc),
    Column("done_by", ForeignKey("people.id")),
    Column("done_at", Utc),
    UniqueConstraint("report_id"),
)

evaluations = Table(
    "evaluations",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("period_id", ForeignKey("periods.id"), index=True),  # null: of a whole year
    Column("year", SmallInteger),
    Column("conclusion", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("mend", Text),
    Column("mend_by", Date),
    Column("by", ForeignKey("people.id"), nullable=False),
    Column("at", Utc, nullable=False),
    UniqueConstraint("innovation_id", "period_id"),
    UniqueConstraint("innovation_id", "year"),
)

#: The one question that a unit may ask about a decision, and the office's one answer.
decision_questions = Table(
    "decision_questions",
    metadata,
    identity(),
    Column("innovation_id", ForeignKey("innovations.id"), nullable=False),
    Column("decided_at", Utc, nullable=False),  # which decision it is about
    Column("question", Text, nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answer", Text),
    Column("answered_by", ForeignKey("people.id")),
    Column("answered_at", Utc),
    UniqueConstraint("innovation_id", "decided_at"),
)

#: What came in until `since` was told to the region's admins, last at `told_at`.
desk_news = Table(
    "desk_news",
    metadata,
    Column("region", ForeignKey("regions.id"), primary_key=True),
    Column("since", Utc, nullable=False),
    Column("told_at", Utc, nullable=False),
)
