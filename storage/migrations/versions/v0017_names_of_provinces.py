"""A province is called by its kind, as a kabupaten and a kota are."""

from alembic import op

revision = "0017"
down_revision = "0016"

_KIND = "Provinsi "


def upgrade() -> None:
    op.execute(
        f"UPDATE regions SET name = '{_KIND}' || name"
        f" WHERE kind = 'province' AND name NOT LIKE '{_KIND}%'"
    )


def downgrade() -> None:
    op.execute(
        f"UPDATE regions SET name = substr(name, {len(_KIND) + 1})"
        f" WHERE kind = 'province' AND name LIKE '{_KIND}%'"
    )
