"""What of a network's answers may be shown: R1-R11 of the facilitation guide, one function a rule.

`decide` is the whole: (answers, ledger, wish) -> (cells, refusals); documents get the cells alone. The
promise (contract, section 8): with all papers of all rounds no single member learns another's step from five
on, no two together from seven on. So whether a theme is shown hangs on who answered and on what was handed
out, never on what they answered: a refusal that knew the answers would itself be one. Proved by counting
through all answers that agree with the papers, in tests/network. Amounts (R4, R5) are in `sums`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from resiliens.model.ledger import Form, Group, Ledger, Shown
from resiliens.model.network import FIVE, Cell, Refusal, Theme
from resiliens.network.ledger import groups_of, rest, reused, same_round, same_set
from resiliens.network.standing import Standing, lower_median

PAIRS_FROM = 7  # from here on two members together learn nothing either
WIDE_FROM = 10  # companies before more than the middle is shown
FEWEST_ON_A_BAR = 3
TWO_STEPS = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: which themes, whose answers never leave, under which name of the round."""

    themes: tuple[Theme, ...]
    withheld: frozenset[str] = frozenset()
    round: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """The cells that documents may show, why the others are empty, and what the ledger is to keep."""

    cells: tuple[Cell, ...]
    refusals: tuple[Refusal, ...]
    shown: tuple[Shown, ...]


def decide(answers: Mapping[str, Sequence[Standing]], ledger: Ledger, wish: Wish) -> Decided:
    """Every theme of the wish: its figures, or an empty cell and the reason beside it."""
    cells: list[Cell] = []
    refusals: list[Refusal] = []
    shown: list[Shown] = []
    for theme in r10_no_slices(wish.themes):
        some = answers.get(theme.id, ())
        rule, form = verdict(theme, some, ledger, wish)
        if rule:
            refusals.append(Refusal(theme.id, rule, len(some)))
            cells.append(r11_no_hints(theme))
            continue
        cells.append(_cell(theme, some, form))
        shown.append(Shown(theme.id, "protected", groups_of(some), form))
    return Decided(tuple(cells), tuple(refusals), tuple(shown))


def verdict(theme: Theme, some: Sequence[Standing], ledger: Ledger, wish: Wish) -> tuple[str, Form]:
    """The rule that refuses a theme, or an empty text; and how much may be shown. Reads no step."""
    groups = groups_of(some)
    if theme.id in wish.withheld:
        return "sensitive", "median"
    if not r1_threshold(groups):
        return "R1", "median"
    before = [one for _, one in ledger.of_theme(theme.id, "protected") if same_set(groups, one.groups)]
    if not one_way_a_round(theme.id, ledger, wish.round):
        return "mode", "median"
    if before:
        return "", before[0].form
    if not r7_time(theme.id, groups, ledger, wish.round):
        return "R7", "median"
    old = known_before(theme.id, groups, ledger, wish.round)
    if not r6_overlap(groups, old):
        return "R6", "median"
    return "", r2_form(theme, len(groups), old)


def r1_threshold(groups: Sequence[Group]) -> bool:
    """R1: at least five independent companies on that theme.

    One knows one's own answer; with three, two can work out the third. Five suits neighbours who know each
    other. Who did not answer this theme does not count for it.
    """
    return len(groups) >= FIVE


def r2_form(theme: Theme, n: int, old: int) -> Form:
    """R2: five to nine companies give the median alone, ten and more also the middle half and bars.

    The ends of a small group are single answers. Where any answer was part of an earlier figure the median
    alone is shown, however many they are: two rich figures about overlapping groups can be subtracted. Of
    two steps there are no bars: a missing bar would tell two members on one step that no third is there.
    """
    wide = n >= WIDE_FROM and len(theme.steps) > TWO_STEPS
    return "full" if wide and not old else "median"


