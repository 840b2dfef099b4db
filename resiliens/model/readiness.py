"""What lies in a workshop's folder, and what one moment still lacks. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.model.companies import Listed
from resiliens.model.moments import Need


@dataclass(frozen=True, slots=True)
class Standing:
    """What is there, by company key. `names` are the companies that are to take part: those on the list, or
    without one those that sent something. `late` are the companies of the list with those of its seats that
    have not answered, all of it where no seats are named. `made` are the moments whose papers were made."""

    names: Mapping[str, str]
    listed: tuple[Listed, ...] = ()
    has_list: bool = False
    late: tuple[tuple[str, tuple[str, ...]], ...] = ()
    agreed: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    consent: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    made: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that a moment lacks: of whom, in the order of their names. Empty `who`: of everybody.

    For `answers` each of `who` is a company and the roles that have not answered.
    """

    need: Need
    who: tuple[tuple[str, tuple[str, ...]], ...] = ()
