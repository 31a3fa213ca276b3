"""Which names are letters that stand for words, and for which words."""

import re
from typing import Final

from domain.names.text import fold, word_set

_ORDINARY_SI: Final = word_set(
    "sistem sistim siaga siap siang siapa siaran sidang sigap sinar singkat sinergi sinergitas"
    " siswa sisi sirkuit sirup situs siklus silat simpul simulasi sinkronisasi sipil sisa sirkulasi"
    " silaturahmi simpanan sigi sikap"
)
_INNER_CAPITAL: Final = re.compile(r"[a-z][A-Z]|^[A-Z]{2,}[a-z]")
_ELECTRONIC: Final = re.compile(r"^[eEiImM]-\w")


def looks_like_acronym(name: str) -> bool:
    """Tell whether the name looks like letters that stand for words ("SIMPEL", "e-SIR", "S3").

    A look, not a verdict: it only decides whether the expansion is asked for.
    """
    words = name.split()
    if len(words) != 1:
        return bool(words) and len(words) <= 4 and _opens_like_acronym(words[0], len(words))
    word = words[0].strip("\"“”'‘’.,")
    letters = [c for c in word if c.isalpha()]
    return bool(letters) and (
        (len(letters) > 1 and all(c.isupper() for c in letters))
        or any(c.isdigit() for c in word)
        or bool(_INNER_CAPITAL.search(word) or _ELECTRONIC.match(word))
        or _begins_with_si(word)
    )


def _opens_like_acronym(word: str, words: int) -> bool:
    return word.casefold() == "si" or (words <= 3 and bool(_INNER_CAPITAL.search(word)))


def _begins_with_si(word: str) -> bool:
    folded = word.casefold()
    return len(folded) > 3 and folded.startswith("si") and folded not in _ORDINARY_SI


_LONGEST: Final = 600
_SMALL_WORDS: Final = word_set("dan di ke dari untuk yang pada dengan bagi the of and")


def initials_match(acronym: str, expansion: str) -> bool:
    """Tell whether the acronym's letters are taken, in order, from the expansion's words.

    The first letter opens the expansion, and at least half of its words (small ones aside)
    give a letter: "SPBU" from "Sabtu Pagi Makan Buah". A digit repeats its letter ("S3").
    """
    if max(len(acronym), len(expansion)) > _LONGEST:
        return False
    letters, words = _letters(acronym), fold(expansion).split()
    if not 1 < len(letters) <= 60 or not 1 < len(words) <= 60 or words[0][0] != letters[0]:
        return False
    best: dict[int, int] = {0: 0}
    for word in words:
        best = _after_word(letters, word, best)
    given = best.get(len(letters), 0)
    return given >= 2 and 2 * given >= len(_content_words(expansion))


def abbreviates_whole(acronym: str, text: str) -> bool:
    """Tell whether the acronym abbreviates the whole text, not only its last words ("… (PKL)")."""
    letters, words = _letters(acronym), _content_words(text)
    if len(fold(acronym).split()) > 3 or len(words) < 2 or len(fold(acronym)) >= len(fold(text)):
        return False
    tails = ("".join(word[0] for word in words[start:]) for start in range(1, len(words)))
    return letters not in tails and initials_match(acronym, text)


def _after_word(letters: str, word: str, best: dict[int, int]) -> dict[int, int]:
    """Return, for each number of letters found so far, the most words that gave one."""
    result = dict(best) if best != {0: 0} else {}
    for start, words in best.items():
        reached = start
        for character in word:
            if reached < len(letters) and character == letters[reached]:
                reached += 1
                result[reached] = max(result.get(reached, 0), words + 1)
    return result


def _letters(acronym: str) -> str:
    """Return the acronym's letters, those before a small digit as often as it says."""
    found: list[str] = []
    for character in fold(acronym):
        if character.isalpha():
            found.append(character)
        elif character in "2345" and found:
            found.extend(found[-1] * (int(character) - 1))
    return "".join(found)


def _content_words(text: str) -> list[str]:
    return [word for word in fold(text).split() if word not in _SMALL_WORDS]
