"""The duplicate check while registering: what exists already, why it looks alike, and what then."""

from domain.innovations import Innovation, Verification
from domain.matching import Level, Match, Scope
from handlers.context import Context
from handlers.conversation import ask, remember
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Toast, Unbutton
from storage.conversations import Draft

CANDIDATES = 5


async def look_for_duplicates(context: Context, draft: Draft) -> Replies | None:
    """Hold the conversation when something alike exists that was not decided on yet."""
    found = await _candidates(context, draft)
    if not found:
        return None
    if len(found) == 1:
        return [await _one(context, draft, *found[0])]
    return [_several(context, draft, found)]


async def decide(context: Context) -> Replies:
    """A tap `dup:<draft>:<what>:<number>` under a duplicate warning."""
    draft_id, what, number = (*context.args.split(":"), "", "")[:3]
    draft = context.draft
    if draft is None or str(draft.id) != draft_id or not draft.state.get("held"):
        return [Toast("tap-counted")]
    innovation = await context.store.innovations.by_number(number) if number else None
    match what, innovation:
        case "same", Innovation():
            return await _chosen(context, draft, innovation)
        case "copy", Innovation():
            return [Unbutton(), *await _replicate(context, draft, innovation)]
        case "uses", Innovation():
            await context.store.conversations.delete(draft.id, context.known.id)
            return [Unbutton(), Say("duplicate-only-users", name=innovation.name)]
        case "rename", _:
            return [Unbutton(), *await _go_on(context, draft, reopened="name")]
        case "other", _:
            numbers = [match.number for match, _ in await _candidates(context, draft)]
            return [Unbutton(), *await _go_on(context, draft, checked=numbers)]
        case _:
            return [Toast("tap-old")]


async def _candidates(context: Context, draft: Draft) -> list[tuple[Match, Innovation]]:
    name, expansion = draft.answers["name"], draft.answers.get("expansion")
    decided = frozenset(draft.state.get("checked", ()))
    scope = Scope(region=context.region.code, limit=CANDIDATES, exclude=decided)
    text = f"{name} ({expansion})" if expansion else name
    matches = context.matcher.search(text, scope, description=draft.answers.get("summary") or "")
    alike = [match for match in matches if match.level is not Level.RELATED]
    if not alike:
        return []
    known = await context.store.innovations.by_numbers([match.number for match in alike])
    return [
        (match, known[match.number])
        for match in alike
        if match.number in known and str(known[match.number].id) != draft.subject
    ]


def _line(context: Context, place: int, match: Match, innovation: Innovation) -> Part:
    """One candidate: unit, region, stage, how alike and why; one not public only by its name."""
    return Part(
        "duplicate-candidate" if innovation.public else "duplicate-candidate-unpublished",
        place=place,
        name=innovation.name,
        expansion=innovation.expansion,
        agency=innovation.agency,
        region=innovation.region_name,
        stage=innovation.stage or Part("stage-unknown"),
        level=Part(f"level-{match.level}"),
        reasons=[context.texts.say(f"reason-{reason}") for reason in match.reasons],
    )


def _several(context: Context, draft: Draft, found: list[tuple[Match, Innovation]]) -> Say:
    lines = [_line(context, n, match, inn) for n, (match, inn) in enumerate(found, start=1)]
    rows: list[Row] = [
        [Button("button-duplicate-same", f"dup:{draft.id}:same:{match.number}", place=n)]
        for n, (match, _) in enumerate(found, start=1)
    ]
    rows.append([Button("button-different", f"dup:{draft.id}:other")])
    return Say(
        "duplicate-warning",
        count=len(found),
        level=Part(f"level-{found[0][0].level}"),
        candidates=Lines(lines, between="\n\n"),
        buttons=rows,
    )


async def _one(context: Context, draft: Draft, match: Match, innovation: Innovation) -> Say:
    return Say(
        "duplicate-warning",
        count=1,
        level=Part(f"level-{match.level}"),
        candidates=_line(context, 1, match, innovation),
        buttons=_choices(context, draft, innovation),
    )


async def _chosen(context: Context, draft: Draft, innovation: Innovation) -> Replies:
    """ "Ini inovasi yang sama": what that means for an own one and for another unit's."""
    return [
        Say(
            "duplicate-same-own" if innovation.agency_id == draft.agency_id else "duplicate-same",
            name=innovation.name,
            number=innovation.number,
            agency=innovation.agency,
            region=innovation.region_name,
            buttons=_choices(context, draft, innovation),
        )
    ]


def _choices(context: Context, draft: Draft, innovation: Innovation) -> list[Row]:
    see = Button("button-view-named", f"inv:{innovation.number}", name=innovation.name)
    other = Button("button-different", f"dup:{draft.id}:other")
    if innovation.agency_id == draft.agency_id:
        rows: list[Row] = [[see], [Button("button-rename", f"dup:{draft.id}:rename")], [other]]
        if innovation.verification is Verification.VERIFIED:
            report = Button(
                "button-report-named", f"report:{innovation.number}", name=innovation.name
            )
            rows.insert(0, [report])
        return rows
    return [
        *([[see]] if innovation.public else []),
        [Button("button-replicate", f"dup:{draft.id}:copy:{innovation.number}")],
        [Button("button-only-users", f"dup:{draft.id}:uses:{innovation.number}")],
        [other],
    ]


async def _replicate(context: Context, draft: Draft, innovation: Innovation) -> Replies:
    """An own innovation that repeats another unit's: recorded when sent, and its owner is told."""
    checked = [match.number for match, _ in await _candidates(context, draft)]
    return await _go_on(
        context,
        draft,
        Say("duplicate-replicates", name=innovation.name, agency=innovation.agency),
        checked=checked,
        replicates=innovation.id,
    )


async def _go_on(context: Context, draft: Draft, *first: Say, **state: object) -> Replies:
    checked = [*draft.state.get("checked", ()), *state.pop("checked", ())]  # type: ignore[misc]  # a list
    state = {**draft.state, **state, "checked": checked, "held": None}
    return await ask(context, remember(context, draft, state=state), *first)
