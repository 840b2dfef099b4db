"""How each followed match stands, in words: the furthest first, ideas only counted, stops by reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.messages import text
from resiliens.messages.numbers import listing, short_date
from resiliens.model.exchange import REASONS, STEPS, STOPPED, End, Match


@dataclass(frozen=True, slots=True)
class Standing:
    """One row: a match, from whom to whom, how far it has come and since when."""

    id: str
    have: str
    want: str
    step: str
    since: str


def standing_of(
    matches: Sequence[Match], gone: Sequence[str], language: str
) -> tuple[tuple[Standing, ...], str]:
    """The rows of those that somebody has moved, and the sentences below them."""
    moved = sorted((one for one in matches if one.step != "idea"), key=_furthest_first)
    ideas = sum(one.step == "idea" and one.id not in gone for one in matches)
    after = [
        text("exchange.follow_ideas", language, n=ideas) if ideas else "",
        _stops(matches, language),
        text("exchange.follow_gone", language, ids=", ".join(gone)) if gone else "",
    ]
    return tuple(_standing(one, language) for one in moved), " ".join(part for part in after if part)


def step_in_words(match: Match, language: str) -> str:
    """`prøve`, or `stoppet etter prøve: lov`."""
    if match.step != STOPPED:
        return text(f"matches.step_{match.step}", language)
    reason = text(f"matches.reason_{match.reason}", language)
    if match.before in ("", "idea"):
        return text("matches.step_stopped", language, reason=reason)
    before = text(f"matches.step_{match.before}", language)
    return text("matches.step_stopped_before", language, before=before, reason=reason)


def _standing(one: Match, language: str) -> Standing:
    since = "–" if one.since is None else short_date(one.since, language)
    return Standing(one.id, _end(one.have), _end(one.want), step_in_words(one, language), since)


def _end(end: End) -> str:
    return f"{end.company}: {end.name}"


def _furthest_first(one: Match) -> tuple[int, date, str]:
    place = -STEPS.index(one.step) if one.step in STEPS else 1
    return (place, one.since or date.min, one.id)


def _stops(matches: Sequence[Match], language: str) -> str:
    counted = Counter(one.reason for one in matches if one.step == STOPPED)
    if not counted:
        return ""
    order = sorted(counted.items(), key=lambda one: (-one[1], REASONS.index(one[0])))
    said = [
        text(
            "matches.reasons_one" if n == 1 else "matches.reasons_more", language,
            reason=text(f"matches.reason_{reason}", language), n=n,
        )
        for reason, n in order
    ]  # fmt: skip
    return text("exchange.follow_stops", language, reasons=listing(said, language))
