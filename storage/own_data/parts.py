"""What a file of own data holds: its parts, and the columns that say whose their rows are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Select, select

from domain.people import Role
from storage.tables import (
    access_requests,
    action_items,
    agencies,
    announcement_groups,
    announcements,
    attachments,
    audit,
    change_proposals,
    conversations,
    decision_questions,
    distinctions,
    duties,
    evaluations,
    extensions,
    innovations,
    inquiries,
    invitations,
    partners,
    people,
    periods,
    plan_notes,
    postponements,
    recipients,
    regions,
    reminders,
    report_questions,
    report_reads,
    report_revisions,
    reports,
    support_requests,
    targets,
    transfers,
    uploads,
)


@dataclass(frozen=True)
class Part:
    """Rows of a person: those with the person's id in `whose`."""

    whose: ColumnElement[Any]
    rows: Select[*tuple[Any, ...]]

    def read(self, row: Mapping[Any, Any]) -> dict[str, Any]:
        """A row by the names of its columns; a role is a Role."""
        values = {str(name): value for name, value in row.items()}
        return values | ({"role": Role(values["role"])} if "role" in values else {})


def _part(whose: ColumnElement[Any], *columns: Any, among: FromClause | None = None) -> Part:
    rows = select(*columns)
    return Part(whose, rows if among is None else rows.select_from(among))


_AGENCY: Final = agencies.c.name.label("agency")
_REGION: Final = regions.c.name.label("region")
_PERIOD: Final = periods.c.name.label("period")
#: An innovation as a file names it.
_INNOVATION: Final = (innovations.c.number, innovations.c.name)
_OF_REPORTS: Final = reports.join(innovations, innovations.c.id == reports.c.innovation_id)

