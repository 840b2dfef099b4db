"""The attack on published papers: every way the answers may lie that agrees with all of them.

Answers that went into the same papers are alike to a reader, so they are counted, not listed: a state says,
for each set of papers (an atom), how many of its answers stand on each step. That is exact, and small.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations_with_replacement, product

Counts = tuple[int, ...]
State = tuple[Counts, ...]
Papers = Callable[[State], object]
"""All papers that are handed out where the answers lie like this, also what is missing in them."""


@cache
def counts(n: int, steps: int) -> tuple[Counts, ...]:
    """Every way in which n answers can stand on the steps."""
    if steps == 1:
        return ((n,),)
    return tuple((first, *rest) for first in range(n + 1) for rest in counts(n - first, steps - 1))


def states(sizes: Sequence[int], steps: int) -> Iterator[State]:
    """Every network: the answers of each atom, counted."""
    return product(*(counts(n, steps) for n in sizes))


Insiders = tuple[tuple[int, int], ...]
"""The answers that the readers know as their own: atom and step of each."""


def insiders(sizes: Sequence[int], steps: int, most: int) -> Iterator[Insiders]:
    """Every group of one to `most` members that put their own answers together."""
    own = [(atom, step) for atom in range(len(sizes)) for step in range(steps)]
    for many in range(1, most + 1):
        yield from combinations_with_replacement(own, many)


def reveals(
    sizes: Sequence[int], steps: int, papers: Papers, *, most: int
) -> list[tuple[object, Insiders, int]]:
    """Where somebody learns another's step: the papers, what the readers knew, and the atom that lay open.

    Goes through every network of these sizes. Nothing may be told by what is missing: `papers` gives
    everything that a reader sees, an empty cell too.
    """
    seen: dict[object, list[State]] = defaultdict(list)
    for state in states(sizes, steps):
        seen[papers(state)].append(state)
    groups = list(insiders(sizes, steps, most))
    return [
        (paper, known, atom)
        for paper, agree in seen.items()
        for known in groups
        for atom in _opened(agree, known)
    ]


def _opened(agree: Sequence[State], known: Insiders) -> list[int]:
    """The atoms of which all answers but the readers' own must stand on one step."""
    taken: Mapping[int, Counts] = _taken(known, len(agree[0]), len(agree[0][0]))
    possible: list[list[bool]] = [[False] * len(atom) for atom in agree[0]]
    for state in agree:
        left = [tuple(a - b for a, b in zip(atom, taken[at], strict=True)) for at, atom in enumerate(state)]
        if any(n < 0 for atom in left for n in atom):
            continue
        for at, atom in enumerate(left):
            for step, n in enumerate(atom):
                possible[at][step] |= n > 0
    return [at for at, steps in enumerate(possible) if sum(steps) == 1]


def _taken(known: Insiders, atoms: int, steps: int) -> dict[int, Counts]:
    return {
        atom: tuple(sum(one == (atom, step) for one in known) for step in range(steps))
        for atom in range(atoms)
    }
