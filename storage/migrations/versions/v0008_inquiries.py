"""Who asked the owner of an innovation something, through Pandu."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "inquiries",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("answered_by", Key),
        sa.Column("answered_at", Utc),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_inquiries_innovation_id_innovations"),
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_inquiries_asked_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_inquiries_answered_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiries")),
    )
    op.create_index("ix_inquiries_asked_by_asked_at", "inquiries", ["asked_by", "asked_at"])


def downgrade() -> None:
    op.drop_table("inquiries")
