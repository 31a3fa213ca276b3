"""People, duties, requests and invitations."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", Key, nullable=False),
        sa.Column("telegram_id", sa.BigInteger),
        sa.Column("name", sa.Text),
        sa.Column("honorific", sa.String(length=8)),
        sa.Column("position", sa.Text),
        sa.Column("phone", sa.String(length=20)),
        sa.Column("region", sa.String(length=5)),
        sa.Column("consented_at", Utc, nullable=False),
        sa.Column("acting", Key),
        sa.Column("reminders", sa.Boolean, server_default=sa.text("(true)"), nullable=False),
        sa.Column("unreachable_since", Utc),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_people_region_regions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_people_telegram_id")),
    )
    op.create_table(
        "access_requests",
        sa.Column("id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("agency_id", Key),
        sa.Column("agency_text", sa.Text),
        sa.Column("parent_text", sa.Text),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("decided_by", Key),
        sa.Column("decided_at", Utc),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_access_requests_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_access_requests_decided_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_access_requests_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_access_requests_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_requests")),
    )
    op.create_index(op.f("ix_access_requests_person_id"), "access_requests", ["person_id"])
    op.create_index("ix_access_requests_region_status", "access_requests", ["region", "status"])
    op.create_table(
        "duties",
        sa.Column("id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("role", sa.SmallInteger, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("agency_id", Key),
        sa.Column("since", Utc, nullable=False),
        sa.Column("until", Utc),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_duties_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_duties_person_id_people")
        ),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_duties_region_regions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duties")),
    )
    op.create_index(op.f("ix_duties_agency_id"), "duties", ["agency_id"])
    op.create_index(op.f("ix_duties_person_id"), "duties", ["person_id"])
    op.create_index("ix_duties_region_role", "duties", ["region", "role"])
    op.create_table(
        "invitations",
        sa.Column("id", Key, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.SmallInteger, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("agency_id", Key),
        sa.Column("uses_left", sa.SmallInteger, nullable=False),
        sa.Column("expires_at", Utc, nullable=False),
        sa.Column("revoked_at", Utc),
        sa.Column("created_by", Key),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_invitations_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_invitations_created_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["region"], ["regions.id"], name=op.f("fk_invitations_region_regions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )


def downgrade() -> None:
    op.drop_table("invitations")
    op.drop_table("duties")
    op.drop_table("access_requests")
    op.drop_table("people")
