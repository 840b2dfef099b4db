"""What can go to whom: every have beside every want of another company, how well they fit and what to ask.

Compares substance, amount, rhythm, quality and distance; asks about law and never answers (facilitation,
section 7). Each side is ranked, and a suggested set in which no line is used twice is an exact assignment.
Not for who may see it: `lines.may_see`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from resiliens.model.companies import Listed, Member
from resiliens.model.exchange import Audience, Candidate, Exchange, Likeness, Line, Rhythms
from resiliens.model.places import Municipality
from resiliens.network.amounts import amount_of, compared
from resiliens.network.assignment import best_pairs
from resiliens.network.bars import Bars, bars_between, row_of
from resiliens.network.lines import lines_of, visible_to
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
_DOUBT = 6  # points less for each thing that seems not to fit, three at most
_NO_THING = frozenset({"space", "transport", "equipment", "people"})  # which name what they are for
_KEEPS = ("material", "energy", "water")  # kinds that a store can hold; an hour of work is none
BEST_EACH = 3  # candidates of one line that are shown, and become ideas to follow
_RHYTHM_WORDS = ("steady", "batches", "season")


@dataclass(frozen=True, slots=True)
class _Market:
    """What lines are compared by."""

    vocabulary: Vocabulary
    bars: Bars
    where: Mapping[Line, Municipality | None]


@dataclass(frozen=True, slots=True)
class Tables:
    """What lines are held against, beside the companies: municipalities, and words for substances."""

    places: Places
    vocabulary: Vocabulary


def exchange(
    members: Sequence[Member], listed: Sequence[Listed], tables: Tables, audience: Audience = "facilitator"
) -> Exchange:
    """All candidates among the lines that an audience may see, the best first.

    What it may not see takes no part in anything, so that no gap tells of it. The order of `members` and
    `listed` changes nothing.
    """
    vocabulary, places = tables.vocabulary, tables.places
    rows = sorted(listed, key=lambda row: (row.key, row.line))
    in_order = sorted(members, key=lambda one: (one.key, one.sheet.file))
    bars = bars_between(in_order, rows)
    homes = _homes(in_order, rows)
    rivals = {key for pair in bars.rivals for key in pair}
    hushed = (_hushed(one, rivals, audience) for one in lines_of(members, vocabulary))
    lines = visible_to(audience, hushed)
    written = {line: line.place or homes.get(line.key, "") for line in lines}
    market = _Market(vocabulary, bars, {line: places.find(place) for line, place in written.items()})
    fitting = list(_candidates(tuple(written), market))
    chosen = _with_what_is_left(_suggested(fitting), fitting)
    contested = _contested(fitting, bars)
    final = [_final(one, at in chosen, contested) for at, one in enumerate(fitting)]
    ranked = sorted(final, key=_best_first)
    shown = _worth_a_talk(ranked)
    kept = frozenset(shown)
    used = {line for one in fitting for line in (one.have, one.want)}
    return Exchange(
        lines=lines,
        candidates=shown,
        weaker=tuple(one for one in ranked if one not in kept),
        lonely=tuple(line for line in lines if line not in used),
        not_understood=tuple(line for line in lines if not line.substances),
        unknown_places=tuple(sorted({
            place for line, place in written.items() if place and market.where[line] is None
        })),
        not_found=bars.not_found,
    )  # fmt: skip


def _homes(members: Sequence[Member], rows: Sequence[Listed]) -> Mapping[str, str]:
    """Each company's municipality as it is written, from whichever of its files says it."""
    found: dict[str, str] = {}
    for one in members:
        written = municipality_of(one, row_of(one, rows))
        if not found.get(one.key):
            found[one.key] = written
    return found


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
    """By substance where both are known; by a word in common where one is not, and the kind is no other.

    Room for chips is no chips: a kind that is no thing meets its own kind alone.
    """
    stated = {have.kind, want.kind} - {""}
    if len(stated) > 1 and stated & _NO_THING:
        return None
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
    kind = _kind(have, market.vocabulary)
    rhythms = rhythm_of(have.rhythm, want.rhythm, keeps=kind in _KEEPS)
    apart = distance(market.where[have], market.where[want])
    differs = doubts(f"{have.quality}, {have.name}" if have.quality else have.name,
                     f"{want.quality}, {want.name}" if want.quality else want.name)  # fmt: skip
    points = _LIKENESS[alike] + _AMOUNTS[fit] + _DISTANCE[apart] + _RHYTHMS[rhythms]
    return Candidate(
        have, want, alike, fit, rhythms, apart, differs,
        asks_law=kind == "material",
        points=points - _DOUBT * min(3, len(differs)),
        covers=covers,
        rivals=market.bars.are_rivals(have.key, want.key),
    )  # fmt: skip


