"""What can go to whom: every have beside every want of another company, how well they fit and what to ask.

Compares substance, amount, rhythm, quality and distance; asks about law and never answers (facilitation,
section 7). Each side is ranked, and a suggested set in which no line is used twice is an exact assignment.
Not for who may see it: `lines.may_see`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from resiliens.model.companies import Listed, Member
from resiliens.model.exchange import Candidate, Exchange, Likeness, Line, Rhythms
from resiliens.model.places import Municipality
from resiliens.network.amounts import amount_of, compared
from resiliens.network.assignment import best_pairs
from resiliens.network.bars import Bars, bars_between, row_of
from resiliens.network.lines import lines_of
from resiliens.network.peers import municipality_of
from resiliens.network.places import Places, distance
from resiliens.network.qualities import doubts
from resiliens.network.substances import Vocabulary, likeness, shared_word

# What leads and what tips the scales; only the order that comes of it is ever seen. The likeness of the
# substances outweighs all the rest together.
_LIKENESS: Mapping[str, int] = {"same": 60, "serves": 40, "family": 20, "words": 10}
_AMOUNTS: Mapping[str, int] = {"enough": 6, "part": 4, "unknown": 2, "not-comparable": 2}
_DISTANCE: Mapping[str, int] = {"same": 6, "near": 5, "hour": 4, "unknown": 2, "far": 0}
_RHYTHMS: Mapping[str, int] = {"fits": 3, "unknown": 2, "ask": 1, "store": 1}
_DOUBT = 3  # points less for each thing that seems not to fit, three at most
_RHYTHM_WORDS = ("steady", "batches", "season")


@dataclass(frozen=True, slots=True)
class _Market:
    """What lines are compared by."""

    vocabulary: Vocabulary
    bars: Bars
    where: Mapping[Line, Municipality | None]


def exchange(
    members: Sequence[Member], listed: Sequence[Listed], places: Places, vocabulary: Vocabulary
) -> Exchange:
    """All candidates, the best first. The order of `members` and `listed` changes nothing."""
    rows = sorted(listed, key=lambda row: (row.key, row.line))
    in_order = sorted(members, key=lambda one: (one.key, one.sheet.file))
    one_each = tuple({one.key: one for one in reversed(in_order)}.values())
    bars = bars_between(one_each, rows)
    homes = {one.key: municipality_of(one, row_of(one, rows)) for one in one_each}
    written = {line: line.place or homes.get(line.key, "") for line in lines_of(members, vocabulary)}
    market = _Market(vocabulary, bars, {line: places.find(place) for line, place in written.items()})
    fitting = list(_candidates(tuple(written), market))
    chosen = _suggested(fitting)
    quiet = _contested(fitting, market)
    final = [_final(one, at in chosen, quiet) for at, one in enumerate(fitting)]
    used = {line for one in fitting for line in (one.have, one.want)}
    return Exchange(
        lines=tuple(_hushed(line, quiet) for line in written),
        candidates=tuple(sorted(final, key=_best_first)),
        lonely=tuple(_hushed(line, quiet) for line in written if line not in used),
        not_understood=tuple(line for line in written if not line.substances),
        unknown_places=tuple(sorted({
            place for line, place in written.items() if place and market.where[line] is None
        })),
        not_found=bars.not_found,
    )  # fmt: skip


def _candidates(lines: Sequence[Line], market: _Market) -> Iterator[Candidate]:
    """Every have and want of two companies that are about something alike, in the order of the lines."""
    wants = [line for line in lines if line.side == "want"]
    for have in (line for line in lines if line.side == "have"):
        for want in wants:
            if have.key != want.key:
                alike = _alike(have, want, market.vocabulary)
                if alike is not None:
                    yield _candidate((have, want), alike, market)


def _alike(have: Line, want: Line, vocabulary: Vocabulary) -> Likeness | None:
    """By substance where both are known; by a word in common where one is not, and the kind is no other."""
    if have.substances and want.substances:
        return likeness(have.substances, want.substances, vocabulary)
    if have.kind and want.kind and have.kind != want.kind:
        return None
    return "words" if shared_word(have.name, want.name) else None


def _candidate(ends: tuple[Line, Line], alike: Likeness, market: _Market) -> Candidate:
    have, want = ends
    both = have.amount is not None and want.amount is not None
    given, needed = amount_of(have.amount, have.unit), amount_of(want.amount, want.unit)
    fit, covers = compared(given, needed, both_written=both)
    rhythms = rhythm_of(have.rhythm, want.rhythm)
    apart = distance(market.where[have], market.where[want])
    differs = doubts(f"{have.quality}, {have.name}" if have.quality else have.name,
                     f"{want.quality}, {want.name}" if want.quality else want.name)  # fmt: skip
    points = _LIKENESS[alike] + _AMOUNTS[fit] + _DISTANCE[apart] + _RHYTHMS[rhythms]
    return Candidate(
        have, want, alike, fit, rhythms, apart, differs,
        asks_law=_kind(have, market.vocabulary) == "material",
        points=points - _DOUBT * min(3, len(differs)),
        covers=covers,
        rivals=market.bars.are_rivals(have.key, want.key),
    )  # fmt: skip


def rhythm_of(have: str, want: str) -> Rhythms:
    """Does what comes fit when it is needed? One's own words are asked about."""
    if not have or not want:
        return "unknown"
    if have not in _RHYTHM_WORDS or want not in _RHYTHM_WORDS:
        return "ask"
    if have == "steady":
        return "fits"
    return "store" if want == "steady" else "ask"


