"""Which innovations are launched: toggled one by one on a paged list, which may be searched."""

from dataclasses import dataclass
from typing import Final

from domain.innovations import Innovation, InnovationId, Stage, Verification
from domain.launches import Launch
from domain.names import fold
from handlers.admin.launches.showing import card, own
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Replies, Row, Show, Toast
from handlers.routing import row_id

CHOICES_A_PAGE: Final = 8
#: Bytes of a search that fit into a button beside the ids.
WORDS: Final = 24


@dataclass(frozen=True)
class Picking:
    """What a button of the list carries: the launch, the page, the innovation, the words sought."""

    launch: str
    page: str = "0"
    innovation: str = "0"
    words: str = ""

    @classmethod
    def of(cls, args: str) -> "Picking":
        """From `<launch>:<page>:<innovation>:<words>`; all but the first may be missing."""
        parts = args.split(":", 3)
        return cls(*parts)

    def data(self, name: str, innovation: int = 0) -> str:
        """What a button carries that is about this page."""
        return f"{name}:{self.launch}:{self.page}:{innovation}:{self.words}".rstrip(":")


def searchable(words: str) -> str:
    """Words as they fit into a button, cut between letters."""
    return fold(words).encode()[:WORDS].decode(errors="ignore").strip()


async def choose(context: Context) -> Replies:
    """A tap `choose:<launch>:<page>:0:<words>`."""
    picking = Picking.of(context.args)
    return [await listed(context, await own(context, picking.launch), picking)]


async def toggle(context: Context) -> Replies:
    """A tap `toggle:…`: launch an innovation, or leave it out; an inisiatif is asked about."""
    return await _toggle(context, sure=False)


async def take_anyway(context: Context) -> Replies:
    """A tap `take-anyway:…`: launch it although it is only an inisiatif."""
    return await _toggle(context, sure=True)


async def _toggle(context: Context, *, sure: bool) -> Replies:
    picking = Picking.of(context.args)
    launch = await own(context, picking.launch)
    one = await context.store.innovations.get(InnovationId(row_id(picking.innovation)))
    if one is None or one.region != launch.region or not _may_choose(one, launch):
        return [Toast("tap-old"), await listed(context, launch, picking)]
    if one.launch_id == launch.id:
        # ten taps on "yes" count once: a launched one is not left out by them
        if not sure:
            await context.store.launches.leave(launch.id, one.id)
            _audit(context, launch, one, "leave-launch")
    elif one.stage is Stage.INITIATIVE and not sure:
        return [_asked(launch, one, picking)]
    else:
        await context.store.launches.take(launch.id, one.id)
        _audit(context, launch, one, "take-launch")
    return [await listed(context, launch, picking)]


def _may_choose(one: Innovation, launch: Launch) -> bool:
    """Verified ones that are launched with no other launch."""
    return one.verification is Verification.VERIFIED and one.launch_id in (None, launch.id)


def _audit(context: Context, launch: Launch, one: Innovation, action: str) -> None:
    context.audit(action, f"launch/{launch.id}", after={"number": one.number, "name": one.name})


def _asked(launch: Launch, one: Innovation, picking: Picking) -> Show:
    return Show(
        "launch-initiative",
        name=one.name,
        number=one.number,
        agency=one.agency,
        launch=launch.name,
        buttons=[
            [Button("button-take-anyway", picking.data("take-anyway", one.id))],
            [Button("button-do-not-take", picking.data("choose"))],
        ],
    )


async def listed(context: Context, launch: Launch, picking: Picking) -> Show:
    """The innovations that may be launched, the chosen ones marked; a locked launch as it is."""
    if launch.locked_at is not None:
        return await card(context, launch)
    found = await context.store.innovations.of_region(launch.region)
    able = [one for one in found if _may_choose(one, launch)]
    page = page_of([one for one in able if _fits(one, picking.words)], picking.page, CHOICES_A_PAGE)
    rows: list[Row] = [
        [
            Button(
                "button-chosen" if one.launch_id == launch.id else "button-option",
                picking.data("toggle", one.id),
                label=f"{one.name[:32]} · {one.agency}"[:56],
            )
        ]
        for one in page.items
    ]
    words = f"0:{picking.words}" if picking.words else "0"
    return Show(
        "launch-choose" if able else "launch-choose-none",
        launch=launch.name,
        chosen=sum(one.launch_id == launch.id for one in able),
        total=len(able),
        words=picking.words or None,
        found=page.total,
        buttons=[
            *rows,
            turn_buttons(page, f"choose:{launch.id}", words),
            [Button("button-search-launch", f"search-launch:{launch.id}")],
            *([[Button("button-choose-all", f"choose:{launch.id}")]] if picking.words else []),
            [Button("button-launch-done", f"launch:{launch.id}")],
        ],
    )


def _fits(one: Innovation, words: str) -> bool:
    told = fold(f"{one.name} {one.expansion or ''} {one.agency} {one.number}")
    return all(word in told for word in words.split())