def rhythm_of(have: str, want: str, *, keeps: bool = True) -> Rhythms:
    """Does what comes fit when it is needed? One's own words are asked about. `keeps`: it can be stored."""
    if not have or not want:
        return "unknown"
    if have not in _RHYTHM_WORDS or want not in _RHYTHM_WORDS:
        return "ask"
    if have == "steady":
        return "fits"
    return "store" if want == "steady" and keeps else "ask"


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


def _with_what_is_left(chosen: frozenset[int], candidates: Sequence[Candidate]) -> frozenset[int]:
    """The chosen set, and further wants that what is left of a have still covers in full, the best first.

    Only where amounts can be compared. This part is greedy, not exact: it fills up and moves nothing.
    """
    left: dict[Line, Fraction] = {}
    served = {candidates[at].want for at in chosen}
    for at in chosen:
        left[candidates[at].have] = _rest(candidates[at], None)
    more = set(chosen)
    for at, one in sorted(enumerate(candidates), key=lambda pair: _best_first(pair[1])):
        rest = left.get(one.have)
        if rest is None or one.want in served or one.amounts not in ("enough", "part"):
            continue
        after = _rest(one, rest)
        if after >= 0:
            more.add(at)
            served.add(one.want)
            left[one.have] = after
    return frozenset(more)


def _rest(one: Candidate, before: Fraction | None) -> Fraction:
    """What is left of a have after a want; less than nothing where that is not known."""
    have = amount_of(one.have.amount, one.have.unit)
    want = amount_of(one.want.amount, one.want.unit)
    if have is None or want is None or have.dimension != want.dimension:
        return Fraction(-1)
    return (have.value if before is None else before) - want.value


def _worth_a_talk(ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The suggested ones, and for each line its best few: of hundreds nobody reads the rest."""
    taken: Counter[Line] = Counter()
    for one in ranked:
        if one.suggested:
            taken.update((one.have, one.want))
    kept: list[Candidate] = []
    for one in ranked:
        has_room = max(taken[one.have], taken[one.want]) < BEST_EACH
        if has_room and not one.suggested:
            taken.update((one.have, one.want))
        if has_room or one.suggested:
            kept.append(one)
    return tuple(kept)


def _contested(candidates: Iterable[Candidate], bars: Bars) -> Mapping[Line, frozenset[str]]:
    """For each line, the competitors of its company that look for, or have, the same from the same others."""
    others: dict[Line, set[Line]] = {}
    for one in candidates:
        others.setdefault(one.have, set()).add(one.want)
        others.setdefault(one.want, set()).add(one.have)
    found: dict[Line, set[str]] = {}
    for beside in others.values():
        for line in beside:
            for other in beside:
                if bars.are_rivals(line.key, other.key):
                    found.setdefault(line, set()).add(other.company)
    return {line: frozenset(names) for line, names in found.items()}


def _final(one: Candidate, suggested: bool, contested: Mapping[Line, frozenset[str]]) -> Candidate:
    return replace(
        one, suggested=suggested, also_wanted=tuple(sorted(contested.get(one.want, ()))),
        also_had=tuple(sorted(contested.get(one.have, ()))),
    )  # fmt: skip


def _hushed(line: Line, rivals: Collection[str], audience: Audience) -> Line:
    """A company with a competitor in the round: its amounts are for the facilitator, whatever it wrote.

    For others they are taken away before anything is compared: `covers 60 % of the need` would tell them.
    """
    if line.key not in rivals:
        return line
    hushed = replace(line, quiet=True)
    return hushed if audience == "facilitator" else replace(hushed, amount=None, unit="")


def _best_first(one: Candidate) -> tuple[int, str, int, str, int]:
    return (-one.points, one.have.company, one.have.number, one.want.company, one.want.number)
