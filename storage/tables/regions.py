"""Regions, their settings, and the facts shared by all of them."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, String, Table, Text

from storage.tables.columns import identity, metadata

regions = Table(
    "regions",
    metadata,
    Column("id", String(5), primary_key=True),  # "36.03"; a province "36"
    Column("name", Text, nullable=False),
    Column("kind", String(10), nullable=False),  # domain.regions.RegionKind
    Column("parent_id", ForeignKey("regions.id")),
    Column("zone", String(40), nullable=False, server_default="Asia/Jakarta"),
    Column("office", Text, nullable=False, server_default="Bappeda"),
    Column("settings", JSON, nullable=False, server_default="{}"),  # domain.settings, the rest
)

region_aliases = Table(
    "region_aliases",
    metadata,
    identity(),
    Column("region", ForeignKey("regions.id"), nullable=False, index=True),
    Column("alias", Text, nullable=False),
)

#: Urusan; the id is the number in the list of the law.
affairs = Table(
    "affairs",
    metadata,
    identity(),
    Column("name", Text, nullable=False, unique=True),
    Column("kind", String(20), nullable=False),  # "basic" for the six of basic service
    Column("agency_words", JSON, nullable=False),  # in the name of a unit that serves it
    Column("text_words", JSON, nullable=False),  # in a summary that is about it
)

abbreviations = Table(
    "abbreviations",
    metadata,
    identity(),
    Column("short", Text, nullable=False, index=True),
    Column("meaning", Text, nullable=False),
    Column("ambiguous", Boolean, nullable=False),
)
