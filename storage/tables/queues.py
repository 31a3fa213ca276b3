"""The life of an update: inbox, outbox, jobs, leases and counters."""

from sqlalchemy import JSON, BigInteger, Column, Index, SmallInteger, String, Table, Text, text

from storage.tables.columns import Key, Utc, identity, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("seq", Key, primary_key=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("lane", BigInteger, nullable=False),
    Column("raw", Text, nullable=False),
    Column("status", SmallInteger, nullable=False, server_default="0"),  # storage.inbox.Status
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("ready_at", Utc, nullable=False),
    Column("received_at", Utc, nullable=False),
    Column("done_at", Utc),
    Column("incident", String(10)),
    Column("error", Text),  # the exception's class and place, never a person's words
    Index(
        "inbox_waiting",
        "lane",
        "seq",
        sqlite_where=text("status = 0"),
        postgresql_where=text("status = 0"),
    ),
    Index(
        "inbox_done",
        "done_at",
        sqlite_where=text("status = 1"),
        postgresql_where=text("status = 1"),
    ),
    Index(
        "inbox_dead",
        "seq",
        sqlite_where=text("status = 2"),
        postgresql_where=text("status = 2"),
    ),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Key, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("priority", SmallInteger, nullable=False),  # storage.outbox.Priority
    Column("method", String(30), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("key", String(60), unique=True),  # which question or digest this is
    Column("status", SmallInteger, nullable=False, server_default="0"),  # storage.outbox.Status
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("ready_at", Utc),  # null: at once
    Column("valid_until", Utc),
    Column("claimed_by", String(40)),
    Column("claimed_until", Utc),
    Column("created_at", Utc, nullable=False),
    Column("sent_at", Utc),
    Column("message_id", BigInteger),
    Column("result", JSON(none_as_null=True)),
    Column("error", Text),
    Index(
        "outbox_waiting",
        "priority",
        "chat_id",
        "id",
        sqlite_where=text("status = 0"),
        postgresql_where=text("status = 0"),
    ),
    Index(
        "outbox_chat",
        "chat_id",
        "priority",
        "id",
        sqlite_where=text("status = 0"),
        postgresql_where=text("status = 0"),
    ),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    metadata,
    identity(),
    Column("kind", String(30), nullable=False),
    Column("arguments", JSON, nullable=False),
    Column("status", SmallInteger, nullable=False, server_default="0"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("ready_at", Utc),  # null: at once
    Column("claimed_by", String(40)),
    Column("claimed_until", Utc),
    Column("created_at", Utc, nullable=False),
    Column("error", Text),
    Index(
        "jobs_waiting",
        "ready_at",
        sqlite_where=text("status = 0"),
        postgresql_where=text("status = 0"),
    ),
)

#: Who does what only one may do, and who is alive. Times are the database's.
lease = Table(
    "lease",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("holder", String(60), nullable=False),
    Column("until", Utc, nullable=False),
    Column("renewed_at", Utc, nullable=False),
)

#: The change number of the catalogue, taken inside the writing transaction, and the marker by
#: which a data folder and its database know each other.
counters = Table(
    "counters",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("value", BigInteger, nullable=False),
)