def r2_quartiles(steps: Sequence[int]) -> tuple[int, int]:
    """R2: the ends of the middle half, as answers that were given; between two of them the inner one.

    Definition 7 of scoring, section 5.2. The inner one, since with ten companies the outer one would leave
    two answers outside: two members who know that those are theirs would know all others.
    """
    ordered = sorted(steps)
    last = len(ordered) - 1
    return ordered[-(-last // 4)], ordered[last * 3 // 4]


def r2_bars(steps: Sequence[int], theme: Theme) -> tuple[int, ...] | None:
    """R2: companies on each step, only where every bar is 0 or at least three; else none at all.

    One or two companies on a bar are somebody. All bars or none: a missing one is the rest of a sum.
    """
    bars = tuple(sum(step == theme.first + at for step in steps) for at in range(len(theme.steps)))
    return bars if all(bar == 0 or bar >= FEWEST_ON_A_BAR for bar in bars) else None


def r3_sameness(steps: Sequence[int]) -> bool:
    """R3: is there too little spread for a distribution? Where all are equal, or all but one, there is.

    Equality tells everybody's answer. What is left out must not tell it either: the middle half is left out
    whenever both its ends are the median (which all equal and all but one are among), so that leaving it out
    says no more than printing it would. The median stands: who knows it and the own answer cannot tell this
    from any other spread around it.
    """
    return len(set(r2_quartiles(steps))) == 1


def r6_overlap(groups: Sequence[Group], old: int) -> bool:
    """R6: enough answers that no paper has used, however many papers and networks there were before.

    Comparing two papers at a time is not enough (sums and differences of several tell as well), so all are
    taken together: the answers no paper has used must outnumber those that one has by seven, by five where
    fewer than seven companies answered. Then every way in which the old answers may lie agrees with the new
    figure, and with the own answers of two members (one, below seven) known nobody else's is fixed.
    """
    fresh = len(groups) - old
    return fresh - old >= (PAIRS_FROM if len(groups) >= PAIRS_FROM else FIVE)


def r7_time(theme: str, groups: Sequence[Group], ledger: Ledger, round_name: str) -> bool:
    """R7: no publication that differs from an earlier one by one to four companies, on either side.

    What both have in common (company, answer, date of answer) is taken away; a rest of one to four is the
    newcomer, or who left. Within one round the companies are frozen: there a new date makes no new answer.
    """
    for publication, one in ledger.of_theme(theme, "protected"):
        if rest(groups, one.groups) in range(1, FIVE) or rest(one.groups, groups) in range(1, FIVE):
            return False
        if same_round(publication.round, round_name) and _companies_differ(groups, one.groups):
            return False
    return True


def r8_whole_steps(steps: Sequence[int]) -> int:
    """R8: the median as a whole step, the lower of two; never a decimal of a mean.

    Decimals of means make the arithmetic of R7 easy.
    """
    return lower_median(steps)


def r9_words(themes: Iterable[Theme]) -> tuple[str, ...]:
    """R9: the only words of a document about companies are the questionnaire's own.

    Notes, evidence, trade with size and places point at somebody in a small place. What is not here cannot
    be printed: a cell holds numbers and the id of its theme.
    """
    return tuple(theme.title for theme in themes)


def r10_no_slices(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """R10: one cell a theme, of all who came; no splitting by trade or size.

    Cells shrink, and a slice beside the whole shows the rest. A slice made by naming fewer files is met by
    R6 and R7 once the whole was published.
    """
    return tuple({theme.id: theme for theme in themes}.values())


def r11_no_hints(theme: Theme) -> Cell:
    """R11: what is not shown looks the same whatever the rule: the id and nothing else, also no count.

    The reason is itself an answer to who knows the own one. Documents print one sentence for all of them.
    """
    return Cell(theme.id)


def one_way_a_round(theme: str, ledger: Ledger, round_name: str) -> bool:
    """Within one round a theme is shown protected or on open cards, never both (contract, section 8).

    The named ones taken out of the figure would leave the others.
    """
    opened = ledger.of_theme(theme, "open-cards")
    return not any(same_round(paper.round, round_name) for paper, _ in opened)


def known_before(theme: str, groups: Sequence[Group], ledger: Ledger, round_name: str) -> int:
    """How many of the groups hold an answer that went into an earlier paper, in whichever way."""
    old: set[int] = set()
    for publication, one in ledger.of_theme(theme):
        old |= reused(groups, one.groups, by_company=same_round(publication.round, round_name))
    return len(old)


def _companies_differ(groups: Sequence[Group], others: Sequence[Group]) -> bool:
    """Is one to four companies' worth of difference between the two, dates and answers aside?"""
    joined = len(groups) - len(reused(groups, others, by_company=True))
    left = len(others) - len(reused(others, groups, by_company=True))
    return joined in range(1, FIVE) or left in range(1, FIVE)


def _cell(theme: Theme, some: Sequence[Standing], form: Form) -> Cell:
    steps = [one.step for one in some]
    median = r8_whole_steps(steps)
    if form == "median":
        return Cell(theme.id, len(steps), median)
    quartiles = None if r3_sameness(steps) else r2_quartiles(steps)
    bars = r2_bars(steps, theme)
    several = bars is not None and sum(bar > 0 for bar in bars) > 1
    return Cell(theme.id, len(steps), median, quartiles, bars if several else None)
