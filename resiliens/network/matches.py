"""Matches over time: new candidates come in as ideas, what a person moved stays, nothing is ever dropped.

A match is known again by its two companies and the names of its two lines. Pure. Not for the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from resiliens.model.exchange import REASONS, STEPS, STOPPED, Candidate, End, Line, Match
from resiliens.network.bars import bare
from resiliens.network.substances import words_of

_ID = re.compile(r"M-(\d{1,6})", re.IGNORECASE)


def with_new(
    matches: Sequence[Match], candidates: Sequence[Candidate], numbers: Mapping[str, str], today: date
) -> tuple[Match, ...]:
    """The matches, and every candidate that none of them is about as an idea, best first.

    `numbers` are the organisation numbers by the companies' keys, for who has one.
    """
    all_of_them = list(matches)
    last = max((int(found.group(1)) for one in matches if (found := _ID.fullmatch(one.id))), default=0)
    for one in candidates:
        have, want = end_of(one.have, numbers), end_of(one.want, numbers)
        if not any(_is_about(match, have, want) for match in all_of_them):
            last += 1
            all_of_them.append(Match(f"M-{last:02d}", have, want, since=today))
    return tuple(all_of_them)


def end_of(line: Line, numbers: Mapping[str, str]) -> End:
    """A line as one end of a match."""
    return End(line.company, line.name, numbers.get(line.key, ""))


def found_in(match: Match, candidates: Sequence[Candidate], numbers: Mapping[str, str]) -> Candidate | None:
    """The candidate that a match is about; None where the companies no longer list it."""
    ends = ((end_of(one.have, numbers), end_of(one.want, numbers), one) for one in candidates)
    return next((one for have, want, one in ends if _is_about(match, have, want)), None)


def moved(matches: Sequence[Match], which: str, step: str, today: date) -> tuple[Match, ...] | None:
    """With one match on another step; a stopped one runs again. None where there is no such match.

    Raises ValueError for a word that is no step.
    """
    if step not in STEPS:
        raise ValueError(step)
    one = _named(matches, which)
    return one if one is None else _with(matches, replace(one, step=step, reason="", before="", since=today))


def stopped(matches: Sequence[Match], which: str, reason: str, today: date) -> tuple[Match, ...] | None:
    """With one match stopped, and why; how far it had come is kept. None where there is no such match.

    Raises ValueError for a word that is no reason.
    """
    if reason not in REASONS:
        raise ValueError(reason)
    one = _named(matches, which)
    if one is None:
        return None
    before = one.before if one.step == STOPPED else one.step
    return _with(matches, replace(one, step=STOPPED, reason=reason, before=before, since=today))


def _named(matches: Sequence[Match], which: str) -> Match | None:
    return next((one for one in matches if one.id.casefold() == which.casefold()), None)


def _with(matches: Sequence[Match], changed: Match) -> tuple[Match, ...]:
    return tuple(changed if one.id == changed.id else one for one in matches)


def _is_about(match: Match, have: End, want: End) -> bool:
    return same_end(match.have, have) and same_end(match.want, want)


def same_end(one: End, other: End) -> bool:
    """The same line of the same company, by number where both have one, else by name."""
    if words_of(one.name) != words_of(other.name):
        return False
    first, second = re.sub(r"\D", "", one.orgnr), re.sub(r"\D", "", other.orgnr)
    return first == second if first and second else bare(one.company) == bare(other.company)
