""" "Pindah unit", which an admin approves, and "Berhenti sebagai operator", which is at once."""

from typing import Any

from pydantic import BaseModel

from domain.members import Member
from domain.people import MemberUnknown, PersonId, Role
from handlers import conversation
from handlers.access.requesting import waiting_request
from handlers.access.showing import request_card
from handlers.answers import choose
from handlers.context import Context, you
from handlers.conversation import Form
from handlers.handover import candidates, chosen, handed_over, successor_rows
from handlers.menus import menu_of
from handlers.profile.showing import fresh
from handlers.questionnaire import Option, Questionnaire, Rejected, ask
from handlers.replies import Button, Replies, Say, Show
from handlers.units import own_units, unit_typed
from storage.conversations import Draft

BACK = [Button("button-back", "go:profil")]


async def own_duty(context: Context) -> Member:
    """The duty of an operator that is acted under. Raises MemberUnknown when it has just ended."""
    member = await context.store.duties.get(context.duty.id)
    if member is None:
        raise MemberUnknown
    return member


async def stop(context: Context) -> Replies:
    """A tap `resign[:<duty>:<successor>]`: ends the own duty, once who takes over is said."""
    member = await own_duty(context)
    found = await candidates(context, member)
    duty_id, _, answer = context.args.partition(":")
    decided, successor = chosen(found, answer)
    if not decided or duty_id != str(member.duty_id):
        rows = [*successor_rows(found, f"resign:{member.duty_id}"), BACK]
        return [Show("resign-ask", unit=member.agency, others=len(found), buttons=rows)]
    if not await context.store.duties.end(member.duty_id, context.now):
        raise MemberUnknown
    context.audit("end-duty", f"person/{member.person_id}", before={"agency": member.agency_id})
    profile = await fresh(context)
    return [
        Show("resigned", unit=member.agency, you=you(context.known), buttons=profile.buttons),
        menu_of(context.known),
        *await handed_over(context, member, successor),
    ]


# ── Moving ───────────────────────────────────────────────────────────────────────────────────


class Move(BaseModel):
    """To which unit, and who takes over: a duty's id, or 0 for nobody yet."""

    unit: int
    successor: str | None = None


async def move(context: Context) -> Replies:
    """A tap `move`: asks to which unit; the move is asked for, not done."""
    member = await own_duty(context)
    waiting = await waiting_request(context)
    if waiting is not None and waiting.leaves is not None:
        return [
            Show(
                "move-waits",
                unit=waiting.agency or "",
                office=context.region.office,
                buttons=[BACK],
            )
        ]
    found = await candidates(context, member)
    return await conversation.begin(context, MOVE, answers={"others": len(found)})


async def _find_unit(context: Context, draft: Draft, text: str) -> int:
    unit = await unit_typed(context, draft, "unit", context.duty.region, text)
    if unit == context.duty.agency_id:
        raise Rejected("same", typed=text)
    return unit


async def _heirs(context: Context, draft: Draft) -> list[Option]:
    found = await candidates(context, await own_duty(context))
    nobody = Option("0", context.texts.plain("button-no-successor"))
    return [*(Option(str(one.duty_id), one.name or "–") for one in found), nobody]


async def _find_heir(context: Context, draft: Draft, text: str) -> str:
    return choose(text, {one.value: one.label for one in await _heirs(context, draft)})


async def _ask_admins(context: Context, draft: Draft, filled: Move) -> Replies:
    member = await own_duty(context)
    if filled.unit == member.agency_id:
        return [await fresh(context)]
    found = await candidates(context, member)
    _, heir = chosen(found, filled.successor or "0")
    request_id = await context.store.access.ask(
        PersonId(context.known.id),
        member.region,
        context.now,
        agency_id=filled.unit,
        leaves=member.duty_id,
        successor_id=heir.person_id if heir is not None else None,
    )
    context.audit("ask-move", f"request/{request_id}", after={"agency": filled.unit})
    request = await context.store.access.get(request_id)
    assert request is not None
    admins = await context.store.people.admins(member.region)
    return [
        Say(
            "move-sent",
            unit=request.agency or "",
            before=member.agency,
            office=context.region.office,
            buttons=[[Button("button-menu", "home")]],
        ),
        *[await request_card(context, request, to=one.telegram_id) for one in admins],
    ]


async def _summary(context: Context, draft: Draft, filled: Move) -> dict[str, Any]:
    unit = await context.store.agencies.get(filled.unit)
    found = await candidates(context, await own_duty(context))
    _, heir = chosen(found, filled.successor or "0")
    return {
        "before": context.duty.agency,
        "unit": unit.name if unit else None,
        "heir": heir.name if heir else None,
        "office": context.region.office,
    }


MOVE = Form(
    Questionnaire(
        "move",
        Move,
        ask("unit", options=own_units, find=_find_unit),
        ask(
            "successor",
            when=lambda answers: bool(answers.get("others")),
            options=_heirs,
            find=_find_heir,
        ),
    ),
    Role.OFFICER,
    _ask_admins,
    _summary,
    rests=False,
)
