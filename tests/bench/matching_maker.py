"""Makes up catalogues in the officials' style, and questions to them, from a seed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from random import Random
from typing import Any, Final

from domain.matching import Entry
from tests.bench.matching_data import DATA, REGION, Asked

KINDS: Final = (
    "exact",
    "typo",
    "order",
    "acronym",
    "expansion",
    "spacing",
    "morph",
    "synonym",
    "abbrev",
    "paraphrase",
    "negative",
)
_ANY_ACTION: Final = "Pe"
"""Cut short, these words could be most actions, so nobody does it."""
_BY_NAME: Final = ("exact", "acronym", "spacing", "typo")
_MERELY_GENERIC: Final = 0.02
"""Share of new ideas that are asked for in generic words only."""


@dataclass(frozen=True, slots=True)
class Idea:
    """What a made-up innovation is about, before it is worded."""

    carrier: str
    action: str
    subject: str
    manner: str
    place: str

    def words(self) -> list[str]:
        return [part for part in astuple(self) if part]


class Maker:
    """Makes up a catalogue and questions to it; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        words = tomllib.loads((DATA / "matching_words.toml").read_text(encoding="utf-8"))
        self._words: dict[str, Any] = words
        self._ideas: dict[str, Idea] = {}
        self._entries: dict[str, Entry] = {}

    def catalogue(self, size: int) -> Iterator[Entry]:
        """`size` rows; ideas may be neighbours but no two are the same."""
        taken: set[Idea] = set()
        for number in range(1, size + 1):
            idea = self._idea(size)
            while idea in taken:
                idea = self._idea(size)
            taken.add(idea)
            entry = self._entry(str(number), idea)
            if size <= 20_000:
                self._ideas[entry.number], self._entries[entry.number] = idea, entry
            yield entry

    def questions(self, each: int) -> list[Asked]:
        """`each` questions of every kind about the catalogue made last."""
        share = {"negative": 3}
        return [asked for kind in KINDS for asked in self._of_kind(kind, each * share.get(kind, 1))]

    def _of_kind(self, kind: str, count: int) -> Iterator[Asked]:
        numbers = sorted(self._entries)
        while count:
            entry = self._entries[self._random.choice(numbers)]
            made = getattr(self, f"_{kind}")(entry, self._ideas[entry.number])
            if made is None:
                continue
            query, description = made
            expected = self._expected(kind, entry, query)
            yield Asked(kind, query, description, expected)
            count -= 1

    def _expected(self, kind: str, entry: Entry, query: str) -> frozenset[str]:
        if kind == "negative":
            return frozenset()
        only_name = kind in _BY_NAME and len(query) <= len(entry.name) + 2
        if not (entry.expansion and only_name):
            return frozenset({entry.number})
        name = _squeezed(entry.name)
        same = (one.number for one in self._entries.values() if _squeezed(one.name) == name)
        return frozenset(same)

    def _idea(self, size: int) -> Idea:
        pick = self._random.choice
        manner = pick(["", *self._words["manners"]]) if self._random.random() < 0.75 else ""
        many = size > 1000 or self._random.random() < 0.35
        place = pick(self._words["places"]) if many and self._random.random() < 0.5 else ""
        if size > 30_000:
            place = f"{place} {pick(self._words['places'])} {self._random.randint(1, 40)}".strip()
        return Idea(
            pick(self._words["carriers"]),
            pick(list(self._words["actions"])),
            pick(list(self._words["subjects"])),
            manner,
            place,
        )

    def _entry(self, number: str, idea: Idea) -> Entry:
        title = " ".join(idea.words())
        name = self._label(idea) if self._random.random() < 0.7 else ""
        return Entry(
            number=number,
            name=self._cased(name or title),
            expansion=title if name else "",
            summary=self._summary(idea),
            agency=f"Dinas {idea.subject}",
            agency_id=0,
            region=REGION,
            public=True,
        )

    def _label(self, idea: Idea) -> str:
        way = self._random.random()
        words = " ".join(idea.words()).split()
        if way < 0.25:
            return f"Si {self._random.choice(self._words['pretty'])}"
        if way < 0.4:
            return " ".join(self._random.sample(self._words["pretty"], 2))
        if way < 0.5:
            return f"e-{self._random.choice(idea.subject.split())}"
        cut = self._random.choice([1, 2, 3])
        return "".join(word[: cut + self._random.randint(0, 1)] for word in words[:6])

    def _cased(self, name: str) -> str:
        shapes = [name, name.upper(), name.title(), name]
        return self._random.choice(shapes)

    def _summary(self, idea: Idea) -> str:
        act, what = idea.action.lower(), idea.subject.lower()
        how = idea.manner.lower()
        return self._random.choice(
            [
                "",
                f"Warga kini mendapat {act} {what} {how} dengan lebih mudah.",
                f"Sebelumnya {act} {what} memakan waktu lama. Sekarang selesai dalam satu hari.",
                f"Mempermudah {act} {what} di lingkungan perangkat daerah.",
                f"Tim dinas menjalankan {act} {what} bersama kelurahan {idea.place}.",
                f"{idea.action} {what} {how} untuk meningkatkan mutu layanan.",
            ]
        )

    def _exact(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        whole = f"{entry.name} ({entry.expansion})" if entry.expansion else entry.name
        dashed = f"{entry.name} - {entry.expansion}" if entry.expansion else entry.name
        return self._random.choice([whole, whole.lower(), dashed.upper(), entry.name]), ""

    def _typo(self, entry: Entry, idea: Idea) -> tuple[str, str] | None:
        text = self._random.choice([entry.name, entry.expansion or entry.name])
        if len(text) < 6:
            return None
        for _ in range(1 + len(text) // 18):
            text = self._slip(text)
        return text, ""

    def _slip(self, text: str) -> str:
        at = self._random.randrange(1, len(text) - 1)
        way = self._random.randrange(4)
        if way == 0:
            return text[:at] + text[at + 1 :]
        if way == 1:
            return text[:at] + text[at] + text[at:]
        if way == 2:
            return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
        return text[:at] + self._random.choice("aiueonrstlkm") + text[at + 1 :]

    def _order(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        words = (entry.expansion or entry.name).split()
        self._random.shuffle(words)
        return " ".join(words), ""

    def _acronym(self, entry: Entry, idea: Idea) -> tuple[str, str] | None:
        return (self._cased(entry.name), "") if entry.expansion else None

    def _expansion(self, entry: Entry, idea: Idea) -> tuple[str, str] | None:
        return (self._cased(entry.expansion), "") if entry.expansion else None

    def _spacing(self, entry: Entry, idea: Idea) -> tuple[str, str] | None:
        name = entry.name
        if len(name) < 5 or len(name) > 40:
            return None
        if " " in name or "-" in name:
            return name.replace(" ", self._random.choice(["", "-", "_"])).replace("-", ""), ""
        at = self._random.randrange(2, len(name) - 1)
        return name[:at] + self._random.choice(" -.") + name[at:], ""

    def _morph(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        action = idea.action
        for affix in ("Pen", "Pem", "Pe"):
            if action.startswith(affix) and action.endswith("an"):
                action = action[len(affix) : -2]
                break
        return self._worded(idea, action=action.lower()), ""

    def _synonym(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        changed = self._random.choice(["action", "subject", "manner", "carrier"])
        return self._worded(idea, **{changed: self._other(changed, idea)}), ""

    def _abbrev(self, entry: Entry, idea: Idea) -> tuple[str, str] | None:
        words = " ".join(idea.words()).split()
        long = [at for at, word in enumerate(words) if len(word) > 7 and word[:2] != _ANY_ACTION]
        if not long:
            return None
        for at in self._random.sample(long, min(len(long), 2)):
            words[at] = words[at][: self._random.choice([4, 5, 6])].lower()
        return " ".join(words), ""

    def _paraphrase(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        other = {part: self._other(part, idea) for part in ("subject", "manner")}
        if self._random.random() < 0.6:
            other["action"] = self._other("action", idea)
        other["carrier"] = self._random.choice(self._words["carriers"])
        action, how = self._other("action", idea), self._other("manner", idea)
        other_subject, subject = self._other("subject", idea), idea.subject.lower()
        description = self._random.choice(
            [
                f"Warga sering menunggu {subject}, jadi kami bantu {action} {how}.",
                f"Supaya {action} {other_subject} tidak perlu ke kantor {how}.",
                f"{action} untuk {subject} yang lebih dekat dengan warga.",
            ]
        )
        label = self._label(idea)
        return f"{label} ({self._worded(idea, **other)})", description

    def _negative(self, entry: Entry, idea: Idea) -> tuple[str, str]:
        if self._random.random() < _MERELY_GENERIC:
            return f"{idea.carrier} {idea.action} {idea.manner}".strip(), ""
        stranger = self._random.choice(list(self._words["strangers"]))
        title = self._worded(idea, subject=stranger)
        label = "".join(word[:2] for word in title.split())
        name = self._random.choice([title, f"{label.upper()} ({title})"])
        about = self._random.choice(["", f"{idea.action} {stranger.lower()} bagi masyarakat."])
        return name, about

    def _worded(self, idea: Idea, **changed: str) -> str:
        parts = ("carrier", "action", "subject", "manner", "place")
        return " ".join(filter(None, (changed.get(p, getattr(idea, p)) for p in parts)))

    def _other(self, part: str, idea: Idea) -> str:
        said: str = getattr(idea, part)
        if part == "carrier":
            pairs = [pair for pair in self._words["same_carriers"] if said in pair]
            return next((one for pair in pairs for one in pair if one != said), said)
        others: list[str] = self._words[part + "s"][said] if said else [""]
        return self._random.choice(others)


def _squeezed(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
