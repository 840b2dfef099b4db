"""Which municipality is meant, and how far it is from another: by name, number or older spelling.

Never guessed: a name that also lies in another county is taken only where nothing says the other one. Pure:
the table is handed in. Not for reading it, which is `files.municipalities`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from resiliens.model.places import Distance, Municipality
from resiliens.network.place_names import COUNTIES, HEDMARK, OTHER_NAMES

ROAD = 1.3  # times the straight line (the note on the table)
EARTH = 6371.0  # km
NEAR = 20.0  # km by road; our choice
HOUR = 60.0  # km by road in an hour, on roads with bends and tractors; our choice
_SMALL = ("i", "på", "kommune", "kommunen", "fylke", "sentrum", "in", "municipality", "county")
_NUMBER = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Places:
    """The municipalities that are known, found by what people write."""

    by_number: Mapping[str, Municipality] = field(default_factory=dict)
    by_name: Mapping[str, Municipality] = field(default_factory=dict)

    def find(self, written: str) -> Municipality | None:
        """The municipality, or None: not known, or plainly another of that name (`Våler (Østfold)`).

        A number decides alone; one that the table does not have is not looked up by its name.
        """
        number = _NUMBER.search(written)
        if number:
            return self.by_number.get(number.group())
        words = _words(written)
        for length in range(min(3, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                found = self.by_name.get(" ".join(words[start : start + length]))
                rest = words[:start] + words[start + length :]
                if found is not None:
                    return found if all(_fits(word, found) for word in rest) else None
        return None


def places_of(municipalities: Iterable[Municipality]) -> Places:
    """The table as it is looked up, older and other names with it."""
    given = sorted(municipalities, key=lambda one: one.number)
    by_number = {one.number: one for one in given}
    by_name = {_folded(one.name): one for one in given}
    for number, names in OTHER_NAMES.items():
        if number in by_number:
            for name in names:
                by_name.setdefault(_folded(name), by_number[number])
    return Places(by_number, by_name)


def kilometres(one: Municipality, other: Municipality) -> float:
    """By road, from centre to centre: 1.3 times the great circle."""
    north, south = radians(one.latitude), radians(other.latitude)
    half = sin((south - north) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half)) * ROAD


def distance(one: Municipality | None, other: Municipality | None) -> Distance:
    """The class of the distance; unknown where a place is."""
    if one is None or other is None:
        return "unknown"
    if one.number == other.number:
        return "same"
    road = kilometres(one, other)
    return "near" if road <= NEAR else "hour" if road <= HOUR else "far"


def _fits(word: str, found: Municipality) -> bool:
    """May this word stand beside the name? Its county may; another place may not."""
    county = found.number[:2]
    older = ("Hedmark" if found.number in HEDMARK else "Oppland",) if county == "34" else ()
    return word in map(_plain, (*COUNTIES.get(county, ()), *older))


def _words(name: str) -> list[str]:
    return [word for word in map(_plain, _WORD.findall(name)) if word not in _SMALL]


def _folded(name: str) -> str:
    return " ".join(_words(name))


def _plain(word: str) -> str:
    """Without case; `aa`, `oe` and `ae` as å, ø and æ once were written, `ö` and `ä` as neighbours do."""
    word = unicodedata.normalize("NFC", word.casefold())
    for old, new in (("ö", "ø"), ("ä", "æ"), ("aa", "å"), ("oe", "ø"), ("ae", "æ"), ("-", " ")):
        word = word.replace(old, new)
    return word
