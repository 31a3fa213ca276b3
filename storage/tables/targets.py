"""What a region has set itself: how many units shall have an innovation in a year."""

from sqlalchemy import Column, ForeignKey, Integer, SmallInteger, String, Table

from storage.tables.columns import Utc, metadata

targets = Table(
    "targets",
    metadata,
    Column("region", ForeignKey("regions.id"), primary_key=True),
    Column("year", SmallInteger, primary_key=True, autoincrement=False),
    Column("basis", String(10), nullable=False),  # domain.targets.TargetBasis
    Column("units", Integer),  # null: all counted units
    Column("set_by", ForeignKey("people.id")),
    Column("set_at", Utc, nullable=False),
)
