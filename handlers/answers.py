"""How what a person sends becomes an answer: one reader per type of field. Pure."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz, process

from domain.contacts import IncompleteContact, parse_contact
from domain.dates import Ask, Moment, No, Sure, parse_date
from domain.innovations import Contact
from domain.names import fold, is_nonsense, shows
from domain.numbers import AskNumber, Number, OutOfRange, parse_number, parse_percent
from domain.phrases import is_no, is_yes
from domain.progress import Evidence, EvidenceKind
from handlers.questionnaire import Answers, Doubtful, Question, Rejected, Typed

SURE_ENOUGH = 85


def read(question: Question, typed: Typed, answers: Answers) -> Any:
    """The value meant by what was typed. Raises Rejected or Doubtful."""
    reader = question.read or READERS.get(question.type, read_text)
    return reader(question, typed, answers)


def read_text(question: Question, typed: Typed, answers: Answers) -> str:
    """Free text; nonsense or too few words are asked about once."""
    text = _text(typed)
    if question.least_words and is_nonsense(text, question.least_words):
        raise Doubtful("short", text, confirm="button-use-as-is", again=None, insist=True)
    return text


def read_date(question: Question, typed: Typed, answers: Answers) -> Any:
    """A day, month or year as officials type it; a doubtful one is asked about."""
    match parse_date(_text(typed), today=typed.today, tense=question.tense):
        case Sure(moment):
            return moment
        case Ask(moment, doubt):
            raise Doubtful(
                str(doubt),
                moment,
                confirm="button-yes",
                again="button-no",
                insist=False,
                meant=moment,
                typed=typed.text,
            )
        case No(reason):
            raise Rejected(str(reason), typed=typed.text)


def read_percent(question: Question, typed: Typed, answers: Answers) -> int:
    """A percentage from 0 to 100."""
    percent = parse_percent(_text(typed))
    if isinstance(percent, OutOfRange) or percent is None:
        raise Rejected("percent", typed=typed.text)
    return percent


def read_number(question: Question, typed: Typed, answers: Answers) -> Decimal:
    """A number as officials type it: `1.250`, `1,2 rb`, `±200`; "1,250" is asked about."""
    match parse_number(_text(typed)):
        case Number(value):
            return value
        case AskNumber((likeliest, *_)):
            raise Doubtful(
                "number",
                likeliest,
                confirm="button-yes",
                again="button-no",
                insist=False,
                meant=likeliest,
                typed=typed.text,
            )
        case _:
            raise Rejected("number", typed=typed.text)


def read_whole(question: Question, typed: Typed, answers: Answers) -> int:
    """A whole number, as officials type it."""
    match parse_number(_text(typed)):
        case Number(value) if value == int(value):
            return int(value)
    raise Rejected("number", typed=typed.text)


def read_yes_or_no(question: Question, typed: Typed, answers: Answers) -> bool:
    """Ya or tidak, in any of their forms."""
    if is_yes(_text(typed)):
        return True
    if is_no(typed.text):
        return False
    raise Rejected("yes-or-no", typed=typed.text)


def read_contact(question: Question, typed: Typed, answers: Answers) -> Contact:
    """A name with a phone number: "Dewi Lestari, 0812 3456 7890"."""
    found = parse_contact(_text(typed))
    if isinstance(found, IncompleteContact):
        raise Rejected(str(found.missing), typed=typed.text)
    return Contact(name=found.name, phone=found.phone)


# begins only where a word does: else a long word without an end would be tried from every letter
_LINK = re.compile(r"(?<![\w.-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def read_evidence(question: Question, typed: Typed, answers: Answers) -> Evidence:
    """A photo, a document, or a link in the text."""
    if typed.evidence is not None:
        return typed.evidence
    link = _LINK.search(_text(typed))
    if link is None:
        raise Rejected("evidence", typed=typed.text)
    return Evidence(kind=EvidenceKind.LINK, link=link[0])


def choose(text: str, labels: Mapping[str, str]) -> str:
    """The value whose label was typed: whole, in part, as initials, misspelt. Raises Rejected."""
    wanted = fold(text)
    folded = {value: fold(label) for value, label in labels.items()}
    for fits in (
        lambda label: label == wanted,
        lambda label: wanted and wanted in label,
        lambda label: len(wanted) > 1 and wanted == _initials(label),
    ):
        found = [value for value, label in folded.items() if fits(label)]
        if len(found) == 1:
            return found[0]
    near = process.extract(wanted, folded, scorer=fuzz.ratio, score_cutoff=SURE_ENOUGH, limit=2)
    if len(near) == 1:
        return str(near[0][2])
    raise Rejected("choice", typed=text)


def _initials(label: str) -> str:
    return "".join(word[0] for word in label.split())


def _text(typed: Typed) -> str:
    if not shows(typed.text):
        raise Rejected("empty")
    return typed.text


READERS: dict[Any, Callable[[Question, Typed, Answers], Any]] = {
    str: read_text,
    Moment: read_date,
    int: read_percent,
    Decimal: read_number,
    bool: read_yes_or_no,
    Contact: read_contact,
    Evidence: read_evidence,
}
