"""Who can help whom: pairs of a company that has come far and will help, and one that wants to get there.

A pair is never two competitors, never two companies of one owner, and never about a sensitive theme
(facilitation, section 6; scoring, section 5.4). Which pairs there are together is an exact assignment. The
list is the facilitator's alone. Not for how it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from resiliens.assess.withheld import withheld
from resiliens.model.answers import State, Value
from resiliens.model.companies import Listed, Member
from resiliens.model.conditions import TOLERANCE
from resiliens.model.peers import Ask, Pair, PairTheme, Peering
from resiliens.model.places import Distance, Municipality
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import QuestionResult, questions_of
from resiliens.network.assignment import shared_visits
from resiliens.network.bars import Bars, bars_between, row_of
from resiliens.network.consents import help_themes
from resiliens.network.places import Places, distance

FAR_ALONG = 0.75  # of the scale: steps 3 and 4 of five
MOST_THEMES = 3  # more than that is no visit of 90 minutes
MOST_DOCUMENTS = 3  # more of them make a helper no better
_PART = 1000  # a weight is counted in thousandths


@dataclass(frozen=True, slots=True)
class _Company:
    """What the pairs hang on, of one company, by theme; the sensitive ones are not here."""

    key: str
    name: str
    steps: Mapping[str, int]
    strong: Mapping[str, QuestionResult]
    seeks: Mapping[str, QuestionResult]
    chosen: frozenset[str]
    willing: frozenset[str]
    place: Municipality | None
    trade: str


@dataclass(frozen=True, slots=True)
class _Network:
    companies: tuple[_Company, ...]
    bars: Bars
    unknown_places: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Known:
    """What companies are held against: the questionnaire that each answered, by key, and the table of places.

    `today` decides which consents hold.
    """

    trees: Mapping[str, Questionnaire]
    places: Places
    today: date


def peering(members: Sequence[Member], listed: Sequence[Listed], known: Known) -> Peering:
    """The pairs among these companies.

    Order of `members` and `listed` changes nothing.
    """
    network = _network(members, listed, known)
    offers = _offers(network, willing=True)
    size = range(len(network.companies))
    pairs = {(row, column): _pair(network, (row, column), offers) for row, column in offers}
    values = [[pairs[row, column].value if (row, column) in pairs else 0 for column in size] for row in size]
    chosen = shared_visits(values)
    gives, gets = {row for row, _ in chosen}, {column for _, column in chosen}
    names = [one.name for one in network.companies]
    return Peering(
        pairs=tuple(sorted((pairs[one] for one in chosen), key=_best_first)),
        to_ask=_to_ask(network),
        gives_nothing=tuple(name for at, name in enumerate(names) if at not in gives),
        gets_nothing=tuple(name for at, name in enumerate(names) if at not in gets),
        no_targets=tuple(one.name for one in network.companies if one.seeks and not one.chosen),
        not_found=network.bars.not_found,
        unknown_places=network.unknown_places,
    )


def _best_first(pair: Pair) -> tuple[int, str, str]:
    return (-pair.value, pair.helper, pair.seeker)


def _network(members: Sequence[Member], listed: Sequence[Listed], known: Known) -> _Network:
    rows = sorted(listed, key=lambda row: (row.key, row.line))
    given = sorted(members, key=lambda one: one.key)
    made = [_company(one, row_of(one, rows), known) for one in given]
    unknown = {written for _, written in made if written}
    return _Network(tuple(one for one, _ in made), bars_between(given, rows), tuple(sorted(unknown)))


def municipality_of(member: Member, row: Listed | None) -> str:
    """What is written as a company's municipality: in the facilitator's list, else in its own answers."""
    if row is not None and row.municipality.strip():
        return row.municipality
    return _fact(member, "municipality")


def _fact(member: Member, name: str) -> str:
    entry = member.sheet.company.facts.get(f"company.{name}")
    if entry is not None and isinstance(entry.answer, Value):
        return str(entry.answer.value)
    more = member.sheet.company.more.get(name)
    return more if isinstance(more, str) else ""


def _company(member: Member, row: Listed | None, known: Known) -> tuple[_Company, str]:
    """The company, and what is written as its municipality where that is none we know."""
    tree, places, today = known.trees[member.key], known.places, known.today
    sensitive = withheld(tree)
    themes = [one for one in questions_of(member.result) if one.id not in sensitive and _answered(one)]
    chosen = frozenset(one.id for one in themes if one.target is not None and not one.target_is_proposal)
    written = municipality_of(member, row)
    place = places.find(written)
    company = _Company(
        key=member.key, name=member.name,
        steps={one.id: _step(one) for one in themes},
        strong={one.id: one for one in themes if _is_strong(one)},
        seeks={one.id: one for one in themes if _seeks(one, chosen)},
        chosen=chosen,
        willing=help_themes(member.sheet, tree, today=today),
        place=place, trade=_fact(member, "trade"),
    )  # fmt: skip
    return company, written if written.strip() and place is None else ""


def _answered(one: QuestionResult) -> bool:
    return one.state is State.ANSWERED and one.step is not None


def _step(one: QuestionResult) -> int:
    """The lower of what was claimed and what was found in a field study."""
    claimed = one.step or 0
    seen = None if one.seen is None else one.seen.value
    return min(claimed, seen) if isinstance(seen, int) else claimed


def _is_strong(one: QuestionResult) -> bool:
    """On step 3 or 4, with a document, and found to be so where somebody looked."""
    high = one.score is not None and one.score.low >= FAR_ALONG - TOLERANCE
    return high and bool(one.evidence) and _step(one) == one.step


def _seeks(one: QuestionResult, chosen: frozenset[str]) -> bool:
    """A target above where it stands: its own, or the one that is offered where it has chosen none at all."""
    if one.target is None or (chosen and one.id not in chosen):
        return False
    return one.target > _step(one)


def _offers(network: _Network, *, willing: bool) -> Mapping[tuple[int, int], tuple[tuple[int, str], ...]]:
    """For each pair that may be, what the seeker gains by each theme; the most useful themes first."""
    found: dict[tuple[int, int], tuple[tuple[int, str], ...]] = {}
    for row, helper in enumerate(network.companies):
        for column, seeker in enumerate(network.companies):
            if network.bars.keep_apart(helper.key, seeker.key):
                continue
            themes = [
                (gain, theme) for theme in helper.strong
                if (theme in helper.willing) == willing and (gain := _gain(helper, seeker, theme)) > 0
            ]  # fmt: skip
            if themes:
                found[row, column] = tuple(sorted(themes, key=lambda one: (-one[0], one[1]))[:MOST_THEMES])
    return found


def _gain(helper: _Company, seeker: _Company, theme: str) -> int:
    """Weight times the steps that this helper can show the way up, in thousandths."""
    sought = seeker.seeks.get(theme)
    if sought is None or sought.target is None:
        return 0
    steps = min(sought.target, helper.steps[theme]) - seeker.steps[theme]
    return max(0, steps) * round(sought.weight * _PART)


def _pair(
    network: _Network, at: tuple[int, int], offers: Mapping[tuple[int, int], tuple[tuple[int, str], ...]]
) -> Pair:
    helper, seeker = network.companies[at[0]], network.companies[at[1]]
    strong = [helper.strong[theme] for _, theme in offers[at]]
    themes = tuple(PairTheme(one.id, one.title, len(one.evidence), one.id in seeker.chosen) for one in strong)
    apart: Distance = distance(helper.place, seeker.place)
    other = helper.trade != seeker.trade if helper.trade and seeker.trade else None
    mutual = (at[1], at[0]) in offers
    documents = min(MOST_DOCUMENTS, max(one.documents for one in themes))
    # In the order of facilitation, section 6: gap and weight lead, the rest tips the scales.
    is_close = apart in ("same", "near", "hour")
    share = 100 + 10 * documents + 20 * mutual + 15 * is_close + 10 * (other is True)
    gain = sum(value for value, _ in offers[at])
    return Pair(helper.name, seeker.name, themes, apart, mutual, other, gain * share)


def _to_ask(network: _Network) -> tuple[Ask, ...]:
    """Who has what others look for and has not said that it will help; the most sought first."""
    themes: dict[int, set[str]] = {}
    seekers: dict[int, set[int]] = {}
    for (row, column), offered in _offers(network, willing=False).items():
        themes.setdefault(row, set()).update(theme for _, theme in offered)
        seekers.setdefault(row, set()).add(column)
    asked = [
        Ask(
            network.companies[row].name,
            tuple(sorted(network.companies[row].strong[theme].title for theme in named)),
            len(seekers[row]),
        )
        for row, named in themes.items()
    ]
    return tuple(sorted(asked, key=lambda one: (-one.seekers, one.company)))
