"""What the figures of regions and of the country, their queues and reminders are found by."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_UNCHANGED = {
    "sqlite": "json_extract(progress, '$.unchanged')",
    "postgresql": "(progress ->> 'unchanged')::boolean",
}
_ADDED = (
    ("ix_reports_newest", "reports", ["innovation_id", "submitted_at", "id", "unchanged"]),
    (
        "ix_innovations_queue",
        "innovations",
        ["region", "verification", "submitted_at", "id"],
    ),
    (
        "ix_innovations_axes",
        "innovations",
        ["stage", "category", "medium", "lab_stage", "implementation", "verification"],
    ),
    ("ix_digests_region_day", "digests", ["region", "day"]),
    ("ix_conversations_region", "conversations", ["region"]),
)
_REPLACED = (
    ("ix_reports_innovation_id", "reports", ["innovation_id"]),
    ("ix_innovations_region_verification", "innovations", ["region", "verification"]),
)


def upgrade() -> None:
    op.add_column(
        "reports",
        sa.Column("unchanged", sa.Boolean, nullable=False, server_default=sa.text("false")),
    )
    said = _UNCHANGED[op.get_bind().dialect.name]
    op.execute(f"UPDATE reports SET unchanged = true WHERE {said}")
    for name, table, columns in _ADDED:
        op.create_index(name, table, columns)
    for name, table, _ in _REPLACED:
        op.drop_index(name, table)


def downgrade() -> None:
    for name, table, columns in _REPLACED:
        op.create_index(name, table, columns)
    for name, table, _ in _ADDED:
        op.drop_index(name, table)
    op.drop_column("reports", "unchanged")
