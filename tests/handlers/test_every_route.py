"""Every command and every button, pressed by everybody to whom it is none of their business."""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Final

import pytest

from handlers.routes import ROUTES
from handlers.routing import OTHERS, Kind
from simulator.objects import CallbackQuery, InlineQuery
from storage.tables import metadata
from tests.handlers.private import Private, keep_private
from tests.handlers.reading import is_incident, unreadable
from tests.handlers.steps import until
from tests.handlers.strangers import (
    PROTECTED,
    RUNNING,
    Stranger,
    dump,
    leaked,
    read_by,
    strangers,
    unknown,
)
from tests.office import Office

#: What the buttons of the unit itself carry, by route; a new button needs a line here.
CARRIED: Final[dict[str, tuple[str, ...]]] = {
    "home": ("",),
    "examples": ("",),
    "go": ("laporan", "verifikasi", "cari:wahana lentera", "lapor:{verified}"),
    "register": ("", "{agency}"),
    "consent": ("",),
    "ask-access": ("",),
    "meanwhile": ("",),
    "see-access": ("{request}", "{new_request}"),
    "approve-access": ("{request}", "{new_request}"),
    "refuse-access": ("{request}",),
    "add-access": ("{new_request}",),
    "match-access": ("{new_request}",),
    "requests": ("", "0"),
    "replace": ("{request}:{duty}", "{new_request}:{duty}"),
    "replaced": ("{request}:{duty}", "{new_request}:{duty}"),
    "members": ("", "0", "0:zubaidah"),
    "member-search": ("",),
    "member": ("{duty}",),
    "member-role": ("{duty}", "{duty}:HEAD", "{duty}:ADMIN:0"),
    "member-move": ("{duty}", "{duty}:0"),
    "member-end": ("{duty}", "{duty}:0"),
    "agencies": ("", "0"),
    "agency": ("{agency}",),
    "agency-search": ("",),
    "agency-new": ("",),
    "agency-rename": ("{agency}",),
    "alias-add": ("{agency}",),
    "alias-drop": ("{agency}:1",),
    "agency-merge": ("{agency}",),
    "agency-divide": ("{agency}",),
    "agency-share": ("{agency}:{agency}:0",),
    "agency-carry": ("{agency}:{agency}:0:1:{agency}",),
    "agency-end": ("{agency}", "{agency}:2026"),
    "invite": ("", "OFFICER:{agency}", "HEAD:{agency}"),
    "invite-qr": ("{invitation}",),
    "invitations": ("", "0"),
    "links": ("",),
    "links-now": ("", "{agency}"),
    "revoke": ("{invitation}",),
    "profile": ("name", "phone", "{owner}"),
    "forget-phone": ("", "{owner}"),
    "reminders": ("off", "{owner}"),
    "duty": ("{duty}",),
    "as": ("{duty}:laporan", "{duty}"),
    "move": ("",),
    "resign": ("{duty}", "{duty}:0"),
    "own-data": ("", "{owner}"),
    "forget": ("", "{owner}", "{duty}-0"),
    "forget-now": ("{owner}:", "{owner}:{duty}-0"),
    "inventory": ("", "{agency}", "0:sdraft"),
    "narrow": ("", "sdraft"),
    "inv": ("{verified}", "{submitted}", "{returned}"),
    "revise": ("{returned}", "{submitted}"),
    "change": (
        "{verified}",
        "{verified}:name",
        "{verified}:again",
        "{verified}:missing",
        "{submitted}",
    ),
    "plan": ("{verified}", "{verified}:0"),
    "add-step": ("{verified}",),
    "plan-note": ("{verified}", "{submitted}"),
    "tick": ("{step}",),
    "more": ("{verified}", "{submitted}"),
    "link": ("{verified}", "{submitted}"),
    "publish": ("hide:{verified}", "show:{verified}", "hide:{submitted}"),
    "stop": ("{verified}", "{submitted}"),
    "transfer": ("{verified}", "{verified}:sure"),
    "take-over": ("{submitted}", "{returned}"),
    "transfer-request": ("{transfer}",),
    "hand-over": ("yes:{transfer}", "no:{transfer}"),
    "history": ("{verified}", "{submitted}", "{returned}:0"),
    "proposal": ("{proposal}",),
    "settle": ("yes:{proposal}", "no:{proposal}"),
    "withdraw": ("{submitted}",),
    "withdrawn": ("{submitted}", "{returned}"),
    "find": ("0:wahana lentera", "0:", "99:"),
    "sieve": ("", "36.03"),
    "sift": ("unit:0:", "region:0:", "stage:9:"),
    "look": ("{verified}", "{submitted}", "{returned}"),
    "replicate": ("{verified}", "{submitted}"),
    "contact": ("{submitted}", "{returned}"),
    "answer": ("{inquiry}",),
    "ask-office": ("{returned}", "{submitted}"),
    "explain": ("{explanation}",),
    "reports": ("{agency}:0", ""),
    "report": ("{verified}", "{submitted}"),
    "amend": ("{verified}", "{verified}:{period}"),
    "details": ("{report}",),
    "evaluations": ("", "{period}:0", "0:0"),
    "evaluation-periods": ("",),
    "read": ("{report}",),
    "evidence": ("{report}",),
    "ask-back": ("{report}",),
    "year": ("2026:0", "2026", ""),
    "year-of": ("2026:{verified}", "2026:{submitted}"),
    "conclude": ("{period}:{verified}", ":{verified}", "y2026:{verified}"),
    "supports": ("", "0"),
    "support": ("{support}",),
    "answer-support": ("{support}",),
    "done-support": ("{support}",),
    "unchanged": ("{verified}",),
    "hindered": ("{verified}", "{submitted}"),
    "schedule": ("", "0"),
    "tomorrow": ("{digest}",),
    "steps": ("", "{digest}", "0"),
    "step": ("{step}", "{step}:0"),
    "reviews": ("", "0"),
    "review": ("{submitted}", "{returned}"),
    "approve-page": ("", "0"),
    "approve-these": ("1.2.3", "{owner}"),
    "undo": ("{verified}", "{returned}", "{verified}:sure"),
    "merge": ("{submitted}", "{verified}", "{verified}:sure"),
    "share": ("{partnership}:yes", "{partnership}:no"),
    "decide": ("approve:{submitted}", "revise:{submitted}", "reject:{submitted}:sure"),
    "periods": ("", "0"),
    "period": ("{period}",),
    "open-quarter": ("2026:4",),
    "new-period": ("", "{period}"),
    "extend-period": ("{period}",),
    "give-time": ("{period}",),
    "reopen-period": ("{period}",),
    "close-period": ("{period}",),
    "closed-period": ("{period}",),
    "imports": ("",),
    "upload": ("{upload}", "0"),
    "upload-take": ("{upload}", "{offered}"),
    "upload-unit": ("{upload}",),
    "upload-means": ("{upload}:0:0", "{upload}:0:none"),
    "upload-likely": ("{upload}:1",),
    "upload-refused": ("{upload}:0",),
    "upload-alike": ("{upload}:0",),
    "upload-mend": ("{upload}",),
    "upload-import": ("{upload}:1",),
    "upload-launch": ("{upload}", "{offered}"),
    "upload-into": ("{upload}:none", "{upload}:1"),
    "upload-new-launch": ("{upload}",),
    "upload-drop": ("{upload}", "{offered}"),
    "settings": ("", "office", "officials", "counting", "reminding", "shelf", "awards"),
    "set": ("office", "counted", "award"),
    "switch": ("apart:on", "all:on"),
    "set-zone": ("Asia/Makassar", "Asia/Makassar:yes"),
    "official": ("signatory", "leader"),
    "no-official": ("signatory",),
    "counts": ("health_centre",),
    "count-type": ("health_centre:on", "department:off"),
    "no-holiday": ("2026-12-24",),
    "no-material": ("00000000",),
    "no-award": ("2020",),
    "coverage": ("", "36.03", "0:period-{period}", "0:cumulative:36.03", "0:launch-{launch}"),
    "launches": ("", "0"),
    "launch": ("{launch}",),
    "new-launch": ("",),
    "change-launch": ("{launch}",),
    "choose": ("{launch}", "{launch}:0:0:simpus"),
    "search-launch": ("{launch}",),
    "take": ("{launch}:0:1", "{launch}:0:2"),
    "leave": ("{launch}:0:1",),
    "take-anyway": ("{launch}:0:1",),
    "lock-launch": ("{launch}",),
    "launch-locked": ("{launch}",),
    "targets": ("", "0"),
    "set-target": ("", "2027"),
    "call": ("gaps", "unreported", "unreachable"),
    "called": ("x",),
    "list-text": ("gaps", "unreported:0:cumulative:36.03", "unreachable"),
    "phones": ("0:gaps", "0:unreported"),
    "still-here": ("",),
    "breakdown": ("", "0:year-2026", "0::36.03"),
    "scopes": ("", "0:cumulative:36.03"),
    "pick": ("0:launch", "0:year:36.03", "0:period:36.03"),
    "regions": ("", "0"),
    "gaps": ("", "0", "0:cumulative:36.03"),
    "units": ("", "0"),
    "unreported": ("", "0"),
    "unreachable": ("", "0"),
    "document": ("picture:", "workbook:cumulative:36.03", "report:period-{period}"),
    "export": ("export", "units", "innovations"),
    "whatsapp": ("",),
    "announcements": ("",),
    "write-announcement": ("",),
    "announce": ("see:{announcement}", "pause:{announcement}", "stopped:{announcement}"),
    "missed": ("0:{announcement}",),
    "trail": ("", "0:i1", "0:p{owner}"),
    "trail-of": ("",),
    "bind": ("{group}",),
    "unbind": ("", "yes"),
    "q": ("{draft}:summary:!skip", "{draft}:-:!send", "{draft}:name:x"),
    "dup": ("{draft}:other", "{draft}:copy:{verified}", "{draft}:same:{submitted}"),
    "draft": ("resume:{draft}", "send:{draft}", "discard:{draft}", "delete:{draft}"),
    "again": ("G-2345",),
    OTHERS: ("",),
}
#: What nobody's button carries, tried on all of them.
GUESSED: Final = ("", "0", "-1", "1", "99999999999999999999", "²", "{submitted}", "%s:'--:{{0}}")
#: What is put behind every command.
BEHIND: Final = ("", "{submitted}", "wahana lentera", "rantang kasih", "dinas kesehatan")

