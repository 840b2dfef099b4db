"""Who can help whom, as it was worked out for the facilitator: pairs with themes and reasons, no steps.

Values only. How pairs are found is `network.peers`; a document shows themes and never scores, since a pair
tells of a strength.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.model.places import Distance

MOST_SEEKERS = 2
"""Visits that one company is in at most, on either side (facilitation, section 6); `assignment.shared_visits`
has two slots for each."""


@dataclass(frozen=True, slots=True)
class PairTheme:
    """A theme that a pair is about. `documents` is how many of the helper's documents lie behind it,
    `chosen` whether the seeker set the target itself."""

    question: str
    title: str
    documents: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """One visit: the seeker comes to the helper.

    `themes` are at most three, the most useful first. `mutual`: the seeker could help the helper too.
    `other_trade` is None where a trade is not known. `value` only orders pairs; it is printed nowhere.
    """

    helper: str
    seeker: str
    themes: tuple[PairTheme, ...]
    distance: Distance
    mutual: bool
    other_trade: bool | None
    value: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A company that has what others look for, but has not said that it will help: to be asked first."""

    company: str
    themes: tuple[str, ...]
    seekers: int


@dataclass(frozen=True, slots=True)
class Peering:
    """The pairs, the best first, and what the facilitator has to know beside them.

    `gives_nothing` and `gets_nothing` are companies without a part in any pair on that side. `no_targets`
    have chosen none, so that the offered ones were used. `not_found` are competitors on the list whom nobody
    here is called, `unknown_places` what was written as a municipality and is none that is known.
    """

    pairs: tuple[Pair, ...] = ()
    to_ask: tuple[Ask, ...] = ()
    gives_nothing: tuple[str, ...] = ()
    gets_nothing: tuple[str, ...] = ()
    no_targets: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    unknown_places: tuple[str, ...] = ()
