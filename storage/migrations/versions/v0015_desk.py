"""The desk's further work: conclusions on a year, questions about decisions, news, plan notes."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0015"
down_revision = "0014"

PER_YEAR = "uq_evaluations_innovation_id_year"


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)


def upgrade() -> None:
    with op.batch_alter_table("evaluations") as table:
        table.alter_column("period_id", existing_type=Key, nullable=True)
        table.add_column(sa.Column("year", sa.SmallInteger))
        table.create_unique_constraint(op.f(PER_YEAR), ["innovation_id", "year"])
    _questions()
    _news()
    _notes()


def _questions() -> None:
    op.create_table(
        "decision_questions",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("decided_at", Utc, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("answered_by", Key),
        sa.Column("answered_at", Utc),
        _refers("decision_questions", "innovation_id", "innovations"),
        _refers("decision_questions", "asked_by", "people"),
        _refers("decision_questions", "answered_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_questions")),
        sa.UniqueConstraint(
            "innovation_id",
            "decided_at",
            name=op.f("uq_decision_questions_innovation_id_decided_at"),
        ),
    )


def _news() -> None:
    op.create_table(
        "desk_news",
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("since", Utc, nullable=False),
        sa.Column("told_at", Utc, nullable=False),
        _refers("desk_news", "region", "regions"),
        sa.PrimaryKeyConstraint("region", name=op.f("pk_desk_news")),
    )


def _notes() -> None:
    op.create_table(
        "plan_notes",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("by", Key, nullable=False),
        sa.Column("at", Utc, nullable=False),
        _refers("plan_notes", "innovation_id", "innovations"),
        _refers("plan_notes", "by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_notes")),
    )
    op.create_index(op.f("ix_plan_notes_innovation_id"), "plan_notes", ["innovation_id"])


def downgrade() -> None:
    for name in ("plan_notes", "desk_news", "decision_questions"):
        op.drop_table(name)
    op.execute("DELETE FROM evaluations WHERE year IS NOT NULL")
    with op.batch_alter_table("evaluations") as table:
        table.drop_constraint(op.f(PER_YEAR), type_="unique")
        table.drop_column("year")
        table.alter_column("period_id", existing_type=Key, nullable=False)
