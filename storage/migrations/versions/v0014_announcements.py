"""One text to many people, and the group in which a region announces."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    _announcements()
    _recipients()
    _groups()
    op.create_index("ix_audit_person_id_id", "audit", ["person_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_audit_person_id_id", "audit")
    for table in ("announcement_groups", "recipients", "announcements"):
        op.drop_table(table)


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(5), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("values", sa.JSON, nullable=False),
        sa.Column("audience", sa.JSON),
        sa.Column("once", sa.String(80)),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("gathered_to", Key),
        sa.Column("created_by", Key),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("shown_at", Utc),
        sa.Column("finished_at", Utc),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_announcements_region_regions")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_announcements_created_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
        sa.UniqueConstraint("once", name=op.f("uq_announcements_once")),
    )
    op.create_index("ix_announcements_region_id", "announcements", ["region", "id"])
    running = sa.text("state = 'running'")
    op.create_index(
        "announcements_running",
        "announcements",
        ["id"],
        sqlite_where=running,
        postgresql_where=running,
    )


def _recipients() -> None:
    op.create_table(
        "recipients",
        sa.Column("announcement_id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("agency_id", Key),
        sa.Column("state", sa.SmallInteger, nullable=False),
        sa.Column("values", sa.JSON, nullable=False, server_default="{}"),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcements.id"],
            name=op.f("fk_recipients_announcement_id_announcements"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_recipients_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_recipients_agency_id_agencies")
        ),
        sa.PrimaryKeyConstraint("announcement_id", "person_id", name=op.f("pk_recipients")),
    )
    op.create_index(
        "ix_recipients_announcement_id_state",
        "recipients",
        ["announcement_id", "state", "person_id"],
    )
    queued = sa.text("state = 1")
    op.create_index(
        "recipients_queued",
        "recipients",
        ["announcement_id"],
        sqlite_where=queued,
        postgresql_where=queued,
    )


def _groups() -> None:
    op.create_table(
        "announcement_groups",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(5), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("bound_at", Utc),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_announcement_groups_region_regions")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_announcement_groups_asked_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_groups")),
        sqlite_autoincrement=True,
    )
    bound = sa.text("bound_at IS NOT NULL")
    for name, column in (("region", "region"), ("chat", "chat_id")):
        op.create_index(
            f"uq_announcement_groups_bound_{name}",
            "announcement_groups",
            [column],
            unique=True,
            sqlite_where=bound,
            postgresql_where=bound,
        )
