"""What a scorer is: the protocol, what it is told about its node, and how it says no.

Built-in scorers and plug-ins have the same form. It is not for finding scorers or running them
over a tree. Source: scoring.md, section 7.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeAlias, runtime_checkable

ParamValue: TypeAlias = "str | int | float | bool | Sequence[ParamValue] | Mapping[str, ParamValue]"
"""A parameter as it stands in the questionnaire: text, number, yes or no, list or mapping."""

Path: TypeAlias = "tuple[str | int, ...]"
"""The way to a place inside the parameters, such as `("gates", 1, "step")`."""

PROPERTIES: Mapping[str, str] = {
    "monotone": "raising a child never lowers the score",
    "strict": "raising a child always raises the score",
    "idempotent": "children that are all equal give that value",
    "internal": "the score lies between the lowest and the highest child",
    "replication": "two equal copies of a child with half its weight each change nothing",
    "weight-scaling": "all weights times one number change nothing",
    "between": "without a child the score lies between those with that child at 0 and at 1",
    "separable": "if one setting of some children scores higher than another with the rest fixed,"
    " it never scores lower with another rest",
    "two-ended": "if one setting of some children scores at least as high as another both with"
    " the rest at 0 and with the rest at 1, it does so with any rest",
    "in-parts": "children bring two numbers each (`parts`): the first ones are added up, of the"
    " second ones the least counts; where neither is smaller, the score is no lower",
}
"""Every property that a scorer can declare, with its meaning.

Intervals rely on `monotone` and `between`; a planner that builds a node up child by child may
drop the worse of two partial settings when the scorer is `two-ended`, and finds the cheapest way
for certain, and quickly, when it is also `monotone` and `in-parts`.
"""


@dataclass(frozen=True, slots=True)
class NodeInfo:
    """What a scorer is told about the node it is chosen for, once, before any score."""

    id: str
    children: tuple[str, ...]
    """Ids of all children, also of those that may turn out not applicable."""
    steps: int
    """K: the number of steps of the scale less one; at least 1."""
    first: int
    """Number of the lowest step, mostly 0."""
    thresholds: tuple[float, ...]
    """The K scores at which the steps above the lowest are reached."""


class Scorer(Protocol):
    """The form of a scorer. See `README.md` beside this package for a guide."""

    @property
    def id(self) -> str: ...

    @property
    def version(self) -> str:
        """Raised when the same input gives another score; enters the method hash."""

    @property
    def properties(self) -> frozenset[str]:
        """Names from `PROPERTIES` that hold with the present parameters."""

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        """Return a scorer for this node; raise ConfigError for parameters it cannot use."""

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        """Return a number in [0, 1] from the applicable children, of which there is at least one.

        The three sequences run side by side: values in [0, 1], weights above 0, ids of children.
        """

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        """Return the formula with the figures put in, in notation that needs no language."""


@runtime_checkable
class InParts(Protocol):
    """What a scorer has besides when it declares `in-parts`."""

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        """Return what one child brings: a number to be added up, and one of which the least counts.

        Minus infinity is allowed, NaN is not. A number that plays no part is the same for all.
        """


ENGLISH: Mapping[str, str] = {
    "unknown-parameter": "there is no parameter {name}; known: {known}",
    "missing-parameter": "{name} is missing",
    "not-a-number": "{name} must be a number, not {found}",
    "not-a-whole-number": "{name} must be a whole number, not {found}",
    "not-a-list": "{name} must be a list, not {found}",
    "not-a-mapping": "{name} must be a mapping, not {found}",
    "not-a-text": "{name} must be a text, not {found}",
    "out-of-range": "{name} is {found}, allowed is {allowed}",
    "unknown-child": "there is no child {name} in this node; its children: {known}",
    "ambiguous-child": "{name} could be any of {known}; write it in full",
    "gate-operator": "{operator} cannot stand in a gate; allowed: {known}",
    "gate-empty": "a gate needs at least one criterion",
    "gate-step-twice": "two gates for step {step}",
    "plug-in": "{text}",
}
"""The short English text of each code. Plug-ins use `plug-in` with a text of their own."""


class ConfigError(Exception):
    """Parameters that a scorer cannot use: where, which kind of fault, and with what figures.

    The text is made by the caller from `code` and `arguments`, in the language of the user.
    """

    def __init__(
        self, path: Path, code: str, arguments: Mapping[str, object] | None = None
    ) -> None:
        self.path = path
        self.code = code
        self.arguments: Mapping[str, object] = dict(arguments or {})
        super().__init__(path, code, self.arguments)

    def __str__(self) -> str:
        place = ".".join(str(part) for part in self.path)
        try:
            text = ENGLISH[self.code].format_map(self.arguments)
        except KeyError:  # a code or a set of arguments that a plug-in made up
            text = f"{self.code} {dict(self.arguments)}" if self.arguments else self.code
        return f"{place}: {text}" if place else text
