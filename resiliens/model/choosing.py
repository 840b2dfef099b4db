"""Which questions a person means by a few words: an id, part of one, a pillar, or a pattern with a star.

Not for what is due, and not for saying so: what matches nothing is handed back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from resiliens.model.questionnaire import Questionnaire, Section, questions_of, walk

COMPANY = "company"
LONGEST = 200
"""A word longer than this is not looked up for its nearest; no id is."""


@dataclass(frozen=True, slots=True)
class NoMatch:
    """A pattern that names no question: `near` are the ids it may have meant, none, one or more.

    `several`: it is the last part of more than one id, all of them in `near`.
    """

    pattern: str
    near: tuple[str, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The addresses that were meant, each once: company questions first, then as in the questionnaire."""

    ids: tuple[str, ...] = ()
    missed: tuple[NoMatch, ...] = ()


def chosen(questionnaire: Questionnaire, patterns: Iterable[str]) -> Chosen:
    """The questions that any of the patterns names.

    A pattern is an id (`environment.energy`), its last part where only one id has it (`energy`), a section
    (`environment`: everything below; `company`: all about the company), or holds `*` or `?` and is compared
    with whole ids (`*waste*`; a section that matches stands for everything below). Capitals do not matter.
    """
    below = dict(_below(questionnaire))
    found: set[str] = set()
    missed: list[NoMatch] = []
    for pattern in patterns:
        meant = _meant(pattern.strip().casefold(), below)
        if isinstance(meant, NoMatch):
            missed.append(NoMatch(pattern, meant.near, meant.several))
        else:
            found.update(*(below[address] for address in meant))
    everyone = (*questionnaire.company, *questionnaire.questions())
    return Chosen(tuple(one.id for one in everyone if one.id in found), tuple(missed))


def _below(questionnaire: Questionnaire) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every address with the questions at or below it."""
    about = tuple(question.id for question in questionnaire.company)
    if about:
        yield COMPANY, about
        yield from ((address, (address,)) for address in about)
    for node in walk(questionnaire.root):
        everyone = tuple(question.id for question in questions_of(node))
        if node is questionnaire.root and isinstance(node, Section) and questionnaire.joined:
            everyone = (*about, *everyone)  # the whole programme
        yield node.id, everyone


def _meant(pattern: str, below: Iterable[str]) -> tuple[str, ...] | NoMatch:
    known = {address.casefold(): address for address in below}
    if any(sign in pattern for sign in "*?"):
        matching = tuple(address for folded, address in known.items() if fnmatchcase(folded, pattern))
        return matching or NoMatch(pattern)
    if pattern in known:
        return (known[pattern],)
    ending = tuple(address for folded, address in known.items() if folded.rpartition(".")[2] == pattern)
    if len(ending) == 1:
        return ending
    return NoMatch(pattern, ending, several=True) if ending else NoMatch(pattern, _nearest(pattern, known))


def _nearest(pattern: str, known: dict[str, str]) -> tuple[str, ...]:
    """The id most like it, as a whole or by its last part."""
    from difflib import get_close_matches  # only a mistake needs it

    if not pattern or len(pattern) > LONGEST:
        return ()
    whole = get_close_matches(pattern, known, n=1, cutoff=0.6)
    if whole and "." in pattern:
        return (known[whole[0]],)
    parts = {folded.rpartition(".")[2]: address for folded, address in reversed(known.items())}
    part = get_close_matches(pattern, parts, n=1, cutoff=0.6)
    return (parts[part[0]],) if part else tuple(known[one] for one in whole)