TAPS: Final = sorted({route.name for route in ROUTES.all if route.kind is Kind.TAP})
COMMANDS: Final = sorted({route.name for route in ROUTES.all if route.kind is Kind.COMMAND})


@pytest.fixture(scope="module")
def office(one_office: Office) -> Office:
    """One office for all that is tried here."""
    return one_office


@pytest.fixture(scope="module")
async def town(office: Office) -> tuple[Private, list[Stranger]]:
    """A unit with everything in it, and the strangers."""
    async with office.database.write() as store:
        private, units = await keep_private(store, office)
        others = await strangers(store, office, units)
    await office.settled()
    return private, others


Town = tuple[Private, list[Stranger]]


def test_every_table_is_looked_at() -> None:
    """A new table belongs to PROTECTED, or to RUNNING, in strangers.py."""
    looked_at = {table.name for table, _ in PROTECTED} | {table.name for table in RUNNING}
    assert looked_at == set(metadata.tables)


@pytest.mark.parametrize("name", TAPS)
async def test_no_button_gives_strangers_what_is_not_theirs(
    office: Office, town: Town, name: str
) -> None:
    assert name in CARRIED, f'add "{name}" to CARRIED with what its buttons carry, ids in braces'
    private, known = town
    everybody = [*known, unknown(office)]
    shown = "zzz" if name == OTHERS else name

    await _tried(office, everybody, _filled(f"{shown}:", CARRIED[name], private), Stranger.press)
    await _tried(office, everybody[-4:], _filled(f"{shown}:", GUESSED, private), Stranger.press)


