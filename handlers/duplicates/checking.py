"""The duplicate check: what exists already, and why it looks alike."""

from domain.innovations import HOLDING_NAME, Innovation, Verification
from domain.matching import SIMILAR_FROM, Match, Scope
from domain.people import Role
from handlers.context import Context
from handlers.replies import Button, Lines, Part, Replies, Row, Say
from storage.conversations import Draft

CANDIDATES = 5


async def look_for_duplicates(context: Context, draft: Draft) -> Replies | None:
    """Hold the conversation when something alike exists that was not decided on yet."""
    found = await candidates(context, draft)
    if not found:
        return None
    if len(found) == 1:
        return [await _one(context, draft, *found[0])]
    return [_several(context, draft, found)]


async def candidates(context: Context, draft: Draft) -> list[tuple[Match, Innovation]]:
    """At most five innovations like the draft's that were not decided on yet, likeliest first."""
    name, expansion = draft.answers["name"], draft.answers.get("expansion")
    decided = frozenset(draft.state.get("checked", ()))
    # who waits for access does not see what is not public
    region = None if context.role is Role.VISITOR else context.region.code
    scope = Scope(region=region, limit=CANDIDATES, least=SIMILAR_FROM, exclude=decided)
    text = f"{name} ({expansion})" if expansion else name
    summary = draft.answers.get("summary") or ""
    alike = await context.finder.search(text, scope, description=summary)
    if not alike:
        return []
    known = await context.store.innovations.by_numbers([match.number for match in alike])
    return [
        (match, known[match.number])
        for match in alike
        if match.number in known and _stands(known[match.number], draft)
    ]


def _stands(innovation: Innovation, draft: Draft) -> bool:
    """Is it another one than the draft's, and still there? The index may be a moment behind."""
    return str(innovation.id) != draft.subject and innovation.verification in HOLDING_NAME


def _line(context: Context, place: int, match: Match, innovation: Innovation) -> Part:
    """One candidate: unit, region, stage, how alike and why; one not public only by its name."""
    return Part(
        "duplicate-candidate" if innovation.public else "duplicate-candidate-unpublished",
        place=place,
        name=innovation.name,
        expansion=innovation.expansion,
        agency=innovation.agency,
        region=innovation.region_name,
        hidden=innovation.hidden,
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
        buttons=choices(context, draft, innovation),
    )


def choices(context: Context, draft: Draft, innovation: Innovation) -> list[Row]:
    """What can be said of one candidate: own unit's, another unit's, or different."""
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
        [Button("button-share", f"dup:{draft.id}:share:{innovation.number}")],
        [Button("button-only-users", f"dup:{draft.id}:uses:{innovation.number}")],
        [other],
    ]