PARTS: Final[Mapping[str, Part]] = {
    "account": _part(
        people.c.id,
        *(people.c[name] for name in ("telegram_id", "name", "honorific", "position", "phone")),
        _REGION,
        *(people.c[name] for name in ("consented_at", "reminders", "unreachable_since")),
        *(people.c[name] for name in ("seen_on", "created_at")),
        among=people.outerjoin(regions),
    ),
    "duties": _part(
        duties.c.person_id,
        duties.c.role,
        duties.c.mentor,
        _REGION,
        _AGENCY,
        duties.c.since,
        duties.c.until,
        among=duties.outerjoin(agencies).join(regions, regions.c.id == duties.c.region),
    ),
    "access-requests": _part(
        access_requests.c.person_id,
        _REGION,
        _AGENCY,
        *(access_requests.c[name] for name in ("agency_text", "parent_text", "status", "reason")),
        access_requests.c.created_at,
        access_requests.c.decided_at,
        among=access_requests.outerjoin(agencies).join(
            regions, regions.c.id == access_requests.c.region
        ),
    ),
    "access-decisions": _part(
        access_requests.c.decided_by,
        *(access_requests.c[name] for name in ("status", "reason", "decided_at")),
    ),
    "drafts": _part(
        conversations.c.person_id,
        conversations.c.kind.label("form"),
        *(conversations.c[name] for name in ("answers", "created_at", "updated_at")),
    ),
    "innovations-submitted": _part(
        innovations.c.submitted_by,
        *_INNOVATION,
        innovations.c.verification,
        innovations.c.contact_name,
        innovations.c.contact_phone,
        innovations.c.submitted_at,
    ),
    "innovations-reported": _part(innovations.c.responsible_id, *_INNOVATION),
    "innovations-decided": _part(
        innovations.c.decided_by,
        *_INNOVATION,
        innovations.c.verification,
        innovations.c.note,
        innovations.c.decided_at,
    ),
    "changes-proposed": _part(
        change_proposals.c.proposed_by,
        *_INNOVATION,
        *(change_proposals.c[name] for name in ("changes", "status", "proposed_at")),
        among=change_proposals.join(innovations),
    ),
    "changes-decided": _part(
        change_proposals.c.decided_by,
        *_INNOVATION,
        *(change_proposals.c[name] for name in ("status", "reason", "decided_at")),
        among=change_proposals.join(innovations),
    ),
    "transfers-asked": _part(
        transfers.c.asked_by,
        *_INNOVATION,
        *(transfers.c[name] for name in ("status", "reason", "asked_at")),
        among=transfers.join(innovations),
    ),
    "transfers-decided": _part(
        transfers.c.decided_by,
        *_INNOVATION,
        *(transfers.c[name] for name in ("status", "note", "decided_at")),
        among=transfers.join(innovations),
    ),
    "differences-stated": _part(
        distinctions.c.by,
        *_INNOVATION,
        distinctions.c.note,
        distinctions.c.at,
        among=distinctions.join(innovations, innovations.c.id == distinctions.c.innovation_id),
    ),
    "partnerships-asked": _part(
        partners.c.asked_by,
        *_INNOVATION,
        partners.c.status,
        partners.c.asked_at,
        among=partners.join(innovations),
    ),
    "partnerships-decided": _part(
        partners.c.decided_by,
        *_INNOVATION,
        partners.c.status,
        partners.c.decided_at,
        among=partners.join(innovations),
    ),
    "steps-done": _part(
        action_items.c.done_by,
        *_INNOVATION,
        action_items.c.step,
        action_items.c.done_at,
        among=action_items.join(innovations),
    ),
    "reports": _part(
        report_revisions.c.submitted_by,
        *_INNOVATION,
        *(report_revisions.c[name] for name in ("revision", "progress", "submitted_at")),
        among=report_revisions.join(_OF_REPORTS, reports.c.id == report_revisions.c.report_id),
    ),
    "evidence": _part(
        attachments.c.created_by,
        attachments.c.kind.label("evidence_kind"),
        *(attachments.c[name] for name in ("name", "link", "created_at")),
    ),
    "reports-read": _part(
        report_reads.c.read_by,
        *_INNOVATION,
        report_reads.c.read_at,
        among=report_reads.join(_OF_REPORTS, reports.c.id == report_reads.c.report_id),
    ),
    "reports-asked-about": _part(
        report_questions.c.asked_by,
        *_INNOVATION,
        report_questions.c.question,
        report_questions.c.asked_at,
        among=report_questions.join(_OF_REPORTS, reports.c.id == report_questions.c.report_id),
    ),
    "evaluations": _part(
        evaluations.c.by,
        *_INNOVATION,
        _PERIOD,
        *(evaluations.c[name] for name in ("year", "conclusion", "note", "mend", "mend_by", "at")),
        among=evaluations.join(innovations).outerjoin(periods),
    ),
    "decisions-asked-about": _part(
        decision_questions.c.asked_by,
        *_INNOVATION,
        decision_questions.c.question,
        decision_questions.c.asked_at,
        among=decision_questions.join(innovations),
    ),
    "decisions-explained": _part(
        decision_questions.c.answered_by,
        *_INNOVATION,
        decision_questions.c.answer,
        decision_questions.c.answered_at,
        among=decision_questions.join(innovations),
    ),
    "plan-notes": _part(
        plan_notes.c.by,
        *_INNOVATION,
        plan_notes.c.note,
        plan_notes.c.at,
        among=plan_notes.join(innovations),
    ),
    "support-asked": _part(
        support_requests.c.asked_by,
        *_INNOVATION,
        *(support_requests.c[name] for name in ("wanted", "status", "asked_at")),
        among=support_requests.join(innovations),
    ),
    "support-answered": _part(
        support_requests.c.answered_by,
        *_INNOVATION,
        support_requests.c.answer,
        support_requests.c.answered_at,
        among=support_requests.join(innovations),
    ),
    "support-done": _part(
        support_requests.c.done_by,
        *_INNOVATION,
        support_requests.c.done_at,
        among=support_requests.join(innovations),
    ),
    "questions-to-owners": _part(
        inquiries.c.asked_by,
        *_INNOVATION,
        inquiries.c.asked_at,
        among=inquiries.join(innovations),
    ),
    "answers-to-askers": _part(
        inquiries.c.answered_by,
        *_INNOVATION,
        inquiries.c.answered_at,
        among=inquiries.join(innovations),
    ),
    "periods": _part(
        periods.c.created_by, *(periods.c[name] for name in ("name", "due", "basis", "created_at"))
    ),
    "extensions": _part(
        extensions.c.created_by,
        _PERIOD,
        *(extensions.c[name] for name in ("due", "reason", "created_at")),
        among=extensions.join(periods),
    ),
    "targets": _part(
        targets.c.set_by,
        targets.c.year,
        targets.c.basis.label("target_basis"),
        *(targets.c[name] for name in ("units", "set_at")),
    ),
    "announcements-made": _part(
        announcements.c.created_by,
        announcements.c["values"],
        announcements.c.state.label("status"),
        announcements.c.created_at,
    ),
    "announcements-received": _part(
        recipients.c.person_id,
        announcements.c.created_at,
        recipients.c["values"],
        among=recipients.join(announcements),
    ),
    "groups": _part(
        announcement_groups.c.asked_by,
        *(announcement_groups.c[name] for name in ("title", "asked_at", "bound_at")),
    ),
    "uploads-sent": _part(
        uploads.c.sent_by,
        *(uploads.c[name] for name in ("name", "size", "sent_at")),
        uploads.c.state.label("status"),
    ),
    "uploads-imported": _part(
        uploads.c.imported_by, *(uploads.c[name] for name in ("name", "taken", "imported_at"))
    ),
    "invitations-made": _part(
        invitations.c.created_by,
        *(invitations.c[name] for name in ("role", "created_at", "expires_at")),
    ),
    "reminders": _part(
        reminders.c.person_id, *(reminders.c[name] for name in ("target", "due", "offset"))
    ),
    "postponements": _part(
        postponements.c.person_id,
        *(postponements.c[name] for name in ("target", "due", "day")),
    ),
    "trail": _part(audit.c.person_id, *(audit.c[name] for name in ("at", "action", "subject"))),
}
