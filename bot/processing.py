"""Lanes: the heads of up to 32 chats, one after the other, in one short transaction."""

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from telegram import Update

from bot import measuring
from bot.bell import Bell
from bot.clock import OfficeClock, real_now
from bot.observing import logger, new_incident
from bot.prompting import Prompt
from bot.reading import read
from bot.sending import Deliveries
from bot.transport import Transport
from bot.turning import Turning
from bot.turns import Answered, Bells, Known, Turn
from handlers.context import Context, House, NotYet
from handlers.rendering import render, requests
from handlers.replies import Button, Say, Toast
from handlers.routing import Kind, Route, Routes, address, take
from storage.conversations import Draft, Question
from storage.database import Database, DatabaseTrouble, is_passing
from storage.inbox import Waiting
from storage.store import Store

LANES = 32
#: So many more are claimed than the last batch had time for.
SPARE = 2
#: Seconds after which a batch commits; the other lanes wait for the next.
SLICE = 0.02
ATTEMPTS = 5
FIRST_DELAY = timedelta(seconds=0.5)
#: Seconds between looks when no bell rings: other processes have none.
PAUSE = 0.25
NOT_YET_PAUSE = 0.02

log = logger("processing")


class Processor(Turning):
    """Takes updates through the routes; state, replies and "done" commit together."""

    def __init__(
        self,
        database: Database,
        house: House,
        routes: Routes,
        *,
        clock: OfficeClock,
        transport: Transport,
        bells: Bells,
        deliveries: Deliveries,
        group: asyncio.TaskGroup,
    ) -> None:
        super().__init__(bells.inbox)
        self._database = database
        self._house = house
        self._routes = routes
        self._clock = clock
        self._prompt = Prompt(transport, house.texts, group)
        self._bells = bells
        self._deliveries = deliveries
        self._group = group
        self._after: int | None = None
        self._reading: set[int] = set()
        self._answered: dict[int, Answered] = {}
        self._one_by_one = 0
        self._lanes = LANES

    async def turn(self) -> float:
        """A batch; when its bulk write fails, the same lanes one by one: whose fault was it?"""
        if not self._one_by_one:
            try:
                return await self.batch(self._lanes)
            except DatabaseTrouble:
                raise
            except Exception:
                log.warning("batch failed: one by one", exc_info=True)
                self._one_by_one = LANES
        self._one_by_one -= 1
        try:
            return await self.batch(1)
        except DatabaseTrouble:
            raise
        except Exception as error:
            await self._blame(error)
            return 0

    async def _blame(self, error: Exception) -> None:
        """The write of a single update failed after its turn: that counts as its attempt."""
        async with self._database.write() as store:
            for waiting in await store.inbox.claim(self._after, 1, real_now()):
                await self._failed(store, self._turn(waiting), error)

    async def batch(self, lanes: int) -> float:
        """Handle the heads of some lanes in one transaction; how long to pause after it."""
        async with self._database.write() as store:
            heads = await store.inbox.claim(self._after, lanes, real_now())
            turns = [self._turn(w) for w in heads if w.lane not in self._reading]
            handled = await self._handle_all(store, turns, await self._load(store, turns))
            bells = self._bells.about(store)
        if handled:
            self._tell(handled, bells)
        self._learn(turns, handled)
        full = len(heads) == lanes
        skipped = self._after is not None  # the lanes below it
        self._after = _next_after(heads, handled, full=full)
        if skipped or (handled and (self._after is not None or any(head.more for head in heads))):
            return 0
        return NOT_YET_PAUSE if len(handled) < len(turns) else PAUSE

    def _learn(self, turns: Sequence[Turn], handled: Sequence[Turn]) -> None:
        """Claim next time what there is time for: the rest would be read and loaded in vain."""
        cut_short = handled and handled[-1] is not turns[-1]
        self._lanes = min(LANES, len(handled) + SPARE if cut_short else 2 * self._lanes)

    def _tell(self, handled: Sequence[Turn], bells: Sequence[Bell]) -> None:
        """Wake who has work now, and answer what waits for seconds only: taps, inline queries."""
        measuring.HANDLED.inc(len(handled))
        for bell in bells:
            bell.ring()
        for turn in handled:
            self._prompt.answer(turn)

    def _turn(self, waiting: Waiting) -> Turn:
        try:
            update = read(waiting.raw)
            kind, name, args = address(update, self._house.bot_username)
        except Exception as error:  # one unreadable update must not stop the others
            log.warning("unreadable update", seq=waiting.seq, exc_info=error)
            update, kind, name, args = Update(0), Kind.OTHER, "unknown", ""
        return Turn(waiting, update, kind, name, args)

    async def _load(self, store: Store, turns: Sequence[Turn]) -> Known:
        users = {turn.user_id for turn in turns if turn.user_id is not None}
        if not users:
            return Known()
        people = await store.people.by_telegram(users)
        drafts = await store.conversations.active_of([p.id for p in people.values()])
        # a draft of a form that an older version had is left alone
        forms = self._house.forms
        return Known(
            people,
            {
                who: (draft, self._arrived(draft, question))
                for who, (draft, question) in drafts.items()
                if draft.kind in forms
            },
        )

    def _arrived(self, draft: Draft, question: Question | None) -> Question | None:
        """The open question; on its way no more when Telegram has just taken it."""
        if question is None or question.state == "sent":
            return question
        if draft.question_key not in self._deliveries:
            return question
        return Question(message_id=self._deliveries[draft.question_key], state="sent")

    async def _handle_all(self, store: Store, turns: Sequence[Turn], known: Known) -> list[Turn]:
        started = time.perf_counter()
        handled = []
        for turn in turns:
            if await self._handle(store, turn, known):
                handled.append(turn)
            if time.perf_counter() - started > SLICE:
                break
        return handled

    async def _handle(self, store: Store, turn: Turn, known: Known) -> bool:
        """Take one update through its route; False when it has to wait."""
        try:
            async with store.turn():
                turn.context = self._context(store, turn, known)
                await self._answer(store, turn)
                _seen(store, turn.context)
                store.inbox.mark_done(turn.waiting.seq)
        except NotYet:
            self._deliveries.wait()
            return False
        except Exception as error:
            if is_passing(error):  # nobody's attempt
                raise
            await self._failed(store, turn, error)
        return True

    async def _answer(self, store: Store, turn: Turn) -> None:
        assert turn.context is not None
        route = self._routes.find(turn.kind, turn.name, turn.context.role)
        if route is None:
            route = self._routes.find(turn.kind, "*", turn.context.role)
        if route is None:
            return
        if route.reads:
            self._answer_read(store, turn, route)
            return
        with measuring.handler_seconds(turn.kind).time():
            replies = await take(route, turn.context)
        for reply in replies:
            if isinstance(reply, Toast):
                turn.toast = reply
            else:
                render(reply, turn.context)

    def _answer_read(self, store: Store, turn: Turn, route: Route) -> None:
        answered = self._answered.pop(turn.waiting.seq, None)
        if answered is None:
            self._reading.add(turn.waiting.lane)
            self._group.create_task(self._read(turn, route))
            raise NotYet
        if answered.failure is not None:
            raise answered.failure
        turn.toast, turn.suggestions = answered.toast, answered.suggestions
        for row in answered.rows:
            store.outbox.add(row)

    async def _read(self, turn: Turn, route: Route) -> None:
        """Run a route that only reads, outside the write transaction; the next batch writes."""
        try:
            async with self._database.read() as store:
                context = self._context(store, turn, await self._load(store, [turn]))
                with measuring.handler_seconds(turn.kind).time():
                    replies = await take(route, context)
                toast = next((r for r in replies if isinstance(r, Toast)), None)
                rows = [row for reply in replies for row in requests(reply, context)]
                answered = Answered(rows, toast, self._prompt.suggestions(turn, replies))
                self._answered[turn.waiting.seq] = answered
        except Exception as error:  # told to the batch, which counts the attempt
            self._answered[turn.waiting.seq] = Answered([], failure=error)
        finally:
            self._reading.discard(turn.waiting.lane)
            self._bells.inbox.ring()

    def _context(self, store: Store, turn: Turn, known: Known) -> Context:
        person = known.people.get(turn.user_id) if turn.user_id is not None else None
        draft, question = known.drafts.get(person.id, (None, None)) if person else (None, None)
        region = person.home if person and person.home else self._house.region
        return Context(
            house=self._house,
            store=store,
            update=turn.update,
            now=self._clock.now().astimezone(ZoneInfo(region.zone)),
            region=region,
            person=person,
            draft=draft,
            question=question,
            args=turn.args,
        )

    async def _failed(self, store: Store, turn: Turn, error: Exception) -> None:
        """Try again a little later; after the last attempt it is a dead letter with an apology."""
        measuring.FAILED.inc()
        waiting = turn.waiting
        attempts = waiting.attempts + 1
        if attempts < ATTEMPTS:
            log.warning("update failed", seq=waiting.seq, attempts=attempts, exc_info=error)
            await store.inbox.delay(
                waiting.seq, real_now() + FIRST_DELAY * 2**attempts, type(error).__name__
            )
            return
        measuring.DEAD.inc()
        incident = new_incident()
        log.error("dead letter", seq=waiting.seq, incident=incident, exc_info=error)
        await store.inbox.bury(waiting.seq, incident, type(error).__name__)
        if turn.context is not None and turn.update.effective_chat is not None:
            buttons = [
                [Button("button-try-again", f"again:{incident}"), Button("button-menu", "home")]
            ]
            render(Say("incident", number=incident, buttons=buttons), turn.context)


def _seen(store: Store, context: Context) -> None:
    """Note the day on which somebody was last here, once a day."""
    if context.person is not None and context.person.seen_on != context.today:
        store.people.seen(context.person.id, context.today)


def _next_after(heads: Sequence[Waiting], handled: Sequence[Turn], *, full: bool) -> int | None:
    """Behind which lane the next batch goes on; None: from the first."""
    if handled and handled[-1].waiting.lane != heads[-1].lane:
        return handled[-1].waiting.lane
    return heads[-1].lane if full else None
