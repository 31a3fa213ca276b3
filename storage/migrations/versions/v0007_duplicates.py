"""What people decided about innovations that look alike."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "distinctions",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("other_id", Key, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("by", Key),
        sa.Column("at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_distinctions_innovation_id_innovations"),
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["innovations.id"], name=op.f("fk_distinctions_other_id_innovations")
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_distinctions_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distinctions")),
        sa.UniqueConstraint(
            "innovation_id", "other_id", name=op.f("uq_distinctions_innovation_id_other_id")
        ),
    )
    op.create_table(
        "partners",
        sa.Column("id", Key, nullable=False),
        sa.Column("innovation_id", Key, nullable=False),
        sa.Column("agency_id", Key, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("asked_by", Key, nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("decided_by", Key),
        sa.Column("decided_at", Utc),
        sa.ForeignKeyConstraint(
            ["innovation_id"],
            ["innovations.id"],
            name=op.f("fk_partners_innovation_id_innovations"),
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_partners_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_partners_asked_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_partners_decided_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partners")),
        sa.UniqueConstraint(
            "innovation_id", "agency_id", name=op.f("uq_partners_innovation_id_agency_id")
        ),
    )
    op.create_index(op.f("ix_partners_agency_id"), "partners", ["agency_id"])


def downgrade() -> None:
    op.drop_table("partners")
    op.drop_table("distinctions")