def _kind(line: Line, vocabulary: Vocabulary) -> str:
    """What the line says it is, else what its substance is."""
    if line.kind or not line.substances:
        return line.kind or "material"
    return vocabulary.by_id[line.substances[0]].kind


def _suggested(candidates: Sequence[Candidate]) -> frozenset[int]:
    """The set with the most points in which every line is used once at most."""
    haves = list(dict.fromkeys(one.have for one in candidates))
    wants = list(dict.fromkeys(one.want for one in candidates))
    values = [[0] * len(wants) for _ in haves]
    place: dict[tuple[int, int], int] = {}
    for at, one in enumerate(candidates):
        row, column = haves.index(one.have), wants.index(one.want)
        values[row][column] = one.points
        place[row, column] = at
    return frozenset(place[pair] for pair in best_pairs(values))


def _contested(candidates: Iterable[Candidate], market: _Market) -> Mapping[Line, frozenset[str]]:
    """For each line, the competitors of its company that look for, or have, the same from the same others."""
    others: dict[Line, set[Line]] = {}
    for one in candidates:
        others.setdefault(one.have, set()).add(one.want)
        others.setdefault(one.want, set()).add(one.have)
    found: dict[Line, set[str]] = {}
    for beside in others.values():
        for line in beside:
            for other in beside:
                if market.bars.are_rivals(line.key, other.key):
                    found.setdefault(line, set()).add(other.company)
    for one in candidates:
        if one.rivals:
            found.setdefault(one.have, set())
            found.setdefault(one.want, set())
    return {line: frozenset(names) for line, names in found.items()}


def _final(one: Candidate, suggested: bool, quiet: Mapping[Line, frozenset[str]]) -> Candidate:
    return replace(
        one, suggested=suggested, have=_hushed(one.have, quiet), want=_hushed(one.want, quiet),
        also_wanted=tuple(sorted(quiet.get(one.want, ()))), also_had=tuple(sorted(quiet.get(one.have, ()))),
    )  # fmt: skip


def _hushed(line: Line, quiet: Mapping[Line, frozenset[str]]) -> Line:
    return replace(line, quiet=line in quiet)


def _best_first(one: Candidate) -> tuple[int, str, int, str, int]:
    return (-one.points, one.have.company, one.have.number, one.want.company, one.want.number)
