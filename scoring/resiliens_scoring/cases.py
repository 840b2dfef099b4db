"""Inputs to try a scorer on: one node, and random children of it, the simplest first.

It is not for judging what a scorer makes of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from resiliens_scoring.protocol import NodeInfo

NODE = NodeInfo(
    id="trial",
    children=("c1", "c2", "c3", "c4", "c5", "c6"),
    steps=4,
    first=0,
    thresholds=(0.25, 0.5, 0.75, 1.0),
)
"""The node that scorers are tried in."""
SPARE = NODE.children[-1]
"""The child that is absent until another one is split in two; no trial parameter names it."""


@dataclass(frozen=True, slots=True)
class Case:
    """The applicable children of a node: values, weights and ids side by side."""

    values: tuple[float, ...]
    weights: tuple[float, ...]
    children: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.values)

    def ordered(self, order: list[int]) -> "Case":
        """Return the children in another order, or some of them."""
        return Case(
            tuple(self.values[place] for place in order),
            tuple(self.weights[place] for place in order),
            tuple(self.children[place] for place in order),
        )

    def without(self, gone: int) -> "Case":
        return self.ordered([place for place in range(len(self)) if place != gone])

    def setting(self, new: Mapping[int, float]) -> "Case":
        """Return the case with some values replaced."""
        values = [new.get(place, value) for place, value in enumerate(self.values)]
        return replace(self, values=tuple(values))

    def all_at(self, value: float) -> "Case":
        return replace(self, values=(value,) * len(self))

    def scaled(self, factor: float) -> "Case":
        return replace(self, weights=tuple(weight * factor for weight in self.weights))

    def split(self, place: int) -> "Case":
        """Return the case with one child as two copies, each of half its weight."""
        half = self.weights[place] / 2
        weights = [half if here == place else weight for here, weight in enumerate(self.weights)]
        return Case((*self.values, self.values[place]), (*weights, half), (*self.children, SPARE))


def random_cases(rng: Random, trials: int) -> Iterator[Case]:
    """Yield cases of 1 to 5 children; quarters and small whole weights come first."""
    ids = [child for child in NODE.children if child != SPARE]
    for trial in range(trials):
        children = tuple(rng.sample(ids, 1 + trial % len(ids)))
        if trial < trials // 3:
            weights = tuple(float(rng.randint(1, 3)) for _ in children)
            values = tuple(rng.randrange(5) / 4 for _ in children)
        else:
            weights = tuple(random_weight(rng) for _ in children)
            values = tuple(random_value(rng) for _ in children)
        yield Case(values, weights, children)


def random_value(rng: Random) -> float:
    """Return a value, every other time a step of the scale, since faults sit at the ends."""
    return rng.randrange(5) / 4 if rng.random() < 0.5 else round(rng.random(), 3)


def random_weight(rng: Random) -> float:
    return rng.randint(1, 100) * 0.05
