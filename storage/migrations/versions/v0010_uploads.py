"""Files that admins sent to be imported."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("id", Key, nullable=False),
        sa.Column("region", sa.String(length=5), nullable=False),
        sa.Column("sent_by", Key, nullable=False),
        sa.Column("sent_at", Utc, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("found", sa.JSON),
        sa.Column("decided", sa.JSON, nullable=False),
        sa.Column("taken", sa.Integer),
        sa.Column("imported_by", Key),
        sa.Column("imported_at", Utc),
        sa.Column("forgotten_at", Utc),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_uploads_region_regions")),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"], name=op.f("fk_uploads_sent_by_people")),
        sa.ForeignKeyConstraint(
            ["imported_by"], ["people.id"], name=op.f("fk_uploads_imported_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
    )
    op.create_index("ix_uploads_region_sent_at", "uploads", ["region", "sent_at"])


def downgrade() -> None:
    op.drop_table("uploads")
