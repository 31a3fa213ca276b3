"""Extensions of periods, and digests per region."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Key, Utc

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    _extensions()
    _digests_again(("person_id", "day", "kind", "region"), with_region=True)


def downgrade() -> None:
    # of several digests of a day the first stays; the reminders in the others go with them
    op.execute(f"DELETE FROM reminders WHERE digest_id IN ({_LATER})")
    op.execute(f"DELETE FROM digests WHERE id IN ({_LATER})")
    _digests_again(("person_id", "day", "kind"), with_region=False)
    op.drop_table("extensions")
    op.drop_table("unit_dues")


def _extensions() -> None:
    op.create_table(
        "extensions",
        sa.Column("id", Key, nullable=False),
        sa.Column("period_id", Key, nullable=False),
        sa.Column("agency_id", Key),
        sa.Column("before", sa.Date, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created_by", Key),
        sa.Column("created_at", Utc, nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"], ["periods.id"], name=op.f("fk_extensions_period_id_periods")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_extensions_agency_id_agencies")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_extensions_created_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extensions")),
    )
    op.create_index("ix_extensions_period_id", "extensions", ["period_id"])
    op.create_table(
        "unit_dues",
        sa.Column("period_id", Key, nullable=False),
        sa.Column("agency_id", Key, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"], ["periods.id"], name=op.f("fk_unit_dues_period_id_periods")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("fk_unit_dues_agency_id_agencies")
        ),
        sa.PrimaryKeyConstraint("period_id", "agency_id", name=op.f("pk_unit_dues")),
    )


# ── A digest of a day is one per region, too ─────────────────────────────────────────────────

_LATER = """
SELECT d.id FROM digests d WHERE EXISTS (SELECT 1 FROM digests e
 WHERE e.person_id = d.person_id AND e.day = d.day AND e.kind = d.kind AND e.id < d.id)"""
_REGION = """
COALESCE((SELECT region FROM duties WHERE person_id = digests.person_id ORDER BY id LIMIT 1),
         (SELECT region FROM people WHERE people.id = digests.person_id))"""


def _digests_again(unique: tuple[str, ...], *, with_region: bool) -> None:
    """The table with another key: SQLite cannot change one, nor drop a table that is pointed at."""
    if op.get_bind().dialect.name == "sqlite":
        _rebuilt(unique, with_region=with_region)
    else:
        _altered(unique, with_region=with_region)


def _altered(unique: tuple[str, ...], *, with_region: bool) -> None:
    old = ("person_id", "day", "kind", *(() if with_region else ("region",)))
    op.drop_constraint(f"uq_digests_{'_'.join(old)}", "digests")
    if with_region:
        op.add_column("digests", sa.Column("region", sa.String(5)))
        op.execute(f"UPDATE digests SET region = {_REGION}")
        op.alter_column("digests", "region", nullable=False)
        op.create_foreign_key(
            op.f("fk_digests_region_regions"), "digests", "regions", ["region"], ["id"]
        )
    else:
        op.drop_column("digests", "region")
    op.create_unique_constraint(f"uq_digests_{'_'.join(unique)}", "digests", list(unique))


def _rebuilt(unique: tuple[str, ...], *, with_region: bool) -> None:
    region = f", {_REGION} AS region" if with_region else ""
    op.execute(
        f"CREATE TABLE old_digests AS SELECT id, person_id, day, kind, created_at{region}"
        " FROM digests"
    )
    op.execute("CREATE TABLE old_reminders AS SELECT * FROM reminders")
    op.drop_table("reminders")
    op.drop_table("digests")
    _create_digests(unique, with_region=with_region)
    _create_reminders()
    for table in ("digests", "reminders"):
        names = [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]
        listed = ", ".join(f'"{name}"' for name in names)
        op.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM old_{table}")
        op.drop_table(f"old_{table}")


def _create_digests(unique: tuple[str, ...], *, with_region: bool) -> None:
    region: tuple[sa.schema.SchemaItem, ...] = (
        sa.Column("region", sa.String(5), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["regions.id"], name=op.f("fk_digests_region_regions")),
    )
    op.create_table(
        "digests",
        sa.Column("id", Key, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        *(region if with_region else ()),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_digests_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint(*unique, name=op.f(f"uq_digests_{'_'.join(unique)}")),
    )


def _create_reminders() -> None:
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
    op.create_index("ix_reminders_digest_id", "reminders", ["digest_id"])
