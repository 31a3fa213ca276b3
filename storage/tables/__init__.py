"""Every table, by subject. Times are UTC; a date with a precision stands in two columns."""

from storage.tables.agencies import agencies, agency_aliases, agency_counted
from storage.tables.announcements import announcement_groups, announcements, recipients
from storage.tables.audit import audit
from storage.tables.columns import Utc, metadata
from storage.tables.conversations import conversations
from storage.tables.decisions import (
    decision_questions,
    desk_news,
    evaluations,
    report_questions,
    report_reads,
    support_requests,
    transfers,
)
from storage.tables.duplicates import distinctions, partners
from storage.tables.innovations import (
    action_items,
    change_proposals,
    innovation_numbers,
    innovations,
    launches,
    plan_notes,
)
from storage.tables.inquiries import inquiries
from storage.tables.monitoring import (
    attachments,
    extensions,
    periods,
    report_revisions,
    reports,
    unit_dues,
)
from storage.tables.people import access_requests, duties, invitations, people
from storage.tables.queues import counters, inbox, jobs, lease, outbox
from storage.tables.regions import abbreviations, affairs, region_aliases, regions
from storage.tables.reminders import digests, postponements, reminders
from storage.tables.targets import targets
from storage.tables.uploads import uploads

__all__ = [
    "Utc",
    "abbreviations",
    "access_requests",
    "action_items",
    "affairs",
    "agencies",
    "agency_aliases",
    "agency_counted",
    "announcement_groups",
    "announcements",
    "attachments",
    "audit",
    "change_proposals",
    "conversations",
    "counters",
    "decision_questions",
    "desk_news",
    "digests",
    "distinctions",
    "duties",
    "evaluations",
    "extensions",
    "inbox",
    "innovation_numbers",
    "innovations",
    "inquiries",
    "invitations",
    "jobs",
    "launches",
    "lease",
    "metadata",
    "outbox",
    "partners",
    "people",
    "periods",
    "plan_notes",
    "postponements",
    "recipients",
    "region_aliases",
    "regions",
    "reminders",
    "report_questions",
    "report_reads",
    "report_revisions",
    "reports",
    "support_requests",
    "targets",
    "transfers",
    "unit_dues",
    "uploads",
]
