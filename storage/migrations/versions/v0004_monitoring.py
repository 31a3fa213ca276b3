"""Periods, reports with evidence, and reminders."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "digests",
        sa.Column("id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_digests_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("person_id", "day", "kind", name=op.f("uq_digests_person_id_day_kind")),
    )
    op.create_table(
        "periods",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("starts", sa.Date, nullable=False),
        sa.Column("ends", sa.Date, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("basis", sa.Text),
        sa.Column("closed_at", Utc),
        sa.Column("created_by", Key),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_periods_created_by_people")
        ),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_periods_region_regions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periods")),
        sa.UniqueConstraint("region", "kind", "name", name=op.f("uq_periods_region_kind_name")),
    )
    op.create_table(
        "postponements",
        sa.Column("target", sa.String(length=60), nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_postponements_person_id_people")
        ),
        sa.PrimaryKeyConstraint("target", "due", "person_id", name=op.f("pk_postponements")),
    )
    op.create_table(
        "reminders",
        sa.Column("id", Key, nullable=False),
        sa.Column("target", sa.String(length=60), nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("offset", sa.SmallInteger, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("digest_id", Key, nullable=False),
        sa.Column("escalated", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digests.id"], name=op.f("fk_reminders_digest_id_digests")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_reminders_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "target",
            "due",
            "offset",
            "person_id",
            name=op.f("uq_reminders_target_due_offset_person_id"),
        ),
    )
    op.create_index(op.f("ix_reminders_digest_id"), "reminders", ["digest_id"])
    op.create_table(
        "reports",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("period_id", Key),
        sa.Column("revision", sa.SmallInteger, nullable=False),
        sa.Column("progress", sa.JSON, nullable=False),
        sa.Column("days_late", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("submitted_at", Utc, nullable=False),
        sa.Column("submitted_by", Key),
        sa.ForeignKeyConstraint(
            ["innovation_id"], ["innovations.id"], name=op.f("fk_reports_innovation_id_innovations")
        ),
        sa.ForeignKeyConstraint(
            ["period_id"], ["periods.id"], name=op.f("fk_reports_period_id_periods")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["people.id"], name=op.f("fk_reports_submitted_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint(
            "innovation_id", "period_id", name=op.f("uq_reports_innovation_id_period_id")
        ),
    )
    op.create_index(op.f("ix_reports_innovation_id"), "reports", ["innovation_id"])
    op.create_index(op.f("ix_reports_period_id"), "reports", ["period_id"])
    op.create_table(
        "attachments",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("report_id", Key),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("link", sa.Text),
        sa.Column("file_id", sa.Text),
        sa.Column("file_unique_id", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("size", sa.BigInteger),
        sa.Column("sha256", sa.String(length=64)),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("created_by", Key),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_attachments_created_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_attachments_innovation_id_innovations"),
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_attachments_report_id_reports")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )
    op.create_index(op.f("ix_attachments_innovation_id"), "attachments", ["innovation_id"])
    op.create_index(op.f("ix_attachments_report_id"), "attachments", ["report_id"])
    op.create_table(
        "report_revisions",
        sa.Column("report_id", Key, nullable=False),
        sa.Column("revision", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("progress", sa.JSON, nullable=False),
        sa.Column("submitted_at", Utc, nullable=False),
        sa.Column("submitted_by", Key),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_revisions_report_id_reports")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["people.id"], name=op.f("fk_report_revisions_submitted_by_people")
        ),
        sa.PrimaryKeyConstraint("report_id", "revision", name=op.f("pk_report_revisions")),
    )


def downgrade() -> None:
    op.drop_table("report_revisions")
    op.drop_table("attachments")
    op.drop_table("reports")
    op.drop_table("reminders")
    op.drop_table("postponements")
    op.drop_table("periods")
    op.drop_table("digests")
