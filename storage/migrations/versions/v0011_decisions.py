"""What a desk decides: transfers, questions about reports, support, conclusions."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0011"
down_revision = "0010"

WAITING = sa.text("status = 'waiting'")


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)


def upgrade() -> None:
    op.create_index(
        "uq_change_proposals_waiting",
        "change_proposals",
        ["innovation_id"],
        unique=True,
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )
    op.add_column("action_items", sa.Column("source", sa.String(length=40)))
    op.add_column("reports", sa.Column("merged_from", Key))
    op.create_index("uq_action_items_source", "action_items", ["source"], unique=True)
    _transfers()
    _reading()
    _support()
    _evaluations()


def _transfers() -> None:
    op.create_table(
        "transfers",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("from_id", Key, nullable=False),
        sa.Column("to_id", Key, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("asked_by", Key),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("since", sa.Date),
        sa.Column("decided_by", Key),
        sa.Column("decided_at", Utc),
        _refers("transfers", "innovation_id", "innovations"),
        _refers("transfers", "from_id", "agencies"),
        _refers("transfers", "to_id", "agencies"),
        _refers("transfers", "asked_by", "people"),
        _refers("transfers", "decided_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfers")),
    )
    op.create_index(op.f("ix_transfers_innovation_id"), "transfers", ["innovation_id"])
    op.create_index(
        "uq_transfers_waiting",
        "transfers",
        ["innovation_id"],
        unique=True,
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )


def _reading() -> None:
    op.create_table(
        "report_reads",
        sa.Column("report_id", Key, autoincrement=False, nullable=False),
        sa.Column("revision", sa.SmallInteger, nullable=False),
        sa.Column("read_by", Key, nullable=False),
        sa.Column("read_at", Utc, nullable=False),
        _refers("report_reads", "report_id", "reports"),
        _refers("report_reads", "read_by", "people"),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_report_reads")),
    )
    op.create_table(
        "report_questions",
        sa.Column("report_id", Key, autoincrement=False, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("answered_at", Utc),
        _refers("report_questions", "report_id", "reports"),
        _refers("report_questions", "asked_by", "people"),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_report_questions")),
    )


def _support() -> None:
    op.create_table(
        "support_requests",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("report_id", Key, nullable=False),
        sa.Column("wanted", sa.Text, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("answered_by", Key),
        sa.Column("answered_at", Utc),
        sa.Column("done_by", Key),
        sa.Column("done_at", Utc),
        _refers("support_requests", "innovation_id", "innovations"),
        _refers("support_requests", "report_id", "reports"),
        _refers("support_requests", "asked_by", "people"),
        _refers("support_requests", "answered_by", "people"),
        _refers("support_requests", "done_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_requests")),
        sa.UniqueConstraint("report_id", name=op.f("uq_support_requests_report_id")),
    )
    op.create_index(
        op.f("ix_support_requests_innovation_id"), "support_requests", ["innovation_id"]
    )


def _evaluations() -> None:
    op.create_table(
        "evaluations",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("period_id", Key, nullable=False),
        sa.Column("conclusion", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("mend", sa.Text),
        sa.Column("mend_by", sa.Date),
        sa.Column("by", Key, nullable=False),
        sa.Column("at", Utc, nullable=False),
        _refers("evaluations", "innovation_id", "innovations"),
        _refers("evaluations", "period_id", "periods"),
        _refers("evaluations", "by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluations")),
        sa.UniqueConstraint(
            "innovation_id", "period_id", name=op.f("uq_evaluations_innovation_id_period_id")
        ),
    )
    op.create_index(op.f("ix_evaluations_period_id"), "evaluations", ["period_id"])


def downgrade() -> None:
    op.drop_table("evaluations")
    op.drop_table("support_requests")
    op.drop_table("report_questions")
    op.drop_table("report_reads")
    op.drop_table("transfers")
    op.drop_index("uq_action_items_source", "action_items")
    op.drop_column("action_items", "source")
    op.drop_column("reports", "merged_from")
    op.drop_index("uq_change_proposals_waiting", "change_proposals")
