"""Which substances a line is about, by the words people use: `tørr sagflis av gran` is sawdust.

Knows endings, and compounds by their last part (`granbark` is bark). Pure: the words are handed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from resiliens.model.exchange import Likeness, Substance

LONGEST = 300  # characters of a name that are looked at
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ENDINGS = ("ene", "ane", "ar", "er", "en", "et", "es", "a", "e", "r", "n", "s", "t")
_SHORTEST_STEM = 3
_SHORTEST_LAST_PART = 4  # letters of the last part of a compound
_SHORTEST_FIRST_PART = 3
_SAY_NOTHING = frozenset({
    "til", "for", "med", "uten", "utan", "fra", "frå", "ren", "rein", "tørr", "turr", "våt", "rest", "rester",
    "restar", "avfall", "brukt", "brukte", "gammel", "gamle", "from", "with", "waste", "used", "some",
    "diverse", "annet", "anna", "ledig", "ledige", "overskudd", "overskot", "liten", "stor", "store", "små",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Substances by id, and every word for them by the words as they are compared."""

    by_id: Mapping[str, Substance] = field(default_factory=dict)
    by_words: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    @property
    def longest(self) -> int:
        return max(map(len, self.by_words), default=0)


def vocabulary_of(substances: Iterable[Substance]) -> Vocabulary:
    """The words of all substances; where two have the same, the first keeps it (the reader refuses that)."""
    given = list(substances)
    by_words: dict[tuple[str, ...], str] = {}
    for one in given:
        for _, names in one.names:
            for name in names:
                by_words.setdefault(words_of(name), one.id)
    return Vocabulary({one.id: one for one in given}, by_words)


def words_of(text: str) -> tuple[str, ...]:
    """A text as the words that are compared: without case, a hyphen as a blank."""
    return tuple(
        part for word in _WORD.findall(text[:LONGEST].casefold()) for part in word.split("-") if part
    )


def substances_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The ids of what a text names, in its order; each word belongs to the longest name it is part of."""
    words = words_of(text)
    found: dict[int, str] = {}
    used: set[int] = set()
    for length in range(min(vocabulary.longest, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            places = range(start, start + length)
            known = None if used.intersection(places) else _named(words[start : start + length], vocabulary)
            if known is not None:
                found[start] = known
                used.update(places)
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def likeness(have: tuple[str, ...], want: tuple[str, ...], vocabulary: Vocabulary) -> Likeness | None:
    """How near what one has is to what another wants, by their substances; None where not at all."""
    if set(have) & set(want):
        return "same"
    givers = [vocabulary.by_id[one] for one in have]
    if any(used in want for one in givers for used in one.serves):
        return "serves"
    families = {vocabulary.by_id[one].family for one in want} - {""}
    return "family" if any(one.family in families for one in givers) else None


def shared_word(one: str, other: str) -> bool:
    """Have two names a word in common that says something? For what the vocabulary does not know."""
    return bool(_telling(one) & _telling(other))


def _telling(text: str) -> set[str]:
    said = (word for word in words_of(text) if len(word) >= 4 and word not in _SAY_NOTHING)
    return {form for word in said for form in _forms(word) if len(form) >= 4}


def _named(words: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """The substance that these words name: as they stand, by their last word's endings, or as a compound."""
    *first, last = words
    for form in _forms(last):
        known = vocabulary.by_words.get((*first, form))
        if known is not None:
            return known
    if first:
        return None
    parts = (form[start:] for form in _forms(last) for start in _starts(form))
    return next((vocabulary.by_words[part,] for part in parts if (part,) in vocabulary.by_words), None)


def _starts(word: str) -> range:
    """Where the last part of a compound may begin, the longest part first."""
    return range(_SHORTEST_FIRST_PART, len(word) - _SHORTEST_LAST_PART + 1)


def _forms(word: str) -> list[str]:
    """The word as it stands, and without each ending it may have."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    stems = [stem for stem in stems if len(stem) >= _SHORTEST_STEM]
    return list(dict.fromkeys([word, *stems, *(f"{stem}e" for stem in stems)]))
