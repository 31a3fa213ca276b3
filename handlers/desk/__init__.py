"""The office's own digests: what waits, the week's state; a unit's month; and who still waits."""

from handlers.desk.arriving import arrivals, news
from handlers.desk.notice import Notice
from handlers.desk.telling import compose, notices

__all__ = ["Notice", "arrivals", "compose", "news", "notices"]
