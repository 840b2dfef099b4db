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
CUT = 30  # letters that a file's name has of a company's at least, where the program has cut it


def plan_owner(stem: str, companies: Sequence[Listed]) -> Listed | None:
    """The company whose name the file's name begins with; the longest name where several do.

    The legal form may be left out where that leaves one company only. None where nobody or several fit.
    """
    for fits in (begins, _is_short, _is_cut):
        found = [one for one in companies if fits(stem, one.name)]
        longest = max((len(_letters(one.name)) for one in found), default=0)
        best = {one.key: one for one in found if len(_letters(one.name)) == longest}
        if best:
            return next(iter(best.values())) if len(best) == 1 else None
    return None


def in_order(calls: Iterable[Call]) -> tuple[Call, ...]:
    """Those with most that is late first, then those without a plan, then the calm ones; by name."""

    def urgency(call: Call) -> tuple[int, int, str]:
        group = 0 if call.late else 1 if call.following is None else 2
        return group, -call.late, call.company.casefold()

    return tuple(sorted(calls, key=urgency))


def without_plan(companies: Sequence[Listed], owners: Mapping[str, object]) -> tuple[Listed, ...]:
    """The companies of the list that no plan belongs to, each once. `owners` has the keys that have one."""
    return tuple({one.key: one for one in companies if one.key not in owners}.values())


def _begins(stem: str, letters: str) -> bool:
    """Do the letters of the file's name begin with these, and end there with a word?"""
    at = 0
    for letter in normalize("NFKC", stem).casefold():
        if at == len(letters):
            return not letter.isalnum() and bool(letters)
        if letter.isalnum():
            if letter != letters[at]:
                return False
            at += 1
    return at == len(letters) > 0


def begins(stem: str, name: str) -> bool:
    """Does the file's name begin with the company's whole name, and end it there?"""
    return _begins(stem, _letters(name))


def _is_short(stem: str, name: str) -> bool:
    """Does it begin with the name without its legal form?"""
    words = name.split()
    has_form = len(words) > 1 and _letters(words[-1]) in LEGAL_FORMS
    return has_form and _begins(stem, _letters(" ".join(words[:-1])))


def _is_cut(stem: str, name: str) -> bool:
    """Is the file's name up to the first `_` the beginning of a long company name?"""
    own = _letters(stem.partition("_")[0])
    return len(own) >= CUT and _letters(name).startswith(own)


def _letters(name: str) -> str:
    """The letters and digits of a name, without regard to case and the ways of writing a letter."""
    return "".join(letter for letter in normalize("NFKC", name).casefold() if letter.isalnum())