@pytest.mark.parametrize("name", COMMANDS)
async def test_no_command_gives_strangers_what_is_not_theirs(
    office: Office, town: Town, name: str
) -> None:
    private, known = town
    shown = "xyz" if name == OTHERS else name

    await _tried(office, [*known, unknown(office)], _filled(f"/{shown} ", BEHIND, private), _say)


async def test_no_words_give_strangers_what_is_not_theirs(office: Office, town: Town) -> None:
    private, known = town
    said = (
        private.submitted,
        "inv 2026 2",
        "cari wahana lentera",
        "lapor perkembangan rantang kasih",
        "siapa operator Dinas Kesehatan?",
        "opd mana yang belum punya inovasi?",
        f"/start inv_{private.submitted}",
    )
    await _tried(office, [*known, unknown(office)], list(said), _say)


Try = Callable[[Stranger, str], object]


def _filled(before: str, all_args: tuple[str, ...], private: Private) -> list[str]:
    filled = (f"{before}{args.format(**asdict(private))}" for args in all_args)
    return list(dict.fromkeys(one.rstrip(": ") for one in filled))


async def test_no_inline_query_gives_strangers_what_is_not_theirs(
    office: Office, town: Town
) -> None:
    everybody = [*town[1], unknown(office)]
    for words in ("", "wahana lentera", "vila", "ungkapan", "yusril", "dinas kesehatan"):
        queries = [stranger.client.ask_inline(words) for stranger in everybody]
        await until(partial(_all_answered, queries))
        for stranger, query in zip(everybody, queries, strict=True):
            assert leaked(unknown(office), str(query.results)) == [], f"{stranger.who}: {words}"


def _all_answered(queries: list[InlineQuery]) -> bool:
    return all(query.results is not None for query in queries)


def _say(stranger: Stranger, text: str) -> None:
    stranger.client.send(text)


async def _tried(office: Office, everybody: list[Stranger], all_data: list[str], try_: Try) -> None:
    """Let strangers try all of it; nothing changes, nothing leaks, everybody is answered."""
    async with office.database.read() as store:
        before, failed = await dump(store), await store.inbox.dead()
    wrong = [each for data in all_data for each in await _try_one(office, everybody, data, try_)]
    async with office.database.read() as store:
        after, dead = await dump(store), await store.inbox.dead()
    assert wrong == []
    assert [letter.error for letter in dead[len(failed) :]] == []
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}


async def _try_one(office: Office, everybody: list[Stranger], data: str, try_: Try) -> list[str]:
    counts = [len(one.client.received) for one in everybody]
    queries = [try_(one, data) for one in everybody]
    await office.settled()
    found = []
    for stranger, seen, query in zip(everybody, counts, queries, strict=True):
        read = read_by(stranger, seen, query if isinstance(query, CallbackQuery) else None)
        if not read:
            found.append(f"{stranger.who} is not answered: {data}")
        if secrets := [*unreadable(read), *leaked(stranger, read)]:
            found.append(f"{stranger.who} reads {secrets} after {data}: {read}")
        if is_incident(read):
            found.append(f"{stranger.who} meets an incident after {data}")
    return found
