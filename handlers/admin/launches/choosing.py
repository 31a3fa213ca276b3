"""Which innovations are launched: chosen one by one on a paged list, which may be searched."""

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
from storage.launches import Choice

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


async def take(context: Context) -> Replies:
    """A tap `take:…`: launch an innovation; an inisiatif is asked about first."""
    return await _take(context, sure=False)


async def take_anyway(context: Context) -> Replies:
    """A tap `take-anyway:…`: launch it although it is only an inisiatif."""
    return await _take(context, sure=True)


async def _take(context: Context, *, sure: bool) -> Replies:
    launch, one, picking = await _named(context)
    if one is None or one.launch_id not in (None, launch.id):
        return [Toast("tap-old"), await listed(context, launch, picking)]
    if one.launch_id is None and one.stage is Stage.INITIATIVE and not sure:
        return [_asked(launch, one, picking)]
    if one.launch_id is None:
        await context.store.launches.take(launch.id, one.id)
        _audit(context, launch, one, "take-launch")
    return [await listed(context, launch, picking)]


async def leave(context: Context) -> Replies:
    """A tap `leave:…`: leave an innovation out again."""
    launch, one, picking = await _named(context)
    if one is not None and one.launch_id == launch.id:
        await context.store.launches.leave(launch.id, one.id)
        _audit(context, launch, one, "leave-launch")
    return [await listed(context, launch, picking)]


async def _named(context: Context) -> tuple[Launch, Innovation | None, Picking]:
    """What a button of the list names: an own launch, and a verified innovation of the region."""
    picking = Picking.of(context.args)
    launch = await own(context, picking.launch)
    one = await context.store.innovations.get(InnovationId(row_id(picking.innovation)))
    known = one is not None and one.region == launch.region
    verified = known and one is not None and one.verification is Verification.VERIFIED
    return launch, one if verified else None, picking


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
    able = await context.store.launches.choices(launch)
    page = page_of([one for one in able if _fits(one, picking.words)], picking.page, CHOICES_A_PAGE)
    rows: list[Row] = [[_button(one, picking)] for one in page.items]
    words = f"0:{picking.words}" if picking.words else "0"
    return Show(
        "launch-choose" if able else "launch-choose-none",
        launch=launch.name,
        chosen=sum(one.chosen for one in able),
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


def _button(one: Choice, picking: Picking) -> Button:
    label = f"{one.name[:32]} · {one.agency}"[:56]
    if one.chosen:
        return Button("button-chosen", picking.data("leave", one.id), label=label)
    return Button("button-option", picking.data("take", one.id), label=label)


def _fits(one: Choice, words: str) -> bool:
    told = fold(f"{one.name} {one.expansion or ''} {one.agency} {one.number}")
    return all(word in told for word in words.split())
