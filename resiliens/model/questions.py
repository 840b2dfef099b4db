"""The seven kinds of question, each with its own answers and its own way to a value in [0, 1].

A union of small classes: a `match` over `Question` is checked for completeness by the type checker.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from resiliens.model.conditions import ALWAYS, TOLERANCE, Condition
from resiliens.model.scale import Scale

Weight: TypeAlias = float | Literal["sum"]
PlainValue: TypeAlias = int | float | str | tuple[str, ...]

YES_NO_VALUES = {"yes": 1.0, "partly": 0.5, "no": 0.0}


@dataclass(frozen=True, slots=True)
class Floor:
    """What the law appears to require: at least `step` where `when` holds.

    `checked` is the date on which the source was seen; None where it is stated from memory.
    """

    step: int
    law: str
    text: str
    when: Condition = ALWAYS
    url: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to do (tiltak) that leads to a step, or to an option of a choice.

    `days`: own working days at most; `kroner`: outlay at most; `months`: until it shows, at most;
    `effect`: 1 to 5. A figure nobody gave is None and is shown as not stated.
    """

    id: str
    to: int | str
    text: str
    origin: str = ""  # `from:` of a choice: only for who has that option now
    days: int | None = None
    kroner: int | None = None
    months: int | None = None
    effect: int | None = None
    schemes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One rung of a ladder: a title, what one could point to, and what proves it."""

    title: str
    text: str = ""
    evidence: str = ""

    @property
    def name(self) -> str:
        """The title, or the text of a rung that was written as one plain sentence."""
        return self.title or self.text


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice or multi. `value` in [0, 1] or None (not scored); `points` for a multi."""

    id: str
    text: str
    value: float | None = None
    points: float = 0.0
    exclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Asked:
    """What every kind of question has. `id` is the full address, for ever the same."""

    kind: ClassVar[str] = ""

    id: str
    title: str = ""
    ask: str = ""
    help: str = ""
    watch: str = ""
    innovation: str = ""
    when: Condition = ALWAYS
    weight: float = 1.0
    core: bool = False
    revision: int = 1
    replaces: tuple[str, ...] = ()
    may_be_not_applicable: bool = True
    sensitive: bool = False
    refs: tuple[str, ...] = ()
    floors: tuple[Floor, ...] = ()
    measures: tuple[Measure, ...] = ()
    scale: Scale = field(repr=False)

    # One comparison for all kinds: seven generated ones would be a good part of every start of the program.
    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, one.name) == getattr(other, one.name) for one in fields(self))

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def name(self) -> str:
        """The title, or the question itself where it has none."""
        return self.title or self.ask

    @property
    def local_id(self) -> str:
        """The id without its questionnaire."""
        return self.id.rpartition(".")[2]

    @property
    def scored(self) -> bool:
        """Can an answer to this question count at all?"""
        return True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Ladder(Asked):
    """Observable descriptors, one a step; the answer is the number of the highest whole step."""

    kind: ClassVar[str] = "ladder"
    steps: tuple[Step, ...]

    def utility(self, value: PlainValue) -> float | None:
        """(step - first) / K."""
        assert isinstance(value, int)  # noqa: S101  # the reader lets nothing else through
        return (value - self.scale.first) / self.scale.top

    def step(self, number: int) -> Step:
        """The rung with this number."""
        return self.steps[number - self.scale.first]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class YesNo(Asked):
    """Yes 1, partly 0.5, no 0."""

    kind: ClassVar[str] = "yes-no"

    def utility(self, value: PlainValue) -> float | None:
        """The value of `yes`, `partly` or `no`."""
        return YES_NO_VALUES[str(value)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Choice(Asked):
    """One of several options; one without a value is an answer that is not scored."""

    kind: ClassVar[str] = "choice"
    options: tuple[Option, ...]

    @property
    def scored(self) -> bool:
        return any(option.value is not None for option in self.options)

    def utility(self, value: PlainValue) -> float | None:
        """The option's value; None where it has none."""
        return next((option.value for option in self.options if option.id == value), None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Multi(Asked):
    """Any of several options; points add up to `full`, which gives 1.

    `weight_is_default`: nobody wrote a weight, so where the scorer `points` is in force it is `full`.
    """

    kind: ClassVar[str] = "multi"
    options: tuple[Option, ...]
    full: float
    weight_is_default: bool = False

    @property
    def scored(self) -> bool:
        return self.full > 0

    def utility(self, value: PlainValue) -> float | None:
        """min(1, points of the chosen options / full)."""
        if not self.scored:
            return None
        chosen = value if isinstance(value, tuple) else (value,)
        points = sum(option.points for option in self.options if option.id in chosen)
        return min(1.0, points / self.full)


@dataclass(frozen=True, slots=True)
class Linear:
    """`start` gives 0, `end` gives 1; end below start means that lower is better."""

    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Number(Asked):
    """A figure with a unit, valued by bands or along a line, or kept without being scored."""

    kind: ClassVar[str] = "number"
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    bands: tuple[float, ...] = ()
    linear: Linear | None = None

    @property
    def scored(self) -> bool:
        return bool(self.bands) or self.linear is not None

    def utility(self, value: PlainValue) -> float | None:
        """Bands reached / bands, or the place along the line, clipped to [0, 1]."""
        number = float(value)  # type: ignore[arg-type]  # the reader lets only numbers through
        if self.linear is not None:
            share = (number - self.linear.start) / (self.linear.end - self.linear.start)
            return min(1.0, max(0.0, share))
        if not self.bands:
            return None
        falling = len(self.bands) > 1 and self.bands[0] > self.bands[-1]
        sign = -1.0 if falling else 1.0
        slack = TOLERANCE * max(1.0, abs(number))
        return sum(sign * (number - band) >= -slack for band in self.bands) / len(self.bands)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Text(Asked):
    """Free words, never scored."""

    kind: ClassVar[str] = "text"

    @property
    def scored(self) -> bool:
        return False

    def utility(self, value: PlainValue) -> float | None:
        """Never a value."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Streams(Asked):
    """The have/want list of side streams, never scored."""

    kind: ClassVar[str] = "streams"

    @property
    def scored(self) -> bool:
        return False

    def utility(self, value: PlainValue) -> float | None:
        """Never a value."""
        return None


Question: TypeAlias = Ladder | YesNo | Choice | Multi | Number | Text | Streams
