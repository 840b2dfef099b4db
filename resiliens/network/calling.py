"""Plans matched to companies by the names of their files, and the order in which to ring.

A plan belongs to the company whose name its file begins with, as the program names it:
`Eksempel-Bruk-AS_plan.xlsx`. Not for reading plans.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize

from resiliens.model.calls import Call
from resiliens.model.companies import Listed

LEGAL_FORMS = frozenset({"as", "asa", "sa", "ba", "iks", "ks", "ans", "da", "enk", "nuf"})


def plan_owner(stem: str, companies: Sequence[Listed]) -> Listed | None:
    """The company whose name the file's name begins with; the longest name where several do.

    The legal form may be left out where that leaves one company only. None where nobody or several fit.
    """
    words = _words(stem)
    whole = [one for one in companies if _begins(words, _words(one.name))]
    found = whole or [one for one in companies if _begins(words, _short(one.name))]
    longest = max((len(_words(one.name)) for one in found), default=0)
    best = {one.key: one for one in found if len(_words(one.name)) == longest}
    return next(iter(best.values())) if len(best) == 1 else None


def in_order(calls: Iterable[Call]) -> tuple[Call, ...]:
    """Those with most that is late first, then those without a plan, then the calm ones; by name."""

    def urgency(call: Call) -> tuple[int, int, str]:
        group = 0 if call.late else 1 if call.following is None else 2
        return group, -call.late, call.company.casefold()

    return tuple(sorted(calls, key=urgency))


def without_plan(companies: Sequence[Listed], owners: Mapping[str, object]) -> tuple[Listed, ...]:
    """The companies of the list that no plan belongs to, each once. `owners` has the keys that have one."""
    return tuple({one.key: one for one in companies if one.key not in owners}.values())


def _begins(words: Sequence[str], name: Sequence[str]) -> bool:
    return bool(name) and list(words[: len(name)]) == list(name)


def _short(name: str) -> list[str]:
    words = _words(name)
    return words[:-1] if len(words) > 1 and words[-1] in LEGAL_FORMS else words


def _words(name: str) -> list[str]:
    """The words of a name, without regard to case, signs and the ways of writing a letter."""
    folded = normalize("NFKC", name).casefold()
    return "".join(letter if letter.isalnum() else " " for letter in folded).split()
