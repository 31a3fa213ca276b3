"""Drafts, inbox, outbox, jobs, leases and the audit trail."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("seq", Key, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("lane", sa.BigInteger, nullable=False),
        sa.Column("raw", sa.Text, nullable=False),
        sa.Column("status", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("attempts", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("ready_at", Utc, nullable=False),
        sa.Column("received_at", Utc, nullable=False),
        sa.Column("done_at", Utc),
        sa.Column("incident", sa.String(length=10)),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_inbox")),
        sa.UniqueConstraint("update_id", name=op.f("uq_inbox_update_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "inbox_done",
        "inbox",
        ["done_at"],
        sqlite_where=sa.text("status = 1"),
        postgresql_where=sa.text("status = 1"),
    )
    op.create_index(
        "inbox_waiting",
        "inbox",
        ["lane", "seq"],
        sqlite_where=sa.text("status = 0"),
        postgresql_where=sa.text("status = 0"),
    )
    op.create_table(
        "jobs",
        sa.Column("id", Key, nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("arguments", sa.JSON, nullable=False),
        sa.Column("status", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("attempts", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("ready_at", Utc),
        sa.Column("claimed_by", sa.String(length=40)),
        sa.Column("claimed_until", Utc),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index(
        "jobs_waiting",
        "jobs",
        ["ready_at"],
        sqlite_where=sa.text("status = 0"),
        postgresql_where=sa.text("status = 0"),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("holder", sa.String(length=60), nullable=False),
        sa.Column("until", Utc, nullable=False),
        sa.Column("renewed_at", Utc, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Key, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("priority", sa.SmallInteger, nullable=False),
        sa.Column("method", sa.String(length=30), nullable=False),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.Column("key", sa.String(length=60)),
        sa.Column("status", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("attempts", sa.SmallInteger, server_default="0", nullable=False),
        sa.Column("ready_at", Utc),
        sa.Column("valid_until", Utc),
        sa.Column("claimed_by", sa.String(length=40)),
        sa.Column("claimed_until", Utc),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("sent_at", Utc),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("result", sa.JSON),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "outbox_chat",
        "outbox",
        ["chat_id", "priority", "id"],
        sqlite_where=sa.text("status = 0"),
        postgresql_where=sa.text("status = 0"),
    )
    op.create_index(
        "outbox_waiting",
        "outbox",
        ["priority", "chat_id", "id"],
        sqlite_where=sa.text("status = 0"),
        postgresql_where=sa.text("status = 0"),
    )
    op.create_table(
        "audit",
        sa.Column("id", Key, nullable=False),
        sa.Column("at", Utc, nullable=False),
        sa.Column("person_id", Key),
        sa.Column("region", sa.String(length=5)),
        sa.Column("action", sa.String(length=30), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_audit_person_id_people")
        ),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_audit_region_regions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_region_id", "audit", ["region", "id"])
    op.create_index("ix_audit_subject", "audit", ["subject"])
    op.create_table(
        "conversations",
        sa.Column("id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("region", sa.String(length=5)),
        sa.Column("agency_id", Key),
        sa.Column("subject", sa.Text),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("state", sa.JSON, nullable=False),
        sa.Column("asked", sa.Integer, server_default="0", nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("updated_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_conversations_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_conversations_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_conversations_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_conversations_person_id", "conversations", ["person_id"])
    op.create_index(
        "uq_conversations_active",
        "conversations",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("active"),
        postgresql_where=sa.text("active"),
    )


def downgrade() -> None:
    op.drop_table("conversations")
    op.drop_table("audit")
    op.drop_table("outbox")
    op.drop_table("lease")
    op.drop_table("jobs")
    op.drop_table("inbox")
